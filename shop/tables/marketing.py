"""Segments, offers, coupons and their ledger."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shop.tables.base import Table


class MembershipRow(Table):
    """The segment a customer is in, by the live version of the segments."""

    __tablename__ = "segment_memberships"

    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), primary_key=True)
    segment: Mapped[str] = mapped_column(index=True)
    version_id: Mapped[int]
    at: Mapped[datetime]


class OfferRow(Table):
    """An offer = segments + condition + benefit, with caps and a period."""

    __tablename__ = "offers"
    __table_args__ = (
        CheckConstraint("cap IS NULL OR claimed <= cap", name="cap"),
        CheckConstraint("claimed >= 0", name="claimed"),
    )

    offer_id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[dict[str, Any]]  # {"zh": …, "en": …}
    terms: Mapped[dict[str, Any]]
    segments: Mapped[list[Any]]  # empty: everybody
    condition: Mapped[dict[str, Any]]  # read by promotions
    benefit: Mapped[dict[str, Any]]
    claimable: Mapped[bool] = mapped_column(default=False)  # needs a coupon
    priority: Mapped[int] = mapped_column(default=0)
    exclusive: Mapped[bool] = mapped_column(default=False)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    valid_days: Mapped[int | None]  # of a coupon, from its claim on; none: until the offer ends
    cap: Mapped[int | None]  # coupons in all
    claimed: Mapped[int] = mapped_column(default=0)
    per_customer: Mapped[int] = mapped_column(default=1)
    active: Mapped[bool] = mapped_column(default=True)


class CouponRow(Table):
    __tablename__ = "coupons"
    __table_args__ = (UniqueConstraint("offer_id", "customer_id", "number"),)

    code: Mapped[str] = mapped_column(primary_key=True)
    offer_id: Mapped[str] = mapped_column(ForeignKey("offers.offer_id"))
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    number: Mapped[int]  # the customer's n-th coupon of this offer
    state: Mapped[str]  # claimed used expired
    order_no: Mapped[str | None]
    claimed_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class CouponEntryRow(Table):
    """The ledger: every change of a coupon, never updated."""

    __tablename__ = "coupon_entries"

    id: Mapped[int] = mapped_column(primary_key=True)
    offer_id: Mapped[str] = mapped_column(index=True)
    code: Mapped[str] = mapped_column(index=True)
    customer_id: Mapped[str]
    change: Mapped[str]  # claimed used returned expired
    at: Mapped[datetime]
