"""Other ways to say the catalogue's words, in both languages: 苹果 and `apple` are `Apple`."""

from functools import lru_cache
from pathlib import Path

import yaml

from shop.spelling import compact

ALIASES = Path(__file__).with_name("aliases.yml")
KINDS = ("brands", "categories", "colors", "sizes", "attributes", "features")


@lru_cache
def aliases() -> dict[str, dict[str, list[str]]]:
    """Kind → canonical word → its aliases, read once."""
    read = yaml.safe_load(ALIASES.read_text(encoding="utf-8"))
    return {
        kind: {str(word): [str(also) for also in others] for word, others in read[kind].items()}
        for kind in KINDS
    }


def meanings(kind: str, word: str) -> tuple[str, ...]:
    """The word itself and the canonical words of this kind that it may stand for."""
    return tuple(dict.fromkeys((word, *_by_alias()[kind].get(compact(word), ()))))


def all_meanings(word: str) -> tuple[str, ...]:
    """`meanings` over all kinds."""
    return tuple(dict.fromkeys(one for kind in KINDS for one in meanings(kind, word)))


@lru_cache
def _by_alias() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {kind: {} for kind in KINDS}
    for kind, words in aliases().items():
        for word, others in words.items():
            for other in others:
                found[kind].setdefault(compact(other), []).append(word)
    return found
