"""Asking for a person at night: the question is kept for the morning, and that is said."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from actions.desk import Means
from shop import conversations, hand_over
from shop.database import Database
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import Chat, named


@pytest.fixture
def night(means: Means, now: datetime) -> Chat:
    """A conversation at 23:30 in Shanghai, in a shop that is no demo."""
    late = now.replace(hour=15, minute=30)
    real = replace(means, demo=False)
    assert not real.policies.open_at(late)
    with means.database.transaction() as tx:
        begun = conversations.start(tx, ANNA, "zh", late)
    return Chat(real, late, ANNA, "zh", begun.conversation_id)


def test_the_question_waits_for_the_morning(night: Chat, small_shop: Database) -> None:
    night.says("我要退货", "return_refund", named("order_no", SHOES_ORDER))
    said = night.says("转人工", "human_agent")
    assert night.means.policies.opens in said and "登记" in said and "下一位" not in said
    with small_shop.reading() as tx:
        (ticket,) = hand_over.listing(tx, "waiting").data
    assert ticket.conversation_id == night.conversation_id
    assert SHOES_ORDER in str(ticket.summary) and ticket.summary["reason"] == "asked"


def test_the_same_is_said_in_english(night: Chat) -> None:
    night.language = "en"
    said = night.says("get me a human please", "human_agent")
    assert night.means.policies.opens in said and "note" in said


def test_by_day_there_is_a_queue_instead(night: Chat) -> None:
    night.now += timedelta(hours=12)
    said = night.says("转人工", "human_agent")
    assert "登记" not in said and "9:00" in said


def test_the_assistant_goes_on_until_then(night: Chat, small_shop: Database) -> None:
    night.says("转人工", "human_agent")
    with small_shop.reading() as tx:
        left = conversations.one(tx, night.conversation_id)
    assert left.state == "waiting" and not left.with_person
    assert SHOES_ORDER in night.says(f"订单{SHOES_ORDER}到哪了", "order_status",
                                     named("order_no", SHOES_ORDER))  # fmt: skip
    with small_shop.transaction() as tx:
        taken = hand_over.take_over(tx, night.conversation_id, "agent", night.now)
    assert taken.with_person


def test_asked_again_by_day_it_is_a_hand_over(night: Chat, small_shop: Database) -> None:
    night.says("转人工", "human_agent")
    night.now += timedelta(hours=12)
    night.says("转人工", "human_agent")
    with small_shop.reading() as tx:
        assert conversations.one(tx, night.conversation_id).with_person


def test_a_demo_shop_is_always_open_and_says_so(means: Means, now: datetime) -> None:
    late = now.replace(hour=15, minute=30)
    with means.database.transaction() as tx:
        begun = conversations.start(tx, ANNA, "zh", late)
    said = Chat(means, late, ANNA, "zh", begun.conversation_id).says("转人工", "human_agent")
    assert "现在这个时间也可以转人工" in said
