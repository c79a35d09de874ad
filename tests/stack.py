"""The whole product, started for a test: gateway, bot, action server, worker, on free ports.

The trained models are kept between runs by their content; the database is made anew each time.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType

import httpx

ROOT = Path(__file__).resolve().parent.parent
SECRET = "a secret that only tests know, long enough to sign with"
ADMIN_PASSWORD, AGENT_PASSWORD = "admin-of-the-tests", "agent-of-the-tests"
READY_SECONDS = 240.0


def generated() -> Path:
    return Path(os.environ.get("ZHANGGUI_VAR") or ROOT / "var").absolute()


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on at this moment."""
    probes = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports


def _other_shop() -> list[str]:
    """The dialogues must hold in any demo shop: ZHANGGUI_TEST_SEED=11 makes another one."""
    seed = os.environ.get("ZHANGGUI_TEST_SEED")
    return ["--seed", seed] if seed else []


class Stack:
    """A running product. Use it as a context manager; `client` speaks to its gateway."""

    def __init__(self, name: str = "stack", database_url: str = "", **settings: str) -> None:
        self.var = generated() / "tests" / name
        port, bot, actions = free_ports(3)
        self.url = f"http://127.0.0.1:{port}"
        self.bot_port = bot
        self.environment = {
            **os.environ,
            "ZHANGGUI_VAR": str(self.var),
            "ZHANGGUI_PORT": str(port),
            "ZHANGGUI_BOT_PORT": str(bot),
            "ZHANGGUI_ACTIONS_PORT": str(actions),
            "ZHANGGUI_DATABASE_URL": database_url,
            "ZHANGGUI_SECRET_KEY": SECRET,
            "ZHANGGUI_ADMIN_PASSWORD": ADMIN_PASSWORD,
            "ZHANGGUI_AGENT_PASSWORD": AGENT_PASSWORD,
            "ZHANGGUI_DEMO": "1",
            **settings,
        }
        self.database_url = database_url or f"sqlite:///{self.var / 'zhanggui.db'}"
        self.process: subprocess.Popen[bytes] | None = None
        self.client = httpx.Client(base_url=self.url, timeout=30, trust_env=False)

    def __enter__(self) -> "Stack":
        self._forget_data()
        for command in (
            ("shop", "migrate"),
            ("shop", "seed", *_other_shop()),
            ("learning", "prepare"),
        ):
            subprocess.run([sys.executable, "-m", *command], **self._how(), check=True)
        self.start()
        return self

    def start(self) -> None:
        self.log = (self.var / "stack.log").open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "gateway"],
            **self._how(),
            stdout=self.log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self._wait_until_ready()

    def _wait_until_ready(self) -> None:
        assert self.process is not None
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError(f"the product ended: {self._tail()}")
            try:
                if self.client.get("/readyz").status_code == 200:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.25)
        raise AssertionError(f"the product is not ready: {self._tail()}")

    def stop(self) -> None:
        """End it as Ctrl-C would, and make sure that it did end."""
        assert self.process is not None
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            raise AssertionError("the product did not end on Ctrl-C") from None
        finally:
            self.log.close()

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.client.close()
        self.stop()

    def _forget_data(self) -> None:
        self.var.mkdir(parents=True, exist_ok=True)
        for path in (*self.var.glob("*.db*"), self.var / "run", self.var / "stack.log"):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        web = generated() / "web"
        if web.exists():
            shutil.copytree(web, self.var / "web", dirs_exist_ok=True)

    def _how(self) -> dict[str, object]:
        return {"cwd": ROOT, "env": self.environment}

    def _tail(self) -> str:
        return (self.var / "stack.log").read_text(errors="replace")[-2000:]
