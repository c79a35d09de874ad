"""Sets of sentences with what should be understood, one readable YAML file each.

    name: casual
    sentences:
      - text: 三千以内的手机有吗
        intent: purchase
        entities: [{entity: price, value: 3000, role: max}, {entity: category, value: 手机}]
      - {text: 第二个, intent: inform, asked: choice}

`entities` may be left out: then only the intent is judged. `asked` is the bot's question before.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Fact = tuple[str, str, str]  # entity, value as text, role


@dataclass(frozen=True)
class Sentence:
    """One sentence and what it means; `facts` is None when entities are not judged."""

    text: str
    intent: str
    asked: str | None = None
    facts: frozenset[Fact] | None = None


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


def _sentence(told: Any) -> Sentence:
    facts = told.get("entities")
    return Sentence(
        text=str(told["text"]),
        intent=str(told["intent"]),
        asked=told.get("asked"),
        facts=None if facts is None else frozenset(map(fact, facts)),
    )


def read_set(path: Path) -> SentenceSet:
    """The set of a file; raises KeyError for a sentence without text or intent."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    sentences = tuple(_sentence(told) for told in content["sentences"])
    return SentenceSet(str(content.get("name") or path.stem), sentences)
