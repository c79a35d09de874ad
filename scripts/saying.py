"""What people see while the verbs work: one line a step, one clear line for a failure."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent


def var() -> Path:
    """The folder for everything generated."""
    return Path(os.environ.get("ZHANGGUI_VAR") or ROOT / "var").absolute()


def say(text: str) -> None:
    print(f"· {text}", flush=True)


def fail(text: str) -> NoReturn:
    """End with one line on standard error and exit code 1."""
    print(f"✗ {text}", file=sys.stderr, flush=True)
    raise SystemExit(1)


def quietly(title: str, command: list[str], env: dict[str, str] | None = None) -> None:
    """Run a step whose output matters only when it fails; that output goes to a log file."""
    log = var() / "logs" / "setup.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    with log.open("ab") as file:
        file.write(f"\n== {title}: {' '.join(command)}\n".encode())
        code = run(command, env, stdout=file)
    seconds = time.monotonic() - began
    if code:
        print(_tail(log), file=sys.stderr)
        fail(f"{title} failed (exit code {code}); the whole log is in {log}")
    if seconds > 3:
        say(f"{title}: {seconds:.0f} s")


def run(command: list[str], env: dict[str, str] | None = None, stdout=None) -> int:  # type: ignore[no-untyped-def]
    """Run a command from the repository's root and return its exit code."""
    stderr = subprocess.STDOUT if stdout is not None else None
    try:
        return subprocess.run(
            command, cwd=ROOT, env={**os.environ, **(env or {})}, stdout=stdout, stderr=stderr
        ).returncode
    except FileNotFoundError:
        return 127


def _tail(log: Path, lines: int = 12) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])
