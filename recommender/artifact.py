"""A recommender on disk: `arrays.npz` beside `manifest.json`, no pickle, nothing unverified.

The manifest carries the product ids, parameters, data fingerprint, metrics and the SHA-256 of the
arrays and of itself. Large arrays are mapped into memory, not read: any number of processes on a
machine then share them.
"""

import hashlib
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recommender import archive
from recommender.arrays import Arrays
from recommender.errors import BadArtifact
from recommender.histories import Histories
from recommender.ids import Ids
from recommender.mixing import Mixes
from recommender.popularity import HALF_LIVES
from recommender.recommender import Recommender
from recommender.repeats import Repeats
from recommender.solvers import SOLUTIONS, SparseSimilarities
from recommender.upgrading import BEFORE, upgraded_arrays, upgraded_numbers
from recommender.weighting import Weighting

FORMAT = 3  # histories in fewer bytes, the mix against a history's own best
ARRAYS, MANIFEST = "arrays.npz", "manifest.json"


@dataclass(frozen=True)
class Artifact:
    """A verified recommender and what its manifest says about it."""

    recommender: Recommender
    metrics: dict[str, Any]
    manifest: dict[str, Any]


def save(
    recommender: Recommender, directory: Path, metrics: dict[str, Any] | None = None
) -> dict[str, Any]:
    """Write an artifact and return its manifest; the manifest comes last, so half is nothing."""
    directory.mkdir(parents=True, exist_ok=True)
    (directory / MANIFEST).unlink(missing_ok=True)
    written = directory / f"{ARRAYS}.part"
    archive.write(written, _arrays(recommender))
    manifest = _manifest(recommender, metrics or {}, written)
    written.replace(directory / ARRAYS)
    part = directory / f"{MANIFEST}.part"
    with part.open("wb") as file:
        file.write(json.dumps(manifest, ensure_ascii=False, indent=1).encode())
        archive.flush(file)
    part.replace(directory / MANIFEST)
    return manifest


def load(directory: Path) -> Artifact:
    """Read an artifact; raises BadArtifact for anything but exactly what was written."""
    try:
        manifest = _verified_manifest(directory / MANIFEST)
        path = directory / ARRAYS
        if _sha256(path) != manifest["arrays_sha256"]:
            raise BadArtifact(f"{path} is not the file that was written: its SHA-256 differs.")
        recommender = _recommender(manifest, archive.read(path))
    except (OSError, KeyError, TypeError, ValueError, zipfile.BadZipFile) as error:
        if isinstance(error, BadArtifact):
            raise
        raise BadArtifact(f"{directory} is no whole artifact: {error}") from error
    return Artifact(recommender, manifest["metrics"], manifest)


def _arrays(recommender: Recommender) -> Arrays:
    solution = {f"solution_{name}": array for name, array in recommender.solution.arrays().items()}
    return {
        **recommender.customers.packed("customers"),
        **recommender.histories.arrays(),
        **recommender.repeats.arrays(),
        **solution,
        **{f"companions_{name}": one for name, one in recommender.companions.arrays().items()},
        "trends": recommender.trends,
    }


def _manifest(recommender: Recommender, metrics: dict[str, Any], arrays: Path) -> dict[str, Any]:
    manifest = {
        "format": FORMAT,
        "arrays_sha256": _sha256(arrays),
        "fingerprint": recommender.fingerprint,
        "made_at": recommender.made_at,
        "parameters": recommender.parameters,
        "weighting": recommender.weighting.parameters(),
        "mixes": recommender.mixes.parameters(),
        "solution": recommender.solution.kind,
        "numbers": recommender.solution.numbers(),
        "metrics": metrics,
        "customers": len(recommender.customers),
        "products": list(recommender.products),
    }
    return {**manifest, "sha256": _own_hash(manifest)}


def _own_hash(manifest: dict[str, Any]) -> str:
    plain = {name: value for name, value in manifest.items() if name != "sha256"}
    text = json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _verified_manifest(path: Path) -> dict[str, Any]:
    manifest: dict[str, Any] = json.loads(path.read_bytes())
    if manifest["format"] not in (BEFORE, FORMAT):
        raise BadArtifact(
            f"{path} has format {manifest['format']}, this reads {FORMAT}: it must be fitted anew."
        )
    if _own_hash(manifest) != manifest["sha256"]:
        raise BadArtifact(f"{path} is not the manifest that was written: its SHA-256 differs.")
    return manifest


def _recommender(manifest: dict[str, Any], arrays: Arrays) -> Recommender:
    numbers = manifest["numbers"]
    if manifest["format"] == BEFORE:
        arrays, numbers = upgraded_arrays(arrays), upgraded_numbers(numbers)
    products = Ids(manifest["products"])
    customers = Ids.unpacked(arrays, "customers")
    solved = _within(arrays, "solution_")
    solution = SOLUTIONS[manifest["solution"]].of_arrays(solved, numbers)
    made = Recommender(
        customers=customers,
        products=products,
        solution=solution,
        histories=Histories.of_arrays(arrays),
        trends=arrays["trends"],
        repeats=Repeats(arrays["cycle"]),
        weighting=Weighting(**manifest["weighting"]),
        mixes=Mixes.of_parameters(manifest["mixes"]),
        made_at=float(manifest["made_at"]),
        fingerprint=manifest["fingerprint"],
        companions=SparseSimilarities.of_arrays(_within(arrays, "companions_"), {}),
        parameters=manifest["parameters"],
    )
    _check_widths(made)
    return made


def _within(arrays: Arrays, prefix: str) -> Arrays:
    """The arrays under a prefix, without it."""
    return {
        name.removeprefix(prefix): array
        for name, array in arrays.items()
        if name.startswith(prefix)
    }


def _check_widths(made: Recommender) -> None:
    width = len(made.products)
    trends = made.trends.shape == (len(HALF_LIVES), width)
    widths = {made.solution.width, len(made.repeats.cycle), made.companions.width}
    if not (trends and widths == {width}):
        raise BadArtifact("The artifact's arrays do not fit its products.")
    if len(made.histories) != len(made.customers):
        raise BadArtifact("The artifact's histories do not fit its customers.")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
