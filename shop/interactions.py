"""What customers did with products: the raw material of suggestions and segments."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, select

from shop.database import Transaction
from shop.errors import Invalid
from shop.tables import InteractionRow

Kind = Literal["view", "favourite", "cart", "purchase", "rating"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Interaction:
    """One deed; `value` is the stars of a rating, the quantity of a purchase, otherwise 1."""

    customer_id: str
    product_id: str
    kind: str
    value: float
    at: datetime


@dataclass(frozen=True, slots=True)
class Columns:
    """Many interactions, column by column, oldest first: what an engine learns from."""

    customer_ids: Sequence[str]
    product_ids: Sequence[str]
    kinds: Sequence[str]
    values: Sequence[float]
    times: Sequence[datetime]


def record(
    tx: Transaction,
    customer_id: str,
    product_id: str,
    kind: Kind,
    now: datetime,
    value: float = 1.0,
) -> None:
    """Note what a customer did; raises Invalid for an unknown kind or stars beyond 1 to 5."""
    if kind not in KINDS:
        raise Invalid(f"There is no interaction of kind {kind}.", code="unknown_kind")
    if kind == "rating" and not 1 <= value <= 5:
        raise Invalid("A rating is 1 to 5.", code="bad_rating")
    tx.add(
        InteractionRow(
            customer_id=customer_id, product_id=product_id, kind=kind, value=value, at=now
        )
    )
    tx.flush()


def since(tx: Transaction, when: datetime | None = None) -> list[Interaction]:
    """All interactions from a moment on, oldest first; all there are without one."""
    return [Interaction(*row) for row in zip(*_columns(tx, when), strict=True)]


def columns(tx: Transaction, when: datetime | None = None) -> Columns:
    """`since`, column by column."""
    return Columns(*_columns(tx, when))


def history(tx: Transaction, customer_id: str, limit: int = 200) -> list[Interaction]:
    """What a customer did last, the newest first."""
    rows = tx.execute(
        select(*FIELDS)
        .where(InteractionRow.customer_id == customer_id)
        .order_by(InteractionRow.at.desc(), InteractionRow.id.desc())
        .limit(limit)
    )
    return [Interaction(*row) for row in rows]


FIELDS = (
    InteractionRow.customer_id,
    InteractionRow.product_id,
    InteractionRow.kind,
    InteractionRow.value,
    InteractionRow.at,
)


def _columns(tx: Transaction, when: datetime | None) -> list[list[Any]]:
    recent: list[ColumnElement[bool]] = [] if when is None else [InteractionRow.at >= when]
    query = select(*FIELDS).where(*recent).order_by(InteractionRow.at, InteractionRow.id)
    rows = tx.execute(query).all()
    return [list(column) for column in zip(*rows, strict=True)] or [[] for _ in FIELDS]
