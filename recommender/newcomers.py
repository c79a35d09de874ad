"""Products that nobody has touched yet, placed among those most like them.

A newcomer is scored as the mean of its nearest kin: words of the name in common, the same category,
the same brand, near in price.
Every solution is linear in its products, so the mean of the scores is the score of the mean, and
a newcomer is ranked, filtered and explained like any other product.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from recommender.arrays import Doubles, Floats, Matrix, Positions
from recommender.features import Features, ProductFacts
from recommender.histories import Histories
from recommender.ids import Ids
from recommender.recommender import Recommender
from recommender.repeats import Repeats
from recommender.words import likeness

KIN = 30  # products that a newcomer is the mean of
KIND = 0.3  # what the same category and brand count beside a name with the same words
UNPROVEN = 0.5  # of its kin's popularity
FAR = 1.0  # in logarithms of price: nearness falls to 1/e


def with_newcomers(made: Recommender, facts: Iterable[ProductFacts]) -> Recommender:
    """The recommender with features, and with the products among `facts` that it had not seen."""
    known = list(facts)
    fresh = [one.product_id for one in known if one.product_id not in made.products]
    products = Ids((*made.products, *fresh))
    features = Features.of(known, products)
    if not fresh:
        return made.with_features(features)
    old, new = products.positions(made.products), np.sort(products.positions(fresh))
    titles = {one.product_id: one.name for one in known}
    names = [titles.get(one, "") for one in products]
    blend = _blend(features, likeness(_at(names, new), _at(names, old)), old, new)
    return replace(
        made,
        products=products,
        solution=made.solution.widened(old, new, blend),
        companions=made.companions.widened(old, new, blend * 0.0),
        histories=_moved(made.histories, old),
        trends=_laid(made.trends, old, new, UNPROVEN * (blend @ made.trends.T).T),
        repeats=_cycles(made.repeats, old, new, blend),
        features=features,
        newcomers=new,
    )


def _at(names: Sequence[str], places: Positions) -> list[str]:
    return [names[place] for place in places.tolist()]


def _blend(features: Features, words: Matrix, old: Positions, new: Positions) -> Matrix:
    """Newcomers x known products: whose mean each newcomer is; a row adds up to 1."""
    from scipy.sparse import csr_matrix  # slow to import

    rows: list[int] = []
    columns: list[int] = []
    shares: list[float] = []
    for row, place in enumerate(new.tolist()):
        alike = KIND * features.alike_to(place)[old] + words[[row]].toarray()[0]
        near = alike * (1.0 + _near_in_price(features.price, place)[old])
        kin = np.argsort(-near, kind="stable")[:KIN]
        kin = kin[near[kin] > 0]
        rows += [row] * len(kin)
        columns += kin.tolist()
        shares += (near[kin] / near[kin].sum()).tolist() if len(kin) else []
    shape = (len(new), len(old))
    return csr_matrix((np.array(shares, np.float32), (rows, columns)), shape=shape)


def _near_in_price(price: Doubles, place: int) -> Doubles:
    with np.errstate(divide="ignore", invalid="ignore"):
        near = np.exp(-np.abs(np.log(price) - np.log(price[place])) / FAR)
    return np.asarray(np.nan_to_num(near, nan=0.0))


def _moved(histories: Histories, old: Positions) -> Histories:
    return replace(histories, product=old[histories.product])


def _laid(rows: Floats, old: Positions, new: Positions, fresh: Floats) -> Floats:
    laid = np.zeros((len(rows), len(old) + len(new)), dtype=np.float32)
    laid[:, old], laid[:, new] = rows, fresh
    return laid


def _cycles(repeats: Repeats, old: Positions, new: Positions, blend: Matrix) -> Repeats:
    logs = np.log(repeats.cycle)
    usual = float(logs.mean()) if len(logs) else 0.0
    fresh = blend @ (logs - usual) + usual
    return Repeats(np.exp(_laid(logs[None], old, new, fresh[None])[0]).astype(np.float32))
