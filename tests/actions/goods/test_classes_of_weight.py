"""4U 82g, of a racket: its weight is 82 g, and more may be spent for less of it."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop.measures import measured
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.talking import Chat, at, named
from tests.shop.making import product as put

KIND = "羽毛球拍"
HEAVY, PLAIN, LIGHT, DEAR = "Q1", "Q2", "Q3", "Q4"


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    goods = ((HEAVY, "92g", "初级", 14_900), (PLAIN, "4U 82g", "初级", 19_900),
             (LIGHT, "5U 78g", "中级", 47_900), (DEAR, "4U 83g", "高级", 129_000))  # fmt: skip
    with means.database.transaction() as tx:
        for one, weight, level, price in goods:
            put(tx, one, now, name=f"球拍 {one}", brand=f"牌{one}", category=KIND,
                categories=["运动", KIND], attributes={"重量": weight, "适合水平": level},
                variants=[(f"{one}-1", "黑色", "", price, 9)])  # fmt: skip
    return talk(None)


def _ids(chat: Chat) -> list[str]:
    return [one["product_id"] for one in chat.cards]


def _for_beginners(chat: Chat) -> None:
    text = "想买个羽毛球拍 新手用"
    says_and_keeps(chat, text, "purchase", at(text, KIND, "category", KIND))
    assert set(_ids(chat)) == {HEAVY, PLAIN}


@pytest.mark.parametrize(("value", "grams"), [("4U 82g", 82), ("5U 78g", 78), ("92g", 92),
                                              ("4K 120p", 4), ("1.2kg", 1_200)])  # fmt: skip
def test_the_class_is_no_weight(value: str, grams: float) -> None:
    assert measured(value) == grams


@pytest.mark.parametrize("text", ["有更轻的吗 预算可以加到500", "有没有再轻一点的 可以加预算到500",
                                  "anything lighter? I can go up to 500"])  # fmt: skip
def test_lighter_than_the_one_in_talk_for_more(chat: Chat, text: str) -> None:
    _for_beginners(chat)
    chat.slots["product_id"] = PLAIN
    chat.says(text, "refine_recommendation", named("price", 500))
    assert _ids(chat) == [LIGHT]


@pytest.mark.parametrize("text", ["不是买贵的 我要重量轻的拍子", "别买贵的 轻的就行"])
def test_what_is_not_to_be_is_no_refusal_to_buy(chat: Chat, text: str) -> None:
    _for_beginners(chat)
    chat.slots["product_id"] = PLAIN
    chat.says(text, "refine_recommendation", named("attribute", "重量"))
    assert _ids(chat)[0] in (LIGHT, PLAIN) and "加" not in chat.text


def test_only_asking_adds_nothing_still(chat: Chat) -> None:
    chat.slots["product_id"] = PLAIN
    assert "加" in chat.says("不是要买 我就问问重量", "refine_recommendation")


def test_the_first_of_all_is_told_beside_that_of_those_required(chat: Chat) -> None:
    _for_beginners(chat)
    text = "五百以内的羽毛球拍 哪个最轻"
    said = chat.says(text, "purchase", named("price", 500), at(text, KIND, "category", KIND))
    assert _ids(chat) == [PLAIN, HEAVY, LIGHT] and "5U 78g" in said and "要求" in said


def test_without_a_requirement_it_is_the_first_alone(chat: Chat) -> None:
    text = "五百以内的羽毛球拍 哪个最轻"
    said = chat.says(text, "purchase", named("price", 500), at(text, KIND, "category", KIND))
    assert _ids(chat)[0] == LIGHT and "要求" not in said


def test_the_dearest_of_those_required_is_not_the_dearest(chat: Chat) -> None:
    _for_beginners(chat)
    said = chat.says("有贵一点的吗", "refine_recommendation")
    assert _ids(chat) == [LIGHT, DEAR] and "要求" in said, said
