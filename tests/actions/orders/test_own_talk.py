"""Talk of goods that were bought, however the sentence was taken."""

from dataclasses import replace

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from actions.registry import actions
from shop.tables import OrderRow
from tests.actions.conftest import Talk
from tests.actions.stocking import (
    AIRCON_ORDER,
    ANNA,
    OLD,
    PAID,
    SHIPPED,
    SHOES_ORDER,
    UNPAID,
    order_of,
)
from tests.actions.talking import at, named


@pytest.mark.parametrize("intent", ["out_of_scope", "purchase", "cancel_order", "nlu_fallback"])
def test_goods_that_have_not_come_are_an_order(talk: Talk, intent: str) -> None:
    text = "我前两天买的红米手机咋还没到"
    chat = talk(ANNA)
    said = chat.says(text, intent, at(text, "手机", "category", "手机"))
    assert SHIPPED in said or PAID in said or "订单" in said
    assert not chat.slots.get("proposal_id")


def test_goods_to_buy_are_no_order(talk: Talk) -> None:
    chat = talk(ANNA)
    assert "订单" not in chat.says("空调还没买 看看有什么", "purchase", named("category", "空调"))


@pytest.mark.parametrize("text", ["我那个没付钱的还能付吗", "在哪付款", "怎么付这单"])
def test_where_an_unpaid_order_is_paid(talk: Talk, text: str) -> None:
    assert UNPAID in talk(ANNA).says(text, "payment")


def test_a_fault_of_own_goods_is_heard_in_any_sentence(talk: Talk) -> None:
    text = "赤兔鞋底有点晃"
    chat = talk(ANNA)
    chat.says(text, "nlu_fallback", at(text, "赤兔", "product", "李宁 赤兔 8"))
    assert chat.slots["task"]["order_no"] == SHOES_ORDER
    said = chat.says("我不想退 能不能派人看看", "repair_warranty")
    assert chat.slots["task"]["name"] == "repair" and "退款" not in said


def test_a_fault_with_no_other_word_than_the_goods_is_the_reason(talk: Talk) -> None:
    text = "空调制冷不行啊 装了没几天"
    chat = talk(ANNA)
    said = chat.says(text, "product_info", at(text, "空调", "category", "空调"),
                     at(text, "制冷", "attribute", "制冷"))  # fmt: skip
    assert AIRCON_ORDER in said and "制冷不行" in said


def test_a_day_is_no_yes_to_a_cancellation(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("取消订单", "cancel_order", named("order_no", PAID))
    chat.says("下周二可以", "affirm")
    assert order_of(means, PAID).status == "paid"


def test_why_not_tells_the_rule_again(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消吧", "cancel_order", named("order_no", OLD))
    said = chat.says("为什么不能取消", "cancel_order")
    assert OLD in said and not chat.slots.get("task")


def test_the_link_to_pay_is_given_to_its_owner(talk: Talk) -> None:
    said = talk(ANNA).says("在哪付款", "payment")
    assert f"/orders/{UNPAID}" in said and "不会真的扣款" in said


def test_what_is_paid_on_delivery_has_no_link(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        payment = tx.get_one(OrderRow, UNPAID).payment
        assert payment is not None
        payment.method = "cash_on_delivery"
    said = talk(ANNA).says("查订单", "order_status", named("order_no", UNPAID))
    assert "/orders/" not in said


def test_a_shop_without_a_provider_names_its_own_page(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.actions = {one.name(): one for one in actions(replace(means, payments=None))}
    said = chat.says("在哪付款", "payment")
    assert UNPAID in said and "/orders/" not in said


def test_an_order_paid_on_delivery_is_told_as_that(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        payment = tx.get_one(OrderRow, UNPAID).payment
        assert payment is not None
        payment.method = "cash_on_delivery"
    said = talk(ANNA).says("我那个坚果还没付钱 现在还能付吗", "payment", named("category", "坚果"))
    assert UNPAID in said and "货到付款" in said


@pytest.mark.parametrize("text", ["好 那现在寄哪", "最后寄到哪里去"])
def test_where_it_goes_is_the_address(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(f"订单{PAID}到哪了", "order_status", named("order_no", PAID))
    assert order_of(chat.means, PAID).address.text in chat.says(text, "order_status")


@pytest.mark.parametrize("text", ["现在寄到哪了", "发哪家快递"])
def test_how_far_it_is_remains_its_state(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(f"订单{SHIPPED}到哪了", "order_status", named("order_no", SHIPPED))
    assert "现在寄给" not in chat.says(text, "order_status") and "收货信息" not in chat.text


@pytest.mark.parametrize("words", ["我买了一部手机 怎么半天不到啊", "手机好久都没送来"])
def test_who_waits_for_what_he_bought_looks_for_nothing(talk: Talk, words: str) -> None:
    said = talk(ANNA).says(words, "purchase", at(words, "手机", "category", "手机"))
    assert "推荐" not in said and ("DD2026" in said)


def test_what_is_bought_for_half_a_day_away_waits_not() -> None:
    assert not says("not_there_yet", "想买部手机 半天了还没选好")


@pytest.mark.parametrize(
    "text",
    ["手机那单发了没 突然用不上了", "我的手机还没到吗 原来那台不行了"],
)
def test_goods_still_to_come_are_told_before_a_fault(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "order_status", at(text, "手机", "category", "手机"))
    assert OLD not in said and "退货、换货" not in said
    assert not (chat.slots.get("task") or {}).get("reason")


def test_what_is_no_longer_wanted_is_called_off(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "昨晚买了个手机 还没发吧 想退掉不要了"
    chat.says(text, "cancel_order", at(text, "手机", "category", "手机"))
    assert chat.slots["task"]["name"] == "cancel_order"


@pytest.mark.parametrize(
    "text", ["手机寄到臺灣哪天到", "手机寄到烏魯木齊哪天到", "手机寄到西藏哪天到"]
)
def test_goods_to_a_place_however_it_is_written_are_a_matter_of_shipping(
    talk: Talk, text: str
) -> None:
    said = talk(ANNA).says(text, "shipping_info", at(text, "手机", "category", "手机"))
    assert SHIPPED not in said and PAID not in said


def test_a_place_in_english_is_one_too(talk: Talk) -> None:
    text = "when would a phone arrive in Tibet"
    said = talk(ANNA, "en").says(text, "shipping_info", at(text, "phone", "category", "手机"))
    assert SHIPPED not in said and PAID not in said and "Tibet" in said


@pytest.mark.parametrize("text", ["今天那个坚果", "今天的坚果呢", "the nuts from today"])
@pytest.mark.parametrize("intent", ["purchase", "recommend"])
def test_goods_called_by_the_day_alone_are_those_ordered_then(
    talk: Talk, text: str, intent: str
) -> None:
    word = "nuts" if text.isascii() else "坚果"
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    assert UNPAID in chat.says(text, intent, at(text, word, "category", "坚果"))


@pytest.mark.parametrize(
    "text", ["大前天那个手机", "前天那个手机还有别的颜色吗", "前天那个手机再来一个"]
)
def test_of_another_day_or_with_a_wish_they_are_goods(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "purchase", at(text, "手机", "category", "手机"))
    assert SHIPPED not in said
