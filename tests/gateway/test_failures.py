"""When the assistant fails: never silence, never a lost message, never two answers."""

import threading
from datetime import timedelta
from typing import Any

import pytest

from gateway.turns import Patience
from shop import inbox, messages
from shop.database import Database
from tests.gateway.conftest import Opener
from tests.gateway.running import Gateway, eventually
from tests.gateway.stub_assistant import StubAssistant, answer, echo, failing


def test_with_the_assistant_gone_a_message_is_queued_and_answered_once_when_it_is_back(
    stocked: Database, open_gateway: Opener, own_stub: StubAssistant
) -> None:
    gateway = open_gateway(stocked)
    talk = gateway.talk()
    own_stub.stop()
    said = talk.says("在吗", "while-down")
    assert (said["status"], said["replies"]) == ("queued", [])
    assert talk.says("在吗", "while-down") == said
    assert talk.post("while-down", text="别的").status_code == 409
    own_stub.start()
    eventually(lambda: talk.replies() == ["echo 在吗"])
    again = talk.says("在吗", "while-down")
    assert (again["status"], again["message_id"]) == ("answered", said["message_id"])
    assert [one["text"] for one in again["replies"]] == ["echo 在吗"]
    assert len(own_stub.turns) == 1


def test_what_was_queued_is_answered_in_order(
    sqlite: Database, open_gateway: Opener, own_stub: StubAssistant
) -> None:
    talk = open_gateway(sqlite).talk()
    own_stub.stop()
    texts = [f"第{n}条" for n in range(5)]
    assert {talk.says(text)["status"] for text in texts} == {"queued"}
    own_stub.start()
    eventually(lambda: len(talk.replies()) == 5)
    assert talk.replies() == [f"echo {text}" for text in texts]


def test_a_message_kept_by_a_gateway_that_ended_is_answered_by_the_next(
    stocked: Database, open_gateway: Opener, own_stub: StubAssistant
) -> None:
    first = open_gateway(stocked)
    talk = first.talk()
    own_stub.stop()
    assert talk.says("还在吗")["status"] == "queued"
    first.stop()
    own_stub.start()
    talk.gateway = open_gateway(stocked)
    eventually(lambda: talk.replies() == ["echo 还在吗"])


def test_a_message_taken_by_a_gateway_that_was_killed_is_answered_when_its_lease_is_over(
    stocked: Database, open_gateway: Opener
) -> None:
    gateway = open_gateway(stocked)
    talk, now = gateway.talk(), gateway.clock()
    with stocked.transaction() as tx:
        kept = messages.receive(
            tx, talk.conversation_id, "killed", text="喂", digest="x", sealed=None, now=now
        )
        taken = inbox.claim_next(tx, now, 10.0, talk.conversation_id)
    assert taken is not None and taken.message_id == kept.message.message_id
    gateway.clock.ahead = timedelta(seconds=11)
    eventually(lambda: talk.replies() == ["echo 喂"])


def test_two_gateways_answer_a_message_once_and_both_show_it(
    stocked: Database, open_gateway: Opener, own_stub: StubAssistant
) -> None:
    one, two = open_gateway(stocked), open_gateway(stocked)
    talk = one.talk()
    own_stub.stop()
    talk.says("有人吗", "m")
    talk.gateway = two
    talk.says("有人吗", "m")
    own_stub.start()
    eventually(lambda: talk.replies() == ["echo 有人吗"])
    talk.gateway = one
    assert talk.says("有人吗", "m")["status"] == "answered"
    assert len({turn["message_id"] for turn in own_stub.turns}) == 1
    assert talk.replies() == ["echo 有人吗"]


@pytest.mark.parametrize(
    "bad",
    [
        (200, {"replies": []}),
        (200, []),
        (200, b"not json"),
        (200, {"replies": [{"kind": "text"}]}),
        (200, {"replies": "hello"}),
        (500, {"error": "x"}),
        (404, {}),
        (503, {"error": "Unavailable", "detail": "x"}),
    ],
)
def test_an_answer_without_form_counts_as_failed_and_is_asked_again(
    gateway: Gateway, stub: StubAssistant, bad: tuple[int, Any]
) -> None:
    tries = iter([bad])
    stub.script = lambda turn: next(tries, None) or echo(turn)
    stub.remembers = False
    talk = gateway.talk()
    assert talk.says("你好")["status"] == "answered"
    assert talk.replies() == ["echo 你好"]


