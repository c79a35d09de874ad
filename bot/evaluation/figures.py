"""Counts what was understood: intents, rejections, entities, milliseconds."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.evaluation.sets import Fact, Sentence

REJECTED = frozenset({"out_of_scope", "nlu_fallback"})
OUTSIDE = "out_of_scope"


@dataclass(frozen=True)
class Understood:
    """What the model said about one sentence."""

    intent: str
    confidence: float
    facts: frozenset[Fact]
    milliseconds: float


Judged = Sequence[tuple[Sentence, Understood]]


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _f1(right: int, told: int, wanted: int) -> float:
    return _share(2 * right, told + wanted)


def intent_f1(judged: Judged) -> dict[str, float]:
    """F1 of every intent of the set; a fallback on an outside sentence counts as right."""
    right: Counter = Counter()
    told: Counter = Counter()
    wanted: Counter = Counter()
    for sentence, said in judged:
        intent = _counted(sentence, said)
        wanted[sentence.intent] += 1
        told[intent] += 1
        right[intent] += intent == sentence.intent
    return {name: _f1(right[name], told[name], wanted[name]) for name in sorted(wanted)}


def _counted(sentence: Sentence, said: Understood) -> str:
    outside = sentence.intent == OUTSIDE and said.intent in REJECTED
    return OUTSIDE if outside else said.intent


def entity_f1(judged: Judged) -> dict[str, float]:
    """F1 by kind of entity and over `all`, by kind, value and role; spans are not compared."""
    right: Counter = Counter()
    told: Counter = Counter()
    wanted: Counter = Counter()
    for sentence, said in judged:
        if sentence.facts is None:
            continue
        for counter, facts in (
            (wanted, sentence.facts), (told, said.facts), (right, sentence.facts & said.facts),
        ):  # fmt: skip
            counter.update(kind for name, _, _ in facts for kind in (name, "all"))
    kinds = sorted({*wanted, *told})
    return {kind: _f1(right[kind], told[kind], wanted[kind]) for kind in kinds}


def figures(judged: Judged) -> Mapping[str, float]:
    """The numbers of one set, by name."""
    inside = [pair for pair in judged if pair[0].intent != OUTSIDE]
    outside = [pair for pair in judged if pair[0].intent == OUTSIDE]
    scores: list[float] = list(intent_f1(judged).values())
    right = sum(_counted(*pair) == pair[0].intent for pair in judged)
    rejected = [pair for pair in inside if pair[1].intent in REJECTED]
    caught = [pair for pair in outside if pair[1].intent in REJECTED]
    took = [said.milliseconds for _, said in judged]
    told = {
        "sentences": float(len(judged)),
        "intent_accuracy": _share(right, len(judged)),
        "macro_f1": statistics.mean(scores) if scores else 0.0,
        "oos_recall": _share(len(caught), len(outside)),
        "false_rejection": _share(len(rejected), len(inside)),
        "ms_p50": statistics.median(took) if took else 0.0,
    }
    told.update({f"entity_f1_{kind}": score for kind, score in entity_f1(judged).items()})
    return told
