"""What is suggested to a shopper: products with reasons, joined to the catalogue and noted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from recommender import Ranked
from shop import catalogue, impressions
from shop.catalogue import Product
from shop.database import Transaction
from shop.live_recommender import Live

ReasonKind = Literal[
    "because_bought", "because_viewed", "bought_before", "similar_to", "popular",
    "popular_in_category", "popular_in_segment", "matches_wishes", "goes_with",
]  # fmt: skip


PERSONAL = frozenset({"because_bought", "because_viewed"})


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a product is shown; `names` are those of the products it refers to."""

    kind: ReasonKind
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A product to show; relevance is comparable within one list only."""

    product: Product
    reason: Reason
    relevance: float


@dataclass(frozen=True, slots=True)
class Found:
    product_id: str
    relevance: float
    kind: ReasonKind
    about: tuple[str, ...] = ()  # product ids


def found_of(one: Ranked) -> Found:
    """What the recommender ranked."""
    return Found(one.product_id, one.relevance, one.reason.kind, one.reason.product_ids)


def joined(tx: Transaction, found: Sequence[Found]) -> list[Suggestion]:
    """The products found, joined to the catalogue; what is sold out or gone is left out."""
    wanted = [*(one.product_id for one in found), *(name for one in found for name in one.about)]
    known = {one.product_id: one for one in catalogue.products(tx, wanted)}
    return [
        Suggestion(known[one.product_id], _reason(one, known), one.relevance)
        for one in found
        if one.product_id in known and known[one.product_id].in_stock
    ]


def _reason(one: Found, known: Mapping[str, Product]) -> Reason:
    """The reason as it can be told: only goods of a related kind explain a suggestion."""
    about = [known[each] for each in one.about if each in known]
    if one.kind not in PERSONAL:
        return Reason(one.kind, tuple(each.name for each in about))
    kinds = _kinds(known[one.product_id])
    related = [each.name for each in about if _kinds(each) & kinds]
    return Reason(one.kind, tuple(related)) if related else Reason("popular_in_category")


def _kinds(product: Product) -> set[str]:
    """All levels of its path: a phone and a pair of earphones are both electronics."""
    return {*product.categories, product.category}


def record(
    tx: Transaction,
    shown: Sequence[Suggestion],
    customer_id: str | None,
    conversation_id: str | None,
    mode: str,
    live: Live | None,
    now: datetime,
) -> None:
    """Note what is shown, so that clicks, baskets and orders can be attributed to it."""
    impressions.record(
        tx,
        [one.product.product_id for one in shown],
        customer_id=customer_id,
        conversation_id=conversation_id,
        mode=mode,
        version_id=live.version_id if live else None,
        now=now,
    )
