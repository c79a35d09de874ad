"""Goods asked for by a name that nothing here has: never answered with what was spoken of."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, GALAXY, NUTS
from tests.actions.talking import Chat, at, product


def looking(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("每日坚果有吗", "stock", product("每日坚果", NUTS))
    return chat


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("我要的是小王子这本 你们有没有", "purchase"),
        ("你们有小王子吗", "stock"),
        ("那换成小王子 有吗", "promotion"),
        ("小王子有没有", "nlu_fallback"),
    ],
)
def test_it_is_said_that_nothing_of_that_name_was_found(talk: Talk, text: str, intent: str) -> None:
    said = looking(talk).says(text, intent, at(text, "小王子", "product", "小王子"))
    assert "没有找到「小王子」" in said and "坚果" not in said


def test_goods_swapped_for_it_are_not_offered_in_its_place(talk: Talk) -> None:
    chat, text = looking(talk), "把坚果换成小王子 有吗"
    nuts = at(text, "坚果", "product", "每日坚果", extra={"product_id": NUTS})
    said = chat.says(text, "purchase", nuts, at(text, "小王子", "product", "小王子"))
    assert "没有找到「小王子」" in said and "加购" not in said


def test_it_is_said_in_english(talk: Talk) -> None:
    chat, text = looking(talk, "en"), "do you have Little Prince"
    said = chat.says(text, "stock", at(text, "Little Prince", "product", "Little Prince"))
    assert "“Little Prince”" in said and "in stock" not in said


@pytest.mark.parametrize(
    ("text", "word"), [("每日坚果有吗", "每日坚果"), ("坚果有货吗", "坚果"), ("750g的有吗", "750g")]
)
def test_a_piece_of_what_is_spoken_of_is_answered(talk: Talk, text: str, word: str) -> None:
    assert "没有找到" not in looking(talk).says(text, "stock", at(text, word, "product", word))


def test_other_goods_that_are_sold_are_found(talk: Talk) -> None:
    text = "你们有Galaxy A55吗"
    said = looking(talk).says(text, "stock", at(text, "Galaxy A55", "product", "三星 Galaxy A55",
                              extra={"product_id": GALAXY}))  # fmt: skip
    assert "Galaxy A55" in said and "没有找到" not in said
