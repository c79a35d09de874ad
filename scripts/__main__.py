"""`python3 -m scripts VERB`: what each verb of the Makefile does."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Callable

from scripts import environments
from scripts.environments import BOT_PYTHON, SERVICE_PYTHON
from scripts.saying import fail, run, say, var

MOST_WORKERS = 4
NO_TESTS = 5  # pytest's code when none is chosen


def serve() -> int:
    """Set everything up, then serve until Ctrl-C."""
    os.environ.setdefault("ZHANGGUI_DEMO", "1")
    _ports_must_be_free()
    environments.prepare()
    with_database()
    _all_of(["learning", "prepare"])
    os.execv(SERVICE_PYTHON, [SERVICE_PYTHON, "-m", "gateway"])


def _ports_must_be_free() -> None:
    host = os.environ.get("ZHANGGUI_HOST") or "127.0.0.1"
    for name, default in (("PORT", 8000), ("BOT_PORT", 5005), ("ACTIONS_PORT", 5055)):
        port = int(os.environ.get(f"ZHANGGUI_{name}") or default)
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host if name == "PORT" else "127.0.0.1", port))
            except OSError as error:
                reason = error.strerror
                fail(f"port {port} cannot be used ({reason}); set ZHANGGUI_{name} to a free one")


def with_database() -> None:
    """The tables as this version needs them, and in an empty one the demo shop."""
    _all_of(["shop", "migrate"], ["shop", "seed"])


def _all_of(*commands: list[str]) -> None:
    for arguments in commands:
        code = run([SERVICE_PYTHON, "-m", *arguments])
        if code:
            raise SystemExit(code)


def set_up() -> int:
    environments.prepare(tests=True)
    return 0


def check() -> int:
    """Style, types, import rules, training data, web; every check runs, the worst code counts."""
    environments.prepare(tests=True)
    environments.npm_packages()
    steps: dict[str, list[str]] = {
        "style": [SERVICE_PYTHON, "-m", "ruff", "check", "."],
        "types": [SERVICE_PYTHON, "-m", "mypy"],
        "house rules": [SERVICE_PYTHON, "-m", "pytest", "-q", "tests/test_house_rules.py"],
        "training data": [BOT_PYTHON, "-m", "bot.evaluation.lint"],
    }
    worst = 0
    for title, command in steps.items():
        say(title)
        worst = max(worst, run(command))
    environments.npm("web lint and types", ["run", "check"])
    return worst


def tests() -> int:
    """The bot's tests, those of the running product, then all others on several cores."""
    environments.prepare(tests=True)
    say("tests of the assistant")
    bot = run([BOT_PYTHON, "-m", "pytest", "-q", "-c", "tests/bot/pytest.ini", "tests/bot"])
    pytest = [SERVICE_PYTHON, "-m", "pytest", *sys.argv[2:]]
    say("tests of the running product")
    product = run([*pytest, "-m", "stack"])
    say("tests of everything else")
    workers = min(os.cpu_count() or 1, MOST_WORKERS)
    shared = ["-n", str(workers), "--dist", "loadfile"] if workers > 1 else []
    others = run([*pytest, *shared, "-m", "not stack"])
    return next((code for code in (others, product, bot) if code not in (0, NO_TESTS)), 0)


def train() -> int:
    """Retrain everything and publish what passes its gate; an empty database is filled before."""
    os.environ.setdefault("ZHANGGUI_DEMO", "1")
    environments.prepare()
    with_database()
    return run([SERVICE_PYTHON, "-m", "learning", "all"])


def _report(name: str, *arguments: str) -> Callable[[], int]:
    def verb() -> int:
        environments.prepare(tests=True)
        return run([SERVICE_PYTHON, "-m", f"tests.{name}", *arguments])

    return verb


VERBS: dict[str, Callable[[], int]] = {
    "run": serve,
    "setup": set_up,
    "test": tests,
    "check": check,
    "train": train,
    "evaluate": _report("evaluate"),
    "bench": _report("bench"),
    "faults": _report("faults"),
    "faults-long": _report("faults", "--long"),
}


def main() -> int:
    if len(sys.argv) < 2 or sys.argv[1] not in VERBS:
        fail(f"say one of: {', '.join(VERBS)}")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        var().mkdir(parents=True, exist_ok=True)
        return VERBS[sys.argv[1]]()
    except KeyboardInterrupt:
        return 130
    except PermissionError as error:
        fail(f"no permission: {error.filename}")


if __name__ == "__main__":
    raise SystemExit(main())
