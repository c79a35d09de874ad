"""When people shop: the period looked back on, weekdays, hours, sales days and seasons."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from shop.demo.shelves import Floats, Shelves, Whole
from shop.demo.vocabulary import Vocabulary

DAYS = 180
ZONE_HOURS = 8  # the shop's clock
DAY = 86_400
SALES = ((6, 18), (11, 11), (12, 12))
WANTED, UNWANTED = 2.2, 0.6
# visits in each hour of the day, the shop's clock
HOURS = (2, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 6, 7, 6, 5, 5, 5, 6, 7, 9, 11, 11, 9, 5)
BUSY = np.cumsum(HOURS)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days before now; `now` in epoch seconds."""

    now: int
    weights: Floats  # of each of the DAYS days, the oldest first

    def moments(self, count: int, start: float, end: float, rng: np.random.Generator) -> Whole:
        """`count` random epoch seconds between two days (0 = the oldest), sorted."""
        first, last = int(start), max(int(start) + 1, int(np.ceil(end)))
        edges = np.cumsum(self.weights[first:last])
        days = first + np.searchsorted(edges, rng.random(count) * edges[-1])
        return np.sort(self._at(days, rng))

    def moment(self, day: float, rng: np.random.Generator) -> int:
        """A random moment of one day."""
        return int(self._at(np.array([int(day)]), rng)[0])

    def _at(self, days: Whole, rng: np.random.Generator) -> Whole:
        hours = np.searchsorted(BUSY, rng.random(len(days)) * BUSY[-1])
        midnight = self.now - (self.now + ZONE_HOURS * 3600) % DAY - (DAYS - 1) * DAY
        found = midnight + days * DAY + hours * 3600 + rng.integers(0, 3600, len(days))
        return np.asarray(np.where(found >= self.now - 120, found - DAY, found))


def calendar(now: datetime) -> Calendar:
    """The DAYS days that end with `now`."""
    days = [now - timedelta(days=DAYS - 1 - place) for place in range(DAYS)]
    return Calendar(int(now.timestamp()), np.array([_weight(day) for day in days]))


def season(shelf: Shelves, words: Vocabulary) -> Floats:
    """`[month - 1, product]`: how much a product is wanted in a month."""
    found = np.ones((12, len(shelf)))
    for place, product in enumerate(shelf.products):
        months = words.seasons.get(product.category)
        if months:
            for month in range(1, 13):
                found[month - 1, place] = WANTED if month in months else UNWANTED
    return found


def months(moments: Whole) -> Whole:
    """The month (1 to 12) of epoch seconds, by the shop's clock."""
    shifted = (moments + ZONE_HOURS * 3600).astype("datetime64[s]")
    return np.asarray(shifted.astype("datetime64[M]").astype(np.int64) % 12 + 1)


def day_numbers(moments: Whole) -> Whole:
    """The calendar day of epoch seconds, by the shop's clock."""
    return (moments + ZONE_HOURS * 3600) // DAY


def moment(seconds: float) -> datetime:
    """A time in UTC from epoch seconds."""
    return datetime.fromtimestamp(int(seconds), UTC)


def _weight(day: datetime) -> float:
    local = day + timedelta(hours=ZONE_HOURS)
    near = any(
        0 <= (datetime(local.year, month, date, tzinfo=UTC).date() - local.date()).days <= 3
        for month, date in SALES
    )
    return (1.3 if local.weekday() >= 5 else 1.0) * (1.9 if near else 1.0)
