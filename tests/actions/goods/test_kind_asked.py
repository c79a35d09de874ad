"""Whether a product is of a kind is told by where the catalogue has it."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, GALAXY, MATE60
from tests.actions.talking import Chat, at, named


@pytest.fixture
def chat(talk: Talk) -> Chat:
    begun = talk(ANNA)
    begun.says("Mate60", "product_info", MATE60)
    return begun


@pytest.mark.parametrize(
    "text", ["这个是手机吗", "是不是手机啊", "它算手机不", "这款是一款手机吗？"]
)
def test_what_it_is_is_said(chat: Chat, text: str) -> None:
    said = chat.says(text, "product_info", at(text, "手机", "category", "手机"))
    assert "「华为 Mate 60」" in said and "是手机" in said
    assert "没有写明" not in said


@pytest.mark.parametrize("text", ["这个是空调吗", "它是不是空调"])
def test_what_it_is_not_is_said_and_nothing_offered(chat: Chat, text: str) -> None:
    said = chat.says(text, "product_info", at(text, "空调", "category", "空调"))
    assert "手机" in said and "没有归在空调" in said
    assert not any("购物车" in title for title in chat.titles)


def test_a_fact_asked_beside_it_is_told_too(talk: Talk) -> None:
    text = "三星 Galaxy A55是手机吗？屏幕多大的"
    said = talk(ANNA).says(
        text, "product_info", at(text, "三星 Galaxy A55", "product", "三星 Galaxy A55",
                                 extra={"product_id": GALAXY}),
        at(text, "手机", "category", "手机"), named("attribute", "屏幕尺寸"),
    )  # fmt: skip
    assert "手机" in said and "6.8英寸" in said and "没有写明" not in said


def test_a_kind_looked_for_is_looked_for(chat: Chat) -> None:
    text = "有空调吗"
    chat.says(text, "purchase", at(text, "空调", "category", "空调"))
    assert [card["product_id"] for card in chat.cards] == ["P7"]
