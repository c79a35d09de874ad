"""When an order is sent is promised as a time, counted from the payment."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from actions.desk import Means
from shop import baskets
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


@pytest.fixture
def ordered(talk: Talk, means: Means) -> Chat:
    """An order just placed, which is not paid yet."""
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.add(tx, ANNA, "P6-L", 1, chat.now)
    chat.says("下单吧", "purchase")
    chat.says("微信", "inform")
    chat.says("确认", "affirm")
    assert chat.slots["order_no"]
    return chat


@pytest.mark.parametrize(
    "text", ["货到要几天啊", "送到要多久", "货到要几天啊 周末前能穿上不", "how long will it take"]
)
def test_the_days_of_an_order_not_paid_yet_are_those_of_its_address(
    ordered: Chat, text: str
) -> None:
    ordered.language = "en" if text.isascii() else "zh"
    said = ordered.says(text, "shipping_info")
    assert ordered.slots["order_no"] in said and "1-2" in said and "5-8" not in said
    assert "付款后 48 小时" in said or "48 hours of the payment" in said


@pytest.mark.parametrize("text", ["一般送货要几天", "运费多少", "寄到拉萨要几天"])
def test_the_rules_in_general_are_not_told_of_that_order(ordered: Chat, text: str) -> None:
    assert ordered.slots["order_no"] not in ordered.says(text, "shipping_info")
