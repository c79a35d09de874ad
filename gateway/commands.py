"""What the supervisor starts: how each process is called, what it gets to know, how it is asked.

The bot gets no secret but its own token. That token goes by the environment, not on the command
line, where everybody on the machine could read it.
"""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gateway.assistant import HEALTH
from shop.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
BOT_PYTHON = ROOT / "bot" / ".venv" / "bin" / "python"
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
NOT_FOR_THE_BOT = frozenset(
    f"ZHANGGUI_{name}"
    for name in ("SECRET_KEY", "ADMIN_PASSWORD", "AGENT_PASSWORD", "DATABASE_URL", "VALKEY_URL")
)
RASA = (  # TensorFlow loads jax wherever it finds it, 65 MiB that nothing here uses
    "import os, sys; sys.modules['jax'] = None; from rasa.__main__ import main; "
    "sys.argv += ['--auth-token', os.environ['ZHANGGUI_BOT_TOKEN']]; main()"
)


@dataclass(frozen=True)
class Command:
    """A process to be kept running; `health` is asked whether it works."""

    name: str
    arguments: tuple[str, ...]
    environment: Mapping[str, str] = field(repr=False)
    health: str | None = None


def web(settings: Settings) -> Command:
    """This package's own web process."""
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "") else settings.host
    host = f"[{host}]" if ":" in host else host
    arguments = (sys.executable, "-m", "gateway", "web")
    health = f"http://{host}:{settings.port}/livez"
    return Command("web", arguments, {**_known(settings), **ONE_THREAD}, health)


def actions(settings: Settings) -> Command:
    """The action server."""
    health = f"http://127.0.0.1:{settings.actions_port}/health"
    environment = {**_known(settings), **ONE_THREAD, "SANIC_HOST": "127.0.0.1"}
    return Command("actions", (sys.executable, "-m", "actions"), environment, health)


def worker(settings: Settings) -> Command:
    """The learning worker; it is not asked, its leases tell."""
    return Command("worker", (sys.executable, "-m", "learning", "work"), _known(settings))


def bot(settings: Settings, port: int, model: Path, name: str = "bot") -> Command:
    """Rasa with one model on one port, on loopback alone."""
    arguments = (
        *(str(BOT_PYTHON), "-c", RASA, "run", "-i", "127.0.0.1", "-p", str(port)),
        *("--model", str(model), "--endpoints", "endpoints.yml"),
        *("--credentials", "bot/credentials.yml", "--enable-api"),
    )
    known = _known(settings)
    environment = {name: value for name, value in known.items() if name not in NOT_FOR_THE_BOT}
    quiet = {
        "RASA_TELEMETRY_ENABLED": "false",
        "SANIC_HOST": "127.0.0.1",
        "TF_CPP_MIN_LOG_LEVEL": "2",
        "TF_INTRA_OP_PARALLELISM_THREADS": "1",
        "TF_INTER_OP_PARALLELISM_THREADS": "1",
    }
    health = f"http://127.0.0.1:{port}{HEALTH}"
    return Command(name, arguments, {**environment, **ONE_THREAD, **quiet}, health)


def _known(settings: Settings) -> dict[str, str]:
    """The environment of the processes that are ours."""
    return {
        **os.environ,
        "PYTHONUNBUFFERED": "1",
        "ZHANGGUI_VAR": str(settings.var),
        "ZHANGGUI_HOST": settings.host,
        "ZHANGGUI_PORT": str(settings.port),
        "ZHANGGUI_DATABASE_URL": settings.database_url,
        "ZHANGGUI_SECRET_KEY": settings.secret_key,
        "ZHANGGUI_BOT_PORT": str(settings.bot_port),
        "ZHANGGUI_BOT_TOKEN": settings.bot_token,
        "ZHANGGUI_ACTIONS_PORT": str(settings.actions_port),
        "ZHANGGUI_DEMO": "1" if settings.demo else "0",
    }
