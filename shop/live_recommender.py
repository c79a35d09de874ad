"""The recommender that serves: the artifact of the live version, swapped when the pointer moves.

An artifact that does not verify is refused; whatever served before keeps serving.
"""

import logging
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from recommender import Features, ProductFacts, Recommender, artifact
from recommender.errors import BadArtifact
from shop import versions
from shop.database import Transaction
from shop.tables import ProductRow

log = logging.getLogger(__name__)

LOOK_EVERY = timedelta(seconds=1)
TRY_AGAIN = timedelta(minutes=1)  # with an artifact that was refused


@dataclass(frozen=True, slots=True)
class Live:
    """A loaded recommender and the version it is."""

    version_id: int
    recommender: Recommender


class LiveRecommender:
    """Follows the live version; shared by threads."""

    def __init__(self, var: Path) -> None:
        self.var = var
        self._live: Live | None = None
        self._looked: datetime | None = None
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
            self._live = Live(version.id, _with_features(tx, kept.recommender))

    def _refused_lately(self, version_id: int, now: datetime) -> bool:
        if self._refused is None or self._refused[0] != version_id:
            return False
        return timedelta() <= now - self._refused[1] < TRY_AGAIN


def _with_features(tx: Transaction, made: Recommender) -> Recommender:
    columns = (ProductRow.product_id, ProductRow.brand, ProductRow.category, ProductRow.price)
    facts = [ProductFacts(*row) for row in tx.execute(select(*columns))]
    return made.with_features(Features.of(facts, made.products))
