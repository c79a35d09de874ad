"""Features that goods of a kind are told apart by: stages, horsepower, kinds within a kind."""

import pytest

from actions.desk import Means
from shop.spelling import terms
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON
from tests.actions.talking import at
from tests.shop.making import product


@pytest.fixture
def milk(means: Means, now: object) -> None:
    with means.database.transaction() as tx:
        for stage in (1, 2, 3):
            product(tx, f"M{stage}", now, name=f"飞鹤 星飞帆 {stage}段", brand="飞鹤",
                    category="奶粉", categories=["奶粉"],
                    attributes={"段位": f"{stage}段", "净含量": "700g"},
                    variants=[(f"M{stage}-1", "", "700g", 29_800, 5)])  # fmt: skip


@pytest.mark.usefixtures("milk")
@pytest.mark.parametrize(
    ("text", "language", "intent"),
    [
        ("奶粉3段还有货没", "zh", "stock"),
        ("三段奶粉有没有", "zh", "purchase"),
        ("想买3段的奶粉", "zh", "purchase"),
    ],
)
def test_a_stage_is_a_wish(talk: Talk, text: str, language: str, intent: str) -> None:
    chat = talk(None, language)
    said = chat.says(text, intent, at(text, "奶粉", "category", "奶粉"))
    assert "没有哪款" not in said
    assert [one["product_id"] for one in chat.cards] == ["M3"]


@pytest.mark.usefixtures("milk")
def test_a_stage_in_english_is_no_number_of_pieces(talk: Talk) -> None:
    text = "do you have stage 2 baby formula"
    chat = talk(None, "en")
    chat.says(text, "purchase", at(text, "baby formula", "category", "奶粉"),
              at(text, "2", "quantity", 2))  # fmt: skip
    assert [one["product_id"] for one in chat.cards] == ["M2"]


def test_decimals_stay_whole_in_a_search(talk: Talk, means: Means, now: object) -> None:
    with means.database.transaction() as tx:
        product(tx, "A1", now, name="格力 云恬 大1匹", brand="格力", category="空调",
                categories=["家电", "空调"], attributes={"匹数": "1匹", "适用面积": "10-15㎡"},
                variants=[("A1-1", "白色", "", 259_900, 3)])  # fmt: skip
    chat = talk(None)
    text = "1.5匹的空调"
    chat.says(text, "purchase", at(text, "空调", "category", "空调"))
    assert [one["product_id"] for one in chat.cards] == [AIRCON]


def test_the_words_of_a_search() -> None:
    assert terms("大1.5匹") == ["大", "1.5匹"]
    assert terms("飞鹤3段奶粉") == ["飞鹤", "3段", "奶粉"]
    assert terms("华为mate 60") == ["华为", "mate", "60"]


def test_a_word_of_some_names_narrows_its_kind(talk: Talk, means: Means, now: object) -> None:
    with means.database.transaction() as tx:
        product(tx, "N1", now, name="良品铺子 手剥巴旦木", brand="良品铺子", category="坚果",
                categories=["食品", "坚果"], variants=[("N1-1", "", "", 3_290, 5)])  # fmt: skip
    chat = talk(None)
    text = "想买巴旦木"
    chat.says(text, "purchase", at(text, "巴旦木", "category", "坚果"))
    assert [one["product_id"] for one in chat.cards] == ["N1"]
