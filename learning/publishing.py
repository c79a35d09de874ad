"""Switching what serves: the pointer, and what has to follow it at once."""

from datetime import datetime
from pathlib import Path

import promotions.artifact
import recommender.artifact
from learning import assistant
from promotions.errors import PromotionError
from recommender.errors import RecommenderError
from shop import segments, versions
from shop.database import Transaction
from shop.versions import Kind, Version


def publish(tx: Transaction, var: Path, version_id: int, by: str, now: datetime) -> Version:
    """Let a version serve. Recommender: the next question reads the pointer; assistant: the
    supervisor starts it beside the old one and switches; segments: memberships are written here.
    """
    return _follow(tx, var, versions.publish(tx, version_id, by, now), now)


def rollback(tx: Transaction, var: Path, kind: Kind, by: str, now: datetime) -> Version:
    """Let the version that served before serve again."""
    return _follow(tx, var, versions.rollback(tx, kind, by, now), now)


def loads(var: Path, version: Version) -> bool:
    """Whether the files of a version are still what was trained, and this code can read them."""
    path = var / version.path
    try:
        if version.kind == "recommender":
            recommender.artifact.load(path)
        elif version.kind == "segments":
            promotions.artifact.load_segments(path)
        elif version.kind == "assistant":
            return assistant.verifies(path)
    except (RecommenderError, PromotionError):
        return False
    return path.exists()


def _follow(tx: Transaction, var: Path, version: Version, now: datetime) -> Version:
    if version.kind == "segments":
        segments.apply(tx, var / version.path, version.id, now)
    return version
