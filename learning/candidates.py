"""What a training run is given and what it hands over."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from shop.database import Database
from shop.versions import Kind

Progress = Callable[[float, str], None]


@dataclass(frozen=True, slots=True)
class Run:
    """One training run: where from, where to, when, and whom to tell how far it is."""

    database: Database
    var: Path
    name: str  # of the new version's files
    now: datetime
    progress: Progress
    seed: int = 0
    reuse: bool = False  # take files trained earlier from the very same data

    def folder(self, kind: Kind) -> Path:
        """Where versions of this kind lie."""
        return self.var / "models" / kind


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trained thing before its gate; `path` is relative to `Run.var`."""

    kind: Kind
    fingerprint: str
    parameters: dict[str, Any]
    metrics: dict[str, Any]
    path: str
    live_metrics: dict[str, Any] | None = None  # of what serves now, on the very same data


def fingerprint(parts: Iterable[bytes]) -> str:
    """SHA-256 over the parts, each preceded by its length."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def files_fingerprint(paths: Iterable[Path]) -> str:
    """SHA-256 over the contents of files, in the order of their names."""
    return fingerprint(path.read_bytes() for path in sorted(paths))


def file_digest(path: Path) -> str:
    """SHA-256 of one file, as `sha256sum` prints it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
