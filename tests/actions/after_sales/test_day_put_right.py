"""Another day named right after a visit was booked: i said the 26th. The visit is to be moved."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA
from tests.actions.talking import Chat, named


def booked(talk: Talk, language: str) -> Chat:
    chat = talk(ANNA, language)
    chat.says("book the fitter" if language == "en" else "预约安装", "installation",
              named("order_no", AIRCON_ORDER))  # fmt: skip
    chat.clicks(chat.titles[1])
    chat.clicks(chat.titles[0])
    assert "25" in chat.text
    return chat


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("en", "i said 26th november not 25th", "deny"),
        ("en", "i meant the 26th", "affirm"),
        ("en", "no not wednesday, thursday", "deny"),
        ("en", "please change the installation to thursday 26 november", "installation"),
        ("zh", "我说的是26号不是25号", "inform"),
        ("zh", "约错了 应该是26号", "change_address"),
    ],
)
def test_the_visit_is_to_be_moved(talk: Talk, language: str, text: str, intent: str) -> None:
    chat = booked(talk, language)
    said = chat.says(text, intent)
    assert "26" in said and chat.slots["task"]["name"] == "move_visit"
    assert chat.slots["proposal_id"]


@pytest.mark.parametrize("text", ["i said 25 november", "i said i wanted black not white"])
def test_nothing_else_moves_it(talk: Talk, text: str) -> None:
    chat = booked(talk, "en")
    chat.says(text, "inform")
    assert not chat.slots.get("proposal_id")
