"""What a clause plainly asks or orders is heard, whatever reader took the rest of the message."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.road.test_ordered_along import ordered, with_nuts
from tests.actions.stocking import ANNA, NOTE, PAID, SHIRT, SHOES_ORDER, TABLET
from tests.actions.talking import at, named, product
from tests.shop.making import order


def test_the_order_beside_a_comparison_is_begun_with_the_way_to_pay(talk: Talk) -> None:
    chat, text = with_nuts(talk), "哪个划算帮我用哪个 下单吧 货到付款"
    chat.says(text, "compare",
              clauses={"哪个划算帮我用哪个": "compare", "下单吧": "purchase",
                       "货到付款": "payment"})  # fmt: skip
    assert ordered(chat) and "货到付款" in chat.text and "确认" in chat.titles


def test_the_return_is_begun_though_the_message_is_taken_for_its_question(talk: Talk) -> None:
    chat, text = talk(ANNA), "T恤想退 运费谁出"
    chat.sure = 0.97
    told = {"start": 0, "end": 4, "intent": "return_refund", "confidence": 0.99}
    asked = {"start": 5, "end": 9, "intent": "return_policy", "confidence": 0.99}
    chat._turn(text, "return_policy", [at(text, "T恤", "category", "T恤")], [], None, [told, asked])
    assert "运费" in chat.text
    assert chat.slots["task"]["name"] == "return_refund"
    assert chat.slots["task"]["order_no"] == SHOES_ORDER


def test_when_the_money_comes_is_told_beside_a_part_that_cannot_be_cancelled(
    talk: Talk, means: Means
) -> None:
    chat, first = talk(ANNA, "en"), "oh ok there's a t-shirt in that one too"
    with means.database.transaction() as tx:
        order(tx, "DD20261123000077", "paid", chat.now,
              lines=((NOTE, "P2-b", 1, 99_900), (SHIRT, "P6-L", 1, 9_900)))  # fmt: skip
    chat.says("where is my order", "order_status", named("order_no", "DD20261123000077"))
    second = "if i cancel how long till i get my money back"
    text = f"{first}. {second}"
    chat.sure = 0.45
    chat.says(text, "refund_progress", at(text, "t-shirt", "category", "T恤"),
              clauses={first: "refine_recommendation", second: "refund_progress"})  # fmt: skip
    assert "cancelled alone" in chat.text or "cancelled together" in chat.text
    assert "Alipay 1 day" in chat.text


def test_a_question_of_the_shop_is_told_beside_what_is_asked_of_the_business(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("change the phone of the redmi note order to 13912345670", "change_address",
              product("Redmi Note 14", NOTE), named("phone", "13912345670"))  # fmt: skip
    assert PAID in chat.text
    text = "hmm wait, my name stays the same right? and what courier do you use"
    chat.says(text, "order_status",
              clauses={"hmm wait": "order_status", "my name stays the same right?": "bot_challenge",
                       "and what courier do you use": "shipping_info"})  # fmt: skip
    assert "The receiver stays" in chat.text and "The phone stays" not in chat.text
    assert "We ship with" in chat.text and "Confirm" in chat.titles


def test_what_was_answered_is_not_told_twice(talk: Talk) -> None:
    chat, text = talk(ANNA), "能货到付款吗 可以货到付款的吧"
    chat.says(text, "payment",
              clauses={"能货到付款吗": "payment", "可以货到付款的吧": "payment"})  # fmt: skip
    assert chat.text.count("货到付款") <= 3 and len(chat.replies) == 1


@pytest.mark.parametrize(
    ("text", "parcel", "sought"),
    [
        ("我昨天下单那个Redmi Note发了没有然后我还想买个耳机", "Redmi Note", "耳机"),
        ("has my redmi note shipped yet? also looking for earphones", "redmi note", "earphones"),
    ],
)
def test_goods_looked_for_beside_a_parcel_asked_for_are_shown(
    talk: Talk, text: str, parcel: str, sought: str
) -> None:
    chat = talk(ANNA, "zh" if "发了" in text else "en")
    note = at(text, parcel, "product", "Redmi Note 14", extra={"product_id": NOTE})
    chat.says(text, "purchase", note, at(text, sought, "category", "耳机"))
    assert PAID in chat.text
    assert [one["product_id"] for one in chat.cards] == ["P4"]


def test_an_address_to_be_changed_is_asked_for_beside_where_the_order_is(talk: Talk) -> None:
    chat, text = talk(ANNA), "Redmi Note发了吗，地址我想change成公司的"
    note = at(text, "Redmi Note", "product", "Redmi Note 14", extra={"product_id": NOTE})
    chat.says(text, "change_address", note,
              clauses={"Redmi Note发了吗": "order_status",
                       "地址我想change成公司的": "change_address"})  # fmt: skip
    assert PAID in chat.text and "就按刚才说的这一单" in chat.text
    assert chat.slots["task"]["name"] == "change_address"


def test_a_question_of_other_goods_is_told_before_an_order_is_hurried(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("小米平板 6多少钱", "product_info", product("小米平板 6", TABLET))
    chat.says("Redmi Note那单发货了没", "order_status", product("Redmi Note 14", NOTE))
    text = "哦那行 催一下吧 平板那个内存多大呢"
    told = [{"start": 4, "end": 8, "intent": "order_status", "confidence": 0.99},
            {"start": 9, "end": 18, "intent": "product_info", "confidence": 0.58}]  # fmt: skip
    named_here = [at(text, "平板", "category", "平板电脑"), at(text, "内存", "attribute", "内存")]
    chat._turn(text, "nlu_fallback", named_here, [], None, told)
    assert "6GB" in chat.text and PAID in chat.text and "确认" in chat.titles


def test_the_goods_shown_before_are_asked_of_and_not_looked_for_again(talk: Talk) -> None:
    chat, text = talk(ANNA), "对了刚才那个平板内存多大呢"
    chat.says("小米平板 6多少钱", "product_info", product("小米平板 6", TABLET))
    chat.slots["shown"] = [TABLET]
    chat.sure = 0.35
    chat.says(text, "repair_warranty", at(text, "平板", "category", "平板电脑"),
              at(text, "内存", "attribute", "内存"))  # fmt: skip
    assert "6GB" in chat.text


@pytest.mark.parametrize(
    "said",
    [
        "先别下单",
        "暂时不下单",
        "别下单",
        "不急着下单",
        "等我想好再下单",
        "我还没下单",
        "明天下单",
        "能便宜点就下单",
        "便宜就下单",
        "划算的话就下单",
    ],
)
def test_an_order_that_is_put_off_is_neither_begun_nor_offered(talk: Talk, said: str) -> None:
    chat = with_nuts(talk)
    chat.says(f"哪个划算 {said}", "compare", clauses={"哪个划算": "compare", said: "purchase"})
    assert not ordered(chat) and "下单结算" not in chat.titles, chat.text
    assert said not in chat.text


@pytest.mark.parametrize(
    "said", ["don't place the order yet", "place the order later", "if it's cheaper check out"]
)
def test_an_order_put_off_in_english_is_neither_begun_nor_offered(talk: Talk, said: str) -> None:
    chat = with_nuts(talk, "en")
    first = "which is the better deal?"
    chat.says(f"{first} {said}", "compare", clauses={first: "compare", said: "purchase"})
    assert not ordered(chat) and "Place the order" not in chat.titles, chat.text
