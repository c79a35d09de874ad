"""跟明基的比哪个亮, 明基那个贵在哪, 西昊那俩: goods of a brand beside those spoken of, or alone."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at
from tests.shop import making

LAMPS = (
    ("书客 L2", "书客", 75_900, "24W"), ("飞利浦 轩诚", "飞利浦", 26_900, "12W"),
    ("明基 WiT", "明基", 189_900, "18W"), ("欧普 立时", "欧普", 13_900, "10W"),
    ("欧普 元气", "欧普", 15_900, "11W"),
)  # fmt: skip


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for key, (name, brand, price, power) in enumerate(LAMPS):
            making.product(tx, f"L{key}", now, name=name, brand=brand, category="台灯",
                           categories=["家居", "台灯"], attributes={"功率": power},
                           variants=[(f"L{key}-1", "白色", "", price, 5)])  # fmt: skip
    return talk(None)


def _listed(chat: Chat) -> None:
    chat.says("800以内的台灯", "purchase", at("800以内的台灯", "台灯", "category", "台灯"),
              at("800以内的台灯", "800", "price", 800, role="max"))  # fmt: skip


@pytest.mark.parametrize("text", ["明基那个贵在哪", "明基那款为什么这么贵", "明基那个好在哪里"])
def test_what_makes_it_dear_is_told_of_it(chat: Chat, text: str) -> None:
    _listed(chat)
    said = chat.says(text, "compare", at(text, "明基", "brand", "明基"))
    assert "明基 WiT" in said and "18W" in said and "书客" not in said


@pytest.mark.parametrize(
    "text", ["跟明基的比哪个功率大", "和明基那个比呢", "它跟明基的相比哪个便宜"]
)
def test_it_is_compared_with_what_is_spoken_of(chat: Chat, text: str) -> None:
    _listed(chat)
    chat.says("书客l2", "product_info", at("书客l2", "书客l2", "product", "书客 L2",
              extra={"product_id": "L0"}))  # fmt: skip
    said = chat.says(text, "compare", at(text, "明基", "brand", "明基"))
    assert "书客 L2 | 明基 WiT" in said


@pytest.mark.parametrize("text", ["欧普那俩有啥区别", "欧普那两款有什么不一样"])
def test_both_of_a_brand_are_compared(chat: Chat, text: str) -> None:
    chat.says("书客l2", "product_info", at("书客l2", "书客l2", "product", "书客 L2",
              extra={"product_id": "L0"}))  # fmt: skip
    said = chat.says(text, "compare", at(text, "欧普", "brand", "欧普"))
    assert "欧普 立时" in said and "欧普 元气" in said and "书客" not in said


@pytest.mark.parametrize("text", ["哪个最贵", "最贵的是哪个"])
def test_the_dearest_of_those_shown_is_told_as_before(chat: Chat, text: str) -> None:
    _listed(chat)
    assert "书客 L2" in chat.says(text, "compare")


def test_words_that_set_nothing_against_anything() -> None:
    assert not says("set_against", "比较便宜的有吗") and not says("set_against", "哪个性价比高")
    assert not says("worth_what", "太贵了") and not says("worth_what", "为什么贵了十块钱")
