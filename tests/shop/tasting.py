"""A shop with two tastes: half of the customers buy phones, half buy nuts."""

from datetime import datetime, timedelta
from pathlib import Path

from learning.recommendations import as_interactions
from recommender import training
from shop import interactions, versions
from shop.database import Database, Transaction
from shop.recommending import Recommending
from shop.tables import CustomerRow
from tests.shop.making import product

SIDE = 12  # products of each taste; even numbers are phones, odd ones nuts


def stock(database: Database, now: datetime) -> Database:
    """The shop with its goods, its customers and what they bought."""
    with database.transaction() as tx:
        for number in range(2 * SIDE):
            kind, brand = ("手机", "华为") if number % 2 == 0 else ("坚果", "洽洽")
            product(
                tx, f"P{number:02}", now, name=f"{brand}{number}", brand=brand, category=kind,
                categories=[kind], variants=[(f"P{number:02}-1", "", "", 1000 + number, 5)],
            )  # fmt: skip
        for number in range(2 * SIDE):
            tx.add(CustomerRow(
                customer_id=f"C{number:02}", name="客", phone="", joined_at=now,
            ))  # fmt: skip
        tx.flush()
        for number in range(2 * SIDE):
            _buys(tx, number, now)
    return database


def _buys(tx: Transaction, number: int, now: datetime) -> None:
    """Everybody buys most products of his own taste, each leaving out another few."""
    own = [one for one in range(2 * SIDE) if one % 2 == number % 2]
    for place, one in enumerate(own):
        if (place + number // 2) % 4:
            at = now - timedelta(days=30 - place)
            interactions.record(tx, f"C{number:02}", f"P{one:02}", "purchase", at)


def trained(database: Database, var: Path, now: datetime, name: str = "one") -> int:
    """Train on the shop's interactions and publish; the version's id."""
    with database.transaction() as tx:
        data = as_interactions(interactions.columns(tx))
        training.train(data, var / "models" / name, now, trials=0)
        version = versions.record(
            tx, "recommender", fingerprint=data.fingerprint, parameters={}, metrics={},
            path=f"models/{name}", created_by="test", now=now,
        )  # fmt: skip
        versions.publish(tx, version.id, "test", now)
    return version.id


def ask(recommending: Recommending, database: Database, customer_id, n, now, **rest):  # type: ignore[no-untyped-def]
    with database.transaction() as tx:
        return recommending.suggest(tx, customer_id=customer_id, n=n, now=now, **rest)


def phones(shown) -> int:  # type: ignore[no-untyped-def]
    return sum(one.product.category == "手机" for one in shown)
