"""Cancel it and buy it anew in another version: the cancellation first, the new order waits."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("还不如全退了重拍大一码的", "stock"),
        ("那取消了重新买吧", "cancel_order"),
        ("不如取消重下", "nlu_fallback"),
        ("just cancel it and reorder a bigger one", "cancel_order"),
        ("i'd rather cancel and buy again in L", "purchase"),
    ],
)
def test_the_cancellation_comes_first(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA)
    chat.says("这单发了没", "order_status", named("order_no", PAID))
    said = chat.says(text, intent)
    assert PAID in said and chat.slots["task"]["name"] == "cancel_order"
    assert chat.slots["proposal_id"]


@pytest.mark.parametrize(
    "text", ["取消了还能重新买吗", "之前退了重新买过", "can i cancel and reorder later?"]
)
def test_a_question_or_a_tale_cancels_nothing(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("这单发了没", "order_status", named("order_no", PAID))
    chat.says(text, "return_policy")
    assert not chat.slots.get("proposal_id")
