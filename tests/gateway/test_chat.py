"""A visitor's chat: kept first, answered once, in order; repeats change nothing."""

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from shop import tokens
from shop.database import Database
from tests.gateway.conftest import Opener
from tests.gateway.running import BOT_TOKEN, SECRET, Gateway
from tests.gateway.stub_assistant import StubAssistant, answer
from tests.shop.making import ANNA

PHONE = "我的电话是13812345678"


def test_a_message_gets_its_replies_and_both_sides_share_one_rising_number(
    stocked: Database, open_gateway: Opener
) -> None:
    talk = open_gateway(stocked).talk()
    said = talk.says("你好", "first")
    assert said["status"] == "answered"
    assert [reply["text"] for reply in said["replies"]] == ["echo 你好"]
    assert set(said) == {"message_id", "status", "replies"}
    both = talk.messages()
    assert [(one["seq"], one["side"], one["text"]) for one in both] == [
        (1, "customer", "你好"),
        (2, "assistant", "echo 你好"),
    ]
    assert both[0]["client_message_id"] == "first"
    assert both[1]["id"] == said["replies"][0]["id"]
    assert talk.messages(after=1) == both[1:]


def test_the_same_id_gets_the_same_answer_and_is_done_once(
    gateway: Gateway, stub: StubAssistant
) -> None:
    talk, name = gateway.talk(), str(uuid.uuid4())
    first, again = talk.says("你好", name), talk.says("你好", name)
    assert first == again
    assert len(stub.turns) == 1
    assert len(talk.messages()) == 2


def test_the_same_id_with_other_content_is_a_conflict(gateway: Gateway) -> None:
    talk = gateway.talk()
    talk.says("你好", "one")
    clash = talk.post("one", text="再见")
    assert clash.status_code == 409
    assert clash.json()["error"] == "Conflict"
    assert len(talk.messages()) == 2


def test_a_repeat_while_the_first_is_running_waits_for_the_same_replies(
    gateway: Gateway, stub: StubAssistant
) -> None:
    arrived, go_on = threading.Event(), threading.Event()

    def slow(turn: dict[str, Any]) -> tuple[int, Any]:
        arrived.set()
        go_on.wait(10)
        return 200, answer({"kind": "text", "text": "done"})

    stub.script = slow
    talk = gateway.talk()
    with ThreadPoolExecutor(8) as people:
        first = people.submit(talk.says, "慢", "slow")
        assert arrived.wait(10)
        again = [people.submit(talk.says, "慢", "slow") for _ in range(7)]
        go_on.set()
        answers = [first.result(), *(one.result() for one in again)]
    assert all(one == answers[0] for one in answers)
    assert len(stub.turns) == 1


def test_twenty_messages_at_once_are_answered_in_the_order_they_were_kept(
    stocked: Database, open_gateway: Opener, own_stub: StubAssistant
) -> None:
    talk = open_gateway(stocked).talk()
    with ThreadPoolExecutor(20) as people:
        answers = list(people.map(lambda n: talk.says(f"第{n}条"), range(20)))
    assert {one["status"] for one in answers} == {"answered"}
    both = talk.messages()
    asked = [one["text"] for one in both if one["side"] == "customer"]
    assert [one["text"] for one in both if one["side"] == "assistant"] == [
        f"echo {text}" for text in asked
    ]
    assert [turn["text"] for turn in own_stub.turns] == asked
    assert [one["seq"] for one in both] == list(range(1, 41))


def test_different_conversations_do_not_wait_for_each_other(
    gateway: Gateway, stub: StubAssistant
) -> None:
    everybody = threading.Barrier(4)

    def together(turn: dict[str, Any]) -> tuple[int, Any]:
        everybody.wait(10)  # passes only when four turns run at the same time
        return 200, answer({"kind": "text", "text": "together"})

    stub.script = together
    talks = [gateway.talk() for _ in range(4)]
    with ThreadPoolExecutor(4) as people:
        answers = list(people.map(lambda talk: talk.says("一起"), talks))
    assert [one["replies"][0]["text"] for one in answers] == ["together"] * 4


