"""From the assistant to a person and back, one agent at a time."""

from datetime import datetime, timedelta

import pytest

from shop import conversations, hand_over, messages, proposals
from shop.database import Database, Transaction
from shop.errors import Conflict, Invalid, NotFound
from tests.shop import making
from tests.shop.making import ANNA


def waiting(tx: Transaction, now: datetime) -> str:
    talk = conversations.start(tx, ANNA, "zh", now).conversation_id
    hand_over.ask_person(tx, talk, "angry", {"order_no": "DD2026112300001"}, now)
    return talk


def test_asking_carries_a_summary_and_asking_again_changes_nothing(
    stocked: Database, now: datetime
) -> None:
    with stocked.transaction() as tx:
        talk = waiting(tx, now)
        again = hand_over.ask_person(tx, talk, "again", None, now + timedelta(minutes=1))
    assert (again.state, again.waiting_since) == ("waiting", now)
    assert again.summary == {"order_no": "DD2026112300001", "reason": "angry"}


def test_one_agent_has_it_until_it_is_handed_back(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        talk = waiting(tx, now)
        assert hand_over.take_over(tx, talk, "agent", now).agent == "agent"
        assert hand_over.take_over(tx, talk, "agent", now).state == "with_agent"
        for deed in (hand_over.take_over, hand_over.hand_back, hand_over.resolve):
            with pytest.raises(Conflict):
                deed(tx, talk, "other", now)
        with pytest.raises(Conflict):
            hand_over.agent_says(tx, talk, "other", "你好", now)
        said = hand_over.agent_says(tx, talk, "agent", "请拨 13812345678", now)
        assert (said.side, said.text) == ("agent", "请拨 138****5678")
        back = hand_over.hand_back(tx, talk, "agent", now)
        assert (back.state, back.agent, back.waiting_since) == ("bot", None, None)
        with pytest.raises(Conflict):
            hand_over.agent_says(tx, talk, "agent", "还在吗", now)


def test_after_it_is_settled_the_next_message_goes_to_the_assistant(
    stocked: Database, now: datetime
) -> None:
    with stocked.transaction() as tx:
        talk = waiting(tx, now)
        hand_over.take_over(tx, talk, "agent", now)
        assert hand_over.resolve(tx, talk, "agent", now).state == "resolved"
        kept = messages.receive(tx, talk, "id", text="还有", digest="d", now=now).message
        assert kept.state == "waiting"
        assert conversations.one(tx, talk).state == "bot"
        taken = messages.claim_next(tx, now, 30)
        assert taken is not None and taken.message_id == kept.message_id


def test_an_agent_may_step_in_unasked(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        talk = conversations.start(tx, None, "zh", now).conversation_id
        kept = messages.receive(tx, talk, "id", text="喂", digest="d", sealed=b"s", now=now).message
        assert hand_over.take_over(tx, talk, "agent", now).state == "with_agent"
        assert messages.one(tx, kept.message_id).state == "with_agent"
        with pytest.raises(Invalid):
            hand_over.agent_says(tx, talk, "agent", "  ", now)
        with pytest.raises(NotFound):
            hand_over.take_over(tx, "nowhere", "agent", now)


def test_the_queue_is_first_come_first_served(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        talks = [waiting(tx, now + timedelta(minutes=minute)) for minute in range(3)]
        assert [hand_over.queue_position(tx, talk) for talk in talks] == [1, 2, 3]
        hand_over.take_over(tx, talks[0], "agent", now)
        assert [hand_over.queue_position(tx, talk) for talk in talks] == [0, 1, 2]


def test_listings_page_without_gaps(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        talks = [waiting(tx, now + timedelta(minutes=minute // 2)) for minute in range(5)]
        conversations.start(tx, None, "zh", now)
        seen: list[str] = []
        after = None
        while True:
            page = hand_over.listing(tx, "waiting", after, limit=2)
            seen += [one.conversation_id for one in page.data]
            after = page.next
            if after is None:
                break
        assert sorted(seen) == sorted(talks) and len(seen) == 5
        assert len(hand_over.listing(tx).data) == 6
        with pytest.raises(Invalid):
            hand_over.listing(tx, "gone")


def test_what_waited_for_a_yes_cannot_be_agreed_to_once_a_person_took_over(
    stocked: Database, now: datetime
) -> None:
    with stocked.transaction() as tx:
        talk = waiting(tx, now)
        making.order(tx, "DD2026112300001", "paid", now)
        arguments = {"order_no": "DD2026112300001"}
        asked = proposals.propose(tx, ANNA, talk, "m1", "cancel_order", arguments, now)
        hand_over.take_over(tx, talk, "agent", now)
        hand_over.hand_back(tx, talk, "agent", now)
        assert proposals.confirm(tx, ANNA, asked.proposal_id, "m2", now).state == "refused"
