"""One's own orders in any words: to be paid, broken, spoken of by their goods, a visit moved."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import (
    AIRCON_ORDER,
    ANNA,
    PAID,
    PODS_ORDER,
    TABLET,
    UNPAID,
)  # fmt: skip
from tests.actions.talking import at, named
from tests.shop.making import order


def test_how_an_order_is_paid(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("坚果那单怎么付款", "purchase", named("category", "坚果"))
    assert UNPAID in said and "订单页" in said and not chat.slots.get("proposal_id")


@pytest.mark.parametrize("words", ["耳机刚收到就断了", "耳机用起来有异味怎么办"])
def test_goods_that_are_not_as_they_should_be(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    chat.says(words, "inform", named("category", "耳机"))
    assert {"申请退货", "申请换货", "申请维修"} <= set(chat.titles)
    assert chat.slots["order_no"] == PODS_ORDER
    chat.clicks("退货")
    assert chat.slots["task"]["order_no"] == PODS_ORDER


def test_a_wish_for_what_does_not_break_is_a_wish(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("有没有不掉毛的T恤", "purchase", named("category", "T恤"))
    assert chat.cards and "退货" not in "".join(chat.titles)


def test_that_order_is_the_one_with_the_goods(talk: Talk) -> None:
    said = talk(ANNA).says("空调那单怎么样了", "product_info", named("category", "空调"))
    assert AIRCON_ORDER in said


def test_a_visit_is_not_moved_by_changing_an_address(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("空调哪天来装", "installation", named("category", "空调"))
    chat.clicks("11月24日") if "11月24日" in chat.titles else chat.says("明天", "inform")
    chat.says("确认", "affirm")
    said = chat.says("能改到周末吗", "change_address")
    assert AIRCON_ORDER in said and "地址" not in said


def test_a_guest_who_bought_something_is_asked_to_sign_in(talk: Talk) -> None:
    said = talk(None, "en").says("I bought a phone last week, where is it", "purchase",
                                 named("category", "手机"))  # fmt: skip
    assert "sign in" in said.lower() or "signed in" in said.lower()


def test_where_it_may_be_left(talk: Talk) -> None:
    assert "快递员" in talk(ANNA).says("到了能放门口吗", "nlu_fallback")


def test_the_day_and_the_carrier_are_those_of_the_order_just_told(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"订单{PAID}到哪了", "order_status", named("order_no", PAID))
    assert PAID in chat.says("今天还是明天到", "order_status")
    assert PAID in chat.says("谁送", "product_info")


def test_the_other_one_is_another_order(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"订单{PAID}发货了没", "order_status", named("order_no", PAID))
    said = chat.says("另一单呢", "order_status")
    assert UNPAID in said and PAID not in said


@pytest.mark.parametrize("intent", ["return_refund", "repair_warranty", "product_info", "purchase"])
@pytest.mark.parametrize(
    "words", ["那副耳机戴着吱嘎响 买来才十来天 咋弄", "耳机老是滋滋响 怎么处理"]
)
def test_a_fault_of_own_goods_is_no_search_for_such_goods(
    talk: Talk, words: str, intent: str
) -> None:
    chat = talk(ANNA)
    chat.says(words, intent, named("category", "耳机"))
    assert not chat.cards and any(PODS_ORDER in str(each) for each in (chat.slots, chat.replies))


@pytest.mark.parametrize("text", ["T恤有点小 能换XL吗", "T恤穿着紧 能换XL不"])
def test_a_reason_told_with_the_wish_is_not_asked_for_again(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "exchange", named("category", "T恤"), named("size", "XL"))
    assert "尺码" in said and chat.slots["proposal_id"]


def test_what_is_chosen_last_is_done(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机滋滋响 修太麻烦 还是退 滋滋响这个理由", "repair_warranty",
              named("category", "耳机"))  # fmt: skip
    assert chat.slots["task"]["name"] == "return_refund"
    assert chat.slots["task"]["reason"] == "耳机滋滋响"


@pytest.mark.parametrize("status", ["cancelled", "signed"])
def test_goods_of_a_cancelled_order_are_no_errand_of_it(
    talk: Talk, means: Means, now: datetime, status: str
) -> None:
    with means.database.transaction() as tx:
        order(tx, "DD20261115000071", status, now, days_ago=3,
              lines=((TABLET, "P9-1", 1, 200_000),))  # fmt: skip
    chat, text = talk(ANNA), "想换个平板 之前看过小米平板 6 除了它还有啥"
    said = chat.says(text, "refine_recommendation", at(text, "小米平板 6", "product", "小米平板 6",
                                                      extra={"product_id": TABLET}))  # fmt: skip
    begun = (chat.slots.get("task") or {}).get("name")
    assert (begun == "exchange") is (status == "signed") and "不能办理" not in said


@pytest.mark.parametrize(
    ("text", "flow"),
    [("hi when can u come install my aircon", True), ("when will my aircon come", False)],
)
def test_when_it_is_installed_is_no_parcel(talk: Talk, text: str, flow: bool) -> None:
    chat = talk(ANNA, "en")
    intent = "installation" if flow else "order_status"
    said = chat.says(text, intent, at(text, "aircon", "category", "空调"))
    assert ("delivered on" in said) is not flow
    assert ((chat.slots.get("task") or {}).get("name") == "installation") is flow
