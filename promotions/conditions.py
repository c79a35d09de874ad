"""Conditions: typed rules read from JSON, the first half of an offer's terms.

    {"kind": "always"}                                        {"kind": "first_order"}
    {"kind": "basket_at_least", "amount": 29900}              {"kind": "level", "levels": ["gold"]}
    {"kind": "category_at_least", "category": "手机", "amount": 100000}
    {"kind": "quantity_at_least", "quantity": 2, "category": "图书"}        (category optional)
    {"kind": "window", "weekdays": [6, 7], "from": "18:00", "to": "22:00", "zone": "Asia/Shanghai"}
    {"kind": "all", "of": [...]}                              {"kind": "any", "of": [...]}

Amounts are minor units at catalogue prices, before any discount. Nothing is ever evaluated as
code, and a field nobody knows is an error, so that a typing mistake cannot widen an offer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from promotions.errors import BadRule
from promotions.reading import Fields

DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Always:
    """Holds for everybody at any time."""


@dataclass(frozen=True, slots=True)
class BasketAtLeast:
    amount: int


@dataclass(frozen=True, slots=True)
class CategoryAtLeast:
    category: str
    amount: int


@dataclass(frozen=True, slots=True)
class QuantityAtLeast:
    quantity: int
    category: str | None = None


@dataclass(frozen=True, slots=True)
class FirstOrder:
    """The customer has not ordered yet."""


@dataclass(frozen=True, slots=True)
class Level:
    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """Certain weekdays (1 = Monday) between two times of day in a zone; `end` is not included.

    When `start` is later than `end` the window runs over midnight and belongs to its first day;
    when both are equal it lasts the whole day.
    """

    weekdays: frozenset[int]
    start: time
    end: time
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class AllOf:
    of: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    of: tuple["Condition", ...]


type Condition = (
    Always
    | BasketAtLeast
    | CategoryAtLeast
    | QuantityAtLeast
    | FirstOrder
    | Level
    | Window
    | AllOf
    | AnyOf
)


def parse_condition(data: object, path: str = "condition") -> Condition:
    """The condition written in JSON; raises BadRule naming the place."""
    return _parse(data, path, 1)


def _parse(data: object, path: str, depth: int) -> Condition:
    if depth > DEEPEST:
        raise BadRule(path, f"conditions are nested deeper than {DEEPEST}")
    fields = Fields.of(data, path)
    kind = fields.text("kind")
    if kind in ("all", "any"):
        parts = _parts(fields, depth)
        condition: Condition = AllOf(parts) if kind == "all" else AnyOf(parts)
    elif kind in _KINDS:
        condition = _KINDS[kind](fields)
    else:
        known = ", ".join([*_KINDS, "all", "any"])
        raise BadRule(fields.at("kind"), f"there is no condition '{kind}' (there are {known})")
    fields.done()
    return condition


def _parts(fields: Fields, depth: int) -> tuple[Condition, ...]:
    parts = fields.needed("of")
    if not isinstance(parts, list) or not parts:
        raise BadRule(fields.at("of"), "a list with at least one condition is expected")
    places = enumerate(parts)
    return tuple(_parse(part, f"{fields.at('of')}[{at}]", depth + 1) for at, part in places)


def _window(fields: Fields) -> Window:
    midnight = time(0)
    return Window(
        fields.days("weekdays"),
        fields.clock("from", midnight),
        fields.clock("to", midnight),
        fields.zone("zone"),
    )


_KINDS: dict[str, Callable[[Fields], Condition]] = {
    "always": lambda fields: Always(),
    "basket_at_least": lambda fields: BasketAtLeast(fields.count("amount")),
    "category_at_least": lambda fields: CategoryAtLeast(
        fields.text("category"), fields.count("amount")
    ),
    "quantity_at_least": lambda fields: QuantityAtLeast(
        fields.count("quantity"), fields.text_if_any("category")
    ),
    "first_order": lambda fields: FirstOrder(),
    "level": lambda fields: Level(fields.texts("levels")),
    "window": _window,
}


def condition_json(condition: Condition) -> dict[str, Any]:
    """The JSON it is read from: `parse_condition(condition_json(c)) == c`."""
    match condition:
        case Always():
            return {"kind": "always"}
        case FirstOrder():
            return {"kind": "first_order"}
        case BasketAtLeast(amount):
            return {"kind": "basket_at_least", "amount": amount}
        case CategoryAtLeast(category, amount):
            return {"kind": "category_at_least", "category": category, "amount": amount}
        case QuantityAtLeast(quantity, category):
            named = {} if category is None else {"category": category}
            return {"kind": "quantity_at_least", "quantity": quantity, **named}
        case Level(levels):
            return {"kind": "level", "levels": list(levels)}
        case Window():
            return _window_json(condition)
        case AllOf(of) | AnyOf(of):
            kind = "all" if isinstance(condition, AllOf) else "any"
            return {"kind": kind, "of": [condition_json(part) for part in of]}


def _window_json(window: Window) -> dict[str, Any]:
    return {
        "kind": "window",
        "weekdays": sorted(window.weekdays),
        "from": window.start.isoformat(),
        "to": window.end.isoformat(),
        "zone": window.zone.key,
    }
