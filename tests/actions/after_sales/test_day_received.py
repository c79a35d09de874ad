"""Goods of two orders, told apart by the day on which they came."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.policies import policies
from shop.tables import OrderRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHIRT, SHOES_ORDER
from tests.actions.talking import Chat, named
from tests.shop.making import order

SECOND = "DD20261120000010"
T_SHIRT = named("category", "T恤")


@pytest.fixture(autouse=True)
def two_shirts(means: Means, now: datetime) -> None:
    """The first of them came two days ago, the second today; both were ordered before."""
    with means.database.transaction() as tx:
        order(tx, SECOND, "signed", now, lines=((SHIRT, "P6-M", 1, 9_900),), days_ago=4)
        for number, back in ((SHOES_ORDER, 2), (SECOND, 0)):
            signed = now - timedelta(days=back, hours=1)
            tx.execute(update(OrderRow).where(OrderRow.order_no == number).values(signed_at=signed))


def _day(now: datetime, back: int) -> int:
    return policies().day(now - timedelta(days=back, hours=1)).day


@pytest.fixture
def returning(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("T恤想退货", "return_refund", T_SHIRT)
    assert chat.slots["task"]["step"] == "order_no"
    return chat


@pytest.mark.parametrize(
    "text", ["{}号收到的那件", "不是，是{}号收到的那件", "{}号签收的", "{}号才到货的那件"]
)
def test_the_one_received_on_that_day(returning: Chat, now: datetime, text: str) -> None:
    returning.says(text.format(_day(now, 2)), "inform")
    assert returning.slots["task"]["order_no"] == SHOES_ORDER
    assert returning.slots["task"]["step"] == "reason"  # the shirt was named before


def test_today_is_the_day_it_came(returning: Chat) -> None:
    returning.says("不对，应该退今天到的那件", "deny")
    assert returning.slots["task"]["order_no"] == SECOND


def test_a_day_on_which_none_came_is_said_so(returning: Chat) -> None:
    said = returning.says("昨天收到的那件", "inform")
    assert "那几天里没有" in said and returning.slots["task"]["step"] == "order_no"


@pytest.mark.parametrize("text", ["{}号收到的T恤 我要退货", "{}号拿到的那件T恤退了"])
def test_the_day_may_stand_in_the_first_sentence(talk: Talk, now: datetime, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text.format(_day(now, 2)), "return_refund", T_SHIRT)
    assert chat.slots["task"]["order_no"] == SHOES_ORDER


@pytest.mark.parametrize("text", ["{}号还没收到", "{}号之前能退吗", "T恤{}号坏的"])
def test_other_days_point_at_none(returning: Chat, now: datetime, text: str) -> None:
    returning.says(text.format(_day(now, 2)), "inform")
    assert (returning.slots.get("task") or {}).get("order_no") is None
