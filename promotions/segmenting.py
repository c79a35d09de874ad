"""Segments of customers: found by clustering, named, explained, and kept over rebuilds."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from promotions.clustering import (
    Clusters,
    Demand,
    Labels,
    Progress,
    chosen,
    nearest,
    overlaps,
    tried,
)
from promotions.errors import BadData
from promotions.facts import CustomerFacts
from promotions.features import Matrix, Scaling, raw_features
from promotions.matching import best_matching
from promotions.naming import KINDS, NO_ORDERS, explanation, name, named, percentiles
from promotions.surrogate import rule_text, surrogate
from promotions.wording import texts

SAME = 0.3  # a segment that shares this much (Jaccard) with an old one keeps its label


@dataclass(frozen=True, slots=True)
class Portrait:
    """Who is in a segment, for people: all texts as {"zh", "en"}."""

    label: str
    name: dict[str, str]
    explanation: dict[str, str]
    rule: dict[str, str]
    size: int
    share: float


@dataclass(frozen=True, slots=True)
class Segments:
    """A fitted segmentation: gives every customer, also new ones, exactly one label."""

    scaling: Scaling
    centroids: Matrix
    labels: tuple[str, ...]  # of each centroid
    portraits: tuple[Portrait, ...]
    metrics: dict[str, float]

    def assign(self, facts: Sequence[CustomerFacts]) -> list[str]:
        """The label of each customer; who has bought nothing yet is in `no_orders`."""
        found = [NO_ORDERS] * len(facts)
        buying = [place for place, one in enumerate(facts) if one.has_bought]
        if buying:
            points = self.scaling.applied(raw_features([facts[place] for place in buying]))
            for place, number in zip(buying, nearest(points, self.centroids), strict=True):
                found[place] = self.labels[number]
        return found


def build_segments(
    facts: Sequence[CustomerFacts],
    seed: int,
    previous: Segments | None = None,
    demand: Demand | None = None,
    progress: Progress | None = None,
) -> Segments:
    """Find the segments; labels stay with those of `previous` that are the same customers.

    Raises BadData when nobody has bought yet.
    """
    buying = sorted(
        (one for one in facts if one.has_bought),
        key=lambda one: one.customer_id or "",
    )
    if not buying:
        raise BadData("Nobody has bought anything yet, so there is nothing to segment.")
    raw = raw_features(buying)
    scaling = Scaling.learned(raw)
    candidates = tried(scaling.applied(raw), seed, progress=progress)
    clusters = chosen(candidates, demand)
    labels = _labels(clusters, buying, raw, previous)
    return _described(scaling, clusters, labels, raw, len(facts) - len(buying), seed)


def changed_share(old: Segments, new: Segments, facts: Sequence[CustomerFacts]) -> float:
    """The share of customers whose segment differs between two versions."""
    pairs = list(zip(old.assign(facts), new.assign(facts), strict=True))
    return sum(before != after for before, after in pairs) / len(pairs) if pairs else 0.0


def _labels(
    clusters: Clusters,
    facts: Sequence[CustomerFacts],
    raw: Matrix,
    previous: Segments | None,
) -> tuple[str, ...]:
    kept = {} if previous is None else _kept(clusters, previous.assign(facts))
    fresh = [number for number in range(clusters.k) if number not in kept]
    portraits = percentiles(raw, clusters.labels, clusters.k)
    names = named([portraits[number] for number in fresh], set(kept.values()))
    found = kept | dict(zip(fresh, names, strict=True))
    return tuple(found[number] for number in range(clusters.k))


def _kept(clusters: Clusters, before: Sequence[str]) -> dict[int, str]:
    """cluster → old label, by the one-to-one matching with the largest overlap."""
    old = list(KINDS)
    places: Labels = np.array([old.index(label) for label in before], dtype=np.int64)
    alike = overlaps(clusters.labels, places, clusters.k, len(old))
    matched = enumerate(best_matching(alike))
    return {number: old[column] for number, column in matched if alike[number, column] >= SAME}


def _described(
    scaling: Scaling,
    clusters: Clusters,
    labels: tuple[str, ...],
    raw: Matrix,
    without_purchase: int,
    seed: int,
) -> Segments:
    tree = surrogate(raw, clusters.labels, clusters.k, seed)
    places = percentiles(raw, clusters.labels, clusters.k)
    sizes = Counter(clusters.labels.tolist())
    everybody = len(raw) + without_purchase
    portraits = [
        Portrait(
            label=labels[number],
            name=name(labels[number]),
            explanation=explanation(places[number]),
            rule=rule_text(tree.rules[number]),
            size=sizes[number],
            share=sizes[number] / everybody,
        )
        for number in range(clusters.k)
    ]
    portraits.append(_without_purchase(without_purchase, everybody))
    metrics = _metrics(clusters) | {"fidelity": tree.fidelity, "customers": float(everybody)}
    return Segments(scaling, clusters.centroids, labels, tuple(portraits), metrics)


def _without_purchase(size: int, everybody: int) -> Portrait:
    words: dict[str, str] = texts()["segments"]["no_orders"]
    nothing = {"zh": "", "en": ""}
    return Portrait(NO_ORDERS, name(NO_ORDERS), words, nothing, size, size / everybody)


def _metrics(clusters: Clusters) -> dict[str, float]:
    return {
        "k": float(clusters.k),
        "silhouette": clusters.silhouette,
        "min_jaccard": clusters.jaccard,
        "ari": clusters.ari,
        "smallest_share": clusters.smallest_share,
        "inertia": clusters.inertia,
    }
