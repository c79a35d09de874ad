"""A small shop with orders in several states, and conversations with its assistant."""

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from actions.desk import Means
from shop import conversations
from shop.database import Database, Transaction
from shop.payment_links import DemoProvider
from shop.policies import policies
from shop.recommending import Recommending
from shop.tables import AddressRow, CustomerRow
from tests.actions.stocking import ANNA, BERT, orders, products
from tests.actions.talking import Chat
from tests.conftest import NOW
from tests.shop.making import offer

Talk = Callable[..., Chat]


@pytest.fixture(scope="session")
def small_shop_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the small shop in it, to be copied."""
    path = tmp_path_factory.mktemp("small-shop") / "template.db"
    shutil.copyfile(sqlite_template, path)
    database = Database(f"sqlite:///{path}")
    with database.transaction() as tx:
        _fill(tx, NOW)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return path


@pytest.fixture
def small_shop(sqlite: Database, small_shop_template: Path, sqlite_file: Path) -> Database:
    """Two customers, nine products, Anna's orders in every state, one of Bert's, one coupon."""
    shutil.copyfile(small_shop_template, sqlite_file)  # nothing is connected yet
    return sqlite


def _fill(tx: Transaction, now: datetime) -> None:
    for customer_id, name in ((ANNA, "安娜"), (BERT, "贝特")):
        tx.add(
            CustomerRow(
                customer_id=customer_id,
                name=name,
                phone="13812345678",
                level="gold",
                points=1_230,
                joined_at=now - timedelta(days=400),
            )
        )
    tx.flush()
    tx.add(
        AddressRow(
            customer_id=ANNA,
            receiver="安娜",
            phone="13812345678",
            text="上海市浦东新区世纪大道1号",
            preferred=True,
        )
    )
    products(tx, now)
    orders(tx, now)
    offer(tx, "welcome", now)


@pytest.fixture
def means(small_shop: Database, tmp_path: Path) -> Means:
    return Means(
        database=small_shop,
        secret="a secret that only tests know, long enough",
        policies=policies(),
        recommending=Recommending(tmp_path),
        demo=True,
        payments=DemoProvider(),
    )


@pytest.fixture
def talk(means: Means, now: datetime) -> Talk:
    """Begins a conversation: `talk(ANNA)`, `talk(None)` for a guest."""

    def begin(customer_id: str | None = None, language: str = "zh") -> Chat:
        with means.database.transaction() as tx:
            started = conversations.start(tx, customer_id, language, now)
        return Chat(means, now, customer_id, language, started.conversation_id)

    return begin
