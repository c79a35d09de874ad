"""Goods of one order, called together, that are to go to somebody else."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, NUTS, SHIRT, order_of
from tests.actions.talking import Chat, at
from tests.shop.making import order

BOTH, OLDER = "DD20261123000071", "DD20261001000072"


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    """Nuts and a shirt in an order of today, nuts and a phone in one that came long ago."""
    with means.database.transaction() as tx:
        order(tx, BOTH, "paid", now, days_ago=0.1,
              lines=((NUTS, "P8-1", 1, 9_900), (SHIRT, "P6-M", 1, 9_900)))  # fmt: skip
        order(tx, OLDER, "signed", now, days_ago=50,
              lines=((NUTS, "P8-1", 1, 9_900), (MATE, "P1-b", 1, 499_900)))  # fmt: skip
    return talk(ANNA, "en")


def goods(text: str) -> list[dict[str, object]]:
    return [at(text, "nuts", "category", "坚果"), at(text, "shirt", "category", "T恤")]


@pytest.mark.parametrize("words", [
    "i ordered nuts and a shirt today, can you send it to my mum instead of me",
    "the nuts and the shirt, ship them to my sister instead please",
])  # fmt: skip
def test_the_order_with_both_is_to_go_there(chat: Chat, words: str) -> None:
    chat.sure = 0.66
    said = chat.says(words, "order_status", *goods(words))
    assert BOTH in said and OLDER not in said and "address" in said


def test_the_order_with_both_is_told_though_instead_is_said(chat: Chat) -> None:
    words = "where are the nuts and the shirt, i got a call instead of a parcel"
    assert BOTH in chat.says(words, "order_status", *goods(words))


def test_its_address_is_asked_for_and_nothing_compared(chat: Chat, means: Means) -> None:
    words = "no, the order from today, nuts and shirt. change its address"
    chat.sure = 0.33
    said = chat.says(words, "compare", *goods(words))
    assert "Side by side" not in said and BOTH in said
    assert order_of(means, BOTH).address


@pytest.mark.parametrize("words", ["send it to me", "can you send the link to my phone",
                                   "寄给我妈要多久", "can you send it to Shanghai"])  # fmt: skip
def test_no_other_receiver_is_named(words: str) -> None:
    assert not says("sent_to_another", words)


def test_whether_goods_are_coming_today(chat: Chat) -> None:
    words = "is the phone coming today?"
    assert says("by_day_question", words) and says("arrival", words)
    assert not says("arrival", "is the new phone coming soon")
