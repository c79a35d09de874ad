"""Rasa's component that finds entities: catalogue names and patterns, values in one normal form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.colors import find_color_letters
from bot.components.compounds import whole
from bot.components.counts import find_english_counts
from bot.components.found import Entity, as_rasa, overlaps
from bot.components.names import FEATURE, names
from bot.components.normaliser import Normalised, normalise
from bot.components.patterns import find_patterns
from bot.components.places import names_no_goods
from bot.components.series import find_models
from bot.components.sounding import with_sounding

FEATURES = "features"
_SURE = {"order_no", "phone"}
_PHONES = "手机"
_CAMERA = "像素"
_ASKED_OF = re.compile(r"(?:better|best|good|great|nicer|sharper|decent|front|rear|main|whose)\s$")
_WIDE = re.compile(r"\d(?:\.\d)?米床")
_BEDDING = ("四件套", "被子", "凉席", "枕头", "床垫", "蚊帐", "床上用品")  # made for such a bed
_BAG = re.compile(r"bags?")
_SET_TO = re.compile(r"\s*(?:请?(?:就|给我|帮我)?(?:按|选|要|填|写|改成|换成|为|是|:)?)\s*")
_COUNTED = re.compile(
    r"(?:\d+|one|two|three|four|five|six|each|per|big|bigger|small|smaller|large|larger)\s$"
)
_PACKED = re.compile(r"\s(?:of(?! mine)|pack)(?![a-z])")
_FRUIT_BEFORE = re.compile(r"(?:[斤箱颗筐袋]|吃|削|五个|红富士|脆|新鲜|烂)(?:的|了)?$")
_FRUIT_AFTER = re.compile(r"(?:甜|脆|削|皮|烂|醋|汁|坏了|不新鲜|好吃|多少钱一斤|一斤)")


def find_entities(text: Normalised) -> list[Entity]:
    """All entities of a text: what is surely a number, then models, names and amounts."""
    patterns = find_patterns(text.text)
    sounding = with_sounding(text.text, names().find(text), patterns)
    letters = find_color_letters(text.text, sounding)
    named = sorted([*sounding, *letters], key=lambda entity: entity.start)
    named = [one for one in named if not _contains_goods(text.text, one, named)]
    models = find_models(text, named)
    found = [entity for entity in patterns if entity.entity in _SURE]
    counts = find_english_counts(text.text, (*models, *named))
    for entity in (*models, *named, *(e for e in patterns if e.entity not in _SURE), *counts):
        same_range = [e for e in found if e.entity == entity.entity == "price"]
        if not overlaps(entity, [e for e in found if e not in same_range]):
            found.append(entity)
    found = [one for one in found if not names_no_goods(text.text, one)]
    return _joined(text.text, sorted(found, key=lambda entity: (entity.start, entity.end)))


def _contains_goods(text: str, one: Entity, named: Sequence[Entity]) -> bool:
    """Cat food, three bags: what goods are packed in is none to carry about."""
    if one.entity != "category" or not _BAG.fullmatch(text[one.start : one.end]):
        return False
    others = any(e.entity in ("product", "category") and e is not one for e in named)
    counted = _COUNTED.search(text[: one.start]) is not None
    return _PACKED.match(text, one.end) is not None or (others and counted)


def _joined(text: str, found: list[Entity]) -> list[Entity]:
    """What stands right before a name and is part of it is joined to it."""
    kept: list[Entity] = []
    for found_one in found:
        entity = _as_meant(text, found_one, kept, found)
        between = text[kept[-1].end : entity.start] if kept else ""
        near = kept[-1] if kept and not between.strip() else None
        if near and near.entity == "brand" and entity.entity == "product":
            kept[-1] = replace(entity, start=near.start)  # 圣罗兰小金条
        elif near and near.entity in ("attribute", FEATURE) and _one_word(text, near, entity):
            kept[-1] = replace(near, entity=FEATURE)  # 蓝牙耳塞, 护眼台灯
            kept.append(replace(entity, start=near.start))
        elif near and near.entity == entity.entity == "attribute" and _adds_little(text, entity):
            continue  # 对焦性能
        elif entity.entity == "size" and kept and _fits_only(text, kept[-1], between):
            kept[-1] = entity  # 尺码XXL, 尺码请按XXL登记
        elif kept and kept[-1].entity == "size" and _of_size(text, kept[-1], entity):
            continue  # 16GB+512GB的配置
        elif entity.entity == "phone" and kept and _numbers(kept[-1], between):
            kept[-1] = entity  # 手机13800138000 sells no mobile
        else:
            kept.append(entity)
    return kept


def _one_word(text: str, near: Entity, entity: Entity) -> bool:
    """护眼台灯 is one kind, a lightweight stroller a kind and what it should be."""
    apart = near.entity == "attribute" and text[near.start : near.end].isascii()
    return entity.entity == "category" and not apart


def _adds_little(text: str, entity: Entity) -> bool:
    return text[entity.start : entity.end] in ("性能", "大小", "效果")


def _fits_only(text: str, near: Entity, between: str) -> bool:
    asked = near.entity == "attribute" and text[near.start : near.end] in ("尺码", "码数", "size")
    return asked and _SET_TO.fullmatch(between) is not None


def _of_size(text: str, near: Entity, entity: Entity) -> bool:
    said = text[near.end : entity.end]
    return entity.entity == "attribute" and said in ("的配置", "配置", "的尺码", "的尺寸")


def _as_meant(text: str, one: Entity, before: Sequence[Entity], found: Sequence[Entity]) -> Entity:
    """Kinds with all their words, a better camera as what is asked of a phone, apples to eat."""
    if one.entity == "brand" and text[one.start : one.end] == "苹果" and _eaten(text, one):
        return replace(one, entity="category")
    if one.entity != "category":
        return one
    if text[one.start : one.end] == "camera" and _ASKED_OF.search(text[: one.start]):
        others = any(e.entity in ("product", "category") and e is not one for e in found)
        return replace(one, entity="attribute", value=_CAMERA) if others else one
    if _WIDE.fullmatch(text, one.start, one.end) and any(e.value in _BEDDING for e in found):
        return replace(one, entity="size", value=text[one.start : one.end])
    longer = whole(text, one, before[-1].end if before else 0)
    after = [e for e in found if e.start >= one.end]
    return longer if not overlaps(longer, after) else one


def _eaten(text: str, one: Entity) -> bool:
    before, after = text[: one.start], text[one.end :]
    counted = before.endswith("个") and not after.strip(" ,，。!?吧了啊呀")
    return bool(counted or _FRUIT_BEFORE.search(before) or _FRUIT_AFTER.match(after))


def _numbers(one: Entity, between: str) -> bool:
    return one.value == _PHONES and not between.strip(" :号是")


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
        """Adds what is found to each message's entities; what goods are wished to be, apart."""
        for message in messages:
            text = normalise(message.get(TEXT) or "")
            found = [as_rasa(entity, text, "ShopExtractor") for entity in find_entities(text)]
            named = [one for one in found if one["entity"] != FEATURE]
            features = [one for one in found if one["entity"] == FEATURE]
            message.set(ENTITIES, [*(message.get(ENTITIES) or []), *named], add_to_output=True)
            message.set(FEATURES, features, add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing is added to training data."""
        return training_data
