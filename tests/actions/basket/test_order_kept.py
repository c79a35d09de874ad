"""The order that waits, and how it is paid, beside what else is said."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, MATE, NOTE, SHOES, held, offer_changed
from tests.actions.talking import Chat, at, product


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 1, begun.now)
    return begun


@pytest.mark.parametrize(
    "text", ["还差10块 懒得凑了，直接下，货到付款", "不凑了 直接下吧 货到付款"]
)
def test_no_topping_up_and_the_order_at_once(chat: Chat, text: str) -> None:
    said = chat.says(text, "payment")
    assert "货到付款，合计" in said and "凑单" not in said


def test_topping_up_that_is_asked_for_is_told(chat: Chat) -> None:
    assert "来凑" in chat.says("还差10块，有啥凑单的", "recommend")


def test_the_way_to_pay_is_taken_before_the_question(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, language="en")
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 1, chat.now)
    chat.says("order it", "purchase")
    text = "wechat. how many days to shenyang?"
    said = chat.says(text, "shipping_info", clauses={"how many days to shenyang?": "shipping_info"})
    assert "cannot be paid" not in said and "WeChat Pay, total" in said
    assert "north-eastern" in said


@pytest.fixture
def waiting(chat: Chat) -> Chat:
    """The order of the nuts waits for its yes."""
    assert "确认下单吗" in chat.says("下单 支付宝", "purchase")
    return chat


@pytest.mark.parametrize(
    "text", ["yep go", "yep", "go for it", "do it", "go ahead then", "ok go"]
)  # fmt: skip
def test_a_plain_yes_places_it(waiting: Chat, text: str) -> None:
    waiting.says(text, "affirm")
    assert waiting.slots["order_no"]


@pytest.mark.parametrize("text", ["let it go", "go back", "no go"])
def test_what_is_no_yes_places_nothing(waiting: Chat, text: str) -> None:
    waiting.says(text, "inform")
    assert not waiting.slots.get("order_no")


@pytest.mark.parametrize(
    "text",
    ["能跟昨天那单一起发不", "我问这两本书能不能跟我昨天那单合一起寄", "等下 这个能跟手机一起发吗",
     "can you send it with my other order?"],
)  # fmt: skip
def test_whether_it_joins_an_earlier_order_is_told_and_it_waits(waiting: Chat, text: str) -> None:
    named = [at(text, "手机", "category", "手机")] if "手机" in text else []
    said = waiting.says(text, "order_status", *named)
    assert "单独" in said or "by itself" in said
    assert waiting.slots["task"]["step"] == "confirm"
    again = waiting.says("算了分开就分开 就按刚才那样下单吧", "invoice")
    assert "确认" in "".join(waiting.titles) and "发票" not in again
    waiting.clicks("确认")
    assert waiting.slots["order_no"]


def test_claimed_then_ordered_as_paid(chat: Chat) -> None:
    said = chat.says("then order with alipay", "payment")
    assert "支付宝，合计" in said or "Alipay, total" in said


def test_no_payment_failed_by_asking_for_cash_on_delivery(talk: Talk) -> None:
    chat = talk()
    text = "那买台空气炸锅能货到付款不"
    said = chat.says(text, "payment", at(text, "空气炸锅", "category", "空气炸锅"))
    assert "失败" not in said and "支持货到付款" in said
    assert "失败" in chat.says("付款不上怎么办", "payment")


def test_what_is_asked_beside_not_buying_is_answered(talk: Talk) -> None:
    chat = talk()
    chat.slots["product_id"] = "P8"
    said = chat.says("哦那就先不买了 微信分几期能付吗 一般", "payment")
    assert "期" in said and "只是问问" not in said


@pytest.mark.parametrize("text", ["ok id like to order both then", "order both"])
def test_both_in_the_basket_are_ordered(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA, language="en")
    with means.database.transaction() as tx:
        for variant_id in ("P8-1", "P2-b"):
            baskets.set_quantity(tx, ANNA, variant_id, 1, chat.now)
    chat.slots["shown"] = [AIRPODS, SHOES]
    assert "How would you like to pay" in chat.says(text, "purchase")


def test_both_on_the_screen_are_put_together(chat: Chat) -> None:
    chat.slots["shown"] = [AIRPODS, NOTE]
    said = chat.says("两个都要", "purchase")
    assert "AirPods" in said and "Redmi" in said


@pytest.mark.parametrize("text", ["how do i pay for it", "where do i pay", "怎么付款"])
def test_an_unpaid_order_in_talk_is_the_one_to_pay(waiting: Chat, text: str) -> None:
    waiting.clicks("确认")
    number = waiting.slots["order_no"]
    assert number in waiting.says(text, "payment")


def test_how_to_pay_with_no_order_in_talk_is_the_rule(talk: Talk) -> None:
    assert "DD" not in talk().says("怎么付款", "payment")


@pytest.mark.parametrize("text", ["use the best one", "用最划算的那张吧", "那就用上"])
def test_the_best_of_the_offers_just_listed_is_claimed_with_a_yes(
    talk: Talk, means: Means, text: str
) -> None:
    chat = talk(ANNA)
    offer_changed(means, chat.now, "best", per_customer=1)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 2, chat.now)
    chat.says("有什么券能领", "promotion")
    assert chat.slots["task"]["name"] == "claim_coupon"
    said = chat.says(text, "inform")
    assert {"确认", "Confirm"} & {*chat.titles} and ("领" in said or "claim" in said.lower())


def test_goods_once_chosen_are_asked_for_no_more(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("赤兔8怎么样", "product_info", product("李宁 赤兔 8", SHOES))
    chat.says("黑色的来两双 下单", "purchase", at("黑色的来两双", "黑色", "color", "黑色"))
    chat.clicks("41")
    chat.says("支付宝", "inform")
    assert held(means) == {"P5-41": 2} and "确认下单吗" in chat.text
    chat.says("那再来台Mate60 一起下单", "purchase", product("Mate60", MATE))
    said = chat.clicks("512")  # the number of the shoes is none of the phone
    assert held(means) == {"P5-41": 2, "P1-g": 1} and "支付宝，合计" in said
    said = chat.says("确认", "affirm")
    assert chat.slots["order_no"] and "款式" not in said and "哪一款" not in said
    assert not chat.slots["task"]
