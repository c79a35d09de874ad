"""Made-up customers with names, telephone numbers nobody has, addresses and levels."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import numpy as np

from shop.demo.calendar import DAY, DAYS, moment
from shop.demo.habits import Habits
from shop.demo.vocabulary import Vocabulary
from shop.policies import Policies, Region, policies


@dataclass(frozen=True, slots=True)
class Resident:
    """A customer's name, number and home."""

    customer_id: str
    name: str
    phone: str
    city: str
    district: str
    address: str
    region: Region | None
    about: str | None


def residents(words: Vocabulary, count: int, rng: np.random.Generator) -> list[Resident]:
    """`count` people; the demo customers come first, in their order."""
    return [_resident(words, number, rng) for number in range(1, count + 1)]


def _resident(words: Vocabulary, number: int, rng: np.random.Generator) -> Resident:
    told = words.people[number - 1] if number <= len(words.people) else None
    place, city, districts = words.places[_low(len(words.places), rng)]
    district = districts[rng.integers(len(districts))]
    road, house = words.roads[rng.integers(len(words.roads))], int(rng.integers(1, 400))
    flat = f"{rng.integers(1, 30)}幢{rng.integers(1, 25)}0{rng.integers(1, 5)}室"
    made_up = words.surnames[_low(len(words.surnames), rng)] + str(rng.choice(words.given))
    region = policies().region(place)
    return Resident(
        customer_id=told.customer_id if told else f"C{number:05d}",
        name=told.name if told else made_up,
        phone=f"1990000{number:04d}",
        city=city,
        district=district,
        address=f"{place}{district}{road}{house}号{flat}",
        region=region,
        about=told.about if told else None,
    )


def _low(count: int, rng: np.random.Generator) -> int:
    """A place in a list whose first ones are the most usual."""
    return int(count * rng.random() ** 1.6)


def customer_rows(
    people: list[Resident],
    habits: Habits,
    spent: list[int],
    levels: list[str],
    now: int,
    rng: np.random.Generator,
) -> list[dict[str, Any]]:
    """The customers' rows; `spent` in minor units makes their points."""
    first = now - DAYS * DAY
    before = rng.uniform(0, 700, len(people)) * DAY * (habits.start == 0)
    joined = first + habits.start * DAY - before
    return [
        {
            "customer_id": one.customer_id,
            "name": one.name,
            "phone": one.phone,
            "language": "zh",
            "level": levels[place],
            "points": spent[place] // 100,
            "city": one.city,
            "personalised": True,
            "about": one.about,
            "joined_at": moment(joined[place]) - timedelta(days=1),
        }
        for place, one in enumerate(people)
    ]


def address_rows(people: list[Resident]) -> list[dict[str, Any]]:
    """Everybody's home."""
    return [
        {
            "customer_id": one.customer_id,
            "receiver": one.name,
            "phone": one.phone,
            "text": one.address,
            "preferred": True,
        }
        for one in people
    ]


def level(spent: int, rules: Policies) -> str:
    """The membership level by what was spent, minor units."""
    reached = [one for one in rules.levels if spent >= one.from_spent]
    return max(reached, key=lambda one: one.from_spent).id
