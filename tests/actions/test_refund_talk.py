"""Urging a refund is about the money: no parcel is hurried, no other account is promised."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.tables import RefundRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import Chat, named


@pytest.fixture
def refunding(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("退货", "return_refund", named("order_no", PODS_ORDER))
    chat.clicks("质量")
    chat.says("确认", "affirm")
    return chat


@pytest.mark.parametrize("intent", ["order_status", "refund_progress", "out_of_scope"])
def test_urging_a_refund_hurries_no_parcel(refunding: Chat, intent: str) -> None:
    said = refunding.says("我是说催退款 不是催快递", intent)
    assert PODS_ORDER in said and "退款" in said and "催发货" not in said
    assert "转人工" in refunding.titles


def test_a_parcel_about_to_be_hurried_is_let_go(refunding: Chat) -> None:
    refunding.says("手机帮我催一下", "order_status", named("category", "手机"))
    said = refunding.says("我是说催退款 不是催快递", "order_status")
    assert PODS_ORDER in said and not refunding.slots.get("proposal_id")


def test_the_day_is_that_of_the_refund(refunding: Chat) -> None:
    assert PODS_ORDER in refunding.says("那大概几号能到支付宝", "order_status")


def test_another_account_is_not_promised(refunding: Chat) -> None:
    said = refunding.says("要退到微信行不行", "return_policy")
    assert "原路" in said and "支付宝" in said and "转人工" in refunding.titles


def test_a_promise_that_has_passed_is_said_to_have(refunding: Chat, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.execute(update(RefundRow).values(status="approved"))
    assert "超过" not in refunding.says("退款到哪了", "refund_progress")
    refunding.now += timedelta(days=9)
    assert "超过" in refunding.says("退款怎么还没到", "refund_progress")


def test_the_reason_is_kept_without_the_talk_around_it(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("退货", "return_refund", named("order_no", PODS_ORDER))
    said = chat.says("那好吧，就是不合适，不想要了", "inform")
    assert "不合适，不想要了" in said and "好吧" not in said and "就是" not in said
