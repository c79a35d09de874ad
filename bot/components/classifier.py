"""Rasa's component around the learnt model: trains it, keeps it, asks it. It never raises.

Text of which training knows next to nothing (blank, gibberish, emoji) is not forced into a class:
its probability moves to `out_of_scope`, at a confidence that says the assistant is not sure.
"""

from __future__ import annotations

import logging
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components import artifact, clauses
from bot.components.fingerprint import fingerprint
from bot.components.mashed import mashed
from bot.components.normaliser import normalise
from bot.components.understanding import Settings, Understanding, learn

logger = logging.getLogger(__name__)
DISTRIBUTION = "intent_distribution"
CLAUSES = "clauses"
OUT_OF_SCOPE = "out_of_scope"
RANKED = 5
_ENOUGH_KNOWN = 0.25
_UNSURE = 0.6  # of the unknown part, what goes to out_of_scope; the rest is spread evenly


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ShopClassifier(GraphComponent, IntentClassifier):
    """Sets `intent`, `intent_ranking`, the whole distribution, and the `clauses` one by one."""

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: Understanding | None = None,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._model = model

    @classmethod
    def required_components(cls) -> list[type]:
        """The words must have been cut before."""
        return [Tokenizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The tuned settings."""
        told = dict(vars(Settings()))
        told["group_scales"] = dict(told["group_scales"])
        return told

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Names of the catalogue are features, so another lexicon means training anew."""
        return fingerprint()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ShopClassifier:
        """An untrained component."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> ShopClassifier:
        """The trained component; raises ArtifactRefused for a tampered or missing model."""
        try:
            with model_storage.read_from(resource) as folder:
                model = Understanding.from_artifact(artifact.load(folder))
        except ValueError as error:
            raise artifact.ArtifactRefused(f"no trained classifier: {error}") from error
        component = cls(config, model_storage, resource, model)
        component.process([Message({TEXT: "你好"})])  # the first sentence loads the encoder
        return component

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from all examples that have an intent and a text."""
        examples = [e for e in training_data.intent_examples if e.get(INTENT) and e.get(TEXT)]
        if len({example.get(INTENT) for example in examples}) < 2:
            raise artifact.ArtifactRefused("training needs sentences of two intents at least")
        settings = Settings(**{k: self._config[k] for k in vars(Settings())})
        texts = [example.get(TEXT) for example in examples]
        self._model = learn(texts, [example.get(INTENT) for example in examples], settings)
        with self._model_storage.write_to(self._resource) as folder:
            artifact.save(folder, self._model.artifact())
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets what the text alone says; context is weighed by the next component."""
        for message in messages:
            text = message.get(TEXT) or ""
            set_intent(message, self._distribution(text))
            named = [(e["start"], e["end"]) for e in message.get("entities") or () if "start" in e]
            told = clauses.understood(text, self._distribution, named)
            message.set(CLAUSES, told, add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing is added to training data."""
        return training_data

    def _distribution(self, text: str) -> dict[str, float]:
        model = self._model
        if model is None:
            return {OUT_OF_SCOPE: _UNSURE}
        even = np.full(len(model.intents), (1 - _UNSURE) / len(model.intents))
        if OUT_OF_SCOPE in model.intents:
            even[model.intents.index(OUT_OF_SCOPE)] += _UNSURE
        plain = normalise(text).text
        if not any(char.isalnum() for char in plain) or mashed(plain):
            return {name: float(p) for name, p in zip(model.intents, even, strict=False)}
        probabilities, known = model.told(text)
        unknown = max(0.0, 1.0 - known / _ENOUGH_KNOWN)
        told = (1 - unknown) * probabilities + unknown * even
        return {name: float(p) for name, p in zip(model.intents, told, strict=False)}


def set_intent(message: Message, distribution: dict[str, float]) -> None:
    """Writes intent, ranking of five and the whole distribution into a message."""
    ranked = sorted(distribution.items(), key=lambda entry: (-entry[1], entry[0]))
    ranking = [{"name": name, "confidence": round(p, 4)} for name, p in ranked[:RANKED]]
    message.set(DISTRIBUTION, distribution)
    message.set(INTENT, dict(ranking[0]), add_to_output=True)
    message.set("intent_ranking", ranking, add_to_output=True)
