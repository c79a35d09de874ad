"""The live stream: every row after a number, in order; the token decides who may listen."""

import json
from datetime import timedelta
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from gateway import live
from shop.database import Database
from tests.gateway.conftest import Opener
from tests.gateway.running import Gateway


def heard(socket: Any, count: int) -> list[dict[str, Any]]:
    return [json.loads(socket.recv(timeout=10)) for _ in range(count)]


def test_every_message_comes_as_it_is_kept(gateway: Gateway) -> None:
    talk = gateway.talk()
    with talk.live() as socket:
        assert socket.subprotocol == talk.token
        talk.says("你好")
        talk.says("再见")
        found = heard(socket, 4)
    assert [one["seq"] for one in found] == [1, 2, 3, 4]
    assert found == talk.messages()


def test_after_resumes_where_one_left_off(gateway: Gateway) -> None:
    talk = gateway.talk()
    for text in ("一", "二", "三"):
        talk.says(text)
    with talk.live(after=4) as socket:
        assert [one["text"] for one in heard(socket, 2)] == ["三", "echo 三"]


def test_a_long_history_comes_whole(gateway: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "BATCH", 2)
    talk = gateway.talk()
    for text in ("一", "二", "三"):
        talk.says(text)
    with talk.live() as socket:
        assert [one["seq"] for one in heard(socket, 6)] == [1, 2, 3, 4, 5, 6]


def test_a_message_of_another_gateway_comes_too(
    stocked: Database, open_gateway: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "LOOK_AGAIN_SECONDS", 0.05)
    one, two = open_gateway(stocked), open_gateway(stocked)
    talk = one.talk()
    with talk.live() as socket:
        talk.gateway = two
        talk.says("你好")
        assert [found["text"] for found in heard(socket, 2)] == ["你好", "echo 你好"]


def test_an_agents_words_come_at_once(gateway: Gateway) -> None:
    talk = gateway.talk()
    gateway.console("take-over", talk)
    with talk.live() as socket:
        gateway.console("messages", talk, json={"text": "我来帮您"})
        assert heard(socket, 1)[0]["side"] == "agent"


def test_ping_gets_pong_and_other_words_nothing(gateway: Gateway) -> None:
    with gateway.talk().live() as socket:
        socket.send("whatever")
        socket.send("ping")
        assert socket.recv(timeout=10) == "pong"


def test_a_protocol_name_beside_the_token_is_chosen(gateway: Gateway) -> None:
    talk = gateway.talk()
    with talk.live(subprotocols=["zhanggui", talk.token]) as socket:
        assert socket.subprotocol == "zhanggui"


@pytest.mark.parametrize("kind", ["none", "no token", "tampered", "identity", "staff"])
def test_without_the_right_token_nobody_listens(gateway: Gateway, kind: str) -> None:
    talk = gateway.talk()
    staff = gateway.staff("admin")["Authorization"].removeprefix("Bearer ")
    offered = {
        "none": None,
        "no token": ["zhanggui"],
        "tampered": [talk.token[:-3] + "xyz"],
        "identity": [gateway.identity("C1")],
        "staff": [staff],
    }[kind]
    with pytest.raises(InvalidStatus) as refused, talk.live(subprotocols=offered):
        pass
    assert refused.value.response.status_code == 401
    assert json.loads(refused.value.response.body or b"{}")["error"] == "Unauthenticated"


def test_a_token_that_runs_out_ends_the_stream_for_good(
    sqlite: Database, open_gateway: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "LOOK_AGAIN_SECONDS", 0.05)
    gateway = open_gateway(sqlite)
    talk = gateway.talk()
    with talk.live() as socket:
        gateway.clock.ahead = timedelta(days=8)
        with pytest.raises(ConnectionClosed) as closed:
            socket.recv(timeout=10)
    assert closed.value.rcvd is not None and closed.value.rcvd.code == 4401


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        (None, True),
        ("own", True),
        ("https://shop.example", True),
        ("https://evil.example", False),
        ("null", False),
        ("file://", False),
    ],
)
def test_only_known_pages_may_listen(
    sqlite: Database, open_gateway: Opener, origin: str | None, allowed: bool
) -> None:
    gateway = open_gateway(sqlite, allowed_origins=["https://shop.example"])
    talk = gateway.talk()
    named = f"http://127.0.0.1:{gateway.port}" if origin == "own" else origin
    if allowed:
        with talk.live(origin=named) as socket:
            socket.send("ping")
            assert socket.recv(timeout=10) == "pong"
        return
    with pytest.raises(InvalidStatus) as refused, talk.live(origin=named):
        pass
    assert refused.value.response.status_code == 403


def test_a_conversation_has_a_bounded_number_of_streams(
    gateway: Gateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "MOST_SOCKETS", 1)
    talk = gateway.talk()
    with talk.live() as first:
        first.send("ping")
        first.recv(timeout=10)
        with pytest.raises(InvalidStatus) as refused, talk.live():
            pass
    assert refused.value.response.status_code == 429
