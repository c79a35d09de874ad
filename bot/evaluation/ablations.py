"""Ours without each of its parts, and with other linear models: what each part is worth."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from bot.components.context import reweigh
from bot.components.extractor import find_entities
from bot.components.normaliser import normalise
from bot.components.understanding import Settings, Understanding, learn
from bot.evaluation.figures import Understood
from bot.evaluation.peers import Peer, told
from bot.evaluation.sets import Sentence


def variants(settings: Settings) -> Mapping[str, Settings]:
    """The settings with one part taken away, by name."""

    def silent(group: str) -> Settings:
        return replace(settings, group_scales={**settings.group_scales, group: 0.0})

    return {
        "ours: LinearSVC": settings,
        "without words": silent("words"),
        "without letters": silent("letters"),
        "without entity kinds": silent("kinds"),
        "without sentence vector": replace(settings, vector_scale=0.0),
    }


def _asked(model: Understanding, sentence: Sentence, context: bool) -> np.ndarray:
    probabilities = model.probabilities(sentence.text)
    if not (context and sentence.asked):
        return probabilities
    normal = normalise(sentence.text)
    kinds = frozenset(entity.entity for entity in find_entities(normal))
    spread = dict(zip(model.intents, probabilities, strict=True))
    weighed = reweigh(spread, sentence.asked, kinds, len(normal.text))
    return np.array([weighed[name] for name in model.intents])


def _peer(name: str, models: Sequence[Understanding], seconds: float, context: bool = True) -> Peer:
    def ask(sentence: Sentence) -> Understood:
        started = time.perf_counter()
        spread = np.mean([_asked(model, sentence, context) for model in models], axis=0)
        return told(list(models[0].intents), spread, (time.perf_counter() - started) * 1000)

    return Peer(name, ask, seconds)


def all_variants(
    texts: Sequence[str], intents: Sequence[str], settings: Settings, slow: bool
) -> Iterator[Peer]:
    """Every variant, trained one after the other; ours without context; the slow ones last."""
    made: dict[str, tuple[Understanding, float]] = {}
    for name, chosen in variants(settings).items():
        began = time.perf_counter()
        made[name] = learn(texts, intents, chosen), time.perf_counter() - began
        yield _peer(name, [made[name][0]], made[name][1])
    ours = made["ours: LinearSVC"]
    yield _peer("without context", [ours[0]], ours[1], context=False)
    if slow:
        began = time.perf_counter()
        logistic = learn(texts, intents, replace(settings, linear="logistic"))
        took = time.perf_counter() - began
        yield _peer("logistic regression instead", [logistic], took)
        yield _peer("mean of both", [ours[0], logistic], ours[1] + took)
