"""Messages are kept first, answered once and in order, and show no personal number."""

import threading
from datetime import datetime, timedelta
from typing import Any

import pytest

from shop import conversations, hand_over, messages
from shop.database import Database, Transaction
from shop.errors import Conflict, Invalid, NotFound
from shop.messages import Message, Received
from tests.shop.making import ANNA, BERT

HELLO = {"kind": "text", "text": "您好"}


def received(
    tx: Transaction, conversation_id: str, number: int, now: datetime, text: str = "你好"
) -> Received:
    return messages.receive(
        tx, conversation_id, f"id-{number}", text=text, digest=text, sealed=b"real", now=now
    )


@pytest.fixture
def talk(stocked: Database, now: datetime) -> str:
    with stocked.transaction() as tx:
        return conversations.start(tx, ANNA, "zh", now).conversation_id


def test_a_message_is_kept_masked_and_waits(stocked: Database, now: datetime, talk: str) -> None:
    with stocked.transaction() as tx:
        kept = received(tx, talk, 1, now, "我的电话13812345678").message
    assert (kept.text, kept.state, kept.seq) == ("我的电话138****5678", "waiting", 1)
    assert kept.sealed == b"real"


def test_the_same_id_is_the_same_message_unless_the_content_differs(
    stocked: Database, now: datetime, talk: str
) -> None:
    with stocked.transaction() as tx:
        first, again = received(tx, talk, 1, now), received(tx, talk, 1, now)
        assert (first.fresh, again.fresh) == (True, False)
        assert first.message == again.message
        with pytest.raises(Conflict):
            received(tx, talk, 1, now, "另一句")
        assert len(messages.after(tx, talk, 0)) == 1


