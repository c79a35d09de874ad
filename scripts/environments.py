"""The two Python environments and the web pages, made from their lock files."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from scripts import interpreters
from scripts.saying import ROOT, quietly, run, say, var

SERVICE = (".", ".venv", ["3.12", "3.13", "3.14"])
BOT = ("bot", "bot/.venv", ["3.10"])
SERVICE_PYTHON = str(ROOT / ".venv" / "bin" / "python")
BOT_PYTHON = str(ROOT / "bot" / ".venv" / "bin" / "python")


def prepare(tests: bool = False) -> None:
    """Both environments and the pages, whatever of them is not there yet."""
    for project, folder, versions in (SERVICE, BOT):
        _sync(project, folder, versions, tests)
    pages()


def _sync(project: str, folder: str, versions: list[str], tests: bool) -> None:
    """uv compares the environment with the lock file itself; nothing to do takes a moment."""
    fresh = not (ROOT / folder).exists()
    if fresh:
        say(f"making {folder} (the first time this downloads a good deal)")
    command = [interpreters.uv(), "sync", "--frozen", "--inexact", "--project", project]
    python = _made_with(folder) or interpreters.python(versions)
    command += ["--python", python] + ([] if tests else ["--no-dev"])
    quietly(f"Environment {folder}", command, _uv_settings())


def _made_with(folder: str) -> str:
    binary = ROOT / folder / "bin" / "python"
    return str(binary) if binary.exists() and run([str(binary), "-c", ""]) == 0 else ""


def _uv_settings() -> dict[str, str]:
    settings = {"UV_NO_PROGRESS": "1", "UV_LINK_MODE": os.environ.get("UV_LINK_MODE", "copy")}
    settings["VIRTUAL_ENV"] = ""
    return settings


def pages() -> None:
    """Build `web/` into `var/web` unless what lies there was built from these very sources."""
    source = ROOT / "web"
    if not (source / "package-lock.json").exists():
        return
    stamp, wanted = var() / "web" / ".built-from", digest(source)
    if stamp.exists() and stamp.read_text() == wanted:
        return
    npm_packages()
    npm("Building the web pages", ["run", "build"])
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(wanted)


def npm_packages() -> None:
    """What the lock file names, unless just that is installed.

    Not `npm ci`: it refuses a lock file without the linter's binaries for other systems.
    """
    lock = hashlib.sha256((ROOT / "web" / "package-lock.json").read_bytes()).hexdigest()
    stamp = ROOT / "web" / "node_modules" / ".installed-from"
    if stamp.exists() and stamp.read_text() == lock:
        return
    npm("Installing the web's packages", ["install", "--no-save", "--no-audit", "--no-fund"])
    stamp.write_text(lock)


def npm(title: str, arguments: list[str]) -> None:
    node, cli = interpreters.node()
    path = os.path.dirname(node) + os.pathsep + os.environ.get("PATH", "")
    env = {"PATH": path, "ZHANGGUI_VAR": str(var())}
    quietly(title, [node, cli, "--prefix", str(ROOT / "web"), *arguments], env)


def digest(folder: Path) -> str:
    """A hash of every source file below a folder, installed packages left out."""
    result = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "node_modules" not in path.parts:
            result.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    return result.hexdigest()
