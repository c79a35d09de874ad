"""Training the assistant: the catalogue's words out, `rasa train`, then the held-out sets.

Rasa lives in its own environment; this module speaks to it by command line and files alone.
"""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from learning.candidates import Candidate, Run, file_digest, files_fingerprint
from learning.lifeline import die_with_parent
from shop import lexicon, versions

ROOT = Path(__file__).resolve().parent.parent
BOT_PYTHON = ROOT / "bot" / ".venv" / "bin" / "python"
SOURCES = ("bot/**/*.py", "bot/config.yml", "bot/domain/*.yml", "data/nlu/*.yml")
RULES = ("data/rules/*.yml", "data/stories/*.yml")
HELD_OUT = ("validation", "regression")


def train(run: Run) -> Candidate:
    """Train a model on today's catalogue and sentences and measure it on what it never saw."""
    words = _write_lexicon(run)
    folder = run.folder("assistant")
    folder.mkdir(parents=True, exist_ok=True)
    data = files_fingerprint([words, *sources()])
    known = _trained_before(folder, data) if run.reuse else None
    return known or _train_anew(run, folder, data)


def _train_anew(run: Run, folder: Path, data: str) -> Candidate:
    _rasa_train(run, folder)
    model = folder / f"{run.name}.tar.gz"
    metrics = measure(run.var, model)
    run.progress(0.95, "Measured on the held-out sentences.")
    sentences = files_fingerprint(_sentences(name) for name in HELD_OUT)
    candidate = Candidate(
        kind="assistant",
        fingerprint=data,
        parameters={"config": (ROOT / "bot" / "config.yml").read_text()},
        metrics={**metrics, "sha256": file_digest(model), "held_out": sentences},
        path=str(model.relative_to(run.var)),
        live_metrics=_live_scores(run, sentences),
    )
    _manifest(model).write_text(json.dumps(asdict(candidate), ensure_ascii=False, indent=1))
    return candidate


def _live_scores(run: Run, sentences: str) -> dict[str, Any] | None:
    """The live model's scores on the held-out sentences, if those are not what it was judged by."""
    with run.database.reading() as tx:
        live = versions.live(tx, "assistant")
    if live is None or live.metrics.get("held_out") == sentences:
        return None
    model = run.var / live.path
    return measure(run.var, model) if verifies(model) else None


def verifies(model: Path) -> bool:
    """Whether a model's file is still the one its manifest speaks of."""
    try:
        manifest = json.loads(_manifest(model).read_text())
        return bool(manifest["metrics"]["sha256"] == file_digest(model))
    except (OSError, ValueError, KeyError):
        return False


def _trained_before(folder: Path, data: str) -> Candidate | None:
    for path in sorted(folder.glob("*.json"), reverse=True):
        manifest = json.loads(path.read_text())
        model = path.with_name(path.name.removesuffix(".json") + ".tar.gz")
        if manifest["fingerprint"] == data and verifies(model):
            return Candidate(**manifest)
    return None


def _manifest(model: Path) -> Path:
    return model.with_name(model.name.removesuffix(".tar.gz") + ".json")


def sources() -> list[Path]:
    """Every file that decides what the assistant learns."""
    found = [path for pattern in SOURCES + RULES for path in ROOT.glob(pattern)]
    return [path for path in found if ".venv" not in path.parts]


def measure(var: Path, model: Path) -> dict[str, Any]:
    """The scores of a model on the held-out sets: `validation_intent_accuracy` and so on."""
    report = var / "reports" / f"{model.name}.json"
    report.parent.mkdir(parents=True, exist_ok=True)
    sets = [str(_sentences(name)) for name in HELD_OUT]
    arguments = [*sets, "--model", str(model), "--json", str(report)]
    for _ in _bot(var, ["-m", "bot.evaluation", *arguments]):
        pass
    scores: dict[str, Any] = json.loads(report.read_text())
    report.unlink()
    return scores


def _sentences(held_out: str) -> Path:
    return ROOT / "bot" / "evaluation" / f"{held_out}.yml"


def _write_lexicon(run: Run) -> Path:
    run.progress(0.01, "Writing the catalogue's words.")
    path = run.var / "lexicon.json"
    with run.database.reading() as tx:
        lexicon.write(tx, path)
    return path


def _rasa_train(run: Run, folder: Path) -> None:
    arguments = ["-m", "rasa", "train", "--config", "bot/config.yml", "--domain", "bot/domain"]
    arguments += ["--data", "data/nlu", "data/rules", "data/stories"]
    # Our own lint has looked at the data; Rasa's validation would read all of it once more.
    arguments += ["--skip-validation", "--out", str(folder), "--fixed-model-name", run.name]
    run.progress(0.03, "Starting Rasa.")
    done = 0
    for line in _bot(run.var, arguments):
        begun = re.search(r"Starting to train component '(\w+)'", line)
        if begun:
            done += 1
            run.progress(min(0.8, 0.1 + 0.05 * done), f"Training {begun.group(1)}.")
    run.progress(0.85, "Trained; measuring.")


def _bot(var: Path, arguments: list[str]) -> Iterator[str]:
    """The lines a command of the bot's environment prints; raises when it fails."""
    process = subprocess.Popen(
        [str(BOT_PYTHON), *arguments],
        cwd=ROOT,
        env=_environment(var),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        preexec_fn=die_with_parent,
    )
    assert process.stdout is not None
    tail: list[str] = []
    for line in process.stdout:
        tail = [*tail[-19:], line]
        yield line
    if process.wait():
        raise TrainingFailed("".join(tail))


def _environment(var: Path) -> dict[str, str]:
    return {
        **os.environ,
        "ZHANGGUI_VAR": str(var),
        "RASA_TELEMETRY_ENABLED": "false",
        "RASA_CACHE_DIRECTORY": str(var / "cache" / "rasa"),
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "PYTHONUNBUFFERED": "1",
        "OMP_NUM_THREADS": "2",
    }


class TrainingFailed(Exception):
    """A command of the bot's environment failed; carries the end of what it printed."""
