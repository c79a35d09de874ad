"""A small shop with orders in several states, and conversations with its assistant."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from actions.desk import Means
from shop import conversations
from shop.database import Database
from shop.payment_links import DemoProvider
from shop.policies import policies
from shop.recommending import Recommending
from shop.tables import AddressRow, CustomerRow
from tests.actions.stocking import ANNA, BERT, orders, products
from tests.actions.talking import Chat
from tests.shop.making import offer

Talk = Callable[..., Chat]


@pytest.fixture
def small_shop(sqlite: Database, now: datetime) -> Database:
    """Two customers, nine products, Anna's orders in every state, one of Bert's, one coupon."""
    with sqlite.transaction() as tx:
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
    return sqlite


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
