"""Whether a product is of a kind is told by where the catalogue has it."""

import pytest

from actions.goods.kind_asked import kinds_asked
from actions.turn import Entity, Turn
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, GALAXY, MATE60
from tests.actions.talking import Chat, at, named
from tests.conftest import NOW


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


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("is it good with headphones?", "headphones", "耳机"),
        ("is it better than other phones?", "phones", "手机"),
        ("is the screen of that phone good?", "phone", "手机"),
        ("are they good for running with a phone?", "phone", "手机"),
        ("is it fine for a tablet bag?", "tablet", "平板电脑"),
        ("我用的是手机，能连吗", "手机", "手机"),
        ("我的是平板，能用吗", "平板", "平板电脑"),
        ("我买的是手机吗", "手机", "手机"),
        ("我是手机坏了", "手机", "手机"),
    ],
)
def test_what_is_asked_of_something_else(text: str, word: str, kind: str) -> None:
    turn = as_turn(text, Entity("category", kind, None, {}, text.index(word),
                                text.index(word) + len(word)))  # fmt: skip
    assert not kinds_asked(turn)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("is it a phone?", "phone"), ("is that one a phone", "phone"),
        ("isn't it a phone?", "phone"), ("is the xiaomi one a phone?", "phone"),
        ("飞利浦那个是手机吗", "手机"), ("它是手机不是", "手机"), ("是手机来的吗", "手机"),
    ],
)  # fmt: skip
def test_what_is_asked_of_it(text: str, word: str) -> None:
    turn = as_turn(text, Entity("category", "手机", None, {}, text.index(word),
                                text.index(word) + len(word)))  # fmt: skip
    assert kinds_asked(turn)


def as_turn(text: str, kind: Entity) -> Turn:
    return Turn(None, "c", "m", "zh", text, "product_info", NOW, entities=(kind,))
