"""Suggestions for one shopper: the recommender joined to the catalogue, its stock and its names.

Never sold out, never what the shopper refused, always with a reason; without a recommender (none
trained yet, or its artifact refused) what sells, and the reason says so. Where popularity ranks,
it is that of the shopper's own segment, if he has one and allows it.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from recommender import (
    BadData,
    Critique,
    Fresh,
    Group,
    Mode,
    Recommender,
    UnknownId,
    critiqued,
    group_of,
    popular_among,
    weight_of,
)
from shop import catalogue, interactions, segments
from shop.bestsellers import bestsellers, bestsellers_among
from shop.catalogue import Wishes
from shop.database import Transaction
from shop.kinship import kin
from shop.live_recommender import Live, LiveRecommender
from shop.suggestions import Found, Reason, Suggestion, found_of, joined, record
from shop.tables import CustomerRow

__all__ = ["Reason", "Recommending", "Suggestion"]

DIVERSITY = 0.2  # how much a list is spread over brands and categories
FRESH_LIMIT = 200  # interactions newer than the artifact


class Recommending:
    """Suggestions by the live version; one object serves all threads of a process."""

    def __init__(self, var: Path) -> None:
        self._live = LiveRecommender(var)

    def suggest(
        self,
        tx: Transaction,
        *,
        customer_id: str | None,
        wishes: Wishes | None = None,
        n: int,
        now: datetime,
        clicks: Sequence[str] = (),
        exclude: Collection[str] = (),
        conversation_id: str | None = None,
        mode: Mode = "discover",
    ) -> list[Suggestion]:
        """At most n products in stock that fit the wishes, best first; records them as shown.

        `clicks` are products that were opened or named in this conversation: they count at once,
        as does everything a customer did since the live version was trained.
        """
        wishes = replace(wishes or Wishes(), in_stock=True)
        allow = catalogue.matching_ids(tx, wishes) - frozenset(exclude)
        live = self._live.at(tx, now)
        if live is None:
            found, mode = _by_sales_for(tx, customer_id, allow, n, now), "popular"
        else:
            fresh = _fresh(tx, live.recommender, customer_id, clicks, now)
            known = customer_id if _personalised(tx, customer_id) else None
            group = _group(tx, live, known, fresh, mode)
            found = _by_recommender(live, known, fresh, allow, n, mode, now, group)
            if mode != "buy_again":
                found += _untrained(tx, live.recommender, allow, n - len(found), now)
        shown = joined(tx, [_worded(one, wishes) for one in found])
        record(tx, shown, customer_id, conversation_id, mode, live, now)
        return shown

    def similar(
        self,
        tx: Transaction,
        product_id: str,
        *,
        n: int,
        now: datetime,
        wishes: Wishes | None = None,
        exclude: Collection[str] = (),
        customer_id: str | None = None,
        conversation_id: str | None = None,
    ) -> list[Suggestion]:
        """Products in stock like this one, nearest first; raises NotFound for an unknown id.

        While there is any of its own kind, only of that kind. Then what sells of the nearest
        family, then of all; nothing of these is said to be like it.
        """
        asked = catalogue.product(tx, product_id)
        allow = catalogue.matching_ids(tx, replace(wishes or Wishes(), in_stock=True))
        level, allow = kin(tx, asked, allow - {product_id, *exclude})
        live = self._live.at(tx, now)
        if level == asked.category:
            found = _alike(tx, live, product_id, allow, n, now)
        else:
            found = _by_sales(tx, allow, n, now)
        shown = joined(tx, found)
        record(tx, shown, customer_id, conversation_id, "similar", live, now)
        return shown

    def goes_with(
        self,
        tx: Transaction,
        product_ids: Sequence[str],
        *,
        n: int,
        now: datetime,
        wishes: Wishes | None = None,
        customer_id: str | None = None,
        conversation_id: str | None = None,
    ) -> list[Suggestion]:
        """Products in stock that are bought along with these; none when nothing is known of it."""
        live = self._live.at(tx, now)
        if live is None or not product_ids:
            return []
        allow = catalogue.matching_ids(tx, replace(wishes or Wishes(), in_stock=True))
        ranked = live.recommender.goes_with(product_ids, n, allow=allow)
        shown = joined(tx, [found_of(one) for one in ranked])
        record(tx, shown, customer_id, conversation_id, "goes_with", live, now)
        return shown

    def critiqued(
        self,
        tx: Transaction,
        shown_before: Sequence[str],
        critique: Critique,
        *,
        n: int,
        now: datetime,
        wishes: Wishes | None = None,
        customer_id: str | None = None,
        conversation_id: str | None = None,
    ) -> list[Suggestion]:
        """Products in stock, of the kinds shown, that answer a critique of them.

        None when none are known or none of the kinds are left: another kind is no answer.
        """
        live = self._live.at(tx, now)
        if live is None:
            return []
        allow = catalogue.matching_ids(tx, replace(wishes or Wishes(), in_stock=True))
        seen = catalogue.products(tx, shown_before)
        kinds = tuple(dict.fromkeys(each.category for each in seen))
        allow &= catalogue.matching_ids(tx, Wishes(categories=kinds))
        try:
            ranked = critiqued(live.recommender, shown_before, critique, n, allow=allow)
        except (UnknownId, BadData):
            return []
        shown = joined(tx, [found_of(one) for one in ranked])
        record(tx, shown, customer_id, conversation_id, "critique", live, now)
        return shown


def _personalised(tx: Transaction, customer_id: str | None) -> bool:
    row = None if customer_id is None else tx.get(CustomerRow, customer_id)
    return row is not None and row.personalised


def _fresh(
    tx: Transaction,
    made: Recommender,
    customer_id: str | None,
    clicks: Sequence[str],
    now: datetime,
) -> list[Fresh]:
    """This conversation's clicks, and a customer's deeds that the artifact has not seen."""
    if customer_id is not None and not _personalised(tx, customer_id):
        return []
    fresh = [Fresh(one, weight_of("view"), now.timestamp()) for one in dict.fromkeys(clicks)]
    if customer_id is None:
        return fresh
    deeds = interactions.history(tx, customer_id, FRESH_LIMIT)
    return fresh + [
        Fresh(one.product_id, _weight(one), one.at.timestamp(), one.kind == "purchase")
        for one in deeds
        if one.at.timestamp() > made.made_at
    ]


def _weight(deed: interactions.Interaction) -> float:
    return weight_of(deed.kind, deed.value)


def _by_recommender(
    live: Live,
    customer_id: str | None,
    fresh: Sequence[Fresh],
    allow: frozenset[str],
    n: int,
    mode: Mode,
    now: datetime,
    group: Group | None,
) -> list[Found]:
    if group is not None:
        among = popular_among(
            live.recommender, group, n, allow=allow, diversity=DIVERSITY, boosts=live.boosts
        )
        return [found_of(one) for one in among]
    ranked = live.recommender.recommend(
        customer_id,
        fresh=fresh,
        n=n,
        mode=mode,
        allow=allow,
        diversity=DIVERSITY,
        boosts=live.boosts,
        now=now.timestamp(),
    )
    return [found_of(one) for one in ranked]


def _group(
    tx: Transaction, live: Live, customer_id: str | None, fresh: Sequence[Fresh], mode: Mode
) -> Group | None:
    """The shopper's segment, where popularity ranks: asked for, or nothing else is known of him."""
    unknown = mode != "buy_again" and not len(live.recommender.history(customer_id, fresh))
    if customer_id is None or not (mode == "popular" or unknown):
        return None
    found = segments.membership(tx, customer_id)
    if found is None:
        return None
    if found not in live.groups:
        live.groups[found] = group_of(live.recommender, segments.members(tx, found.segment))
    return live.groups[found]


