"""Goods that nobody may send back without a reason: no return is offered that would be refused."""

from datetime import datetime, timedelta

import pytest

from actions.desk import Means
from shop.tables import OrderRow
from tests.actions.conftest import Talk
from tests.actions.stocking import (
    AIRCON_ORDER,
    ANNA,
    MATE,
    NUTS,
    OLD,
    PODS_ORDER,
    SHIPPED,
    SHOES,
)
from tests.actions.talking import Chat, named
from tests.shop.making import order

NUTS_ORDER = "DD20261120000021"
OF_NUTS = named("category", "坚果")
NUMBER = named("order_no", NUTS_ORDER)


def _bought(means: Means, now: datetime, status: str) -> None:
    with means.database.transaction() as tx:
        lines = ((NUTS, "P8-1", 1, 9_900),)
        order(tx, NUTS_ORDER, status, now, lines=lines, days_ago=3)
        row = tx.get_one(OrderRow, NUTS_ORDER)
        row.signed_at = now - timedelta(days=1) if status == "signed" else None


def _cancels(chat: Chat, number: str) -> str:
    return chat.says(f"取消订单{number}", "cancel_order", named("order_no", number))


def test_what_was_signed_for_and_stays_is_exchanged(
    talk: Talk, means: Means, now: datetime
) -> None:
    _bought(means, now, "signed")
    chat = talk(ANNA)
    said = _cancels(chat, NUTS_ORDER)
    assert "不能取消" in said and "可以申请退货" not in said
    assert "申请退货" not in chat.titles and "申请换货" in chat.titles


def test_what_is_on_its_way_and_stays_is_not_returned_later(
    talk: Talk, means: Means, now: datetime
) -> None:
    _bought(means, now, "shipped")
    chat = talk(ANNA)
    said = _cancels(chat, NUTS_ORDER)
    assert "不支持无理由退货" in said and "申请退货" not in chat.titles


@pytest.mark.parametrize("number", [SHIPPED, PODS_ORDER, AIRCON_ORDER])
def test_what_may_go_back_is_offered_as_before(talk: Talk, number: str) -> None:
    chat = talk(ANNA)
    said = _cancels(chat, number)
    assert "申请退货" in said and "申请退货" in chat.titles


def test_what_is_too_old_offers_a_person(talk: Talk) -> None:
    chat = talk(ANNA)
    said = _cancels(chat, OLD)
    assert "申请退货" not in said and "转人工" in chat.titles


def test_the_state_of_an_old_order_offers_no_return(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"订单{OLD}到哪了", "order_status", named("order_no", OLD))
    assert not {"申请退货", "申请换货"} & set(chat.titles) and "开发票" in chat.titles


def test_a_return_on_its_way_tells_the_rule(talk: Talk, means: Means, now: datetime) -> None:
    _bought(means, now, "shipped")
    said = talk(ANNA).says(
        f"订单{NUTS_ORDER}能退吗", "return_refund", named("order_no", NUTS_ORDER)
    )
    assert "天内可以申请退货" not in said and "申请换货" in said


def test_a_fault_of_it_is_exchanged_or_told_to_a_person(
    talk: Talk, means: Means, now: datetime
) -> None:
    _bought(means, now, "signed")
    chat = talk(ANNA)
    said = chat.says("坚果有两袋漏了 想退款", "return_refund", OF_NUTS, NUMBER)
    assert {"申请换货", "转人工"} <= set(chat.titles)
    again = chat.says("就是质量问题啊 我要退钱", "return_refund")
    assert again != said and {"申请换货", "转人工"} <= set(chat.titles)
    assert "原因：坚果有两袋漏了" in chat.clicks("申请换货")


def test_without_a_fault_the_rule_and_the_ways(talk: Talk, means: Means, now: datetime) -> None:
    _bought(means, now, "signed")
    chat = talk(ANNA)
    assert "不支持无理由退货" in chat.says("坚果不想要了，退掉", "return_refund", OF_NUTS, NUMBER)
    assert {"申请换货", "转人工"} <= set(chat.titles)
    assert "抱歉" not in chat.text and MATE not in chat.text


def test_what_is_being_exchanged_says_so(talk: Talk, means: Means, now: datetime) -> None:
    _bought(means, now, "signed")
    chat = talk(ANNA)
    chat.says("坚果漏了 换一袋", "exchange", OF_NUTS, NUMBER)
    chat.says("确认", "affirm")
    said = _cancels(chat, NUTS_ORDER)
    assert "已经在处理" in said and not chat.titles


def _mixed(means: Means, now: datetime, *lines: tuple[str, str, int, int]) -> str:
    with means.database.transaction() as tx:
        order(tx, NUTS_ORDER, "shipped", now, lines=lines, days_ago=3)
        tx.get_one(OrderRow, NUTS_ORDER).signed_at = None
    return NUTS_ORDER


def test_of_a_mixed_order_it_is_told_what_stays(talk: Talk, means: Means, now: datetime) -> None:
    number = _mixed(means, now, (NUTS, "P8-1", 1, 9_900), (SHOES, "P5-41", 1, 39_900))
    assert "不支持无理由退货" in _cancels(talk(ANNA), number)
    said = talk(ANNA).says(f"订单{number}能退吗", "return_refund", named("order_no", number))
    assert "天内可以申请退货" in said and "不支持无理由退货" in said


def test_of_an_order_that_may_go_back_nothing_stays(talk: Talk) -> None:
    assert "不支持" not in _cancels(talk(ANNA), SHIPPED)
