"""A version asked of one thing that is pointed at, and goods that do not come in it."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import SHOES
from tests.actions.talking import at, named, product


@pytest.mark.parametrize(
    ("text", "intent"), [("第一个有白的吗", "refine_recommendation"), ("第一个有没有白色", "stock")]
)
def test_of_the_one_counted_off(talk: Talk, text: str, intent: str) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    first = chat.cards[0]["name"]
    assert first in chat.says(text, intent, at(text, "白", "color", "白色"))


@pytest.mark.parametrize(
    ("text", "intent"), [("那华为吧 有紫的没", "purchase"), ("有没有紫的", "stock")]
)
def test_what_it_does_not_come_in_is_said(talk: Talk, text: str, intent: str) -> None:
    chat = talk(None)
    chat.says("华为 Mate 60", "product_info", product("华为 Mate 60", "P1"))
    said = chat.says(text, intent, at(text, "紫", "color", "紫色"))
    assert "紫色" in said and "没有" in said


@pytest.mark.parametrize("text", ["the same ones in 42", "同款的42码", "一模一样的再来一双"])
def test_the_same(text: str) -> None:
    assert says("same_goods", text)


@pytest.mark.parametrize("text", ["at the same time", "the same address", "再来一单"])
def test_what_is_no_goods(text: str) -> None:
    assert not says("same_goods", text)


def test_a_size_the_goods_named_never_came_in_is_said(talk: Talk) -> None:
    text = "had those 赤兔 8, do u still have them in 43? same model"
    shoes = at(text, "赤兔 8", "product", "李宁 赤兔 8", extra={"product_id": SHOES})
    said = talk(None, "en").says(text, "refine_recommendation", shoes, at(text, "43", "size", "43"))
    assert "43" in said and "does not come in" in said


def test_the_usual_size_is_none_that_is_asked_for(talk: Talk) -> None:
    text = "赤兔 8还有吗 我平时穿43"
    shoes = at(text, "赤兔 8", "product", "李宁 赤兔 8", extra={"product_id": SHOES})
    assert "没有43" not in talk(None).says(text, "stock", shoes, at(text, "43", "size", "43"))
