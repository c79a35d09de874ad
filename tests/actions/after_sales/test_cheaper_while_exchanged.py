"""The price of goods that are on their way back: what it is now, and why no difference is paid."""

from datetime import datetime, timedelta

import pytest

from actions.desk import Means
from shop.catalogue import set_price
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at, named

SHIRT = named("category", "T恤")


@pytest.fixture
def exchanged(talk: Talk, means: Means, now: datetime) -> Chat:
    """The shirt, bought for 99, costs 89 by now and is being exchanged."""
    with means.database.transaction() as tx:
        set_price(tx, "P6-L", 8_900, now - timedelta(hours=2))
    chat = talk(ANNA)
    text = "T恤小了换XL"
    chat.says(text, "exchange", SHIRT, at(text, "XL", "size", "XL"))
    chat.says("确认", "affirm")
    return chat


@pytest.mark.parametrize("text", ["T恤降价了吧", "T恤现在便宜了 差价退我"])
def test_it_is_not_said_to_cost_as_much(exchanged: Chat, text: str) -> None:
    said = exchanged.says(text, "price_protection", SHIRT)
    assert "没有比您实付的便宜" not in said and "换货（编号" in said and "¥89" in said


def test_what_did_not_fall_is_still_said_so(talk: Talk) -> None:
    said = talk(ANNA).says("T恤降价了吧", "price_protection", SHIRT)
    assert "没有比您实付的便宜" in said


def test_without_a_case_the_difference_is_offered(talk: Talk, means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        set_price(tx, "P6-L", 8_900, now - timedelta(hours=2))
    chat = talk(ANNA)
    assert "¥10" in chat.says("T恤降价了吧", "price_protection", SHIRT)
    assert chat.slots["proposal_id"]
