"""Versions of whatever is trained, and the pointer that says which one serves."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import select, update

from shop.database import Transaction
from shop.errors import Conflict, NotFound
from shop.tables import LiveVersionRow, VersionRow

Kind = Literal["assistant", "recommender", "segments", "demand"]
KINDS: tuple[Kind, ...] = ("assistant", "recommender", "segments", "demand")


@dataclass(frozen=True, slots=True)
class Version:
    """One trained thing: from which data, how good, where its files lie, whether it serves."""

    id: int
    kind: str
    state: str
    fingerprint: str
    parameters: dict[str, Any]
    metrics: dict[str, Any]
    path: str
    reason: str
    created_by: str
    created_at: datetime


def record(
    tx: Transaction,
    kind: Kind,
    *,
    fingerprint: str,
    parameters: dict[str, Any],
    metrics: dict[str, Any],
    path: str,
    created_by: str,
    now: datetime,
    reason: str = "",
) -> Version:
    """Keep a new version: a candidate, or refused when a reason is given."""
    row = VersionRow(
        kind=kind,
        state="refused" if reason else "candidate",
        fingerprint=fingerprint,
        parameters=parameters,
        metrics=metrics,
        path=path,
        reason=reason,
        created_by=created_by,
        created_at=now,
    )
    tx.add(row)
    tx.flush()
    return _version(row)


def one(tx: Transaction, version_id: int) -> Version:
    """The version with this id; raises NotFound."""
    return _version(_row(tx, version_id))


def live(tx: Transaction, kind: Kind) -> Version | None:
    """The version of this kind that serves, if any does."""
    pointer = tx.get(LiveVersionRow, kind)
    return None if pointer is None else one(tx, pointer.version_id)


def listing(tx: Transaction, kind: Kind | None = None, limit: int = 100) -> list[Version]:
    """The newest versions first."""
    query = select(VersionRow).order_by(VersionRow.id.desc()).limit(limit)
    if kind is not None:
        query = query.where(VersionRow.kind == kind)
    return [_version(row) for row in tx.scalars(query)]


def publish(tx: Transaction, version_id: int, by: str, now: datetime) -> Version:
    """Make a version the one that serves; a refused one cannot be."""
    row = _row(tx, version_id)
    if row.state == "refused":
        raise Conflict(f"Version {version_id} was refused by its gate: {row.reason}", "refused")
    pointer = tx.get(LiveVersionRow, row.kind, with_for_update=True)
    if pointer is None:
        pointer = LiveVersionRow(kind=row.kind, version_id=row.id)
        pointer.published_by, pointer.published_at = by, now
        tx.add(pointer)
    elif pointer.version_id != row.id:
        _set_state(tx, pointer.version_id, "retired")
        pointer.previous_id, pointer.version_id = pointer.version_id, row.id
        pointer.published_by, pointer.published_at = by, now
    row.state = "live"
    tx.flush()
    return _version(row)


def rollback(tx: Transaction, kind: Kind, by: str, now: datetime) -> Version:
    """Let the version that served before serve again; raises Conflict when there is none."""
    pointer = tx.get(LiveVersionRow, kind, with_for_update=True)
    if pointer is None or pointer.previous_id is None:
        raise Conflict(f"There is no earlier version of {kind} to go back to.", "no_previous")
    return publish(tx, pointer.previous_id, by, now)


def _set_state(tx: Transaction, version_id: int, state: str) -> None:
    tx.execute(update(VersionRow).where(VersionRow.id == version_id).values(state=state))


def _row(tx: Transaction, version_id: int) -> VersionRow:
    row = tx.get(VersionRow, version_id, populate_existing=True)
    if row is None:
        raise NotFound(f"There is no version {version_id}.")
    return row


def _version(row: VersionRow) -> Version:
    return Version(
        id=row.id,
        kind=row.kind,
        state=row.state,
        fingerprint=row.fingerprint,
        parameters=row.parameters,
        metrics=row.metrics,
        path=row.path,
        reason=row.reason,
        created_by=row.created_by,
        created_at=row.created_at,
    )
