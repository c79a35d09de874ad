"""A new version of the assistant takes over without a failed request."""

import asyncio
import hashlib
import json
import os
import sys
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx

from gateway import pointer
from gateway.assistant import HEALTH
from gateway.commands import BOT_PYTHON, Command, bot
from gateway.pointer import Address, Pointer
from gateway.ports import free_port
from gateway.switching import AssistantProcess, turns_at
from shop import versions
from shop.database import Database
from shop.settings import Settings
from tests.gateway.running import SECRET

# Says which model it was started with; a model that says so does not start.
BOT = """
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
port, model = int(sys.argv[1]), open(sys.argv[2]).read()
if model == "broken": sys.exit(1)
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", str(len(model)))
        self.end_headers()
        self.wfile.write(model.encode())
    def log_message(self, *_): pass
ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()
"""


def stand_in(_settings: Settings, port: int, model: Path, name: str) -> Command:
    """A small process in the bot's place, started as the bot is."""
    arguments = (sys.executable, "-c", BOT, str(port), str(model))
    return Command(name, arguments, os.environ, f"http://127.0.0.1:{port}{HEALTH}")


def version(database: Database, var: Path, content: str, now: datetime, sha: str = "") -> int:
    path = var / "models" / "assistant" / f"{content}.tar.gz"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)
    metrics = {"sha256": sha or hashlib.sha256(content.encode()).hexdigest()}
    with database.transaction() as tx:
        recorded = versions.record(
            tx, "assistant", fingerprint=content, parameters={}, metrics=metrics,
            path=str(path.relative_to(var)), created_by="test", now=now,
        )  # fmt: skip
    return recorded.id


def publish(database: Database, version_id: int, now: datetime) -> None:
    with database.transaction() as tx:
        versions.publish(tx, version_id, "test", now)


def play(
    database: Database, var: Path, story: Callable[[AssistantProcess, Pointer], Awaitable[None]]
) -> None:
    port = free_port()
    settings = Settings(
        _env_file=None, var=var, secret_key=SECRET, bot_port=port, database_url=database.url
    )

    async def run() -> None:
        process = AssistantProcess(settings, database, "http://127.0.0.1:9/metrics", stand_in)
        following = asyncio.create_task(process.follow())
        try:
            async with asyncio.timeout(60):
                await story(process, Pointer(var, f"http://127.0.0.1:{port}"))
        finally:
            following.cancel()
            await asyncio.gather(following, return_exceptions=True)
            await process.stop()

    asyncio.run(run())


async def said(url: str) -> str:
    async with httpx.AsyncClient(trust_env=False, timeout=5) as client:
        return (await client.get(url)).text


async def until(true: Callable[[], Any]) -> None:
    while not true():
        await asyncio.sleep(0.02)


def test_every_request_is_answered_while_a_new_version_takes_over(
    sqlite: Database, tmp_path: Path, now: datetime
) -> None:
    first, second = (version(sqlite, tmp_path, name, now) for name in ("one", "two"))
    publish(sqlite, first, now)

    async def story(process: AssistantProcess, where: Pointer) -> None:
        await until(lambda: process.home is not None)
        assert process.home is not None
        await process.home.working()
        home = where.address().url
        heard: list[str] = []
        urls: list[str] = []

        async def ask() -> None:
            while len(urls) < 3:
                address = where.address()
                if not urls or urls[-1] != address.url:
                    urls.append(address.url)
                heard.append(await said(address.url))
                await asyncio.sleep(0.005)

        asking = asyncio.create_task(ask())
        await asyncio.to_thread(publish, sqlite, second, now)
        await asking
        assert [urls[0], urls[2]] == [home, home] and urls[1] != home
        assert heard == sorted(heard) and set(heard) == {"one", "two"}
        assert where.address() == Address(home, second)

    play(sqlite, tmp_path, story)


def test_a_version_that_does_not_start_or_was_changed_leaves_the_old_one_serving(
    sqlite: Database, tmp_path: Path, now: datetime
) -> None:
    good = version(sqlite, tmp_path, "good", now)
    broken = version(sqlite, tmp_path, "broken", now)
    changed = version(sqlite, tmp_path, "changed", now, sha="of another file")
    publish(sqlite, good, now)

    async def story(process: AssistantProcess, where: Pointer) -> None:
        await until(lambda: process.home is not None)
        assert process.home is not None
        await process.home.working()
        for bad in (broken, changed):
            await asyncio.to_thread(publish, sqlite, bad, now)
            await until(lambda bad=bad: bad in process._refused)
            assert process.version is not None and process.version.id == good
            assert await said(where.address().url) == "good"

    play(sqlite, tmp_path, story)


def test_a_missing_model_starts_nothing(sqlite: Database, tmp_path: Path, now: datetime) -> None:
    gone = version(sqlite, tmp_path, "gone", now)
    (tmp_path / "models/assistant/gone.tar.gz").unlink()
    publish(sqlite, gone, now)

    async def story(process: AssistantProcess, _where: Pointer) -> None:
        await until(lambda: gone in process._refused)
        assert process.home is None

    play(sqlite, tmp_path, story)


def test_the_pointer_is_read_again_only_when_it_was_replaced(tmp_path: Path) -> None:
    where = Pointer(tmp_path, "http://home")
    assert where.address() == Address("http://home")
    pointer.write(tmp_path, Address("http://spare", 7))
    assert where.address() == Address("http://spare", 7)
    for bad in ("", "{", "[]", '{"other": 1}', json.dumps({"url": "x", "more": 2})):
        pointer.path(tmp_path).write_text(bad)
        assert where.address() == Address("http://home")
    pointer.path(tmp_path).unlink()
    assert where.address() == Address("http://home")


def test_turns_are_counted_at_their_address() -> None:
    text = (
        "# TYPE zhanggui_turns_running gauge\n"
        'zhanggui_turns_running{url="http://a"} 2.0\n'
        'zhanggui_turns_running{url="http://b"} 1.0\n'
    )
    assert turns_at(text, "http://a") == 2
    assert turns_at(text, "http://c") == 0


def test_the_bot_gets_no_secret_but_its_own_and_shows_none_on_its_command_line(
    tmp_path: Path,
) -> None:
    settings = Settings(
        _env_file=None, var=tmp_path, secret_key=SECRET, admin_password="admin's", bot_token="own"
    )
    command = bot(settings, 5005, tmp_path / "m.tar.gz")
    assert command.arguments[0] == str(BOT_PYTHON)
    assert command.environment["ZHANGGUI_BOT_TOKEN"] == "own"
    assert command.environment["RASA_TELEMETRY_ENABLED"] == "false"
    assert not {SECRET, "admin's"} & set(command.environment.values())
    assert "own" not in " ".join(command.arguments)
    assert "127.0.0.1" in command.arguments
