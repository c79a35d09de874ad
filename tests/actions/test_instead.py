"""An exchange that becomes a return, or the other way round: of the same goods, never others."""

import pytest

from actions.desk import Means
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import Chat, at, named

MONEY = [
    "算了不换了 直接退款吧", "不换了，退钱给我", "还是退钱吧", "换什么换，直接退了吧",
    "我不想换了，把钱退给我", "太麻烦了，给我退货", "不换了 退吧", "just refund it",
    "forget the exchange, I want my money back", "actually I'd rather have a refund",
]  # fmt: skip
ANOTHER = [
    "算了不退了 换一件吧", "不退了，换个大一号的", "还是给我换货吧", "别退了 换新的",
    "no refund, exchange it instead", "actually just swap it for a new one",
]  # fmt: skip
STEPS = ["version", "reason", "confirm"]


def exchanging(talk: Talk, step: str) -> Chat:
    """Anna exchanges the T-shirt, up to that question; her earphones and shoes would fit too."""
    chat = talk(ANNA)
    text = {"version": "T恤要换货", "reason": "T恤换成XL的"}.get(step, "T恤换成XL的，小了")
    size = [named("size", "XL")] if "XL" in text else []
    chat.says(text, "exchange", at(text, "T恤", "category", "T恤"), *size)
    assert chat.slots["task"]["order_no"] == SHOES_ORDER
    return chat


@pytest.mark.parametrize("intent", ["return_refund", "deny", "nlu_fallback", "refund_progress"])
@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("words", MONEY)
def test_an_exchange_becomes_a_return_of_the_same(
    talk: Talk, means: Means, words: str, step: str, intent: str
) -> None:
    chat = exchanging(talk, step)
    line = chat.slots["task"]["line_id"]
    chat.says(words, intent)
    task = chat.slots["task"]
    assert (task["name"], task["order_no"]) == ("return_refund", SHOES_ORDER), chat.text
    assert task["line_id"] == line
    if task["step"] == "reason":
        chat.says("不想要了", "inform")
    assert "T恤" in chat.text and SHOES_ORDER in chat.text and chat.slots["proposal_id"]
    with means.database.reading() as tx:
        assert not cases(tx, ANNA)
    chat.says("确认", "affirm")
    with means.database.reading() as tx:
        (case,) = cases(tx, ANNA)
    assert (case.kind, case.order_no, case.line_id) == ("return", SHOES_ORDER, line)


@pytest.mark.parametrize("intent", ["exchange", "deny", "nlu_fallback"])
@pytest.mark.parametrize("reason", ["", "，不想要了"])
@pytest.mark.parametrize("words", ANOTHER)
def test_a_return_becomes_an_exchange_of_the_same(
    talk: Talk, words: str, reason: str, intent: str
) -> None:
    chat = talk(ANNA)
    text = f"T恤要退货{reason}"
    chat.says(text, "return_refund", at(text, "T恤", "category", "T恤"))
    line = chat.slots["task"]["line_id"]
    chat.says(words, intent)
    task = chat.slots["task"]
    assert (task["name"], task["order_no"]) == ("exchange", SHOES_ORDER), chat.text
    assert task["line_id"] == line
