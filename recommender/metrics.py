"""How good a ranked list is, and how sure one can be of it."""

from dataclasses import dataclass

import numpy as np

from recommender.arrays import Doubles, Positions

DEPTH = 20
DISCOUNTS = 1.0 / np.log2(np.arange(2, DEPTH + 2))
IDEAL = np.concatenate(([0.0], np.cumsum(DISCOUNTS)))


@dataclass(frozen=True)
class Scores:
    """One row for each customer asked, and what was shown to all of them."""

    ndcg: Doubles  # at 10
    recall10: Doubles  # hits / min(10, products to foresee)
    recall20: Doubles
    average: Doubles  # average precision at 10
    shown: Doubles  # how often each product stood among the first ten
    owners: Doubles  # the share of customers who have each product, for novelty

    def summary(self) -> dict[str, float]:
        """The means by name, with coverage (share of products shown) and Gini of exposure."""
        return {
            "ndcg@10": float(self.ndcg.mean()),
            "recall@10": float(self.recall10.mean()),
            "recall@20": float(self.recall20.mean()),
            "map@10": float(self.average.mean()),
            "coverage": float((self.shown > 0).mean()),
            "gini": gini(self.shown),
            "novelty": novelty(self.shown, self.owners),
            "customers": float(len(self.ndcg)),
        }


def of_lists(
    lists: list[Positions], truth: list[Positions], missing: list[int], owners: Doubles
) -> Scores:
    """Judge one list for each customer; `missing` counts truths no list could hold."""
    rows = np.zeros((len(lists), 4))
    shown = np.zeros(len(owners))
    for row, (ranked, wanted, more) in enumerate(zip(lists, truth, missing, strict=True)):
        rows[row] = _of_list(ranked[:DEPTH], wanted, len(wanted) + more)
        shown[ranked[:10]] += 1
    return Scores(rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 3], shown, owners)


def _of_list(ranked: Positions, wanted: Positions, total: int) -> tuple[float, ...]:
    hits = np.isin(ranked, wanted).astype(np.float64)
    first = hits[:10]
    ideal = IDEAL[min(10, total)]
    precision = np.cumsum(first) / np.arange(1, len(first) + 1) if len(first) else first
    return (
        float(first @ DISCOUNTS[: len(first)]) / ideal,
        float(first.sum()) / min(10, total),
        float(hits.sum()) / min(20, total),
        float((precision * first).sum()) / min(10, total),
    )


def interval(values: Doubles, seed: int, draws: int = 1000) -> tuple[float, float]:
    """The 95 % bootstrap interval of a mean over customers."""
    random = np.random.default_rng(seed)
    counts = random.multinomial(len(values), np.full(len(values), 1 / len(values)), size=draws)
    low, high = np.quantile(counts @ values / len(values), (0.025, 0.975))
    return float(low), float(high)


def novelty(shown: Doubles, owners: Doubles) -> float:
    """Mean self-information of what is shown, in bits: 0 when everybody has it already.

    (Vargas and Castells, Rank and relevance in novelty and diversity metrics, RecSys 2011.)
    """
    total = float(shown.sum())
    rare = float(owners[owners > 0].min(initial=1.0))  # nobody has it: as rare as the rarest
    bits = -np.log2(np.clip(owners, rare, 1.0))
    return float(shown @ bits / total) if total else 0.0


def gini(shown: Doubles) -> float:
    """0 when all products are shown equally often, near 1 when a few have it all."""
    total = float(shown.sum())
    if total == 0 or len(shown) < 2:
        return 0.0
    ordered = np.sort(shown)
    ranks = np.arange(1, len(ordered) + 1)
    return float((2 * ranks - len(ordered) - 1) @ ordered / (len(ordered) * total))
