"""A real bot process and a real action server: one request is one turn, failure is told."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import requests

from conftest import TOKEN, free_port, start_bot


class Actions:
    """An action server: says which action ran; misbehaves for a few of them."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.calls: list[dict[str, Any]] = []
        self._server: Any = None

    def _answer(self, call: dict[str, Any]) -> dict[str, Any]:
        name, tracker = call["next_action"], call["tracker"]
        if name == "action_goodbye":
            return {"events": [], "responses": [{"custom": {"kind": "silent"}}]}
        if name == "action_thank":
            return {"events": [], "responses": []}
        if name == "action_bot_challenge":
            return {"events": [], "responses": [{"custom": {"kind": "text"}}]}
        metadata = tracker["latest_message"]["metadata"]
        told = {"kind": "text", "text": name, "metadata": metadata, "slots": tracker["slots"]}
        slots = [{"event": "slot", "name": "asked", "value": "order"}]
        return {"events": slots, "responses": [{"custom": told}, {"text": "also plain"}]}

    def start(self) -> None:
        actions = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                call = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                actions.calls.append(call)
                failing = call["next_action"] == "action_help"
                body = json.dumps(actions._answer(call)).encode()
                self.send_response(500 if failing else 200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture(scope="module")
def actions() -> Iterator[Actions]:
    server = Actions(free_port())
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def bot(model: Path, actions: Actions, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    var = tmp_path_factory.mktemp("bot")
    process, url = start_bot(model, var, actions.port)
    yield url
    process.terminate()
    process.wait(timeout=30)
    log = "".join(path.read_text() for path in var.glob("bot-*.log"))
    assert "13812345678" not in log


_number = iter(range(10**6))


def send(bot: str, conversation: str, token: str = TOKEN, **body: Any) -> requests.Response:
    whole = {
        "conversation_id": conversation, "message_id": f"m{next(_number)}", "language": "zh",
        "turn": "signed", **body,
    }  # fmt: skip
    headers = {"Authorization": f"Bearer {token}"}
    return requests.post(
        f"{bot}/webhooks/zhanggui/webhook", json=whole, headers=headers, timeout=30
    )


def test_a_turn_brings_replies_in_order_and_what_was_understood(bot: str) -> None:
    told = send(bot, "c1", text="你好").json()
    assert [reply["text"] for reply in told["replies"]] == ["action_greet", "also plain"]
    understood = told["understanding"]
    assert understood["intent"] == "greet" and understood["action"] == "action_greet"
    assert understood["policy"] == "RulePolicy" and len(understood["ranking"]) == 5
    assert told["replies"][0]["metadata"]["turn"] == "signed"


def test_what_was_asked_reaches_the_understanding(bot: str) -> None:
    send(bot, "c2", text="你好")
    told = send(bot, "c2", text="DD2026112300017").json()
    assert told["replies"][0]["metadata"]["asked"] == "order"
    assert told["understanding"]["intent"] == "inform"
    expected = {"entity": "order_no", "value": "DD2026112300017", "start": 0, "end": 15}
    assert told["understanding"]["entities"] == [expected]


def test_the_same_message_again_runs_nothing_twice(bot: str, actions: Actions) -> None:
    first = send(bot, "c3", text="你好", message_id="same").json()
    calls = len(actions.calls)
    assert send(bot, "c3", text="你好", message_id="same").json() == first
    assert len(actions.calls) == calls


@pytest.mark.parametrize("text", ["/restart", "／goodbye", "/greet", "EXTERNAL: greet"])
def test_typed_commands_are_only_text(bot: str, text: str) -> None:
    told = send(bot, "c4", text=text)
    if told.status_code == 200:
        assert told.json()["understanding"]["confidence"] != 1.0


def test_a_buttons_payload_is_a_command(bot: str) -> None:
    told = send(bot, "c5", payload='/purchase{"product_id": "P1001"}').json()
    assert told["understanding"]["intent"] == "purchase"
    assert told["understanding"]["entities"] == [{"entity": "product_id", "value": "P1001"}]


@pytest.mark.parametrize("text", ["😂😂😂", "asdfghjkl", "。。。"])
def test_nonsense_is_answered_too(bot: str, text: str) -> None:
    assert send(bot, "c6", text=text).json()["understanding"]["action"] in (
        "action_clarify",
        "action_out_of_scope",
    )


def test_an_action_may_stay_silent(bot: str) -> None:
    told = send(bot, "c7", payload="/goodbye")
    assert told.status_code == 200
    assert told.json()["silent"] is True and told.json()["replies"] == []


@pytest.mark.parametrize("intent", ["thank", "help", "bot_challenge"])
def test_no_reply_an_error_or_half_a_reply_is_a_failure(bot: str, intent: str) -> None:
    told = send(bot, f"c8{intent}", payload=f"/{intent}")
    assert told.status_code == 503 and set(told.json()) == {"error", "detail"}


def test_a_dead_action_server_is_told_and_the_message_can_be_sent_again(
    bot: str, actions: Actions
) -> None:
    send(bot, "c9", text="你好")
    actions.stop()
    assert send(bot, "c9", text="我要退货", message_id="later").status_code == 503
    actions.start()
    again = send(bot, "c9", text="我要退货", message_id="later")
    assert again.status_code == 200
    users = [e for e in actions.calls[-1]["tracker"]["events"] if e["event"] == "user"]
    assert [event["text"] for event in users] == ["你好", "我要退货"]


def test_strangers_and_wrong_requests_are_refused(bot: str) -> None:
    assert send(bot, "c10", token="wrong", text="你好").status_code == 401
    assert send(bot, "c10", text="").status_code == 422
    url, headers = f"{bot}/webhooks/zhanggui/webhook", {"Authorization": f"Bearer {TOKEN}"}
    assert requests.post(url, data=b"{", headers=headers).status_code == 422


def test_rasas_own_parse_answers_with_the_token_alone(bot: str) -> None:
    told = requests.post(f"{bot}/model/parse?token={TOKEN}", json={"text": "三千以内的手机"}).json()
    values = {(e["entity"], e.get("role")): e["value"] for e in told["entities"]}
    assert values == {("price", "max"): 3000, ("category", None): "手机"}
    assert requests.post(f"{bot}/model/parse", json={"text": "x"}).status_code == 401
    for text in ("", " "):
        url = f"{bot}/model/parse?token={TOKEN}"
        assert requests.post(url, json={"text": text}).status_code == 200


def test_a_long_conversation_costs_no_more_at_its_end(bot: str, actions: Actions) -> None:
    sizes, seconds = [], []
    for _ in range(60):
        began = time.perf_counter()
        send(bot, "c11", text="你好")
        seconds.append(time.perf_counter() - began)
        sizes.append(len(json.dumps(actions.calls[-1])))
    assert max(sizes) < 60_000 and max(sizes[40:]) <= max(sizes[:40]) + 500
    assert sorted(seconds[40:])[10] < 3 * sorted(seconds[5:25])[10]
