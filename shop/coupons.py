"""Coupons: claimed at most as often as the offer allows, used once, given back on a cancel.

The one guard against claiming too many is the conditional UPDATE in `_count_up`: it locks the
offer's row, so claims of one offer queue up on every database. The unique key (offer, customer,
number) is the second guard, the ledger is the proof.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import CursorResult, func, or_, select, update
from sqlalchemy.exc import IntegrityError

from promotions.offers import barred
from shop.coupon_codes import new_code
from shop.customer_facts import facts_of
from shop.database import Transaction
from shop.errors import Conflict, NotAllowed, NotFound
from shop.offer_rows import offer_of
from shop.tables import CouponEntryRow, CouponRow, OfferRow


@dataclass(frozen=True, slots=True)
class Coupon:
    """A code that claims an offer; `state` is claimed, used or expired."""

    code: str
    offer_id: str
    state: str
    number: int
    title: dict[str, Any]
    terms: dict[str, Any]
    claimed_at: datetime
    ends_at: datetime
    order_no: str | None = None


def claim(tx: Transaction, customer_id: str, offer_id: str, now: datetime) -> Coupon:
    """Give the customer one coupon of an offer.

    Raises NotFound, NotAllowed (not claimable, not for him, not now) or Conflict (he has all he
    may have, or all are gone); whatever it raises, nothing was changed.
    """
    row = tx.get(OfferRow, offer_id, populate_existing=True)
    if row is None:
        raise NotFound(f"There is no offer {offer_id}.", "offer")
    if not row.claimable:
        raise NotAllowed("This offer needs no coupon; it applies by itself.", "not_claimable")
    reason = barred(offer_of(row), facts_of(tx, customer_id, now), now)
    if reason is not None:
        raise NotAllowed("This offer is not open to this customer now.", reason.code)
    try:
        with tx.begin_nested():
            return _claimed(tx, row, customer_id, now)
    except IntegrityError as error:
        raise Conflict("The coupon has been claimed already.", "claimed_already") from error


def coupons(tx: Transaction, customer_id: str, now: datetime) -> list[Coupon]:
    """All coupons of a customer, the newest first; those that are no longer good are expired."""
    query = (
        select(CouponRow, OfferRow)
        .join(OfferRow, OfferRow.offer_id == CouponRow.offer_id)
        .where(CouponRow.customer_id == customer_id)
        .order_by(CouponRow.claimed_at.desc(), CouponRow.code)
        .execution_options(populate_existing=True)
    )
    return [_coupon(coupon, offer, now) for coupon, offer in tx.execute(query)]


def held(tx: Transaction, customer_id: str | None, now: datetime) -> dict[str, str]:
    """offer_id → the code of the customer's oldest coupon of it that can still be used."""
    mine = coupons(tx, customer_id, now) if customer_id is not None else []
    good = sorted((one for one in mine if one.state == "claimed"), key=lambda one: -one.number)
    return {one.offer_id: one.code for one in good}


def use(
    tx: Transaction, customer_id: str, codes: Iterable[str], order_no: str, now: datetime
) -> None:
    """Spend coupons on an order; raises Conflict when one is not there to be spent any more."""
    for code in sorted(codes):
        changed = _execute(
            tx,
            update(CouponRow)
            .where(CouponRow.code == code, CouponRow.customer_id == customer_id)
            .where(CouponRow.state == "claimed")
            .values(state="used", order_no=order_no, used_at=now),
        )
        if changed != 1:
            raise Conflict("This coupon has been used already.", "coupon_used")
        _enter(tx, _rows(tx, CouponRow.code == code), "used", now)


def give_back(tx: Transaction, order_no: str, now: datetime) -> int:
    """Make the coupons of a cancelled order usable again; returns how many. Repeats do nothing."""
    rows = _rows(tx, CouponRow.order_no == order_no, CouponRow.state == "used")
    for row in rows:
        row.state, row.order_no, row.used_at = "claimed", None, None
    tx.flush()
    _enter(tx, rows, "returned", now)
    return len(rows)


def expire(tx: Transaction, now: datetime) -> int:
    """Close unused coupons whose days or whose offer are over; returns how many."""
    may_end = or_(OfferRow.ends_at <= now, OfferRow.valid_days.is_not(None))
    some = select(OfferRow.offer_id).where(may_end)
    open_ones = _rows(tx, CouponRow.state == "claimed", CouponRow.offer_id.in_(some))
    rows = [row for row in open_ones
            if good_until(tx.get_one(OfferRow, row.offer_id), row.claimed_at) <= now]  # fmt: skip
    for row in rows:
        row.state = "expired"
    tx.flush()
    _enter(tx, rows, "expired", now)
    return len(rows)


def _claimed(tx: Transaction, offer: OfferRow, customer_id: str, now: datetime) -> Coupon:
    _count_up(tx, offer.offer_id, now)
    number = 1 + _count(tx, offer.offer_id, customer_id)
    if number > offer.per_customer:
        raise Conflict("This customer has claimed the coupon already.", "claimed_already")
    row = CouponRow(
        code=new_code(),
        offer_id=offer.offer_id,
        customer_id=customer_id,
        number=number,
        state="claimed",
        claimed_at=now,
    )
    tx.add(row)
    tx.flush()
    _enter(tx, [row], "claimed", now)
    return _coupon(row, offer, now)


def _count_up(tx: Transaction, offer_id: str, now: datetime) -> None:
    offer = OfferRow
    changed = _execute(
        tx,
        update(offer)
        .where(offer.offer_id == offer_id, offer.active)
        .where(offer.starts_at <= now, offer.ends_at > now)
        .where(or_(offer.cap.is_(None), offer.claimed < offer.cap))
        .values(claimed=offer.claimed + 1)
        .execution_options(synchronize_session=False),
    )
    if changed != 1:
        raise Conflict("All coupons of this offer have been claimed.", "all_claimed")


def _count(tx: Transaction, offer_id: str, customer_id: str) -> int:
    query = select(func.count()).where(
        CouponRow.offer_id == offer_id, CouponRow.customer_id == customer_id
    )
    return tx.scalar(query) or 0


def _rows(tx: Transaction, *conditions: Any) -> Sequence[CouponRow]:
    query = select(CouponRow).where(*conditions).order_by(CouponRow.code).with_for_update()
    return tx.scalars(query.execution_options(populate_existing=True)).all()


def _enter(tx: Transaction, rows: Sequence[CouponRow], change: str, now: datetime) -> None:
    for row in rows:
        tx.add(
            CouponEntryRow(
                offer_id=row.offer_id,
                code=row.code,
                customer_id=row.customer_id,
                change=change,
                at=now,
            )
        )
    tx.flush()


def _execute(tx: Transaction, statement: Any) -> int:
    return cast("CursorResult[Any]", tx.execute(statement)).rowcount


def _coupon(row: CouponRow, offer: OfferRow, now: datetime) -> Coupon:
    ends_at = good_until(offer, row.claimed_at)
    over = row.state == "claimed" and ends_at <= now
    return Coupon(
        code=row.code,
        offer_id=row.offer_id,
        state="expired" if over else row.state,
        number=row.number,
        title=offer.title,
        terms=offer.terms,
        claimed_at=row.claimed_at,
        ends_at=ends_at,
        order_no=row.order_no,
    )


def good_until(offer: OfferRow, claimed_at: datetime) -> datetime:
    """When a coupon claimed then is no longer good, never later than its offer."""
    if offer.valid_days is None:
        return offer.ends_at
    return min(offer.ends_at, claimed_at + timedelta(days=offer.valid_days))
