"""没别的了, that's all: a no where it is asked for which order; it drops no business that waits."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.road.test_ordered_along import ordered, with_nuts
from tests.actions.stocking import ANNA
from tests.actions.talking import named


@pytest.mark.parametrize("intent", ["deny", "thank"])
@pytest.mark.parametrize(
    "text",
    ["没别的了", "就这个 没其他的了", "不要别的了", "没别的了 就这些", "没事了就这些", "that's all",
     "nothing else, thanks"],
)  # fmt: skip
def test_an_order_that_is_asked_about_stands(talk: Talk, text: str, intent: str) -> None:
    chat = with_nuts(talk)
    chat.says("下单", "purchase")
    said = chat.says(text, intent)
    assert ordered(chat) and "停" not in said


@pytest.mark.parametrize("text", ["that's all", "没别的了", "就这个 没其他的了"])
def test_a_return_whose_reason_is_asked_stands(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("T恤想退", "return_refund", named("category", "T恤"))
    chat.says(text, "deny")
    task = chat.slots.get("task")
    assert task and task["name"] == "return_refund"


@pytest.mark.parametrize("text", ["不开别的 没事了", "没别的了", "that's all"])
def test_where_an_order_is_asked_for_it_is_a_no(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("我要开发票", "invoice")
    assert chat.slots.get("asked") == "order"
    chat.says(text, "deny")
    assert not chat.slots.get("task")


@pytest.mark.parametrize("text", ["算了不买了", "不下单了"])
def test_a_plain_no_still_stops_the_order(talk: Talk, text: str) -> None:
    chat = with_nuts(talk)
    chat.says("下单", "purchase")
    chat.says(text, "deny")
    assert not ordered(chat)
