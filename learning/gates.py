"""The gates: a candidate serves only if it is not worse than what serves now."""

from typing import Any

from learning.candidates import Candidate
from shop.versions import Version

NOISE = 1e-9
STABLE = 0.75  # smallest bootstrap Jaccard of a segment that may be called stable (Hennig)


def objection(candidate: Candidate, live: Version | None) -> str:
    """Why the candidate must not serve; empty when it may."""
    own = {"assistant": _assistant, "segments": _segments}.get(candidate.kind)
    reason = own(candidate) if own else ""
    if reason or live is None:
        return reason
    worse = (_worse(name, candidate, live) for name in COMPARED[candidate.kind])
    return next(filter(None, worse), "")


COMPARED = {
    "assistant": ("validation_intent_accuracy", "validation_entity_f1_all"),
    "recommender": ("ndcg@10",),
    "segments": (),
    "demand": ("accuracy",),
}


def _worse(name: str, candidate: Candidate, live: Version) -> str:
    """The live version counts by its score on the candidate's held-out data, if that was taken."""
    known = live.metrics if candidate.live_metrics is None else candidate.live_metrics
    ours, theirs = _score(candidate.metrics, name), _score(known, name)
    if ours is None or theirs is None or ours >= theirs - NOISE:
        return ""
    return f"{name} fell from {theirs:.4f} (version {live.id}) to {ours:.4f}."


def _score(metrics: dict[str, Any], name: str) -> float | None:
    value = metrics.get(name)
    return float(value) if isinstance(value, int | float) else None


def _assistant(candidate: Candidate) -> str:
    right = _score(candidate.metrics, "regression_intent_accuracy")
    if right is not None and right < 1.0:
        return f"Only {right:.1%} of the regression set are understood rightly; all must be."
    return ""


def _segments(candidate: Candidate) -> str:
    stability = _score(candidate.metrics, "min_jaccard")
    if stability is not None and stability < STABLE:
        return f"The segments are not stable: bootstrap Jaccard {stability:.2f} < {STABLE}."
    return ""
