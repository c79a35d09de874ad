"""Learning the mix: which shares would have ranked highest what customers then did.

On the newest part of the data, with a model that has not seen that part: first a regression on
lists (softmax over products, one list for each customer), convex and held near the plain mix where
there is little to learn from; then a climb on the measure itself. What does not beat the plain mix
on all products is not used.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Doubles, Floats, Mask, Positions
from recommender.evaluation import Task, judge, scorer_of
from recommender.histories import History
from recommender.mix_climbing import Table, climb
from recommender.mixing import OWN, Mix, Mixes, own_features, scaled
from recommender.popularity import FLOOR
from recommender.ranking import best
from recommender.recommender import Recommender
from recommender.splitting import Split
from recommender.threads import one_thread

MOST_CUSTOMERS = 600
FEWEST_CUSTOMERS = 30
STRONG, CHANCE = 60, 250  # rivals in each list: the model's best, and some at random
CAUTION = 3.0  # customers' worth of trust in the plain mix


@dataclass(frozen=True)
class Lists:
    """One list of products for each customer, one after the other."""

    features: Doubles
    offset: Doubles  # rivals drawn at random stand for all that were not drawn
    wanted: Doubles  # adds up to 1 in each list
    starts: NDArray[np.int64]
    total: NDArray[np.int64]  # products wanted in each list

    @property
    def lengths(self) -> NDArray[np.int64]:
        return np.diff(np.append(self.starts, len(self.offset)))

    def table(self) -> Table:
        """Side by side, padded to the longest."""
        lengths = self.lengths
        real = np.arange(lengths.max())[None, :] < lengths[:, None]
        features = np.zeros((*real.shape, self.features.shape[1]), dtype=np.float32)
        features[real] = self.features
        wanted = np.zeros(real.shape, dtype=np.bool_)
        wanted[real] = self.wanted > 0
        return Table(features, real, wanted, self.total)


def learn(made: Recommender, split: Split, seed: int) -> Mixes:
    """The mixes that rank the later part of a split best; `made` has learned from its earlier."""
    with one_thread():
        discover = _learned(made, split, "new", made.mixes.discover, seed)
        return Mixes(discover, _learned(made, split, "any", made.mixes.blend, seed))


def _learned(made: Recommender, split: Split, task: Task, plain: Mix, seed: int) -> Mix:
    lists = _lists(made, split, task == "new", seed)
    if lists is None:
        return plain
    starts = [plain.shares, _regressed(lists, plain).shares]
    found = Mix.of_shares(climb(lists.table(), starts, lists.features.std(axis=0)).tolist())
    few = split.sample(MOST_CUSTOMERS, seed)
    ndcg = {mix: _ndcg(made, few, task, mix) for mix in (plain, found)}
    return max(ndcg, key=lambda mix: ndcg[mix])


def _ndcg(made: Recommender, split: Split, task: Task, mix: Mix) -> float:
    tried = replace(made, mixes=Mixes(mix, mix))
    return float(judge(scorer_of(tried, task), tried, split, task).ndcg.mean())


def _regressed(lists: Lists, plain: Mix) -> Mix:
    from scipy.optimize import minimize  # slow to import

    spread = lists.features.std(axis=0)
    used = spread > 1e-9
    start = plain.shares[used] * spread[used]
    features = lists.features[:, used] / spread[used]
    caution = CAUTION / len(lists.starts)

    def loss(shares: Doubles) -> tuple[float, Doubles]:
        scores = features @ shares + lists.offset
        chances = _softmax(scores, lists)
        off = shares - start
        surprise = -lists.wanted @ np.log(np.maximum(chances, 1e-300)) / len(lists.starts)
        slope = features.T @ (chances - lists.wanted) / len(lists.starts)
        return float(surprise + caution * (off @ off)), slope + 2 * caution * off

    found = minimize(loss, start, jac=True, method="L-BFGS-B")
    shares = plain.shares
    shares[used] = found.x / spread[used]
    return Mix.of_shares(shares.tolist())


def _softmax(scores: Doubles, lists: Lists) -> Doubles:
    lengths = lists.lengths
    highest = np.maximum.reduceat(scores, lists.starts)
    risen = np.exp(scores - np.repeat(highest, lengths))
    return np.asarray(risen / np.repeat(np.add.reduceat(risen, lists.starts), lengths))


def _lists(made: Recommender, split: Split, fresh: bool, seed: int) -> Lists | None:
    random = np.random.default_rng(seed)
    rows = [
        (*_list(made, history, truth, fresh, random), len(truth))
        for history, truth in _sample(made, split, fresh, random)
    ]
    if len(rows) < FEWEST_CUSTOMERS:
        return None
    features, offsets, wanted, total = zip(*rows, strict=True)
    lengths = [len(offset) for offset in offsets]
    return Lists(
        np.concatenate(features),
        np.concatenate(offsets),
        np.concatenate(wanted),
        np.concatenate(([0], np.cumsum(lengths)[:-1])),
        np.array(total),
    )


def _sample(
    made: Recommender, split: Split, fresh: bool, random: np.random.Generator
) -> Iterator[tuple[History, Positions]]:
    found = 0
    for place in random.permutation(len(split)).tolist():
        history = made.histories.of_customer(int(split.customer[place]))
        truth = split.truth[place]
        if fresh:
            truth = truth[~np.isin(truth, history.bought)]
        if len(truth) and found < MOST_CUSTOMERS:
            found += 1
            yield history, truth


def _list(
    made: Recommender,
    history: History,
    truth: Positions,
    fresh: bool,
    random: np.random.Generator,
) -> tuple[Doubles, Doubles, Doubles]:
    values = made.weighting.values(history.weight)
    model = scaled(made.solution.scores(history.product, values))
    mask = made.mask()
    if fresh:
        mask[history.bought] = False
    liked = [best(scores, STRONG, mask) for scores in (model, *made.trends)]
    near = np.unique(np.concatenate((truth, *liked, history.product)))
    near = near[mask[near]]
    far, weight = _drawn(mask, near, random)
    places = np.concatenate((near, far))
    wanted = np.isin(places, truth) / len(truth)
    offset = np.concatenate((np.zeros(len(near)), np.full(len(far), np.log(weight))))
    return _features(made, history, model, places), offset, wanted


def _drawn(mask: Mask, near: Positions, random: np.random.Generator) -> tuple[Positions, float]:
    rest = mask.copy()
    rest[near] = False
    places = np.flatnonzero(rest).astype(np.int32)
    if len(places) <= CHANCE:
        return places, 1.0
    return random.choice(places, CHANCE, replace=False), len(places) / CHANCE


def _features(made: Recommender, history: History, model: Floats, places: Positions) -> Doubles:
    own = np.zeros((len(made.products), len(OWN)), dtype=np.float32)
    own[history.product] = own_features(history, made.repeats, made.made_at)
    trend = np.log(made.trends[:, places] + FLOOR).T
    return np.concatenate((model[places, None], trend, own[places]), axis=1, dtype=np.float64)
