"""The server as Rasa calls it: actions by name, health, and nothing told about errors."""

import asyncio
import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Tracker

from actions.desk import Means
from actions.registry import actions
from actions.server import HOST
from shop.database import Database
from shop.tokens import issue
from tests.actions.stocking import ANNA

ROOT = Path(__file__).resolve().parents[2]
SECRET = "a secret that only tests know, long enough"


def test_it_listens_on_loopback_alone() -> None:
    assert HOST == "127.0.0.1"


def test_an_action_answers_as_rasa_asks_for_it(means: Means) -> None:
    greet = next(each for each in actions(means) if each.name() == "action_greet")
    now = datetime.now(UTC)
    token = issue(means.secret, "turn", "c", now, customer_id=ANNA, language="en", message_id="m")
    message = {
        "text": "hi",
        "intent": {"name": "greet"},
        "entities": [],
        "metadata": {"turn": token},
    }
    dispatcher = CollectingDispatcher()
    tracker = Tracker("c", {}, message, [], False, None, {}, None)
    events = asyncio.run(greet.run(dispatcher, tracker, {}))
    assert dispatcher.messages[0]["custom"]["text"]
    assert [event["name"] for event in events] == ["said"]


@pytest.fixture
def address(small_shop: Database, tmp_path: Path) -> Iterator[str]:
    """The address of a real action server on the small shop."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    environment = {
        **os.environ,
        "ZHANGGUI_VAR": str(tmp_path),
        "ZHANGGUI_DATABASE_URL": small_shop.url,
        "ZHANGGUI_ACTIONS_PORT": str(port),
        "ZHANGGUI_SECRET_KEY": SECRET,
    }
    process = subprocess.Popen([sys.executable, "-m", "actions"], cwd=ROOT, env=environment)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address)
        yield address
    finally:
        process.terminate()
        process.wait(20)


def _wait(address: str) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            if _call(address + "/health") == (200, '{"status":"ok"}'):
                return
        threading.Event().wait(0.1)
    raise AssertionError("the action server does not answer")


def _call(url: str, body: str | None = None) -> tuple[int, str]:
    data = None if body is None else body.encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_the_process_answers_and_tells_nobody_what_went_wrong(address: str) -> None:
    token = issue(SECRET, "turn", "c", datetime.now(UTC), language="zh", message_id="m")
    message = {"text": "你好", "intent": {"name": "greet"}, "metadata": {"turn": token}}
    tracker = {"sender_id": "c", "slots": {}, "latest_message": message, "events": []}
    call = {"next_action": "action_greet", "sender_id": "c", "tracker": tracker, "domain": {}}
    status, answer = _call(address + "/webhook", json.dumps(call))
    assert status == 200 and json.loads(answer)["responses"][0]["custom"]["text"]
    secret = "a private word"
    for body in ("", "{", "[]", "3", json.dumps({"next_action": 3, "x": secret}),
                 json.dumps({"next_action": "action_x", "x": secret}),
                 json.dumps({**call, "tracker": {"x": secret}})):  # fmt: skip
        status, answer = _call(address + "/webhook", body)
        assert 400 <= status < 600, body
        assert secret not in answer and "Traceback" not in answer
