"""几号买的, 谁签的, 单号: one fact of an order is told as it stands in the database."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, SHIPPED, order_of
from tests.actions.talking import named, product

PODS = product("AirPods", "P4")


def test_when_it_was_bought_is_the_day_it_was_placed(talk: Talk, means: Means) -> None:
    placed = order_of(means, SHIPPED).placed_at
    chat = talk(ANNA)
    said = chat.says("这单几号买的", "order_status", named("order_no", SHIPPED))
    assert f"{placed.month}月" in said and "下的单" in said and "预计" not in said


def test_when_it_was_paid_is_no_refund(talk: Talk) -> None:
    said = talk(ANNA).says("那单什么时候付的款", "refund_progress", named("order_no", PAID))
    assert PAID in said and "付的款" in said and "退款" not in said


@pytest.mark.parametrize("words", ["单号给我", "快递单号", "哪个快递送的"])
def test_the_number_of_the_parcel_alone(talk: Talk, means: Means, words: str) -> None:
    parcel = order_of(means, SHIPPED).shipment
    chat = talk(ANNA)
    chat.says("到哪了", "order_status", named("order_no", SHIPPED))
    said = chat.says(words, "nlu_fallback")
    assert parcel is not None and parcel.tracking_no in said and "最新进展" not in said


def test_where_it_was_sent_from_is_no_rule(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("到哪了", "order_status", named("order_no", SHIPPED))
    assert "发出" in (said := chat.says("从哪发的", "shipping_info")) and "偏远" not in said


def test_who_signed_is_not_known(talk: Talk) -> None:
    said = talk(ANNA).says("耳机谁签的", "order_status", PODS)
    assert "签收的" in said and "没有写" in said


def test_of_what_is_not_sent_no_number_is_made_up(talk: Talk) -> None:
    said = talk(ANNA, "en").says("tracking number?", "order_status", named("order_no", PAID))
    assert "not sent yet" in said


@pytest.mark.parametrize("words", ["什么时候发货", "哪天能到", "多久能签收", "什么时候付款都行吗",
                                   "谁来收货都行吗", "订单号给你", "从上海发货吗",
                                   "when will it ship"])  # fmt: skip
def test_what_is_to_come_or_a_rule_is_no_such_fact(words: str) -> None:
    names = ("placed_when_asked", "paid_when_asked", "sent_when_asked", "sent_from_asked",
             "signed_when_asked", "signed_by_asked", "tracking_asked",
             "courier_phone_asked")  # fmt: skip
    assert [one for one in names if says(one, words)] == []
