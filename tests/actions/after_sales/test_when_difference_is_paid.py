"""When the difference of an exchange is paid; a yes in English with more beside it."""

import pytest

from actions.hearing.wording import asks, says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at


@pytest.mark.parametrize("text", ["do it", "ok sure, do it.", "do it now please", "do that, and"])
def test_do_it_asks_nothing(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize("text", ["do it fit a 44", "do you have it", "do i pay now"])
def test_do_still_asks(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "do i have to pay the 40 now or when the courier comes?",
        "when do i pay the difference",
        "差价40现在付还是快递来的时候付",
        "补的钱什么时候给",
    ],
)
def test_when_it_is_paid_is_heard(text: str) -> None:
    assert says("asks_when_paid", text)


@pytest.mark.parametrize("text", ["can i pay by card", "能用微信吗", "运费谁出"])
def test_other_questions_of_money_are_not(text: str) -> None:
    assert not says("asks_when_paid", text)


def test_the_invoice_said_beside_the_yes_is_begun(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    said = "i want to exchange the shoes for 42, too small"
    chat.says(
        said, "exchange", at(said, "shoes", "category", "跑步鞋"), at(said, "42", "size", "42")
    )
    assert chat.slots["proposal_id"]
    said = "ok sure, do it. oh and i need an invoice for the airpods"
    chat.says(
        said, "invoice", at(said, "airpods", "product", "Apple AirPods Pro 2"),
        clauses={"ok sure": "affirm", "do it": "affirm", "and i need an invoice for the airpods":
                 "invoice"},
    )  # fmt: skip
    assert (chat.slots.get("task") or {}).get("name") == "invoice"
