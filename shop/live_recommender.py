"""The recommender that serves: the artifact of the live version, swapped when the pointer moves.

An artifact that does not verify is refused; whatever served before keeps serving.
"""

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from recommender import Group, ProductFacts, Recommender, artifact, with_newcomers
from recommender.errors import BadArtifact
from shop import versions
from shop.database import Transaction
from shop.measures import measured
from shop.overstock import overstock
from shop.segments import Membership
from shop.tables import ProductRow

log = logging.getLogger(__name__)

LOOK_EVERY = timedelta(seconds=1)
COUNT_EVERY = timedelta(hours=1)  # stock and new products
TRY_AGAIN = timedelta(minutes=1)  # with an artifact that was refused


@dataclass(frozen=True, slots=True)
class Live:
    """A loaded recommender and the version it is."""

    version_id: int
    recommender: Recommender
    boosts: Mapping[str, float] = field(default_factory=dict)  # by overstock, 0 to 1
    groups: dict[Membership, Group] = field(default_factory=dict)  # those asked for so far


class LiveRecommender:
    """Follows the live version; shared by threads."""

    def __init__(self, var: Path) -> None:
        self.var = var
        self._live: Live | None = None
        self._looked: datetime | None = None
        self._counted = datetime.min.replace(tzinfo=UTC)
        self._refused: tuple[int, datetime] | None = None
        self._lock = threading.Lock()

    def at(self, tx: Transaction, now: datetime) -> Live | None:
        """What serves now, looked up at most about once a second; None when nothing does."""
        if self._looked is None or not timedelta() <= now - self._looked < LOOK_EVERY:
            with self._lock:
                self._follow(tx, now)
                self._looked = now
        return self._live

    def _follow(self, tx: Transaction, now: datetime) -> None:
        version = versions.live(tx, "recommender")
        if version is None:
            self._live = None
        elif self._live is None or self._live.version_id != version.id:
            if self._refused_lately(version.id, now):
                return
            try:
                kept = artifact.load(self.var / version.path)
            except BadArtifact as error:
                log.error("recommender version %s refused: %s", version.id, error)
                self._refused = version.id, now
                return
            self._live = _living(tx, version.id, kept.recommender, now)
        elif now - self._counted >= COUNT_EVERY:
            self._live = _living(tx, version.id, self._live.recommender, now)
        else:
            return
        self._counted = now

    def _refused_lately(self, version_id: int, now: datetime) -> bool:
        if self._refused is None or self._refused[0] != version_id:
            return False
        return timedelta() <= now - self._refused[1] < TRY_AGAIN


def _living(tx: Transaction, version_id: int, made: Recommender, now: datetime) -> Live:
    """With today's catalogue: new products among their kin, and what lies too long in stock."""
    rows = tx.scalars(select(ProductRow).where(ProductRow.active))
    facts = [
        ProductFacts(row.product_id, row.brand, row.category, row.price, _numbers(row), row.name)
        for row in rows
    ]
    return Live(version_id, with_newcomers(made, facts), overstock(tx, now))


def _numbers(row: ProductRow) -> dict[str, float]:
    """The attributes that are a number."""
    found = {name: measured(str(value)) for name, value in row.attributes.items()}
    return {name: value for name, value in found.items() if value is not None}
