"""Segments on disk: numbers as `.npz` without pickle, the rest as a JSON manifest with SHA-256.

Whatever does not verify (a changed byte in either file, a missing field, numbers that are none)
is refused as a whole.
"""

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from promotions.errors import BadArtifact
from promotions.features import NAMES, Matrix, Scaling
from promotions.naming import KINDS
from promotions.segmenting import Portrait, Segments

NUMBERS = "segments.npz"
MANIFEST = "segments.json"
FORMAT = 1


def save_segments(segments: Segments, directory: Path) -> None:
    """Write both files, the manifest last: a half-written artifact never verifies."""
    directory.mkdir(parents=True, exist_ok=True)
    path = directory / NUMBERS
    with path.open("wb") as file:
        np.savez(
            file,
            means=segments.scaling.means,
            deviations=segments.scaling.deviations,
            centroids=segments.centroids,
        )
    content = {
        "format": FORMAT,
        "features": list(NAMES),
        "labels": list(segments.labels),
        "portraits": [asdict(portrait) for portrait in segments.portraits],
        "metrics": segments.metrics,
        "sha256": _digest(path.read_bytes()),
    }
    sealed = content | {"manifest_sha256": _digest(_canonical(content))}
    text = json.dumps(sealed, ensure_ascii=False, indent=1)
    (directory / MANIFEST).write_text(text, "utf-8")


def load_segments(directory: Path) -> Segments:
    """Read and verify an artifact; raises BadArtifact with the reason."""
    try:
        content = _manifest(directory / MANIFEST)
        numbers = _numbers(directory / NUMBERS, content["sha256"])
        portraits = tuple(Portrait(**portrait) for portrait in content["portraits"])
        labels = tuple(str(label) for label in content["labels"])
        metrics = {str(name): float(value) for name, value in content["metrics"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadArtifact(f"The segments in {directory.name} cannot be used: {error}") from error
    _fitting(labels, numbers)
    scaling = Scaling(numbers["means"], numbers["deviations"])
    return Segments(scaling, numbers["centroids"], labels, portraits, metrics)


def _manifest(path: Path) -> dict[str, Any]:
    content = json.loads(path.read_text("utf-8"))
    said = content.pop("manifest_sha256")
    if said != _digest(_canonical(content)):
        raise ValueError("the manifest was changed")
    if content["format"] != FORMAT or content["features"] != list(NAMES):
        raise ValueError("it was written by another version")
    return dict(content)


def _numbers(path: Path, said: str) -> dict[str, Matrix]:
    if _digest(path.read_bytes()) != said:
        raise ValueError(f"{path.name} was changed")
    with np.load(path, allow_pickle=False) as found:
        return {name: found[name].astype(float) for name in ("means", "deviations", "centroids")}


def _fitting(labels: tuple[str, ...], numbers: dict[str, Matrix]) -> None:
    width = len(NAMES)
    shapes = {"means": (width,), "deviations": (width,), "centroids": (len(labels), width)}
    if any(numbers[name].shape != shape for name, shape in shapes.items()):
        raise BadArtifact("The segments' numbers do not fit together.")
    if not all(np.isfinite(matrix).all() for matrix in numbers.values()):
        raise BadArtifact("The segments' numbers are not all finite.")
    if not set(labels) <= set(KINDS) or len(set(labels)) != len(labels):
        raise BadArtifact("The segments' labels are not ours.")


def _canonical(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, sort_keys=True).encode()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