def test_the_same_message_sent_many_times_at_once_is_kept_once(
    stocked: Database, now: datetime, talk: str
) -> None:
    fresh: list[bool] = []
    start = threading.Barrier(6)

    def send(number: int) -> None:
        start.wait()
        with stocked.transaction() as tx:
            fresh.append(received(tx, talk, number % 2, now).fresh)

    threads = [threading.Thread(target=send, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(fresh) == [False] * 4 + [True] * 2
    with stocked.reading() as tx:
        assert [message.seq for message in messages.after(tx, talk, 0)] == [1, 2]


def test_both_sides_share_one_rising_number(stocked: Database, now: datetime, talk: str) -> None:
    with stocked.transaction() as tx:
        first, second = (received(tx, talk, number, now).message for number in (1, 2))
        messages.answer(tx, first.message_id, [HELLO, HELLO], None, now)
        messages.say(tx, talk, "system", "已转接", now)
        messages.answer(tx, second.message_id, [HELLO], None, now)
        told = messages.after(tx, talk, 0)
        assert [one.seq for one in told] == [1, 2, 3, 4, 5, 6]
        assert [one.side for one in told] == [
            "customer", "customer", "assistant", "assistant", "system", "assistant"
        ]  # fmt: skip
        assert [one.seq for one in messages.after(tx, talk, 4)] == [5, 6]
        assert [one.seq for one in messages.after(tx, talk, 0, limit=2)] == [1, 2]


def test_an_answer_is_kept_once_and_the_real_text_is_gone(
    stocked: Database, now: datetime, talk: str
) -> None:
    with stocked.transaction() as tx:
        asked = received(tx, talk, 1, now).message
        seen = {"intent": "greet", "confidence": 0.9}
        replies = messages.answer(tx, asked.message_id, [HELLO], seen, now)
        again = messages.answer(tx, asked.message_id, [{"kind": "text", "text": "又"}], None, now)
        assert [one.text for one in again] == ["您好"]
        assert messages.reply_ids(tx, asked.message_id) == [replies[0].message_id]
        kept = messages.one(tx, asked.message_id)
        assert (kept.state, kept.sealed, kept.understanding) == ("answered", None, seen)


def test_a_reply_keeps_its_cards_and_masks_what_it_says(
    stocked: Database, now: datetime, talk: str
) -> None:
    card = {"product_id": "P1", "name": "华为 Mate 60"}
    reply = {"kind": "products", "text": "电话13812345678", "products": [card]}
    with stocked.transaction() as tx:
        asked = received(tx, talk, 1, now).message
        told = messages.answer(tx, asked.message_id, [reply, {"kind": "silent"}], None, now)
    assert len(told) == 1
    shown = told[0].as_json()
    assert (shown["kind"], shown["text"], shown["products"]) == (
        "products", "电话138****5678", [card]
    )  # fmt: skip
    assert {"id", "seq", "side"} <= set(shown) and "client_message_id" not in shown


def test_only_a_button_that_was_shown_here_can_be_pressed(
    stocked: Database, now: datetime, talk: str
) -> None:
    button = {"title": "查物流", "payload": '/order_status{"order_no": "DD2026112300001"}'}
    reply = {**HELLO, "buttons": [button]}

    def press(tx: Transaction, talk: str) -> Message:
        given: dict[str, Any] = {"payload": button["payload"], "digest": "d", "now": now}
        return messages.receive(tx, talk, "press", **given).message

    with stocked.transaction() as tx:
        with pytest.raises(Invalid):
            press(tx, talk)
        asked = received(tx, talk, 1, now).message
        messages.answer(tx, asked.message_id, [reply, reply], None, now)
        pressed = press(tx, talk)
        assert (pressed.text, pressed.payload) == ("查物流", button["payload"])
        elsewhere = conversations.start(tx, BERT, "zh", now).conversation_id
        with pytest.raises(Invalid):
            press(tx, elsewhere)


def test_a_conversation_is_answered_in_order(stocked: Database, now: datetime, talk: str) -> None:
    with stocked.transaction() as tx:
        first, second = (received(tx, talk, number, now).message for number in (1, 2))
        taken = messages.claim_next(tx, now, 30)
        assert taken is not None and taken.message_id == first.message_id
        assert messages.claim_next(tx, now, 30) is None
        messages.answer(tx, first.message_id, [HELLO], None, now)
        taken = messages.claim_next(tx, now, 30, talk)
        assert taken is not None and taken.message_id == second.message_id


def test_different_conversations_are_answered_side_by_side(
    stocked: Database, now: datetime, talk: str
) -> None:
    with stocked.transaction() as tx:
        other = conversations.start(tx, None, "en", now).conversation_id
        received(tx, talk, 1, now)
        received(tx, other, 1, now + timedelta(seconds=1))
        taken = [messages.claim_next(tx, now, 30) for _ in range(3)]
    assert [one and one.conversation_id for one in taken] == [talk, other, None]


def test_a_lease_that_ran_out_is_taken_again(stocked: Database, now: datetime, talk: str) -> None:
    with stocked.transaction() as tx:
        asked = received(tx, talk, 1, now).message
        messages.claim_next(tx, now, 30)
        assert messages.claim_next(tx, now + timedelta(seconds=29), 30) is None
        again = messages.claim_next(tx, now + timedelta(seconds=31), 30)
        assert again is not None and (again.message_id, again.tries) == (asked.message_id, 2)
        messages.give_back(tx, asked.message_id)
        assert messages.one(tx, asked.message_id).state == "waiting"


def test_gateways_at_once_never_take_the_same_nor_out_of_order(
    stocked: Database, now: datetime
) -> None:
    with stocked.transaction() as tx:
        talks = [conversations.start(tx, None, "zh", now).conversation_id for _ in range(3)]
        for number in range(4):
            for talk in talks:
                received(tx, talk, number, now + timedelta(seconds=number))
    taken: list[tuple[str, int]] = []

    def work() -> None:
        while True:
            with stocked.transaction() as tx:
                message = messages.claim_next(tx, now, 60)
            if message is None:
                with stocked.reading() as tx:
                    if all(_settled(tx, talk) for talk in talks):
                        return
                continue
            taken.append((message.conversation_id, message.seq))
            with stocked.transaction() as tx:
                messages.answer(tx, message.message_id, [HELLO], None, now)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert len(taken) == len(set(taken)) == 12
    for talk in talks:
        order = [seq for conversation_id, seq in taken if conversation_id == talk]
        assert order == sorted(order)


def _settled(tx: Transaction, talk: str) -> bool:
    return all(one.state == "answered" for one in messages.after(tx, talk, 0))


def test_feedback_belongs_to_a_reply_of_this_conversation(
    stocked: Database, now: datetime, talk: str
) -> None:
    with stocked.transaction() as tx:
        asked = received(tx, talk, 1, now).message
        reply = messages.answer(tx, asked.message_id, [HELLO], None, now)[0]
        messages.set_feedback(tx, talk, reply.message_id, "down")
        assert messages.one(tx, reply.message_id).value == "down"
        other = conversations.start(tx, BERT, "zh", now).conversation_id
        for place, message_id in ((other, reply.message_id), (talk, asked.message_id), (talk, "?")):
            with pytest.raises(NotFound):
                messages.set_feedback(tx, place, message_id, "up")
        with pytest.raises(Invalid):
            messages.set_feedback(tx, talk, reply.message_id, "sideways")


def test_a_rating_is_one_to_five(stocked: Database, now: datetime, talk: str) -> None:
    with stocked.transaction() as tx:
        conversations.rate(tx, talk, 5, "很好 13812345678", now)
        found = conversations.one(tx, talk)
        assert (found.score, found.comment) == (5, "很好 138****5678")
        for score in (0, 6):
            with pytest.raises(Invalid):
                conversations.rate(tx, talk, score, "", now)


def test_an_unknown_conversation_is_not_found(sqlite: Database, now: datetime) -> None:
    with sqlite.transaction() as tx:
        with pytest.raises(NotFound):
            received(tx, "nowhere", 1, now)
        with pytest.raises(NotFound):
            messages.answer(tx, "nothing", [HELLO], None, now)
        with pytest.raises(NotFound):
            conversations.one(tx, "nowhere")
        with pytest.raises(Invalid):
            conversations.start(tx, None, "fr", now)


def test_who_asks_for_a_person_gets_one_reply_and_then_the_bot_is_silent(
    stocked: Database, now: datetime, talk: str
) -> None:
    with stocked.transaction() as tx:
        asked, later = (received(tx, talk, number, now).message for number in (1, 2))
        messages.claim_next(tx, now, 30)
        hand_over.ask_person(tx, talk, "asked", {"wanted": "退款"}, now)
        told = messages.answer(tx, asked.message_id, [HELLO], None, now)
        assert len(told) == 1
        assert messages.one(tx, asked.message_id).state == "with_agent"
        assert messages.one(tx, later.message_id).state == "with_agent"
        third = received(tx, talk, 3, now).message
        assert (third.state, third.sealed) == ("with_agent", None)
        assert messages.claim_next(tx, now, 30) is None
