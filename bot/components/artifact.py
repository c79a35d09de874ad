"""Keeps what a component learnt: arrays, words and facts, each with its digest. Never a pickle.

Loading a pickle runs whatever it says. Here arrays are `.npz` read with `allow_pickle=False`, the
rest is JSON, and what does not match the manifest is refused.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from rasa.shared.exceptions import RasaException

FORMAT = 1
_ARRAYS, _FACTS, _MANIFEST = "arrays.npz", "facts.json", "manifest.json"


class ArtifactRefused(RasaException):
    """A stored model is missing, of another format or not what its manifest says."""


@dataclass(frozen=True)
class Artifact:
    """Arrays by name and JSON facts by name."""

    arrays: Mapping[str, np.ndarray]
    facts: Mapping[str, Any]


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def save(folder: Path, artifact: Artifact) -> None:
    """Writes an artifact into an existing folder."""
    np.savez(folder / _ARRAYS, **dict(artifact.arrays))
    facts = json.dumps(artifact.facts, ensure_ascii=False, sort_keys=True)
    (folder / _FACTS).write_text(facts, encoding="utf-8")
    digests = {name: _digest(folder / name) for name in (_ARRAYS, _FACTS)}
    manifest = {"format": FORMAT, "sha256": digests}
    (folder / _MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")


def _verified(folder: Path) -> None:
    try:
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        expected: dict[str, str] = manifest["sha256"]
        if manifest["format"] != FORMAT or set(expected) != {_ARRAYS, _FACTS}:
            raise ArtifactRefused("the stored model has an unknown format")
        wrong = [name for name, digest in expected.items() if _digest(folder / name) != digest]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ArtifactRefused(f"the stored model cannot be read: {error}") from error
    if wrong:
        raise ArtifactRefused(f"the stored model was changed: {', '.join(sorted(wrong))}")


def load(folder: Path) -> Artifact:
    """Reads an artifact back; raises ArtifactRefused when it does not verify."""
    _verified(folder)
    with np.load(folder / _ARRAYS, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    facts = json.loads((folder / _FACTS).read_text(encoding="utf-8"))
    return Artifact(arrays, facts)
