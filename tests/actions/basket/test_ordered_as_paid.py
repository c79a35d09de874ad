"""Goods that are offered, taken with a way to pay, are ordered so at once."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NOTE
from tests.actions.talking import product


@pytest.mark.parametrize(
    ("text", "intent", "way"),
    [
        ("ok get me one, i'll pay cash when it comes", "payment", "cash on delivery"),
        ("i just want to order it, cash on delivery", "purchase", "cash on delivery"),
        ("i'd like to buy it with alipay", "purchase", "Alipay"),
        ("我要买这个 用微信付", "purchase", "微信"),
    ],
)
def test_the_order_is_shown_for_its_yes(talk: Talk, text: str, intent: str, way: str) -> None:
    chat = talk(ANNA, "zh" if "我" in text else "en")
    chat.says("Redmi Note 14", "inform", product("Redmi Note 14", NOTE))
    chat.says(text, intent)
    assert chat.slots["task"]["name"] == "place_order"
    assert way in chat.text and len(chat.titles) == 2


@pytest.mark.parametrize("text", ["can i get one and pay cash", "can i pay cash when it comes"])
def test_a_question_orders_nothing(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says("Redmi Note 14", "inform", product("Redmi Note 14", NOTE))
    chat.says(text, "payment")
    assert (chat.slots.get("task") or {}).get("name") != "place_order"


@pytest.mark.parametrize("text", ["get me someone please", "get me a real person"])
def test_a_person_is_still_called(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says(text, "human_agent")
    assert any(one["kind"] == "handoff" for one in chat.replies) or "staff" in chat.text
