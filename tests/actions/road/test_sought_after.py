"""Goods wished for instead of those of an order that is called off."""

from dataclasses import replace

import pytest

from actions.business.requests import Wish
from actions.desk import Means
from actions.road.sought_after import is_search, sought_beside
from actions.turn import Entity, Turn
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, UNPAID, order_of
from tests.actions.talking import at


@pytest.mark.parametrize(
    ("first", "second"),
    [("坚果那单太贵了 帮我取消", "给我换个便宜的耳机"), ("坚果那单取消吧", "再买个耳机")],
)
def test_the_goods_are_looked_for_once_the_order_is_cancelled(
    talk: Talk, means: Means, first: str, second: str
) -> None:
    chat, text = talk(ANNA), f"{first} {second}"
    chat.says(text, "cancel_order", at(text, "坚果", "category", "坚果"),
              at(text, "耳机", "category", "耳机"),
              clauses={first: "cancel_order", second: "purchase"})  # fmt: skip
    assert UNPAID in chat.text and "确认取消" in chat.titles
    chat.says("嗯取消吧", "affirm")
    assert order_of(means, UNPAID).status == "cancelled"
    assert "AirPods" in chat.text


def test_the_kind_of_what_is_cancelled_is_looked_for(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "刚下单那个手机先别发了吧 我想换个大屏的"
    chat.says(text, "cancel_order", at(text, "手机", "category", "手机"),
              clauses={"刚下单那个手机先别发了吧": "cancel_order",
                       "我想换个大屏的": "refine_recommendation"})  # fmt: skip
    assert PAID in chat.text
    chat.says("确认", "affirm")
    assert order_of(means, PAID).status == "cancelled" and chat.cards


def test_without_another_wish_nothing_is_looked_for(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "坚果那单取消吧 我买错了"
    chat.says(text, "cancel_order", at(text, "坚果", "category", "坚果"),
              clauses={"坚果那单取消吧": "cancel_order", "我买错了": "complaint"})  # fmt: skip
    chat.says("确认", "affirm")
    assert order_of(means, UNPAID).status == "cancelled" and not chat.cards


@pytest.mark.parametrize(
    "said",
    [
        "等降价了买AirPods",
        "我本来想买AirPods的",
        "AirPods买贵了",
        "早知道买AirPods",
        "上次买的AirPods",
        "便宜的话买AirPods",
        "AirPods下次再买",
        "i was going to buy airpods",
        "i regret the airpods",
        "airpods if they get cheaper",
        "airpods later",
    ],
)
def test_goods_left_for_later_or_past_are_not_looked_for_at_once(said: str) -> None:
    named_so = (Entity("product", "AirPods", None, {}, 0, 7),)
    assert not is_search(Wish("purchase", said, named_so))


@pytest.mark.parametrize("said", ["再买个AirPods", "还要一个AirPods", "and show me airpods"])
def test_goods_plainly_wished_are_looked_for_at_once(said: str) -> None:
    assert is_search(Wish("purchase", said, (Entity("product", "AirPods", None, {}, 0, 7),)))


def test_another_kind_beside_those_put_in_is_a_wish_of_its_own() -> None:
    text = "那个坚果挺好吃再给我来两袋一样的然后送我妈的还要一个耳机"
    kinds = [Entity("category", one, None, {}, text.index(one), text.index(one) + 2)
             for one in ("坚果", "耳机")]  # fmt: skip
    turn = Turn(ANNA, "c", "m", "zh", text, "purchase", None,  # type: ignore[arg-type]
                entities=tuple(kinds))  # fmt: skip
    (wish,) = sought_beside(turn)
    assert wish.intent == "purchase" and [one.value for one in wish.entities] == ["耳机"]
    assert not sought_beside(replace(turn, text=text.replace("还要一个耳机", "耳机还没到货呢")))
