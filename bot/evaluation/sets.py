"""Sets of sentences with what should be understood, one readable YAML file each.

    name: casual
    sentences:
      - text: 三千以内的手机有吗
        intent: purchase
        entities: [{entity: price, value: 3000, role: max}, {entity: category, value: 手机}]
      - {text: 第二个, intent: inform, asked: choice}

`entities` may be left out: then only the intent is judged. They are written either as the assistant
should understand them (`value`) or as they were typed (`text`; for a price also `min` and `max` in
yuan), which needs no knowledge of the catalogue. `asked` is the bot's question before, `set` the
voice of the sentence (casual, formal, noisy, english).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Fact = tuple[str, str, str]  # entity, value as text, role
_COUNTED = ("price", "quantity")  # judged by their amount however they are annotated


@dataclass(frozen=True)
class Sentence:
    """One sentence and what it means; `facts` is None when entities are not judged."""

    text: str
    intent: str
    asked: str | None = None
    facts: frozenset[Fact] | None = None
    typed: bool = False  # facts tell what was typed, not what is meant
    voice: str = ""


@dataclass(frozen=True)
class SentenceSet:
    """A named set."""

    name: str
    sentences: tuple[Sentence, ...]


def fact(entity: Any) -> Fact:
    """An entity as it is compared: kind, value in small letters, role."""
    value = entity["value"]
    if isinstance(value, float) and value == int(value):
        value = int(value)
    return (str(entity["entity"]), str(value).lower(), str(entity.get("role") or ""))


def typed_facts(entity: Any, text: str) -> list[Fact]:
    """An entity of a typed annotation, or an extracted one with its span in `text`."""
    kind = str(entity["entity"])
    if kind in _COUNTED:
        amounts = [(role, entity[role]) for role in ("min", "max") if role in entity]
        amounts = amounts or [(str(entity.get("role") or ""), entity.get("value"))]
        return [fact({"entity": kind, "value": value, "role": role}) for role, value in amounts]
    said = entity["text"] if "text" in entity else text[entity["start"] : entity["end"]]
    return [(kind, re.sub(r"\s", "", str(said)).lower(), "")]


def _sentence(told: Any) -> Sentence:
    entities, text = told.get("entities"), str(told["text"])
    typed = bool(entities) and any("text" in entity for entity in entities)
    facts: frozenset[Fact] | None = None
    if typed:
        facts = frozenset(one for entity in entities for one in typed_facts(entity, text))
    elif entities is not None:
        facts = frozenset(map(fact, entities))
    voice = str(told.get("set") or "")
    return Sentence(text, str(told["intent"]), told.get("asked"), facts, typed, voice)


def read_set(path: Path) -> SentenceSet:
    """The set of a file; raises KeyError for a sentence without text or intent."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    sentences = tuple(_sentence(told) for told in content["sentences"])
    return SentenceSet(str(content.get("name") or path.stem), sentences)