def test_the_turn_is_signed_and_carries_who_speaks(gateway: Gateway, stub: StubAssistant) -> None:
    talk = gateway.talk(ANNA)
    said = talk.says("hello there")
    turn = stub.turns[0]
    assert stub.tokens[0] == f"Bearer {BOT_TOKEN}"
    assert turn["conversation_id"] == talk.conversation_id
    assert turn["message_id"] == said["message_id"]
    assert turn["language"] == "en"
    claims = tokens.verify(SECRET, "turn", turn["turn"], gateway.clock())
    assert claims["sub"] == talk.conversation_id
    assert claims["customer_id"] == ANNA
    assert claims["message_id"] == said["message_id"]
    assert claims["language"] == "en"


def test_a_personal_number_is_kept_masked_and_the_assistant_gets_the_real_one(
    gateway: Gateway, stub: StubAssistant
) -> None:
    talk = gateway.talk()
    talk.says(PHONE)
    assert stub.turns[0]["text"] == PHONE
    assert all("13812345678" not in one["text"] for one in talk.messages())
    files = gateway.settings.var.glob("*.db*")
    assert all(PHONE.encode() not in path.read_bytes() for path in files)


def test_only_a_payload_that_was_issued_here_can_be_clicked(
    gateway: Gateway, stub: StubAssistant
) -> None:
    payload = '/order_status{"order_no": "DD2026112300017"}'
    button = {"title": "查物流", "payload": payload}
    offered = {"kind": "buttons", "text": "要查物流吗？", "buttons": [button]}
    stub.script = lambda turn: (200, answer(offered))
    talk, other = gateway.talk(), gateway.talk()
    assert talk.post(payload=payload).status_code == 422
    shown = talk.says("你好")["replies"][0]
    assert shown["buttons"] == [button]
    clicked = talk.post(payload=payload)
    assert clicked.json()["status"] == "answered"
    assert stub.turns[-1]["payload"] == payload
    assert "text" not in stub.turns[-1]
    assert talk.messages()[-2]["text"] == "查物流"
    foreign = other.post(payload=payload)
    assert (foreign.status_code, foreign.json()["error"]) == (422, "Invalid")


def test_cards_keep_their_parts(gateway: Gateway, stub: StubAssistant) -> None:
    card = {"product_id": "P1", "name": "华为 Mate 60", "in_stock": True}
    products = {"kind": "products", "text": "为您推荐", "products": [card]}
    stub.script = lambda turn: (200, answer(products, {"kind": "rating", "text": "打个分吧"}))
    replies = gateway.talk().says("推荐")["replies"]
    assert [reply["kind"] for reply in replies] == ["products", "rating"]
    assert replies[0]["products"] == [card]
    assert {"id", "seq", "kind", "text"} <= set(replies[0])


@pytest.mark.parametrize("value", ["up", "down"])
def test_a_reply_of_ones_own_can_be_judged(gateway: Gateway, value: str) -> None:
    talk, other = gateway.talk(), gateway.talk()
    reply = talk.says("你好")["replies"][0]
    wish = {"message_id": reply["id"], "value": value}
    client = gateway.client
    given = client.post("/api/chat/feedback", json=wish, headers=talk.headers)
    assert (given.status_code, given.content) == (204, b"")
    foreign = client.post("/api/chat/feedback", json=wish, headers=other.headers)
    assert foreign.status_code == 404
    own = {"message_id": talk.messages()[0]["id"], "value": value}
    assert client.post("/api/chat/feedback", json=own, headers=talk.headers).status_code == 404


@pytest.mark.parametrize(("score", "status"), [(1, 204), (5, 204), (0, 422), (6, 422), ("x", 422)])
def test_a_conversation_is_rated_one_to_five(gateway: Gateway, score: Any, status: int) -> None:
    talk = gateway.talk()
    wish = {"score": score, "comment": "很好"}
    given = gateway.client.post("/api/chat/rating", json=wish, headers=talk.headers)
    assert given.status_code == status
