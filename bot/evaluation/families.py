"""The family an intent belongs to; the domain's files are the families."""

from __future__ import annotations

import functools
from pathlib import Path

import yaml

_DOMAIN = Path(__file__).resolve().parent.parent / "domain"
_OUTSIDE = ("out_of_scope", "nlu_fallback")


@functools.lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    found = {}
    for path in sorted(_DOMAIN.glob("*.yml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8")).get("intents", ()):
            found[entry if isinstance(entry, str) else next(iter(entry))] = path.stem
    return {**found, **dict.fromkeys(_OUTSIDE, "out_of_scope")}


def family_of(intent: str) -> str:
    """The family's name; an unknown intent is a family of its own."""
    return _families().get(intent, intent)
