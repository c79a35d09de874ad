"""The stars that customers gave, counted in the database."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select

from shop.database import Transaction
from shop.tables import InteractionRow

USUAL = 5  # so many customers of the usual opinion are added to each, when products are ranked


@dataclass(frozen=True, slots=True)
class Rating:
    """The stars of a product, of 5, and how many customers gave them."""

    stars: float
    customers: int


def ratings(tx: Transaction, product_ids: Collection[str]) -> dict[str, Rating]:
    """The ratings of those of the products that anybody has rated."""
    row = InteractionRow
    query = (
        select(row.product_id, func.avg(row.value), func.count(row.customer_id.distinct()))
        .where(row.kind == "rating", row.product_id.in_(list(product_ids)))
        .group_by(row.product_id)
    )
    return {name: Rating(float(stars), int(number)) for name, stars, number in tx.execute(query)}


def best_rated(tx: Transaction, product_ids: Collection[str]) -> list[tuple[str, Rating]]:
    """The rated ones among these, best first: five stars of one customer are no proof."""
    found = ratings(tx, product_ids)
    total = sum(one.customers for one in found.values())
    usual = sum(one.stars * one.customers for one in found.values()) / total if total else 0.0

    def proven(one: Rating) -> float:
        return (one.stars * one.customers + usual * USUAL) / (one.customers + USUAL)

    return sorted(found.items(), key=lambda pair: (-proven(pair[1]), pair[0]))
