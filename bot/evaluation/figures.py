"""Counts what was understood: intents, rejections, entities, milliseconds."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.metrics import roc_auc_score

from bot.evaluation.families import family_of
from bot.evaluation.sets import Fact, Sentence

REJECTED = frozenset({"out_of_scope", "nlu_fallback"})
OUTSIDE = "out_of_scope"


@dataclass(frozen=True)
class Understood:
    """What the model said about one sentence."""

    intent: str
    confidence: float
    facts: frozenset[Fact] = frozenset()
    milliseconds: float = 0.0
    typed: frozenset[Fact] = frozenset()  # the same entities as they were typed
    inside: float = 0.0  # the greatest confidence of an intent that is not out of scope


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
        found = said.typed if sentence.typed else said.facts
        for counter, facts in (
            (wanted, sentence.facts), (told, found), (right, sentence.facts & found),
        ):  # fmt: skip
            counter.update(kind for name, _, _ in facts for kind in (name, "all"))
    kinds = sorted({*wanted, *told})
    return {kind: _f1(right[kind], told[kind], wanted[kind]) for kind in kinds}


def confusion(judged: Judged) -> tuple[list[str], np.ndarray]:
    """Intents and counts: a row is what was meant, a column what was understood."""
    pairs = [(sentence.intent, _counted(sentence, said)) for sentence, said in judged]
    names = sorted({name for pair in pairs for name in pair})
    counts = np.zeros((len(names), len(names)), dtype=int)
    for meant, understood in pairs:
        counts[names.index(meant), names.index(understood)] += 1
    return names, counts


def calibration_error(confidence: np.ndarray, right: np.ndarray) -> float:
    """Expected calibration error in 15 bins (Guo et al., On calibration, ICML 2017)."""
    bins = np.minimum((confidence * 15).astype(int), 14)
    gaps = [
        abs(confidence[bins == one].mean() - right[bins == one].mean()) * (bins == one).mean()
        for one in np.unique(bins)
    ]
    return float(sum(gaps))


def separation(judged: Judged) -> float:
    """AUROC of the best inside confidence, inside against outside sentences; 0 without both."""
    outside = np.array([sentence.intent == OUTSIDE for sentence, _ in judged])
    if not outside.any() or outside.all():
        return 0.0
    return float(roc_auc_score(~outside, [said.inside for _, said in judged]))


def by_voice(judged: Judged) -> dict[str, Judged]:
    """The parts of a set by voice; empty when the set has none."""
    voices = sorted({sentence.voice for sentence, _ in judged} - {""})
    return {voice: [pair for pair in judged if pair[0].voice == voice] for voice in voices}


def figures(judged: Judged) -> Mapping[str, float]:
    """The numbers of one set, by name."""
    inside = [pair for pair in judged if pair[0].intent != OUTSIDE]
    outside = [pair for pair in judged if pair[0].intent == OUTSIDE]
    scores: list[float] = list(intent_f1(judged).values())
    right = sum(_counted(*pair) == pair[0].intent for pair in judged)
    rejected = [pair for pair in inside if pair[1].intent in REJECTED]
    caught = [pair for pair in outside if pair[1].intent in REJECTED]
    took = [said.milliseconds for _, said in judged]
    families = sum(family_of(_counted(*pair)) == family_of(pair[0].intent) for pair in judged)
    sure = np.array([said.confidence for _, said in judged])
    truth = np.array([_counted(*pair) == pair[0].intent for pair in judged], dtype=float)
    told = {
        "sentences": float(len(judged)),
        "intent_accuracy": _share(right, len(judged)),
        "macro_f1": statistics.mean(scores) if scores else 0.0,
        "family_accuracy": _share(families, len(judged)),
        "oos_recall": _share(len(caught), len(outside)),
        "false_rejection": _share(len(rejected), len(inside)),
        "auroc": separation(judged),
        "calibration_error": calibration_error(sure, truth),
        "ms_p50": statistics.median(took) if took else 0.0,
    }
    told.update({f"entity_f1_{kind}": score for kind, score in entity_f1(judged).items()})
    return told
