"""Goods on the screen called by a piece that only one of them has."""

from actions.reference.by_pieces import called_so
from tests.actions.conftest import Talk
from tests.actions.talking import product


def test_two_are_compared_by_pieces(talk: Talk) -> None:
    chat = talk(None, "en")
    chat.says("phones", "purchase", {"entity": "category", "value": "手机"})
    said = chat.says("difference between the mate and the galaxy", "compare")
    assert "Mate" in said and "Galaxy" in said


def test_nothing_is_called_by_no_piece() -> None:
    assert called_so("is the lid loose?", []) == []


def test_a_named_one_is_told(talk: Talk) -> None:
    chat = talk(None)
    chat.says("华为", "product_info", product("华为 Mate 60", "P1"))
    assert "Mate" in chat.text
