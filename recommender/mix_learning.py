"""Learning the mix: which shares would have ranked highest what customers then did.

On the newest part of the data, with a model that has not seen that part: first a regression on
lists (softmax over products, one list for each customer), convex and held near the plain mix where
there is little to learn from; then a climb on the measure itself. What does not beat the plain mix
on all products is not used.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Doubles, Mask, Positions
from recommender.lessons import Lesson, Lessons
from recommender.mix_climbing import Table, climb
from recommender.mixing import Mix, Mixes
from recommender.ranking import best
from recommender.recommender import Recommender
from recommender.splitting import Split
from recommender.threads import one_thread

FEWEST_CUSTOMERS = 30
STRONG, CHANCE = 40, 120  # rivals in each list: the model's best, and some at random
SHOWN = 30  # products of each ingredient and mix that a climb looks at
MARGIN = 0.02  # by which a climb must be better, for it fits chance too
CAUTION = 3.0  # customers' worth of trust in the plain mix


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
    random = np.random.default_rng(seed)
    with one_thread():
        lessons = Lessons.of(made, split, random)
        discover = _learned(lessons.new_only(), made.mixes.discover, random)
        return Mixes(discover, _learned(lessons, made.mixes.blend, random))


def _learned(lessons: Lessons, plain: Mix, random: np.random.Generator) -> Mix:
    if len(lessons) < FEWEST_CUSTOMERS:
        return plain
    strong = [best(lesson.model, STRONG, lessons.mask(lesson)) for lesson in lessons]
    lists = _lists(lessons, strong, random)
    regressed = _regressed(lists, plain)
    table = _table(lessons, strong, [plain, regressed])
    starts = [plain.shares, regressed.shares]
    climbed = Mix.of_shares(climb(table, starts, lists.features.std(axis=0)).tolist())
    # the table holds all that its own mixes would show, so only the climb is judged anew
    chosen = max((plain, regressed), key=lambda mix: table.ndcg(mix.shares))
    better = lessons.ndcg(climbed) > table.ndcg(chosen.shares) * (1 + MARGIN)
    return climbed if better else chosen


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


def _lists(lessons: Lessons, strong: Sequence[Positions], random: np.random.Generator) -> Lists:
    rows = [
        _list(lessons, lesson, top, random) for lesson, top in zip(lessons, strong, strict=True)
    ]
    features, offsets, wanted = zip(*rows, strict=True)
    return Lists(
        np.concatenate(features),
        np.concatenate(offsets),
        np.concatenate(wanted),
        np.array([len(offset) for offset in offsets]),
    )


def _list(
    lessons: Lessons, lesson: Lesson, strong: Positions, random: np.random.Generator
) -> tuple[Doubles, Doubles, Doubles]:
    mask = lessons.mask(lesson)
    near = np.unique(np.concatenate((lesson.truth, strong, lesson.history.product)))
    near = near[mask[near]]
    far, weight = _drawn(mask, near, random)
    places = np.concatenate((near, far))
    wanted = lesson.wanted(places) / len(lesson.truth)
    offset = np.concatenate((np.zeros(len(near)), np.full(len(far), np.log(weight))))
    return lessons.features(lesson, places), offset, wanted


def _drawn(mask: Mask, near: Positions, random: np.random.Generator) -> tuple[Positions, float]:
    rest = mask.copy()
    rest[near] = False
    left = int(np.count_nonzero(rest))
    if left <= CHANCE:
        return np.flatnonzero(rest).astype(np.int32), 1.0
    drawn = random.integers(0, len(rest), 2 * CHANCE * len(rest) // left).astype(np.int32)
    drawn = drawn[rest[drawn]][:CHANCE]  # a few twice: it does no harm
    return drawn, left / len(drawn)


def _table(lessons: Lessons, strong: Sequence[Positions], mixes: Sequence[Mix]) -> Table:
    """What any of the mixes or their ingredients would show; what is wanted is not slipped in."""
    trending = [best(one, SHOWN + len(lessons.made.products) // 50) for one in lessons.made.trends]
    rows = []
    for lesson, top in zip(lessons, strong, strict=True):
        places = _rivals(lessons, lesson, mixes, [top, *trending])
        features = lessons.features(lesson, places).astype(np.float32)
        rows.append((features, lesson.wanted(places), len(lesson.truth) + lesson.unknown))
    return Table.of(rows)


def _rivals(
    lessons: Lessons, lesson: Lesson, mixes: Sequence[Mix], ranked: Sequence[Positions]
) -> Positions:
    mask = lessons.mask(lesson)
    shown = [best(lessons.scores(lesson, mix), SHOWN, mask) for mix in mixes]
    shown += [places[mask[places]][:SHOWN] for places in ranked]
    for column in lesson.own.T:  # the most often, the longest ago, the most due ...
        shown.append(lesson.history.product[np.argsort(-column, kind="stable")[:SHOWN]])
    places = np.unique(np.concatenate(shown))
    return np.asarray(places[mask[places]], dtype=np.int32)
