"""Segments of the shop's customers: built from orders into an artifact, then written down.

`build` reads and trains and writes files only; `apply` writes everybody's membership in the one
transaction in which the version goes live.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import delete, insert, select

from promotions.artifact import load_segments, save_segments
from promotions.errors import BadArtifact, BadData
from promotions.facts import CustomerFacts
from promotions.naming import name
from promotions.segmenting import Segments, build_segments, changed_share
from shop.customer_facts import all_facts
from shop.database import Transaction
from shop.errors import Invalid, Unavailable
from shop.offer_file import load_offers
from shop.tables import CustomerRow, MembershipRow

__all__ = [
    "Membership", "apply", "build", "load_offers", "members", "membership", "segment_name",
    "segment_of",
]  # fmt: skip

BATCH = 5_000


class Membership(NamedTuple):
    """A segment, as one version found it."""

    segment: str
    version_id: int


def build(
    tx: Transaction,
    directory: Path,
    now: datetime,
    seed: int,
    progress: Callable[[float, str], None] | None = None,
    previous: Path | None = None,
) -> dict[str, Any]:
    """Find the segments, write the artifact into `directory`, return its metrics.

    `previous` is the live version's folder: segments that are the same customers keep their
    labels. Metrics: k, silhouette, min_jaccard, ari, smallest_share, inertia, fidelity,
    customers, changed_share, sizes, fingerprint. Raises Invalid when nobody has ordered.
    """
    facts = all_facts(tx, now)
    old = _loaded_if_any(previous)
    try:
        segments = build_segments(facts, seed, old, progress=progress)
    except BadData as error:
        raise Invalid(str(error), "no_orders") from error
    save_segments(segments, directory)
    return {
        **segments.metrics,
        "changed_share": 0.0 if old is None else changed_share(old, segments, facts),
        "sizes": dict(sorted(Counter(segments.assign(facts)).items())),
        "portraits": [asdict(portrait) for portrait in segments.portraits],
        "fingerprint": fingerprint(facts),
    }


def apply(tx: Transaction, directory: Path, version_id: int, now: datetime) -> int:
    """Write every customer's membership by this artifact; returns how many customers.

    Raises Unavailable when the artifact does not verify; then nothing is written.
    """
    segments = _loaded(directory)
    facts = all_facts(tx, now)
    labels = segments.assign(facts)
    tx.execute(delete(MembershipRow))
    rows = [
        {"customer_id": one.customer_id, "segment": label, "version_id": version_id, "at": now}
        for one, label in zip(facts, labels, strict=True)
    ]
    for start in range(0, len(rows), BATCH):
        tx.execute(insert(MembershipRow), rows[start : start + BATCH])
    tx.expire_all()
    return len(rows)


def segment_of(tx: Transaction, customer_id: str) -> str | None:
    """The customer's segment; None when there is none, or he refused personal treatment."""
    found = membership(tx, customer_id)
    return None if found is None else found.segment


def membership(tx: Transaction, customer_id: str) -> Membership | None:
    """The same with the version that found it."""
    query = (
        select(MembershipRow.segment, MembershipRow.version_id)
        .join(CustomerRow, CustomerRow.customer_id == MembershipRow.customer_id)
        .where(MembershipRow.customer_id == customer_id, CustomerRow.personalised)
    )
    row = tx.execute(query).first()
    return None if row is None else Membership(*row)


def members(tx: Transaction, segment: str) -> list[str]:
    """The ids of all customers in a segment."""
    query = select(MembershipRow.customer_id).where(MembershipRow.segment == segment)
    return list(tx.scalars(query))


def segment_name(segment: str) -> dict[str, str]:
    """What a segment is called, {"zh", "en"}; raises Invalid for an unknown one."""
    try:
        return name(segment)
    except KeyError as error:
        raise Invalid(f"There is no segment '{segment}'.", "segment") from error


def fingerprint(facts: Sequence[CustomerFacts]) -> str:
    """Tells whether the segments would be built from other facts."""
    digest = hashlib.sha256()
    for one in facts:
        recency = -1 if one.recency_days is None else round(one.recency_days, 3)
        digest.update(f"{one.customer_id},{recency},{one.orders},{one.spent}\n".encode())
    return digest.hexdigest()


def _loaded(directory: Path) -> Segments:
    try:
        return load_segments(directory)
    except BadArtifact as error:
        raise Unavailable(str(error), "segments") from error


def _loaded_if_any(directory: Path | None) -> Segments | None:
    if directory is None:
        return None
    try:
        return load_segments(directory)
    except BadArtifact:
        return None  # the labels start afresh; what serves is not touched by this
