"""What an extractor finds, in the form Rasa and the actions know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.components.normaliser import Normalised

Value = str | int | float


@dataclass(frozen=True)
class Entity:
    """One piece of information; `start` and `end` are positions in the normal form."""

    entity: str
    value: Value
    start: int
    end: int
    role: str | None = None
    product_ids: tuple[str, ...] = ()


def overlaps(entity: Entity, others: Iterable[Entity]) -> bool:
    """Whether an entity shares letters with any of the others."""
    return any(entity.start < other.end and other.start < entity.end for other in others)


def as_rasa(entity: Entity, text: Normalised, extractor: str) -> dict[str, Any]:
    """Rasa's entity object; the span is that of the text as it was typed."""
    start, end = text.span(entity.start, entity.end)
    told: dict[str, Any] = {
        "entity": entity.entity,
        "value": entity.value,
        "start": start,
        "end": end,
        "extractor": extractor,
    }
    if entity.role:
        told["role"] = entity.role
    if entity.product_ids:
        told["extra"] = _extra(list(entity.product_ids))
    return told


def _extra(product_ids: list[str]) -> dict[str, Any]:
    if len(product_ids) == 1:
        return {"product_id": product_ids[0]}
    return {"product_ids": product_ids}
