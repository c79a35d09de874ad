"""The documents stay true: links lead somewhere, settings are listed, commands run as written."""

import re
import subprocess
from pathlib import Path

import pytest

from shop.settings import Settings
from tests.stack import ADMIN_PASSWORD, ROOT, Stack

DOCUMENTS = [ROOT / "README.md", ROOT / "README.zh-CN.md", *sorted(ROOT.glob("docs/**/*.md"))]
LINK = re.compile(r"\]\(([^)#]+)\)")
SHELL = re.compile(r"```sh\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_to_files_that_are_there(document: Path) -> None:
    links = [link for link in LINK.findall(document.read_text()) if "://" not in link]
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_verbs_that_are_named_exist(document: Path) -> None:
    makefile = (ROOT / "Makefile").read_text()
    known = set(re.search(r"^run .*:$", makefile, re.MULTILINE).group().rstrip(":").split())  # type: ignore[union-attr]
    assert set(re.findall(r"`make ([a-z-]+)`", document.read_text())) <= known


def test_every_setting_is_listed_for_people() -> None:
    listed = re.findall(r"^(ZHANGGUI_\w+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    assert set(listed) == {f"ZHANGGUI_{name.upper()}" for name in Settings.model_fields}


@pytest.mark.stack
def test_the_commands_for_staff_run_as_written(stack: Stack) -> None:
    block = next(
        block
        for block in SHELL.findall((ROOT / "docs" / "running.md").read_text())
        if "/api/auth/token" in block
    )
    commands = block.replace("…", ADMIN_PASSWORD).replace("http://127.0.0.1:8000", stack.url)
    commands = commands.replace("train_recommender", "forecast_demand")
    done = subprocess.run(
        ["bash", "-euc", commands], capture_output=True, text=True, timeout=120, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    assert '"status":"queued"' in done.stdout.replace(" ", "")


def test_the_recommenders_example_runs_as_written() -> None:
    text = (ROOT / "docs" / "recommender.md").read_text()
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert blocks
    for block in blocks:
        exec(compile(block, "docs/recommender.md", "exec"), {})
