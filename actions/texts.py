"""All sentences the assistant says, read from `texts/*.yml`: zh and en side by side.

Which of several variants is said follows from the message's id, so a message that is answered
again is answered in the same words.
"""

import hashlib
import string
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "texts"
LANGUAGES = ("zh", "en")

Variants = Mapping[str, tuple[str, ...]]


class _Filled(string.Formatter):
    """Knows the singular and the plural, besides what all format strings know."""

    def format_field(self, value: Any, format_spec: str) -> Any:
        one, bar, many = format_spec.partition("|")
        if not bar:
            return super().format_field(value, format_spec)
        return one if str(value) == "1" else many


_FILLED = _Filled()


def fill(sentence: str, **values: object) -> str:
    """The sentence with its values; `{days:day|days}` chooses the word that fits the number."""
    return _FILLED.format(sentence, **values)


def say(
    key: str, language: str, message_id: str, avoid: str | None = None, **values: object
) -> str:
    """The sentence `key` in a language; another variant than the one with the mark `avoid`."""
    avoid = avoid.partition("|")[0] if avoid else None
    variants = sentences()[key][language]
    first = _number(f"{message_id}:{key}") % len(variants)
    turned = variants[first:] + variants[:first]
    spoken = [fill(variant, **values) for variant in turned]
    return next((text for text in spoken if mark(text, language) != avoid), spoken[0])


def knows(key: str) -> bool:
    return key in sentences()


def mark(text: str, language: str) -> str:
    """A short sign of what was said, to notice a repetition: the language and a hash."""
    return f"{language}:{_number(text) % 16**8:08x}"


@lru_cache
def sentences() -> Mapping[str, Variants]:
    """key → language → variants; the key is `file's topic.name`."""
    found: dict[str, Variants] = {}
    for path in sorted(FOLDER.glob("*.yml")):
        for name, entry in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            found[f"{path.stem}.{name}"] = {each: _variants(entry[each]) for each in LANGUAGES}
    return found


def _variants(entry: str | list[str]) -> tuple[str, ...]:
    return (entry,) if isinstance(entry, str) else tuple(entry)


def _number(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
