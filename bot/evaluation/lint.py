"""`python -m bot.evaluation.lint`: what is wrong with the sentences, named one by one.

Looks for the same sentence under two intents, a sentence twice under one (or nearly so), held-out
sentences that stand in training (or nearly so), intents with too few sentences, and stray
annotations.
"""

from __future__ import annotations

import functools
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.components.normaliser import normalise

ROOT = Path(__file__).resolve().parents[2]
HELD_OUT = (
    "validation", "test", "strangers", "neighbours", "latecomers", "arrivals", "guests", "callers",
    "visitors",
    "passersby",
    "walkers", "newcomers", "clerks",
)  # fmt: skip
FEWEST = 100
MOST_UNBALANCED = 10  # times the smallest intent; out_of_scope is meant to be large
NEAR = 0.8  # Jaccard of letter trigrams
ANNOTATION = re.compile(r"\[[^\]]*\]\s*[({]")


@dataclass(frozen=True)
class Sentence:
    """A sentence and where it stands."""

    place: str
    intent: str
    text: str

    @property
    def normal(self) -> str:
        """What the features see of it, without punctuation."""
        return _normal(self.text)

    @property
    def typed(self) -> str:
        """What was typed, without punctuation, width and case."""
        return _typed(self.text)

    @property
    def trigrams(self) -> frozenset[str]:
        return _trigrams(self.typed)


@functools.cache
def _normal(text: str) -> str:
    return _bare(normalise(text).text) or text


@functools.cache
def _typed(text: str) -> str:
    return _bare(unicodedata.normalize("NFKC", text).lower()) or text


def _bare(text: str) -> str:
    return re.sub(r"[^\w]", "", text)


@functools.cache
def _trigrams(letters: str) -> frozenset[str]:
    text = f"^{letters}$"
    return frozenset(text[i : i + 3] for i in range(max(1, len(text) - 2)))


def training() -> list[Sentence]:
    """All sentences that the assistant learns from."""
    found = []
    for path in sorted((ROOT / "data" / "nlu").glob("*.yml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            lines = str(entry.get("examples", "")).splitlines()
            texts = [line[2:].strip() for line in lines if line.startswith("- ")]
            found += [Sentence(path.name, entry["intent"], text) for text in texts]
    return found


def held_out() -> list[Sentence]:
    """All sentences that judge it."""
    found = []
    for name in HELD_OUT:
        path = Path(__file__).with_name(f"{name}.yml")
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["sentences"]:
            found.append(Sentence(path.name, entry["intent"], entry["text"]))
    return found


def repeated(sentences: list[Sentence]) -> Iterator[str]:
    """The very same sentence twice, or the same letters under two intents."""
    by_text: dict[str, Sentence] = {}
    by_letters: dict[str, Sentence] = {}
    for one in sentences:
        twin = by_text.setdefault(one.text, one)
        if twin is not one:
            yield f"{one.place}: '{one.text}' stands twice ({twin.intent}, {one.intent})"
        other = by_letters.setdefault(one.normal, one)
        if other.intent != one.intent:
            yield f"'{one.text}' is {one.intent}, but '{other.text}' is {other.intent}"


def leaked(known: list[Sentence], judging: list[Sentence]) -> Iterator[str]:
    """Held-out sentences that stand in training, or differ from it in a letter or two."""
    by_trigram = defaultdict(list)
    for one in known:
        for trigram in one.trigrams:
            by_trigram[trigram].append(one)
    for one in judging:
        near = {twin for trigram in one.trigrams for twin in by_trigram[trigram]}
        for twin in near:
            if twin.typed == one.typed or _alike(one, twin) > NEAR:
                yield f"{one.place}: '{one.text}' is in training as '{twin.text}' ({twin.place})"


def _alike(a: Sentence, b: Sentence) -> float:
    return len(a.trigrams & b.trigrams) / len(a.trigrams | b.trigrams)


def near(sentences: list[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """Pairs that differ in a letter or two. Such a pair shares one of its rarest trigrams.

    Prefix filtering (Bayardo et al., Scaling up all pairs similarity search, 2007): only the
    rarest (1 - NEAR) of each sentence's trigrams need an index.
    """
    frequency = Counter(trigram for one in sentences for trigram in one.trigrams)
    by_trigram: dict[str, list[Sentence]] = defaultdict(list)
    for one in sentences:
        rarest = sorted(one.trigrams, key=lambda trigram: (frequency[trigram], trigram))
        rarest = rarest[: int(len(rarest) * (1 - NEAR)) + 1]
        for twin in {twin for trigram in rarest for twin in by_trigram[trigram]}:
            if _alike(one, twin) > NEAR:
                yield twin, one
        for trigram in rarest:
            by_trigram[trigram].append(one)


def nearly_repeated(sentences: list[Sentence]) -> Iterator[str]:
    """Near duplicates in training: they teach nothing and weigh double."""
    for first, second in near(sentences):
        yield f"{second.place}: '{second.text}' is nearly '{first.text}' ({first.place})"


def unbalanced(sentences: list[Sentence]) -> Iterator[str]:
    """Intents with too few sentences, or far more than the smallest has."""
    counts: dict[str, int] = defaultdict(int)
    for one in sentences:
        counts[one.intent] += 1
    smallest = min(counts.values(), default=0)
    for intent, count in sorted(counts.items()):
        if count < FEWEST:
            yield f"{intent} has {count} sentences, fewer than {FEWEST}"
        if intent != "out_of_scope" and count > MOST_UNBALANCED * smallest:
            yield f"{intent} has {count} sentences, over {MOST_UNBALANCED} times the smallest"


def annotated(sentences: list[Sentence]) -> Iterator[str]:
    """Entities come from the extractor; an annotation in a sentence is a slip of the pen."""
    for one in sentences:
        if ANNOTATION.search(one.text):
            yield f"{one.place}: '{one.text}' looks annotated"


def main() -> int:
    known, judging = training(), held_out()
    wrong = [
        *repeated(known),
        *nearly_repeated(known),
        *leaked(known, judging),
        *unbalanced(known),
        *annotated(known),
    ]
    for line in wrong:
        print(line)
    print(f"{len(known)} training and {len(judging)} held-out sentences, {len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
