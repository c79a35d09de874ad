"""Interactions: looks, favourites, baskets, purchases and ratings, in step with the orders."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from shop.demo.calendar import DAY, moment
from shop.demo.orders import Placed
from shop.demo.people import Resident
from shop.demo.shelves import Shelves
from shop.demo.tastes import Tastes
from shop.demo.visits import Visits

FAVOURED, PUT_BACK, RATED = 0.08, 0.09, 0.24
LOOK_BEFORE, BASKET_BEFORE = 420, 150  # seconds before an order

Row = dict[str, Any]


def interaction_rows(
    shelf: Shelves,
    seen: Visits,
    orders: list[Placed],
    people: list[Resident],
    taste: Tastes,
    now: int,
    rng: np.random.Generator,
) -> list[Row]:
    """All interactions, the oldest first; each order line is exactly one purchase."""
    found = [*_looks(seen, rng), *_bought(shelf, orders, taste, now, rng)]
    found.sort()
    return [
        {
            "customer_id": people[customer].customer_id,
            "product_id": shelf.products[product].product_id,
            "kind": kind,
            "value": value,
            "at": moment(at),
        }
        for at, customer, product, kind, value in found
    ]


Deed = tuple[int, int, int, str, float]  # at, customer, product, kind, value


def _looks(seen: Visits, rng: np.random.Generator) -> Iterator[Deed]:
    chance = rng.random((len(seen.at), 2))
    rows = zip(seen.customer, seen.product, seen.at, seen.bought, chance, strict=True)
    for customer, product, at, bought, (favoured, put) in rows:
        if bought:
            continue
        deed = int(at), int(customer), int(product)
        yield (*deed, "view", 1.0)
        if favoured < FAVOURED:
            yield (deed[0] + 40, *deed[1:], "favourite", 1.0)
        if put < PUT_BACK:
            yield (deed[0] + 90, *deed[1:], "cart", 1.0)


def _bought(
    shelf: Shelves, orders: list[Placed], taste: Tastes, now: int, rng: np.random.Generator
) -> Iterator[Deed]:
    for order in orders:
        purchase, signed = order.purchase, order.course.signed_at
        for piece in purchase.pieces:
            deed = purchase.customer, piece.product
            if rng.random() < 0.8:
                yield (purchase.at - LOOK_BEFORE, *deed, "view", 1.0)
            yield (purchase.at - BASKET_BEFORE, *deed, "cart", 1.0)
            yield (purchase.at, *deed, "purchase", float(piece.quantity))
            if signed is None or rng.random() >= RATED:
                continue
            at = signed + int(rng.uniform(0.2, 5) * DAY)
            if at <= now:
                yield (at, *deed, "rating", _stars(taste, deed, order, rng))


def _stars(taste: Tastes, deed: tuple[int, int], order: Placed, rng: np.random.Generator) -> float:
    pleased = 4.3 + 0.3 * taste.bent[deed] + rng.normal(0, 0.7)
    if order.course.returned_at is not None:
        pleased -= 2.0
    return float(np.clip(round(pleased), 1, 5))
