"""In how many parts an order is paid: the way to pay is chosen by it, the number later."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat


def asked(talk: Talk, means: Means, language: str = "zh") -> Chat:
    """A phone is ordered, and it is asked how it is paid."""
    chat = talk(ANNA, language)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P1-b", 1, chat.now)
    chat.says("下单" if language == "zh" else "checkout", "purchase")
    assert chat.slots["task"]["step"] == "payment"
    return chat


@pytest.mark.parametrize(
    "text", ["那分3期", "那我分三期吧", "3期就行", "分成6个月付", "就花呗12期吧"]
)
def test_a_number_of_parts_chooses_the_way_to_pay(talk: Talk, means: Means, text: str) -> None:
    chat = asked(talk, means)
    chat.says("花呗分期怎么收手续费", "payment")
    told = chat.says(text, "inform")
    assert "花呗分期" in told and "付款页" in told and chat.slots["task"]["step"] == "confirm"


def test_the_same_in_english(talk: Talk, means: Means) -> None:
    for text in ("ok split it over 3 months", "3 instalments please"):
        chat = asked(talk, means, "en")
        told = chat.says(text, "inform")
        assert "payment page" in told and chat.slots["task"]["step"] == "confirm"


@pytest.mark.parametrize("text", ["分3期每期多少", "分6期要手续费吗", "微信吧"])
def test_what_only_asks_chooses_no_parts(talk: Talk, means: Means, text: str) -> None:
    chat = asked(talk, means)
    chat.says(text, "payment")
    assert (chat.slots["task"] or {}).get("payment") != "instalments"


@pytest.mark.parametrize("unheard", ["那个啥来着", "嗯哼哼"])
def test_one_sentence_not_understood_forgets_no_order(
    talk: Talk, means: Means, unheard: str
) -> None:
    chat = asked(talk, means)
    chat.says(unheard, "nlu_fallback")
    chat.says("好的确认", "affirm")
    assert chat.slots["task"]["name"] == "place_order"
