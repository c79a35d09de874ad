"""Wishes in few words: the cheapest, what a thing is for, a bare size, a brand beside another."""

import pytest

from actions.hearing.wording import consents
from actions.road.misread import guessed
from actions.turn import Turn
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, GALAXY, MATE, NOTE
from tests.actions.talking import Entity, named, product


def kind(text: str, word: str, value: str) -> Entity:
    at = text.index(word)
    return named("category", value, start=at, end=at + len(word))


@pytest.mark.parametrize(("words", "first"), [("最便宜的手机", NOTE), ("最贵的手机是哪个", MATE)])
def test_the_lowest_or_highest_price_comes_first(talk: Talk, words: str, first: str) -> None:
    chat = talk(None)
    chat.says(words, "nlu_fallback", kind(words, "手机", "手机"))
    assert chat.cards[0]["product_id"] == first


def test_what_a_thing_is_for_is_not_what_is_wished(talk: Talk) -> None:
    chat = talk(None)
    words = "能装平板电脑的T恤"
    named_kinds = (kind(words, "平板电脑", "平板电脑"), kind(words, "T恤", "T恤"))
    chat.says(words, "purchase", *named_kinds)
    assert chat.slots["wishes"]["categories"] == ["T恤"]


def test_a_kind_that_is_not_sold_is_named_so(talk: Talk) -> None:
    said = talk(None, "en").says("do you sell tents", "purchase",
                                 named("category", "帐篷", start=12, end=17))  # fmt: skip
    assert "tents" in said


def test_a_bare_size_narrows_what_was_shown(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    chat.says("512的呢", "out_of_scope")
    assert chat.slots["shown"] == [MATE]


def test_a_brand_is_compared_with_what_is_spoken_of(talk: Talk) -> None:
    chat = talk(None)
    chat.says("三星手机", "purchase", named("category", "手机"), named("brand", "三星"))
    chat.says("和华为比哪个好", "compare", named("brand", "华为"))
    assert [card["product_id"] for card in chat.cards] == [GALAXY, MATE]


def test_the_size_looked_for_is_the_size_bought(talk: Talk) -> None:
    chat = talk(None)
    chat.says("42码的跑鞋", "purchase", named("category", "跑步鞋"), named("size", "42"))
    said = chat.says("加购物车", "purchase")
    assert "42" in said and "购物车" in said


def test_what_was_left_without_a_version_is_told(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("Mate60加购物车", "purchase", product("华为 Mate 60", MATE))
    assert chat.slots["asked"] == "variant"
    said = chat.says("再看看T恤", "purchase", named("category", "T恤"))
    assert "还没选款式" in said


def test_a_question_does_not_cancel() -> None:
    weak = Turn(None, "c", "m", "zh", "鼠标那单怎么还没付款", "cancel_order", None,  # type: ignore[arg-type]
                confidence=0.33)  # fmt: skip
    assert guessed(weak)


@pytest.mark.parametrize(
    ("words", "business"),
    [("好 退吧", "price_protection"), ("不要了取消吧", "cancel_order"), ("投诉你们", "complaint")],
)
def test_a_yes_in_words_of_the_business(words: str, business: str) -> None:
    assert consents(words, business)
