"""The rules of the house, held by tests: who may import whom, sizes, the one place that commits."""

import ast
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ENGINES = {"promotions", "recommender"}
MAY_IMPORT = {
    "promotions": set(),
    "recommender": set(),
    "shop": ENGINES,
    "actions": {"shop"},
    "learning": {"shop", *ENGINES},
    "gateway": {"learning", "shop"},
    "bot": set(),
    "scripts": set(),
}
ONE_ROOM_ONLY = {
    "rasa": {"bot"},
    "jieba": {"bot"},
    "rasa_sdk": {"actions"},
    "fastapi": {"gateway"},
    "uvicorn": {"gateway"},
    "httpx": {"gateway"},
    "sqlalchemy": {"shop", "learning", "bot"},
    "alembic": {"shop"},
    "implicit": {"recommender"},
    "optuna": {"recommender"},
    "scipy": {"recommender", "bot"},
    "sklearn": {"promotions", "bot"},
    "pyspark": {"recommender"},
}
# inside actions/, from below to above; the topics stand above all of them
ACTIONS = ("hearing", "desk", "reference", "business", "goods", "orders", "basket", "costs",
           "after_sales", "talk", "road", "topics")  # fmt: skip
DESK = {"texts", "replies", "answer", "memory", "turn", "desk"}
FORBIDDEN_NAMES = re.compile(r"^(utils?|core|common|manager|service|helpers?|models|misc)\.py$")
LONGEST_FILE = 300
LONGEST_FUNCTION = 45


def sources() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "*.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    return [ROOT / name for name in listed if (ROOT / name).exists()]


def rooms() -> Iterator[tuple[str, Path, ast.Module]]:
    for path in sources():
        room = path.relative_to(ROOT).parts[0]
        if room in MAY_IMPORT:
            yield room, path, ast.parse(path.read_text(), str(path))


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module.split(".")[0]


def test_imports_go_one_way() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for room, path, tree in rooms()
        for name in imported(tree)
        if name in MAY_IMPORT and name != room and name not in MAY_IMPORT[room]
    ]
    assert wrong == []


def _floor(module: Sequence[str]) -> int:
    """How high a module of actions/ stands, by its package or its own name."""
    name = module[1] if len(module) > 1 else ""
    return ACTIONS.index(name if name in ACTIONS else "desk" if name in DESK else "topics")


def _of_actions(tree: ast.Module) -> Iterator[tuple[str, ...]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("actions"):
            parts = tuple(node.module.split("."))
            yield from ([parts] if len(parts) > 1 else [(*parts, one.name) for one in node.names])


def test_inside_the_actions_imports_go_down() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {'.'.join(module)}"
        for room, path, tree in rooms()
        if room == "actions"
        for module in _of_actions(tree)
        if _floor(module) > _floor(path.relative_to(ROOT).with_suffix("").parts)
    ]
    assert wrong == []


def test_a_library_stays_in_its_room() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for room, path, tree in rooms()
        for name in imported(tree)
        if room not in ONE_ROOM_ONLY.get(name, {room})
    ]
    assert wrong == []


def test_only_the_database_commits() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for room, path, tree in rooms()
        if room != "bot" and path != ROOT / "shop" / "database.py"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "commit"
    ]
    assert wrong == []


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert [str(path) for path in sources() if FORBIDDEN_NAMES.match(path.name)] == []


def test_files_stay_short() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in sources()
        if (lines := len(path.read_text().splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_functions_stay_short() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for _, path, tree in rooms()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def test_every_module_says_why_it_exists() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for _, path, tree in rooms()
        if tree.body and not ast.get_docstring(tree) and "versions" not in path.parts
    ]
    assert silent == []


@pytest.mark.parametrize("word", ["TODO", "FIXME", "NotImplementedError"])
def test_nothing_is_left_open(word: str) -> None:
    open_ends = [
        str(path.relative_to(ROOT)) for _, path, _tree in rooms() if word in path.read_text()
    ]
    assert open_ends == []
