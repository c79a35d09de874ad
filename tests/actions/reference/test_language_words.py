"""The words that ask for a language are no goods: can you switch to chinese."""

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at


def test_switching_the_language_looks_for_nothing(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "can you switch to chinese"
    said = chat.says(text, "out_of_scope", at(text, "switch", "product", "Switch"))
    assert "中文" in said and "没有找到" not in said and not chat.cards


def test_goods_of_that_name_are_still_named(talk: Talk) -> None:
    text = "do you have a switch"
    said = talk(ANNA, "en").says(text, "purchase", at(text, "switch", "product", "Switch"))
    assert "中文" not in said
