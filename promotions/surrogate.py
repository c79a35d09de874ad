"""A readable stand-in for the clusters: a decision tree of depth 3, and how faithful it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from promotions.clustering import Labels
from promotions.features import NAMES, Matrix
from promotions.wording import LANGUAGES, texts, yuan

DEPTH = 3


@dataclass(frozen=True, slots=True)
class Bound:
    """One condition of a rule: a feature above, or up to, a value."""

    feature: str
    above: bool
    value: float


@dataclass(frozen=True, slots=True)
class Surrogate:
    """`fidelity`: the share of customers the tree puts where the clusters do.

    `rules[n]` describes segment n; empty when no leaf of the tree stands for it.
    """

    fidelity: float
    rules: tuple[tuple[Bound, ...], ...]


def surrogate(raw: Matrix, labels: Labels, k: int, seed: int) -> Surrogate:
    """Learn the tree on raw recency, frequency and monetary."""
    from sklearn.tree import DecisionTreeClassifier  # slow to import

    inputs = raw[:, : len(NAMES)]
    tree = DecisionTreeClassifier(max_depth=DEPTH, random_state=seed, min_samples_leaf=5)
    tree.fit(inputs, labels)
    fidelity = float((tree.predict(inputs) == labels).mean())
    leaves = _leaves(tree)
    return Surrogate(fidelity, tuple(_largest(leaves, number) for number in range(k)))


def _leaves(fitted: Any) -> list[tuple[int, float, tuple[Bound, ...]]]:
    """(segment, customers of it there, path) of each leaf."""
    tree, found = fitted.tree_, []
    waiting: list[tuple[int, tuple[Bound, ...]]] = [(0, ())]
    while waiting:
        node, path = waiting.pop()
        if tree.children_left[node] < 0:
            counts = tree.value[node][0] * tree.n_node_samples[node]
            winner = int(np.argmax(counts))
            found.append((int(fitted.classes_[winner]), float(counts[winner]), path))
            continue
        feature, value = NAMES[tree.feature[node]], float(tree.threshold[node])
        waiting.append((int(tree.children_left[node]), (*path, Bound(feature, False, value))))
        waiting.append((int(tree.children_right[node]), (*path, Bound(feature, True, value))))
    return found


def _largest(
    leaves: Sequence[tuple[int, float, tuple[Bound, ...]]], number: int
) -> tuple[Bound, ...]:
    mine = [(count, path) for segment, count, path in leaves if segment == number]
    return _tightest(max(mine, key=lambda leaf: leaf[0])[1]) if mine else ()


def _tightest(path: Sequence[Bound]) -> tuple[Bound, ...]:
    """Of several bounds on the same side of a feature only the narrowest is kept."""
    kept: dict[tuple[str, bool], Bound] = {}
    for bound in path:
        key = (bound.feature, bound.above)
        old = kept.get(key)
        narrower = old is None or (bound.value > old.value) == bound.above
        if narrower:
            kept[key] = bound
    return tuple(kept[key] for key in sorted(kept))


def rule_text(rule: Sequence[Bound]) -> dict[str, str]:
    """The rule in both languages; empty texts when there is none."""
    words = texts()["segments"]["rules"]
    join = texts()["segments"]["and"]
    return {
        language: join[language].join(
            words[bound.feature]["above" if bound.above else "up_to"][language].format(
                value=_shown(bound)
            )
            for bound in rule
        )
        for language in LANGUAGES
    }


def _shown(bound: Bound) -> str:
    if bound.feature == "monetary":
        return yuan(round(bound.value / 100) * 100)
    return str(int(np.floor(bound.value)))