def test_silence_that_was_meant_is_an_answer(gateway: Gateway, stub: StubAssistant) -> None:
    stub.script = lambda turn: (200, {"replies": [], "silent": True, "understanding": None})
    said = gateway.talk().says("嗯")
    assert (said["status"], said["replies"]) == ("answered", [])


def test_a_message_that_keeps_failing_is_handed_to_a_person_with_an_honest_sentence(
    sqlite: Database, open_gateway: Opener, own_stub: StubAssistant
) -> None:
    own_stub.script = failing
    gateway = open_gateway(sqlite, Patience(tries=2, try_seconds=0.0))
    talk = gateway.talk()
    said = talk.says("救命", "m")
    eventually(lambda: talk.says("救命", "m")["status"] == "with_agent")
    said = talk.says("救命", "m")
    assert len(said["replies"]) == 1
    assert "人工" in said["replies"][0]["text"]
    own_stub.script = echo
    after = talk.says("还在吗")
    assert (after["status"], after["replies"]) == ("with_agent", [])
    waiting = gateway.client.get(
        "/api/console/conversations?state=waiting", headers=gateway.staff("agent")
    )
    assert [one["conversation_id"] for one in waiting.json()["data"]] == [talk.conversation_id]


def test_an_assistant_that_stays_away_too_long_is_replaced_by_a_person(
    sqlite: Database, open_gateway: Opener, own_stub: StubAssistant
) -> None:
    talk = open_gateway(sqlite, Patience(seconds=0.0)).talk(language="en")
    own_stub.stop()
    talk.says("is anybody there", "m")
    eventually(lambda: talk.says("is anybody there", "m")["status"] == "with_agent")
    assert "person" in talk.replies()[0]


def test_who_waits_is_told_once_that_the_message_is_kept(
    sqlite: Database, open_gateway: Opener, own_stub: StubAssistant
) -> None:
    talk = open_gateway(sqlite, Patience(notice_seconds=0.0)).talk()
    own_stub.stop()
    talk.says("在吗")

    def notices() -> list[str]:
        return [one["text"] for one in talk.messages() if one["side"] == "system"]

    eventually(lambda: len(notices()) == 1)
    own_stub.start()
    eventually(lambda: talk.replies() == ["echo 在吗"])
    assert len(notices()) == 1


def test_a_slow_turn_is_kept_and_the_request_does_not_wait_for_ever(
    sqlite: Database, open_gateway: Opener, own_stub: StubAssistant
) -> None:
    go_on = threading.Event()

    def slow(turn: dict[str, Any]) -> tuple[int, Any]:
        go_on.wait(10)
        return 200, answer({"kind": "text", "text": "at last"})

    own_stub.script = slow
    talk = open_gateway(sqlite, answer_seconds=0.2).talk()
    assert talk.says("慢")["status"] == "queued"
    go_on.set()
    eventually(lambda: talk.replies() == ["at last"])


def test_the_end_of_a_gateway_lets_running_turns_end(
    sqlite: Database, open_gateway: Opener, own_stub: StubAssistant
) -> None:
    arrived, go_on = threading.Event(), threading.Event()

    def slow(turn: dict[str, Any]) -> tuple[int, Any]:
        arrived.set()
        go_on.wait(10)
        return 200, answer({"kind": "text", "text": "done"})

    own_stub.script = slow
    first = open_gateway(sqlite, answer_seconds=0.1)
    talk = first.talk()
    talk.says("慢")
    assert arrived.wait(10)
    ending = threading.Thread(target=first.stop)
    ending.start()
    go_on.set()
    ending.join(20)
    talk.gateway = open_gateway(sqlite)
    assert talk.replies() == ["done"]
