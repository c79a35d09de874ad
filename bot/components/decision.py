"""Decides whether the assistant understood: weighs the context, asks back when it is unsure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.classifier import DISTRIBUTION, RANKED, set_intent
from bot.components.context import reweigh
from bot.components.extractor import FEATURES
from bot.components.normaliser import normalise

_FEATURES_MATTER = {  # elsewhere 屏幕碎了 names no feature that anybody asks about
    "product_info", "compare", "stock", "purchase", "recommend", "refine_recommendation", "inform",
    DEFAULT_NLU_FALLBACK_INTENT_NAME,
}  # fmt: skip

_NO_VERSION_IS_MEANT = {"membership", "payment"}  # the gold level is no colour

_NO_FEATURE_IS_MEANT = {"reason", "address", "order", "rating"}  # 金水区 sounds like 进水


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ShopDecision(GraphComponent, IntentClassifier):
    """Context and fallback in one small step; it runs after classifier and extractors."""

    def __init__(self, config: dict[str, Any]) -> None:
        self._threshold = float(config["threshold"])
        self._ambiguity = float(config["ambiguity"])

    @classmethod
    def required_components(cls) -> list[type]:
        """A classifier must have spoken before."""
        return [IntentClassifier]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Below `threshold`, or with two nearer than `ambiguity`, the assistant asks back."""
        return {"threshold": 0.3, "ambiguity": 0.03}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ShopDecision:
        """A new component."""
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        """Reweighs each message by what was asked, then decides."""
        for message in messages:
            distribution = message.get(DISTRIBUTION)
            if distribution:
                set_intent(message, self._weighed(message, distribution))
                self._ask_back_when_unsure(message)
                self._drop_idle_features(message)
                self._drop_idle_colors(message)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing is added to training data."""
        return training_data

    def _weighed(self, message: Message, distribution: Mapping[str, float]) -> dict[str, float]:
        metadata = message.get("metadata") or {}
        asked = metadata.get("asked") if isinstance(metadata, dict) else None
        entities = frozenset(entity["entity"] for entity in message.get(ENTITIES) or ())
        length = len(normalise(message.get(TEXT) or "").text)
        return reweigh(distribution, asked, entities, length)

    @staticmethod
    def _drop_idle_colors(message: Message) -> None:
        if message.get(INTENT)["name"] in _NO_VERSION_IS_MEANT:
            kept = [e for e in message.get(ENTITIES) or () if e["entity"] != "color"]
            message.set(ENTITIES, kept, add_to_output=True)

    @staticmethod
    def _drop_idle_features(message: Message) -> None:
        metadata = message.get("metadata") or {}
        asked = metadata.get("asked") if isinstance(metadata, dict) else None
        if asked in _NO_FEATURE_IS_MEANT or message.get(INTENT)["name"] not in _FEATURES_MATTER:
            kept = [e for e in message.get(ENTITIES) or () if e["entity"] != "attribute"]
            message.set(ENTITIES, kept, add_to_output=True)
            message.set(FEATURES, [], add_to_output=True)

    def _ask_back_when_unsure(self, message: Message) -> None:
        ranking = message.get("intent_ranking")
        best = ranking[0]["confidence"]
        second = ranking[1]["confidence"] if len(ranking) > 1 else 0.0
        if best >= self._threshold and best - second >= self._ambiguity:
            return
        unsure = {"name": DEFAULT_NLU_FALLBACK_INTENT_NAME, "confidence": self._threshold}
        message.set(INTENT, dict(unsure), add_to_output=True)
        message.set("intent_ranking", [unsure, *ranking][:RANKED], add_to_output=True)
