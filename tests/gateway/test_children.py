"""Processes are kept running, and none is left behind."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gateway.children import Child, Watched
from gateway.commands import Command
from gateway.ports import free_port, trouble

SERVER = """
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")
    def log_message(self, *_): pass
HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""
STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
WITH_CHILD = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print(child.pid, flush=True)
time.sleep(60)
"""


def server(port: int) -> Command:
    arguments = (sys.executable, "-c", SERVER, str(port))
    return Command("server", arguments, os.environ, f"http://127.0.0.1:{port}/")


def script(code: str) -> Command:
    return Command("script", (sys.executable, "-c", code), os.environ)


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"


async def until(true: object) -> None:
    async with asyncio.timeout(20):
        while not true():  # type: ignore[operator]
            await asyncio.sleep(0.02)


def test_a_child_is_ready_when_it_says_so_and_ends_when_told(tmp_path: Path) -> None:
    async def live() -> None:
        child = Child(server(free_port()), tmp_path)
        await child.start()
        assert await child.ready(20)
        await child.stop()
        assert not child.alive

    asyncio.run(live())


def test_a_child_that_ends_is_not_waited_for(tmp_path: Path) -> None:
    async def live() -> None:
        command = Command("x", (sys.executable, "-c", "print('gone')"), os.environ, "http://x/")
        child = Child(command, tmp_path)
        await child.start()
        assert not await child.ready(20)
        assert (tmp_path / "x.log").read_text() == "gone\n"

    asyncio.run(live())


def test_what_ends_is_started_again(tmp_path: Path) -> None:
    async def live() -> None:
        watched = Watched(server(free_port()), tmp_path)
        watched.start()
        await watched.working()
        first = watched.child.pid
        assert first is not None
        os.kill(first, signal.SIGKILL)
        await until(lambda: watched.child.pid != first)
        await watched.working()
        await watched.stop()
        assert not watched.child.alive

    asyncio.run(live())


def test_what_hangs_is_started_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Watched, "LOOK_SECONDS", 0.05)
    monkeypatch.setattr("gateway.children.ASK_SECONDS", 0.2)

    async def live() -> None:
        watched = Watched(server(free_port()), tmp_path)
        watched.start()
        await until(lambda: watched.worked)
        first = watched.child.pid
        assert first is not None
        monkeypatch.setattr("gateway.children.END_SECONDS", 0.1)
        os.kill(first, signal.SIGSTOP)
        await until(lambda: watched.child.pid != first)
        monkeypatch.setattr("gateway.children.ASK_SECONDS", 5.0)
        await watched.working()
        await watched.stop()

    asyncio.run(live())


def test_what_never_works_is_started_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Watched, "START_SECONDS", 0.1)
    monkeypatch.setattr("gateway.children.END_SECONDS", 0.1)

    async def live() -> None:
        health = f"http://127.0.0.1:{free_port()}/"
        arguments = (sys.executable, "-c", "import time; time.sleep(60)")
        watched = Watched(Command("mute", arguments, os.environ, health), tmp_path)
        watched.start()
        await until(lambda: watched.failures >= 2)
        await watched.stop()
        assert not watched.child.alive

    asyncio.run(live())


def test_one_that_does_not_listen_is_forced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gateway.children.END_SECONDS", 0.1)

    async def live() -> None:
        child = Child(script(STUBBORN), tmp_path)
        await child.start()
        await child.stop()
        assert not child.alive

    asyncio.run(live())


def test_the_children_of_a_child_end_with_it(tmp_path: Path) -> None:
    async def live() -> int:
        child = Child(script(WITH_CHILD), tmp_path)
        await child.start()
        log = tmp_path / "script.log"
        await until(lambda: log.exists() and log.read_text().strip())
        grandchild = int(log.read_text())
        assert lives(grandchild)
        await child.stop()
        await until(lambda: not lives(grandchild))
        return grandchild

    asyncio.run(live())


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone ends children so")
def test_when_the_supervisor_is_killed_its_children_end(tmp_path: Path) -> None:
    parent = f"""
import asyncio, os, sys
from pathlib import Path
from gateway.children import Child
from gateway.commands import Command
async def live():
    command = Command("x", (sys.executable, "-c", "import time; time.sleep(60)"), os.environ)
    child = Child(command, Path({str(tmp_path)!r}))
    await child.start()
    print(child.pid, flush=True)
    await asyncio.sleep(60)
asyncio.run(live())
"""
    root = Path(__file__).resolve().parents[2]
    started = subprocess.Popen(
        [sys.executable, "-c", parent], stdout=subprocess.PIPE, text=True, cwd=root
    )
    assert started.stdout is not None
    pid = int(started.stdout.readline())
    assert lives(pid)
    started.kill()
    started.wait()
    started.stdout.close()
    asyncio.run(until(lambda: not lives(pid)))


def test_a_taken_port_is_seen() -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert trouble("127.0.0.1", taken.getsockname()[1])
    assert trouble("127.0.0.1", free_port()) == ""


def test_a_taken_port_is_one_clear_line_and_no_process(tmp_path: Path) -> None:
    import socket

    root = Path(__file__).resolve().parents[2]
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        environment = {**os.environ, "ZHANGGUI_PORT": port, "ZHANGGUI_VAR": str(tmp_path)}
        ended = subprocess.run(
            [sys.executable, "-m", "gateway"],
            env=environment, cwd=root, capture_output=True, text=True, timeout=60,
        )  # fmt: skip
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert port in ended.stderr and "ZHANGGUI_PORT" in ended.stderr
    assert not (tmp_path / "logs").exists()
