"""Learning the mix: which shares would have ranked highest what customers then did.

On the newest part of the data, with a model that has not seen that part: first a regression on
lists (softmax over products, one list for each customer), convex and held near the plain mix where
there is little to learn from; then a climb on the measure itself. What does not beat the plain mix
on all products is not used.
"""

from collections.abc import Sequence
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
SHOWN = 30  # products of each ingredient and mix that a climb looks at
MARGIN = 0.02  # by which a climb must be better, for it fits chance too
CAUTION = 3.0  # customers' worth of trust in the plain mix


type Asked = list[tuple[History, Positions]]  # histories, and what came after each


@dataclass(frozen=True)
class Lists:
    """One list of products for each customer, one after the other."""

    features: Doubles
    offset: Doubles  # rivals drawn at random stand for all that were not drawn
    wanted: Doubles  # adds up to 1 in each list
    lengths: NDArray[np.int64]

    @property
    def starts(self) -> NDArray[np.int64]:
        return np.concatenate(([0], np.cumsum(self.lengths)[:-1]))


def learn(made: Recommender, split: Split, seed: int) -> Mixes:
    """The mixes that rank the later part of a split best; `made` has learned from its earlier."""
    with one_thread():
        discover = _learned(made, split, "new", made.mixes.discover, seed)
        return Mixes(discover, _learned(made, split, "any", made.mixes.blend, seed))


def _learned(made: Recommender, split: Split, task: Task, plain: Mix, seed: int) -> Mix:
    random = np.random.default_rng(seed)
    asked = _asked(made, split, task, random)
    if len(asked) < FEWEST_CUSTOMERS:
        return plain
    lists = _lists(made, asked, task, random)
    regressed = _regressed(lists, plain)
    table = _table(made, asked, task, [plain, regressed])
    starts = [plain.shares, regressed.shares]
    climbed = Mix.of_shares(climb(table, starts, lists.features.std(axis=0)).tolist())
    few = split.sample(MOST_CUSTOMERS, seed)
    chosen, reached = plain, _ndcg(made, few, task, plain)
    for mix, margin in ((regressed, 0.0), (climbed, MARGIN)):
        found = _ndcg(made, few, task, mix)
        if found > reached * (1 + margin):
            chosen, reached = mix, found
    return chosen


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


def _asked(made: Recommender, split: Split, task: Task, random: np.random.Generator) -> Asked:
    found: Asked = []
    for place in random.permutation(len(split)).tolist():
        history = made.histories.of_customer(int(split.customer[place]))
        truth = split.truth[place]
        if task == "new":
            truth = truth[~np.isin(truth, history.bought)]
        if len(truth) and len(found) < MOST_CUSTOMERS:
            found.append((history, truth))
    return found


def _lists(made: Recommender, asked: Asked, task: Task, random: np.random.Generator) -> Lists:
    rows = [_list(made, history, truth, task, random) for history, truth in asked]
    features, offsets, wanted = zip(*rows, strict=True)
    return Lists(
        np.concatenate(features),
        np.concatenate(offsets),
        np.concatenate(wanted),
        np.array([len(offset) for offset in offsets]),
    )


def _list(
    made: Recommender,
    history: History,
    truth: Positions,
    task: Task,
    random: np.random.Generator,
) -> tuple[Doubles, Doubles, Doubles]:
    model, mask = _model(made, history), _mask(made, history, task)
    near = np.unique(np.concatenate((truth, best(model, STRONG, mask), history.product)))
    near = near[mask[near]]
    far, weight = _drawn(mask, near, random)
    places = np.concatenate((near, far))
    wanted = np.isin(places, truth) / len(truth)
    offset = np.concatenate((np.zeros(len(near)), np.full(len(far), np.log(weight))))
    return _features(made, history, model, places), offset, wanted


def _table(made: Recommender, asked: Asked, task: Task, mixes: Sequence[Mix]) -> Table:
    """What any of the mixes or their ingredients would show; what is wanted is not slipped in."""
    rows = []
    for history, truth in asked:
        model, mask = _model(made, history), _mask(made, history, task)
        rivals = [model, *made.trends, *(_mixed(made, history, mix) for mix in mixes)]
        shown = [best(scores, SHOWN, mask) for scores in rivals]
        places = np.unique(np.concatenate((*shown, history.product[mask[history.product]])))
        features = _features(made, history, model, places).astype(np.float32)
        rows.append((features, np.isin(places, truth), len(truth)))
    return Table.of(rows)


def _model(made: Recommender, history: History) -> Floats:
    values = made.weighting.values(history.weight)
    return scaled(made.solution.scores(history.product, values))


def _mixed(made: Recommender, history: History, mix: Mix) -> Floats:
    return replace(made, mixes=Mixes(mix, mix)).scores(history, "discover", made.made_at)


def _mask(made: Recommender, history: History, task: Task) -> Mask:
    mask = made.mask()
    if task == "new":
        mask[history.bought] = False
    return mask


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
