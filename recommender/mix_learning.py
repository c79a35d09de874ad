"""Learning the mix: which shares would have ranked highest what customers then did.

On the newest part of the data, with a model that has not seen that part. A climb looks only at what
some ingredient would show, then once more with what the found mix would show too; and a mix that is
not clearly better than the plain one is not used.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from recommender.arrays import Positions
from recommender.lessons import SHOWN, Lesson, Lessons
from recommender.mix_climbing import STEP, Table, climb
from recommender.mixing import Mix, Mixes
from recommender.ranking import best
from recommender.recommender import Recommender
from recommender.splitting import Split
from recommender.threads import one_thread

FEWEST_CUSTOMERS = 30
SECOND = 0.4  # of the first climb's steps
CLEAR = 2.3  # standard errors (1 % of chance) by which what is simpler must be beaten
LIKELY = 1.0  # the same where the plain mix is no more than a place to start from
LATELY = Mix(model=8.0, lately=1.0)  # of a guest whose clicks say little: what sells lately


def learn(made: Recommender, split: Split, seed: int) -> Mixes:
    """The mixes that rank the later part of a split best; `made` has learned from its earlier."""
    random = np.random.default_rng(seed)
    with one_thread():
        lessons = Lessons.of(made, split, random)
        new = lessons.new_only()
        discover = _learned(new, [made.mixes.discover], random, LIKELY)
        blend = _learned(lessons, [made.mixes.blend], random, LIKELY)
        guests, plain = new.as_guests(random), [made.mixes.guest, LATELY]
        return Mixes(discover, blend, _learned(guests, plain, random, CLEAR))


def _learned(
    lessons: Lessons, plains: Sequence[Mix], random: np.random.Generator, surely: float
) -> Mix:
    """What a climb finds, from the best of the plain mixes, or that one."""
    if len(lessons) < FEWEST_CUSTOMERS:
        return plains[0]
    shown = _by_ingredients(lessons)
    for one in plains:
        if np.count_nonzero(one.shares) > 1:
            shown = _with_mix(lessons, one, shown)
    table = _table(lessons, shown)
    reached = table.ndcg(np.stack([one.shares for one in plains]))
    plain = plains[int(reached.argmax())]
    near = climb(table, plain.shares, random)
    table = _table(lessons, _with_mix(lessons, Mix.of_shares(near.tolist()), shown))
    found = Mix.of_shares(climb(table, near, random, SECOND * STEP).tolist())
    if not _better(table, plain, found, surely):
        return plain
    shorter = replace(found, recent=0.0)  # spares every list a second reading
    return found if _better(table, shorter, found, CLEAR) else shorter


def _better(table: Table, before: Mix, after: Mix, surely: float) -> bool:
    gain, chance = table.gain(before.shares, after.shares)
    return gain > surely * chance


def _table(lessons: Lessons, shown: list[Positions]) -> Table:
    rows = []
    for lesson, twice in zip(lessons, shown, strict=True):
        places = np.unique(twice)
        features = lessons.features(lesson, places)
        rows.append((features, lesson.wanted(places), len(lesson.truth) + lesson.unknown))
    return Table.of(rows)


def _by_ingredients(lessons: Lessons) -> list[Positions]:
    """For each lesson the first of what each ingredient alone would show."""
    trends = lessons.made.trends
    trending = [best(one, SHOWN + len(lessons.made.products) // 50) for one in trends]
    return [_rivals(lessons, lesson, trending) for lesson in lessons]


def _rivals(lessons: Lessons, lesson: Lesson, trending: list[Positions]) -> Positions:
    mask = lessons.mask(lesson)
    shown = [lesson.nearest[mask[lesson.nearest]]]
    shown += [places[mask[places]][:SHOWN] for places in trending]
    order = (-lesson.own).argsort(axis=0, kind="stable")[:SHOWN]
    own = lesson.history.product[np.unique(order)]  # the most often, the most due ...
    shown.append(own[mask[own]])
    return np.concatenate(shown)


def _with_mix(lessons: Lessons, mix: Mix, shown: list[Positions]) -> list[Positions]:
    """The same with what this mix would show."""
    trend, more = mix.trend(lessons.made.trends), list[Positions]()
    for lesson, known in zip(lessons, shown, strict=True):
        scores = lessons.scores(lesson, mix, trend)
        more.append(np.concatenate((known, best(scores, SHOWN, lessons.mask(lesson)))))
    return more
