"""How near foretold stars come to those given later: RMSE and MAE beside plain means.

Apart from everything about rankings: what is learned here is used for nothing else.
"""

from dataclasses import dataclass

import numpy as np

from recommender.arrays import Doubles, Mask
from recommender.rating_models import Biases, Explicit, Foretelling, chosen
from recommender.ratings import Ratings

FEWEST = 20  # customers; of fewer nothing is told
DRAWS, AT_ONCE = 1000, 50

type Span = tuple[float, float]


@dataclass(frozen=True)
class Accuracy:
    """Of one model, with 95 % intervals over customers."""

    name: str
    rmse: float
    rmse_interval: Span
    mae: float
    mae_interval: Span
    against_biases: Span  # its RMSE less that of the biases


@dataclass(frozen=True)
class RatingReport:
    """What was held out, and how near each model came; the article's first."""

    ratings: int
    customers: int
    strangers: int  # ratings by customers who had rated nothing before
    newcomers: int  # ratings of products that nobody had rated before
    models: tuple[Accuracy, ...]


def rating_accuracy(ratings: Ratings, held: Mask, seed: int = 0) -> RatingReport | None:
    """Learn from what is not held and foretell what is; None where that is too little to tell."""
    known, asked = ratings.taking(~held), ratings.taking(held)
    customers = len(np.unique(asked.customer))
    if customers < FEWEST or not len(known):
        return None
    model = Explicit.fit(known, chosen(known, seed), seed)
    models: dict[str, Foretelling] = {
        f"article, rank {model.solver.rank}": model,
        "customer and product": model.biases,
        "product mean": Biases.of_products(known),
        "global mean": Biases.none(known),
    }
    return RatingReport(
        len(asked),
        customers,
        int((~np.isin(asked.customer, known.customer)).sum()),
        int((~np.isin(asked.product, known.product)).sum()),
        tuple(_judged(models, "customer and product", asked, seed)),
    )


def _judged(
    models: dict[str, Foretelling], plain: str, asked: Ratings, seed: int
) -> list[Accuracy]:
    drawn = {name: _drawn(model, asked, seed) for name, model in models.items()}
    return [
        Accuracy(
            name,
            float(rmse[0]),
            _span(rmse[1:]),
            float(mae[0]),
            _span(mae[1:]),
            _span(rmse[1:] - drawn[plain][0][1:]),
        )
        for name, (rmse, mae) in drawn.items()
    ]


def _drawn(model: Foretelling, asked: Ratings, seed: int) -> tuple[Doubles, Doubles]:
    """RMSE and MAE of everybody, and then of customers drawn with replacement, again and again.

    All ratings of a customer are drawn together: they are no independent witnesses.
    """
    errors = np.abs(model.stars(asked.customer, asked.product) - asked.stars)
    _, owner = np.unique(asked.customer, return_inverse=True)
    each = np.stack([np.bincount(owner, one) for one in (errors**2, errors, np.ones_like(errors))])
    random, people = np.random.default_rng(seed), each.shape[1]
    sums = [each.sum(axis=1)[:, None]]
    for _ in range(DRAWS // AT_ONCE):
        counts = random.multinomial(people, np.full(people, 1 / people), size=AT_ONCE)
        sums.append(each @ counts.T)
    squared, absolute, count = np.concatenate(sums, axis=1)
    return np.sqrt(squared / count), absolute / count


def table(report: RatingReport) -> str:
    """For people."""
    lines = [
        f"stars, {report.ratings} ratings held out, of {report.customers} customers; "
        f"{report.strangers} by customers and {report.newcomers} of products never rated before",
        f"{'model':<22}{'RMSE':>9}{'95 % interval':>18}{'MAE':>9}{'95 % interval':>18}"
        f"{'RMSE less biases':>20}",
    ]
    for one in report.models:
        lines.append(
            f"{one.name:<22}{one.rmse:>9.4f}{_told(one.rmse_interval):>18}{one.mae:>9.4f}"
            f"{_told(one.mae_interval):>18}{_told(one.against_biases):>20}"
        )
    return "\n".join(lines)


def _span(values: Doubles) -> Span:
    low, high = np.quantile(values, (0.025, 0.975))
    return float(low), float(high)


def _told(ends: Span) -> str:
    return f"{ends[0]:.4f}..{ends[1]:.4f}"