def _untrained(
    tx: Transaction, made: Recommender, allow: frozenset[str], n: int, now: datetime
) -> list[Found]:
    """Products that came after the artifact was trained fill what is left of a list."""
    unseen = [one for one in allow if one not in made.products] if n > 0 else []
    return [replace(one, relevance=0.0) for one in _by_sales(tx, unseen, n, now)]


def _by_sales_for(
    tx: Transaction, customer_id: str | None, allow: Collection[str], n: int, now: datetime
) -> list[Found]:
    """By the shopper's own segment where that tells anything, else by everybody."""
    segment = None if customer_id is None else segments.segment_of(tx, customer_id)
    ranked = [] if segment is None else bestsellers_among(tx, allow, segment, now)[:n]
    return [
        Found(product_id, worth, "popular_in_segment" if several else "popular")
        for product_id, worth, several in ranked
    ] or _by_sales(tx, allow, n, now)


def _by_sales(tx: Transaction, allow: Collection[str], n: int, now: datetime) -> list[Found]:
    """By customers who bought lately; what nobody bought has no relevance."""
    ranked = bestsellers(tx, allow, now)[:n]
    return [Found(product_id, float(buyers), "popular") for product_id, buyers in ranked]


def _alike(
    tx: Transaction,
    live: Live | None,
    product_id: str,
    allow: frozenset[str],
    n: int,
    now: datetime,
) -> list[Found]:
    """The nearest of those allowed; by sales when the recommender knows nothing of them."""
    try:
        near = live.recommender.similar(product_id, n, allow=allow) if live else []
    except UnknownId:
        near = []
    if near:
        return [found_of(one) for one in near]
    found = _by_sales(tx, allow, n, now)
    return [replace(one, kind="similar_to", about=(product_id,)) for one in found]


def _worded(one: Found, wishes: Wishes) -> Found:
    """Popularity among products that were wished for is popularity of its own kind."""
    if one.kind != "popular":
        return one
    if wishes.categories and one.relevance > 0:
        return replace(one, kind="popular_in_category")
    unasked = replace(wishes, exclude=(), in_stock=True) == Wishes()
    return one if unasked and one.relevance > 0 else replace(one, kind="matches_wishes")
