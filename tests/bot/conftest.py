"""What the bot's tests share: a small trained model, the whole learnt part, a running bot.

They need Rasa, so the root environment passes them by.
"""

from __future__ import annotations

import importlib.util
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
collect_ignore_glob: list[str] = []
if importlib.util.find_spec("rasa") is None:
    collect_ignore_glob = ["test_*.py"]

os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ["ZHANGGUI_BOT_TOKEN"] = "secret of the test"
TOKEN = os.environ["ZHANGGUI_BOT_TOKEN"]


def sentences() -> Iterator[tuple[str, str]]:
    """All training sentences with their intents."""
    for path in sorted((ROOT / "data" / "nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            for line in (block.get("examples") or "").splitlines():
                if line.startswith("- "):
                    plain = re.sub(r"\[([^\]]+)\][({][^)}]*[)}]", r"\1", line[2:])
                    yield plain, block["intent"]


@pytest.fixture(scope="session", autouse=True)
def committed_lexicon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Tests read the committed lexicon, whatever lies in var."""
    before = os.environ.get("ZHANGGUI_VAR")
    var = tmp_path_factory.mktemp("var")
    os.environ["ZHANGGUI_VAR"] = str(var)
    yield var
    if before is not None:
        os.environ["ZHANGGUI_VAR"] = before


@pytest.fixture(scope="session")
def understanding() -> Any:
    """The learnt part, from all training sentences, without the folds for its temperature."""
    from bot.components.understanding import Settings, learn

    texts, intents = zip(*sentences(), strict=False)
    return learn(texts, intents, Settings(folds=0))


def _spread(texts: Sequence[str], count: int = 20) -> Sequence[str]:
    return texts[:: max(1, len(texts) // count)][:count]


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole Rasa model from a few sentences of each intent, spread over all of its files."""
    import rasa.model_training

    folder = tmp_path_factory.mktemp("model")
    chosen: dict[str, list[str]] = {}
    for text, intent in sentences():
        chosen.setdefault(intent, []).append(text)
    few = [
        {"intent": intent, "examples": "".join(f"- {t}\n" for t in _spread(texts))}
        for intent, texts in chosen.items()
    ]
    nlu = folder / "nlu.yml"
    nlu.write_text(yaml.safe_dump({"version": "3.1", "nlu": few}, allow_unicode=True), "utf-8")
    trained = rasa.model_training.train(
        domain=str(ROOT / "bot" / "domain"),
        config=str(ROOT / "bot" / "config.yml"),
        training_files=[str(nlu), str(ROOT / "data" / "rules"), str(ROOT / "data" / "stories")],
        output=str(folder),
        force_training=True,
    )
    assert trained.model is not None
    return Path(trained.model)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def start_bot(model: Path, var: Path, actions_port: int) -> tuple[subprocess.Popen, str]:
    """A real `rasa run` on a free port; returns it with its address once it is healthy."""
    import requests

    port = free_port()
    env = {
        **os.environ,
        "ZHANGGUI_VAR": str(var),
        "ZHANGGUI_ACTIONS_PORT": str(actions_port),
        "PYTHONPATH": str(ROOT),
    }
    command = [
        sys.executable, "-m", "rasa", "run", "-i", "127.0.0.1", "-p", str(port),
        "--model", str(model), "--credentials", "bot/credentials.yml",
        "--endpoints", "endpoints.yml", "--enable-api", "--auth-token", TOKEN,
    ]  # fmt: skip
    log = (var / f"bot-{port}.log").open("w")
    process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}"
    for _ in range(240):
        try:
            if requests.get(f"{url}/webhooks/zhanggui/health", timeout=5).status_code == 200:
                return process, url
        except requests.RequestException:
            pass
        assert process.poll() is None, (var / f"bot-{port}.log").read_text()[-2000:]
        time.sleep(0.5)
    process.terminate()
    raise AssertionError("the bot did not become healthy")
