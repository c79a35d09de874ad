"""Rasa's component that finds entities: catalogue names and patterns, values in one normal form."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.found import Entity, as_rasa, overlaps
from bot.components.names import names
from bot.components.normaliser import Normalised, normalise
from bot.components.patterns import find_patterns
from bot.components.series import find_models

_SURE = {"order_no", "phone"}


def find_entities(text: Normalised) -> list[Entity]:
    """All entities of a text: what is surely a number, then models, names and amounts."""
    patterns, named = find_patterns(text.text), names().find(text)
    models = find_models(text.text, named)
    found = [entity for entity in patterns if entity.entity in _SURE]
    for entity in (*models, *named, *(e for e in patterns if e.entity not in _SURE)):
        same_range = [e for e in found if e.entity == entity.entity == "price"]
        if not overlaps(entity, [e for e in found if e not in same_range]):
            found.append(entity)
    return sorted(found, key=lambda entity: (entity.start, entity.end))


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class ShopExtractor(GraphComponent, EntityExtractorMixin):
    """Sets `entities`; spans are positions in the text as it was typed."""

    def __init__(self, config: dict[str, Any]) -> None:
        self._config = config

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ShopExtractor:
        """A new component; the lexicon is read at first use and again when its file changed."""
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds what is found to each message's entities."""
        for message in messages:
            text = normalise(message.get(TEXT) or "")
            found = [as_rasa(entity, text, "ShopExtractor") for entity in find_entities(text)]
            message.set(ENTITIES, [*(message.get(ENTITIES) or []), *found], add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing is added to training data."""
        return training_data
