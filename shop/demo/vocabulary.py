"""What the demo's people, parcels and cases are made of, read from `data/shop/demo.yml`."""

from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict

FOLDER = Path(__file__).parents[2] / "data" / "shop"


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Told(Part):
    """An order of a demo customer: how many days ago it was placed, and how far it has come."""

    days: float
    status: Literal["unpaid", "paid", "packed", "shipped", "in_delivery", "signed", "returning"]
    method: str
    lines: tuple[tuple[str, int], ...]  # variant, pieces
    signed: float | None = None  # days since signing
    reason: str = ""


class Person(Part):
    """One of the customers whom anybody may play."""

    customer_id: str
    name: str
    about: str
    lifestyle: str
    brands: tuple[str, ...]
    tier: float  # how expensive he likes it, in standard deviations of a category's prices
    orders: tuple[Told, ...]


class Drop(Part):
    """A price that has fallen: what the product cost until some days ago, in minor units."""

    product_id: str
    days: float
    before: int


class Vocabulary(Part):
    surnames: str
    given: tuple[str, ...]
    places: tuple[tuple[str, str, tuple[str, ...]], ...]  # province and city, city, districts
    roads: tuple[str, ...]
    warehouses: tuple[str, ...]
    lifestyles: dict[str, dict[str, float]]
    seasons: dict[str, tuple[int, ...]]
    cycles: dict[str, int]
    reasons: dict[str, tuple[str, ...]]
    people: tuple[Person, ...]
    drops: tuple[Drop, ...]


def read_vocabulary(folder: Path = FOLDER) -> Vocabulary:
    """The vocabulary; raises pydantic's ValidationError when something is missing or unknown."""
    text = (folder / "demo.yml").read_text(encoding="utf-8")
    return Vocabulary.model_validate(yaml.safe_load(text))
