"""What is suggested to a shopper: products with reasons, joined to the catalogue and noted."""

from collections.abc import Sequence
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
    "popular_in_category", "matches_wishes", "goes_with",
]  # fmt: skip


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
        Suggestion(
            known[one.product_id],
            Reason(one.kind, tuple(known[about].name for about in one.about if about in known)),
            one.relevance,
        )
        for one in found
        if one.product_id in known and known[one.product_id].in_stock
    ]


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
