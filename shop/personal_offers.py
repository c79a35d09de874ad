"""Offers that a customer has, or would have, only by the group his purchases put him into."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import select

from promotions.offers import barred
from shop.database import Transaction
from shop.offer_rows import offer_of
from shop.offering import OfferView, deciding, view
from shop.tables import MembershipRow


def personal_offers(tx: Transaction, customer_id: str, now: datetime) -> tuple[OfferView, ...]:
    """The running offers that rest on his group, whether or not he has refused to be in one."""
    ready = deciding(tx, customer_id, now, personal=False)
    group = tx.scalar(select(MembershipRow.segment).where(MembershipRow.customer_id == customer_id))
    grouped = replace(ready.facts, segment=group)
    rows = [row for row in ready.rows.values()
            if barred(offer_of(row), ready.facts, now) is not None
            and barred(offer_of(row), grouped, now) is None]  # fmt: skip
    return tuple(view(row, {}) for row in rows)
