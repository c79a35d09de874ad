"""A customer's coupons."""

from datetime import datetime
from typing import Any, Literal

from fastapi import APIRouter

from gateway.callers import CustomerId
from gateway.parts import PartsOf
from gateway.schemas import Coupon, Listing
from shop import offering
from shop.database import Transaction

router = APIRouter(prefix="/api/shop/coupons", tags=["shop"])


@router.get("", response_model=Listing[Coupon])
async def coupons(
    customer_id: CustomerId, parts: PartsOf, language: Literal["zh", "en"] = "zh"
) -> dict[str, Any]:
    """The customer's coupons with their codes and states."""
    found = await parts.database.read(_coupons, customer_id, language, parts.clock())
    return {"data": found, "next": None}


def _coupons(
    tx: Transaction, customer_id: str, language: str, now: datetime
) -> list[dict[str, Any]]:
    return [
        {
            "offer_id": coupon.offer_id,
            "code": coupon.code,
            "state": coupon.state,
            "title": coupon.title[language],
            "terms": coupon.terms[language],
            "ends_at": coupon.ends_at,
        }
        for coupon in offering.coupons(tx, customer_id, now)
    ]
