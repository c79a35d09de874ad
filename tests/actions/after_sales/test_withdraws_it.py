"""Cancel it, right after a complaint was told of: that complaint, and nothing that is denied."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import Chat, named


def _complained(talk: Talk) -> Chat:
    chat = talk(ANNA, "en")
    chat.says(f"{PODS_ORDER} your staff was rude, i want to complain", "complaint",
              named("order_no", PODS_ORDER))  # fmt: skip
    chat.says("yes", "affirm")
    says_and_keeps(chat, "any news on my complaint", "complaint")
    return chat


@pytest.mark.parametrize(
    "text",
    ["cancel it", "ok, drop it please", "i want to withdraw it", "can i take back that now",
     "please just withdraw that"],
)  # fmt: skip
def test_the_complaint_is_withdrawn_by_a_person(talk: Talk, text: str) -> None:
    assert "person" in _complained(talk).says(text, "cancel_order")
    assert says("withdraws_it", text)


@pytest.mark.parametrize(
    "text",
    ["cancel that mouse order", "don't cancel it", "please don't drop it", "do not withdraw it",
     "can you cancel this order for me"],
)  # fmt: skip
def test_other_words_are_none_of_it(talk: Talk, text: str) -> None:
    chat = _complained(talk)
    assert "omplaint" not in chat.says(text, "cancel_order")
    assert not says("withdraws_it", text)
