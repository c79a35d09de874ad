"""The peer: stock Rasa as its documentation sets it up for Chinese, trained on our sentences.

Jieba, CountVectors over words and characters, LogisticRegression, RulePolicy, the SQL tracker
store, the REST channel; every intent has a rule with a canned answer, so no action is called.
"""

import os
import subprocess
import time
from typing import Any

import httpx
import yaml

from tests.stack import ROOT, free_ports, generated

BOT_PYTHON = str(ROOT / "bot" / ".venv" / "bin" / "python")
PIPELINE: list[dict[str, Any]] = [
    {"name": "JiebaTokenizer"},
    {"name": "CountVectorsFeaturizer"},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
    {"name": "LogisticRegressionClassifier", "max_iter": 100},
]
START_SECONDS = 180


class Stock:
    """A stock Rasa server; use it as a context manager."""

    def __init__(self) -> None:
        self.folder = generated() / "bench" / "stock"
        self.port = free_ports(1)[0]
        self.url = f"http://127.0.0.1:{self.port}"
        self.client = httpx.Client(base_url=self.url, timeout=60, trust_env=False)

    def __enter__(self) -> "Stock":
        self._write()
        data = ["--data", "nlu", "rules.yml", "--domain", "domain.yml"]
        self._rasa("train", *data, "--out", "models")
        (self.folder / "events.db").unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [BOT_PYTHON, "-m", "rasa", "run", "-i", "127.0.0.1", "-p", str(self.port)],
            **self._how(),
        )
        self._wait()
        return self

    def __exit__(self, *_error: object) -> None:
        self.client.close()
        self.process.terminate()
        self.process.wait(30)

    def say(self, sender: str, text: str) -> list[dict[str, Any]]:
        """One turn on the REST channel."""
        body = {"sender": sender, "message": text}
        answer = self.client.post("/webhooks/rest/webhook", json=body)
        answer.raise_for_status()
        replies: list[dict[str, Any]] = answer.json()
        return replies

    def _write(self) -> None:
        (self.folder / "nlu").mkdir(parents=True, exist_ok=True)
        intents = []
        for path in sorted((ROOT / "data" / "nlu").glob("*.yml")):
            found = yaml.safe_load(path.read_text())["nlu"]
            intents += [entry["intent"] for entry in found if "intent" in entry]
            (self.folder / "nlu" / path.name).write_text(path.read_text())
        rules = [
            {"rule": name, "steps": [{"intent": name}, {"action": f"utter_{name}"}]}
            for name in intents
        ]
        answers = {f"utter_{name}": [{"text": f"好的，{name}。"}] for name in intents}
        self._yaml("rules.yml", {"rules": rules})
        self._yaml("domain.yml", {"intents": intents, "responses": answers})
        policies = [{"name": "RulePolicy"}]
        self._yaml("config.yml", {"language": "zh", "pipeline": PIPELINE, "policies": policies})
        store = {"type": "SQL", "dialect": "sqlite", "db": "events.db"}
        self._yaml("endpoints.yml", {"tracker_store": store})
        (self.folder / "credentials.yml").write_text("rest:\n")

    def _yaml(self, name: str, content: dict[str, Any]) -> None:
        text = yaml.safe_dump({"version": "3.1", **content}, allow_unicode=True)
        (self.folder / name).write_text(text)

    def _rasa(self, *arguments: str) -> None:
        subprocess.run([BOT_PYTHON, "-m", "rasa", *arguments], **self._how(), check=True)

    def _how(self) -> dict[str, Any]:
        quiet = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
        log = (self.folder / "rasa.log").open("ab")
        environment = {**os.environ, **quiet, "LOG_LEVEL": "ERROR"}
        return {"cwd": self.folder, "env": environment, "stdout": log, "stderr": log}

    def _wait(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            try:
                if self.client.get("/").status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.5)
        raise AssertionError(f"stock Rasa did not start, see {self.folder / 'rasa.log'}")
