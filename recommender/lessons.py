"""What customers did next, beside what was known of them before: the lessons a mix is learned from.

The model is asked once for each customer; everything after works on its answer.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from recommender.arrays import Floats, Mask, Positions
from recommender.histories import History
from recommender.mixed_reading import newest_of
from recommender.mixing import Mix, own_features, scaled
from recommender.popularity import FLOOR
from recommender.ranking import best
from recommender.recommender import Recommender
from recommender.splitting import Split

FEWEST_ASKED, MOST_ASKED = 400, 1600  # customers
EACH = 1000  # one of so many interactions: asking may take a share of the time of learning
GUESTS = 0.6  # of the customers
MOST_CLICKS = 3
SHOWN = 30  # products of each ingredient and mix that a climb looks at
NONE = np.zeros(0, dtype=np.int32)
MOST_NUMBERS = 64 << 20  # of the model's scores held at once


@dataclass(frozen=True)
class Lesson:
    """One customer: his history, what the model said, and what he then chose."""

    history: History
    model: Floats  # of every product, as a share of the highest
    recent: Floats  # the same of the newest products of the history alone
    nearest: Positions  # what either finds most fitting, bought or not
    own: Floats  # products of the history x OWN
    truth: Positions
    unknown: int  # how many products he then chose that nobody had touched before
    bought: Positions  # before; where only what is new counts, these are not shown

    def wanted(self, places: Positions) -> Mask:
        """Which of these places he then chose."""
        return np.asarray((places[:, None] == self.truth[None, :]).any(axis=1))

    def new_only(self) -> "Lesson | None":
        """The same without what was bought before; None when nothing is left."""
        fresh = self.truth[~np.isin(self.truth, self.bought)]
        return replace(self, truth=fresh) if len(fresh) else None


@dataclass(frozen=True)
class Lessons:
    """The customers asked, for one task."""

    made: Recommender
    lessons: tuple[Lesson, ...]
    new: bool  # whether only what is new to the customer counts

    @classmethod
    def of(cls, made: Recommender, split: Split, random: np.random.Generator) -> "Lessons":
        """For anything chosen; `made` has learned from the earlier part of the split."""
        wished = min(max(FEWEST_ASKED, len(split.train) // EACH), MOST_ASKED)
        most = max(30, min(wished, MOST_NUMBERS // max(2 * len(made.products), 1)))
        drawn = [
            place for place in random.permutation(len(split)).tolist() if len(split.truth[place])
        ]
        return cls(made, tuple(_lesson(made, split, place) for place in drawn[:most]), False)

    def new_only(self) -> "Lessons":
        """For what is new to the customer."""
        kept = (lesson.new_only() for lesson in self.lessons)
        return Lessons(self.made, tuple(one for one in kept if one is not None), True)

    def as_guests(self, random: np.random.Generator) -> "Lessons":
        """As if each had only looked at his newest one to three products."""
        clicks = random.integers(1, MOST_CLICKS + 1, len(self.lessons)).tolist()
        forgotten = (
            _forgotten(self.made, lesson, count)
            for lesson, count in zip(
                self.lessons[: round(GUESTS * len(clicks))], clicks, strict=False
            )
        )
        return replace(self, lessons=tuple(forgotten))

    def __len__(self) -> int:
        return len(self.lessons)

    def __iter__(self) -> Iterator[Lesson]:
        return iter(self.lessons)

    def mask(self, lesson: Lesson) -> Mask:
        """Which products may be shown."""
        mask = self.made.mask()
        if self.new:
            mask[lesson.bought] = False
        return mask

    def scores(self, lesson: Lesson, mix: Mix, trend: Floats) -> Floats:
        """What the mix makes of a lesson; `trend` is what it makes of popularity."""
        scores = lesson.model * np.float32(mix.model) + trend
        if mix.recent:
            scores += lesson.recent * np.float32(mix.recent)
        scores[lesson.history.product] += lesson.own @ mix.own
        return scores

    def features(self, lesson: Lesson, places: Positions) -> Floats:
        """Places x the shares of a mix."""
        known = lesson.history.product  # sorted
        own = np.zeros((len(places), lesson.own.shape[1]), dtype=np.float32)
        if len(known):
            at = np.minimum(np.searchsorted(known, places), len(known) - 1)
            met = known[at] == places
            own[met] = lesson.own[at[met]]
        columns = (
            lesson.model[places, None],
            self.logs[places],
            lesson.recent[places, None],
            own,
        )
        return np.concatenate(columns, axis=1)

    @cached_property
    def logs(self) -> Floats:
        """The logarithms of popularity: products x half-lives."""
        return np.ascontiguousarray(np.log(self.made.trends + FLOOR).T)


def _lesson(made: Recommender, split: Split, place: int) -> Lesson:
    history = made.histories.of_customer(int(split.customer[place]))
    model, newest = _asked(made, history), newest_of(history)
    recent = np.zeros_like(model) if newest is None else _asked(made, newest)
    own = own_features(history, made.repeats, made.made_at)
    nearest = _nearest(model, recent, SHOWN + len(history.bought))
    truth, unknown = split.truth[place], len(split.strange[place])
    return Lesson(history, model, recent, nearest, own, truth, unknown, history.bought)


def _forgotten(made: Recommender, lesson: Lesson, clicks: int) -> Lesson:
    history = lesson.history.newest(clicks)
    model = _asked(made, history, guest=True)
    own = own_features(history, made.repeats, made.made_at)
    recent = np.zeros_like(model)
    nearest = _nearest(model, recent, SHOWN + len(lesson.bought))
    return replace(lesson, history=history, model=model, recent=recent, nearest=nearest, own=own)


def _nearest(model: Floats, recent: Floats, count: int) -> Positions:
    return np.concatenate([best(one, count) for one in (model, recent) if one.any()] or [NONE])


def _asked(made: Recommender, history: History, guest: bool = False) -> Floats:
    reading = made.read(history)
    return scaled(reading.scores(), reading.top, guest)
