"""News of goods that were bought, and an order called by its goods, are no search."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import (
    AIRCON_ORDER,
    ANNA,
    GALAXY,
    MATE,
    NOTE,
    NUTS,
    PAID,
    PODS_ORDER,
    SHIPPED,
)
from tests.actions.talking import at, named, product
from tests.shop.making import order


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("any news on my phone??", "complaint"),
        ("any update about my phone", "out_of_scope"),
        ("order of the phone", "purchase"),
    ],
)
def test_the_order_is_told(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA, "en")
    said = chat.says(text, intent, at(text, "phone", "category", "手机"))
    assert SHIPPED in said or any("Mate 60" in one for one in chat.titles)
    assert "complaint" not in said and not chat.cards


def test_each_of_two_is_told(talk: Talk) -> None:
    text = "any news on my mate 60 and the aircon"
    said = talk(ANNA, "en").says(text, "complaint", at(text, "mate 60", "product", "华为 Mate 60",
                                    extra={"product_id": MATE}),
                                 at(text, "aircon", "category", "空调"))  # fmt: skip
    assert SHIPPED in said and AIRCON_ORDER in said


def test_goods_taken_before_the_days_are_asked_for(talk: Talk) -> None:
    chat = talk(None, "en")
    chat.says("galaxy a55", "product_info", product("三星 Galaxy A55", GALAXY))
    text = "take the blue one. how long does shipping take to harbin"
    said = chat.says(text, "shipping_info", at(text, "blue", "color", "蓝色"))
    assert "basket" in said and "3-5" in said


REDMI = {"extra": {"product_id": NOTE}}


def test_what_comes_together_with_the_order_in_talk_is_of_both(talk: Talk) -> None:
    chat, text = talk(ANNA), "跟redmi能一起到不"
    chat.says("华为那单到哪了", "order_status", at("华为那单到哪了", "华为", "brand", "华为"))
    said = chat.says(text, "order_status", at(text, "redmi", "product", "Redmi Note 14", **REDMI))
    assert SHIPPED in said and PAID in said and "不在同一单" in said


def test_one_piece_alone_is_in_no_one_order_with_others(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("华为那单到哪了", "order_status", at("华为那单到哪了", "华为", "brand", "华为"))
    said = chat.says("嗯 能一起到不", "order_status")
    assert SHIPPED in said and PAID in said and "不在同一单" in said


def test_an_order_of_several_pieces_is_told_by_itself(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        order(tx, "DD20261123000077", "paid", now, days_ago=0.5,
              lines=((GALAXY, "P3-b", 1, 249_900), (NUTS, "P8-1", 1, 9_900)))  # fmt: skip
    chat, text = talk(ANNA), "三星那单到哪了"
    chat.says(text, "order_status", at(text, "三星", "brand", "三星"))
    said = chat.says("会一起到不", "order_status")
    assert "DD20261123000077" in said and "都在同一单" in said and PAID not in said


def test_when_an_unpaid_order_would_come_is_told_too(talk: Talk) -> None:
    chat, text = talk(ANNA), "坚果那单什么时候能到"
    said = chat.says(text, "order_status", at(text, "坚果", "category", "坚果"))
    assert "付款" in said and "送达" in said
    other = "坚果那单怎么样了"
    assert "送达" not in chat.says(other, "order_status", at(other, "坚果", "category", "坚果"))


@pytest.mark.parametrize("text", ["where's my refund for the shoes", "我跑步鞋的退款呢"])
def test_the_money_back_is_no_parcel(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says(text, "refund_progress", named("category", "跑步鞋"))
    assert not chat.titles or "李宁" not in "".join(chat.titles)
    assert "refund" in chat.text or "退款" in chat.text


@pytest.mark.parametrize(
    "lead", ["那我还有个耳机", "对了我还买了耳机", "我这边还有一个耳机", "i also have the 耳机"]
)
def test_goods_that_one_has_are_not_looked_for(talk: Talk, lead: str) -> None:
    chat, text = talk(ANNA), f"{lead}，到了吗"
    said = chat.says(text, "order_status", at(text, "耳机", "category", "耳机"),
                     clauses={lead: "purchase", "到了吗": "order_status"})  # fmt: skip
    assert PODS_ORDER in said and not chat.cards


def test_goods_that_are_wished_are_looked_for(talk: Talk) -> None:
    chat, text = talk(ANNA), "我还要个耳机，手机到了吗"
    chat.says(text, "order_status", at(text, "耳机", "category", "耳机"),
              at(text, "手机", "category", "手机"),
              clauses={"我还要个耳机": "purchase", "手机到了吗": "order_status"})  # fmt: skip
    assert chat.cards
