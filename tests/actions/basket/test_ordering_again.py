"""What was ordered once is put together again; coupons of a cancelled order come back."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop import baskets
from shop.tables import OrderRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, SHIPPED, SHOES_ORDER, UNPAID, held
from tests.actions.talking import Chat, at, named


def lines(means: Means) -> list[tuple[str, int]]:
    with means.database.reading() as tx:
        return [(line.variant_id, line.quantity) for line in baskets.lines(tx, ANNA)]


def told_of(talk: Talk, number: str, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says(f"{number}到哪了", "order_status", named("order_no", number))
    return chat


@pytest.mark.parametrize(
    "text", ["照原来的再来一单", "再下一单", "重新下一个 用上券", "buy it again"]
)
def test_the_order_told_of_last_is_filled_in_again(talk: Talk, means: Means, text: str) -> None:
    told_of(talk, UNPAID).says(text, "purchase")
    assert lines(means) == [("P8-1", 2)]


def test_goods_that_are_named_choose_the_order(talk: Talk, means: Means) -> None:
    text = "上次的手机再下一单"
    told_of(talk, UNPAID).says(text, "purchase", at(text, "手机", "category", "手机"))
    assert [variant for variant, _ in lines(means)] != ["P8-1"]
    assert len(lines(means)) == 1


def test_several_goods_wait_for_one_yes(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    text = "跑步鞋那单照原来的再来一单"
    chat.says(text, "purchase", at(text, "跑步鞋", "category", "跑步鞋"))
    assert lines(means) == [] and "赤兔" in chat.text and "T恤" in chat.text
    chat.says("好", "affirm")
    assert len(lines(means)) == 2


@pytest.mark.parametrize("text", ["可以先再看看吗", "不要重新下单", "下单", "再看一下"])
def test_other_words_order_nothing_again(text: str) -> None:
    assert not says("order_again", text)


def test_a_guest_orders_nothing_again(talk: Talk) -> None:
    chat = talk(None)
    chat.says("再下一单", "purchase")
    assert "加购" not in chat.text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("那我取消重新下可以用券吗", "zh"),
        ("取消了优惠券还退我吗", "zh"),
        ("if i cancel do i get the coupon back?", "en"),
    ],
)
def test_coupons_come_back_when_an_order_is_cancelled(talk: Talk, text: str, language: str) -> None:
    chat = told_of(talk, PAID, language)
    said = chat.says(text, "promotion")
    assert ("退回账户" in said or "come back" in said) and len(chat.titles) == 1
    chat = told_of(talk, SHIPPED, language)
    chat.says(text, "promotion")
    assert chat.titles == []


@pytest.mark.parametrize("text", ["支付宝", "微信付吧", "那就货到付款"])
def test_a_way_to_pay_after_the_basket_begins_the_order(talk: Talk, text: str) -> None:
    chat = told_of(talk, UNPAID)
    chat.says("再下一单", "purchase")
    chat.says(text, "payment")
    assert "确认" in chat.titles and "合计" in chat.text


def test_a_cancellation_before_it_is_heard_first(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.slots["order_no"] = PAID
    chat.says("那我先取消重新拍", "cancel_order")
    assert held(means) == {} and chat.slots["task"]["name"] == "cancel_order"


@pytest.mark.parametrize("text", ["行 取消吧", "好吧 算了不要了"])
def test_a_no_to_the_draft_puts_nothing_in(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.slots["order_no"] = SHOES_ORDER
    chat.says("照原来的再来一单", "purchase")
    assert chat.slots["task"]["name"] == "add_several"
    chat.says(text, "affirm")
    assert held(means) == {}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("上次那单取消了 我现在还想重新买 怎么弄", "zh"),
        ("那单退掉了 想重新买一份", "zh"),
        ("坚果那单被取消了 我要重新下单", "zh"),
        ("i cancelled that order, please order it again", "en"),
    ],
)
def test_what_was_cancelled_is_filled_in_again(
    talk: Talk, means: Means, text: str, language: str
) -> None:
    chat = talk(ANNA, language)
    with means.database.transaction() as tx:
        tx.get_one(OrderRow, UNPAID).status = "cancelled"
    kinds = [at(text, "坚果", "category", "坚果")] if "坚果" in text else []
    first = text.split("，" if "，" in text else " ")[0].split(",")[0]
    said = chat.says(text, "cancel_order", *kinds, clauses={first: "cancel_order"})
    assert lines(means) == [("P8-1", 2)]
    assert "可以取消的订单" not in said


def test_an_order_that_is_to_be_cancelled_first_is_not_filled_in_again(
    talk: Talk, means: Means
) -> None:
    text = "我先取消 再重新拍"
    told_of(talk, UNPAID).says(text, "cancel_order")
    assert lines(means) == []
