"""When an order is sent is promised as a time, counted from the payment."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from actions.desk import Means
from shop.policies import policies
from shop.tables import OrderRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import Chat, named


@pytest.fixture
def told(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("查订单", "order_status", named("order_no", PAID))
    return chat


def promised(means: Means) -> str:
    with means.database.reading() as tx:
        paid_at = tx.get_one(OrderRow, PAID).payment.paid_at
    until = paid_at + timedelta(hours=policies().ships_within_hours)
    local = until.astimezone(ZoneInfo(policies().time_zone))
    return local.strftime("%H:%M")


@pytest.mark.parametrize("status", ["paid", "packed"])
@pytest.mark.parametrize("text", ["什么时候发货呀", "几时发货", "when will it ship"])
def test_the_time_follows_from_the_payment(
    told: Chat, means: Means, status: str, text: str
) -> None:
    with means.database.transaction() as tx:
        tx.get_one(OrderRow, PAID).status = status
    said = told.says(text, "order_status")
    assert promised(means) in said and "48" in said
    assert told.titles[0] in ("催发货", "Hurry it") and len(told.titles) > 1


def test_a_promise_that_was_missed_is_owned_up_to(told: Chat) -> None:
    told.now += timedelta(days=5)
    said = told.says("什么时候发货", "order_status")
    assert "晚了" in said


def test_the_button_hurries_that_order(told: Chat) -> None:
    said = told.clicks("催发货")
    assert PAID in said and (told.slots.get("task") or {}).get("name") == "hurry"


@pytest.mark.parametrize("text", ["几号能到啊", "几号能送到", "哪天能到"])
def test_the_days_on_the_way_are_told_beside_the_promise(told: Chat, text: str) -> None:
    assert "发出后寄到" in told.says(text, "order_status")
