"""Finding a Chromium: the machine's own, else the npm package that carries one."""

import json
import os
import shutil
import subprocess

from scripts import interpreters
from tests.stack import generated

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGE = "@sparticuz/chromium@153.0.0"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def executable() -> str:
    """The path of a Chromium that runs."""
    for name in NAMES:
        found = os.environ.get("ZHANGGUI_CHROMIUM") or shutil.which(name)
        if found:
            return found
    return _from_npm()


def _from_npm() -> str:
    folder = generated() / "tools" / "chromium"
    node, npm = interpreters.node((22, 17))
    if not (folder / "node_modules").exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text(json.dumps({"private": True, "type": "module"}))
        path = f"{os.path.dirname(node)}{os.pathsep}{os.environ['PATH']}"
        command = [node, npm, "install", "--no-audit", "--no-fund", PACKAGE]
        subprocess.run(command, cwd=folder, check=True, env={**os.environ, "PATH": path})
    code = "import c from '@sparticuz/chromium'; console.log(await c.executablePath())"
    unpacked = folder / "unpacked"
    unpacked.mkdir(exist_ok=True)
    said = subprocess.run(
        [node, "--input-type=module", "-e", code],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "TMPDIR": str(unpacked)},
    )
    return said.stdout.strip().splitlines()[-1]
