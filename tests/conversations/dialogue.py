"""The file format of the dialogues: who speaks, what they say, what must come back.

A dialogue is readable YAML. Keys are checked, so that a slip of the pen is an error and not an
expectation that is never looked at.
"""

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Products:
    """What every product card in the answer must be like; prices in yuan."""

    at_least: int = 1
    max_price: float | None = None
    min_price: float | None = None
    category: str | None = None
    brand: str | None = None
    not_brand: str | None = None
    with_reason: bool = False
    new: bool = False  # none of them was shown in the answer before
    cheaper: bool = False  # than each of its kind in the answer before


@dataclass(frozen=True)
class Expect:
    """What the answer to one message must and must not be."""

    status: str | None = None
    kinds: list[str] = field(default_factory=list)  # each must appear
    has: list[str] = field(default_factory=list)  # all of them
    any: list[str] = field(default_factory=list)  # one of them
    lacks: list[str] = field(default_factory=list)
    buttons: list[str] = field(default_factory=list)  # parts of titles
    products: Products | None = None
    replies: int | None = None
    max_buttons: int | None = None
    english: bool = False  # no Chinese but product names


@dataclass(frozen=True)
class Step:
    """One turn: what is typed or clicked, or what an agent does, and the answer."""

    says: str | None = None
    clicks: str | None = None  # part of a button's title
    agent: str | None = None  # take-over, hand-back, resolve, or words that the agent writes
    thumb: str | None = None  # up or down, for the last answer
    expect: Expect = field(default_factory=Expect)


@dataclass(frozen=True)
class After:
    """What the database must hold when the dialogue is over."""

    order_status: str | None = None
    order_address: str | None = None
    cases: list[str] | None = None  # kinds of the cases that the dialogue opened
    refunds: int | None = None
    coupons: int | None = None
    done: list[str] | None = None  # kinds of the proposals carried out
    conversation: str | None = None  # its state
    personalised: bool | None = None
    summary: list[str] | None = None  # parts of what the person reads at a hand-over
    score: int | None = None
    thumbs: list[str] | None = None  # given in the conversation


@dataclass(frozen=True)
class Dialogue:
    """A whole conversation; `order` chooses a customer who has such an order."""

    name: str
    steps: list[Step]
    who: str = "guest"  # guest, customer, or a demo customer's id
    order: dict[str, Any] = field(default_factory=dict)
    language: str = "zh"
    after: After = field(default_factory=After)


def read(path: Path) -> list[Dialogue]:
    """All dialogues of one file; raises ValueError naming the file and the key that is wrong."""
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [_dialogue(entry, f"{path.name}: {entry.get('name')}") for entry in found]


def _dialogue(entry: dict[str, Any], where: str) -> Dialogue:
    steps = [_step(step, f"{where}, step {n}") for n, step in enumerate(entry.pop("steps"), 1)]
    after = _made(After, entry.pop("after", {}), f"{where}, after")
    return _made(Dialogue, {**entry, "steps": steps, "after": after}, where)


def _step(entry: dict[str, Any], where: str) -> Step:
    expected = dict(entry.pop("expect", {}))
    if "products" in expected:
        expected["products"] = _made(Products, expected["products"] or {}, where)
    return _made(Step, {**entry, "expect": _made(Expect, expected, where)}, where)


def _made[T](kind: type[T], values: dict[str, Any], where: str) -> T:
    unknown = set(values) - {known.name for known in fields(kind)}  # type: ignore[arg-type]
    if unknown:
        raise ValueError(f"{where}: unknown {sorted(unknown)}")
    return kind(**values)
