"""九阳和山本差在哪, 飞利浦不考虑: the two named, at the price of the version wished for."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.talking import Chat, at
from tests.shop.making import product as put

PHILIPS, JOYOUNG, YAMAMOTO, HARD, SOFT = "F1", "F2", "F3", "M1", "M2"


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for one, name, size in (
            (PHILIPS, "飞利浦 HD9252", "4.1L"), (JOYOUNG, "九阳 V511 6升", "6L"),
            (YAMAMOTO, "山本 7.5升双热源空气炸锅", "7.5L"),
        ):  # fmt: skip
            put(tx, one, now, name=name, brand=name.split()[0], category="空气炸锅",
                categories=["家电", "空气炸锅"], attributes={"容量": size},
                variants=[(f"{one}-b", "黑色", "", 26_900, 9),
                          (f"{one}-g", "绿色", "", 26_900, 9)])  # fmt: skip
        for one, name, price in (
            (HARD, "喜临门 椰棕床垫", 149_900),
            (SOFT, "雅兰 护脊床垫", 279_900),
        ):
            put(tx, one, now, name=name, brand=name.split()[0], category="床垫",
                categories=["家居", "床垫"], attributes={"厚度": f"{price}cm"},
                variants=[(f"{one}-5", "", "1.5米床", price, 9),
                          (f"{one}-8", "", "1.8米床", price + 30_000, 9)])  # fmt: skip
    begun = talk(None)
    says_and_keeps(
        begun, "空气炸锅", "purchase", at("空气炸锅", "空气炸锅", "category", "空气炸锅")
    )
    return begun


def _brands(text: str, *brands: str) -> list[dict[str, object]]:
    return [at(text, one, "brand", one) for one in brands]


def _compared(chat: Chat) -> set[str]:
    return {one["product_id"] for one in chat.cards}


@pytest.mark.parametrize("text", [
    "飞利浦的太贵了不考虑，九阳和山本那俩差在哪", "飞利浦不喜欢，九阳和山本差在哪",
    "飞利浦我先不看，九阳跟山本哪个好",
])  # fmt: skip
def test_what_is_put_aside_is_not_compared(chat: Chat, text: str) -> None:
    says_and_keeps(chat, text, "compare", *_brands(text, "飞利浦", "九阳", "山本"))
    assert _compared(chat) == {JOYOUNG, YAMAMOTO}


def test_the_two_that_were_meant_are_compared_then(chat: Chat) -> None:
    text, right = "飞利浦和九阳差在哪", "我问的是九阳跟山本"
    says_and_keeps(chat, text, "compare", *_brands(text, "飞利浦", "九阳"))
    assert _compared(chat) == {PHILIPS, JOYOUNG}
    says_and_keeps(chat, right, "inform", *_brands(right, "九阳", "山本"))
    assert _compared(chat) == {JOYOUNG, YAMAMOTO}


def test_a_size_in_the_name_is_no_version_of_the_other(chat: Chat) -> None:
    asked, text = "九阳有货吗", "把山本7.5升和九阳V511比一下"
    says_and_keeps(chat, asked, "stock", *_brands(asked, "九阳"))
    says_and_keeps(chat, text, "compare", *_brands(text, "山本"), at(text, "7.5升", "size", "7.5L"),
              at(text, "九阳V511", "product", "九阳 V511 6升",
                 extra={"product_id": JOYOUNG}))  # fmt: skip
    assert _compared(chat) == {JOYOUNG, YAMAMOTO}


def test_prices_are_those_of_the_version_looked_for(chat: Chat) -> None:
    text, asked = "床垫，1米8的床", "那雅兰的呢，和它比贵在哪"
    says_and_keeps(chat, text, "purchase", at(text, "床垫", "category", "床垫"),
              at(text, "1米8", "size", "1.8米床"))  # fmt: skip
    says_and_keeps(chat, "第一个有货吗", "stock")
    says_and_keeps(chat, asked, "compare", *_brands(asked, "雅兰"))
    assert "1.8米床" in chat.text and "¥1,799" in chat.text and "¥3,099" in chat.text
    assert "¥1,300" in chat.text


def test_prices_of_no_version_looked_for_are_as_before(chat: Chat) -> None:
    text, asked = "床垫", "雅兰和喜临门差在哪"
    says_and_keeps(chat, text, "purchase", at(text, "床垫", "category", "床垫"))
    says_and_keeps(chat, asked, "compare", *_brands(asked, "雅兰", "喜临门"))
    assert "¥1,499" in chat.text and "米床" not in chat.text


@pytest.mark.parametrize(("text", "cut", "bed"), [
    ("那要喜临门 1.8的", "喜临门 1", "1.8米床"), ("要喜临门1.5米的", "喜临门1", "1.5米床"),
])  # fmt: skip
def test_a_number_cut_in_two_is_a_size(chat: Chat, text: str, cut: str, bed: str) -> None:
    says_and_keeps(chat, "床垫", "purchase", at("床垫", "床垫", "category", "床垫"))
    told = says_and_keeps(chat, text, "inform", at(text, cut, "product", cut))
    assert f"喜临门 椰棕床垫 {bed}" in told and "购物车" in told
