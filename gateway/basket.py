"""The basket of a customer or of a conversation's visitor, priced with every offer that applies."""

from datetime import datetime
from typing import Any, Literal

from fastapi import APIRouter

from gateway.callers import AnyShopper, Shopper
from gateway.parts import PartsOf
from gateway.schemas import Basket, BasketChange
from shop import baskets
from shop.baskets import PricedBasket, PricedLine
from shop.database import Transaction

router = APIRouter(prefix="/api/shop/basket", tags=["shop"])
Language = Literal["zh", "en"]


@router.get("", response_model=Basket)
async def basket(shopper: AnyShopper, parts: PartsOf, language: Language = "zh") -> dict[str, Any]:
    """Lines, what each offer takes off, what is nearly reached, and the total."""
    return await parts.database.read(_basket, shopper, language, parts.clock())


@router.put("/lines", response_model=Basket)
async def put_line(
    change: BasketChange, shopper: AnyShopper, parts: PartsOf, language: Language = "zh"
) -> dict[str, Any]:
    """Set how many of a variant are in the basket; 0 takes it out."""
    return await parts.database.write(_changed, shopper, change, language, parts.clock())


def _changed(
    tx: Transaction, shopper: Shopper, change: BasketChange, language: str, now: datetime
) -> dict[str, Any]:
    baskets.set_quantity(tx, shopper.owner, change.variant_id, change.quantity, now)
    return _basket(tx, shopper, language, now)


def _basket(tx: Transaction, shopper: Shopper, language: str, now: datetime) -> dict[str, Any]:
    found = baskets.priced(tx, shopper.owner, shopper.customer_id, now)
    return _basket_json(found, language)


def _basket_json(found: PricedBasket, language: str) -> dict[str, Any]:
    def money(amount: int) -> dict[str, Any]:
        return {"amount": amount, "currency": found.currency}

    return {
        "lines": [_line_json(line, found.currency) for line in found.lines],
        "adjustments": [
            {
                "offer_id": one.offer_id,
                "title": one.title[language],
                "amount": money(one.amount),
                "code": one.code,
            }
            for one in found.adjustments
        ],
        "nearly": [
            {
                "offer_id": one.offer_id,
                "title": one.title[language],
                "missing": None if one.missing is None else money(one.missing),
            }
            for one in found.nearly
        ],
        "subtotal": money(found.subtotal),
        "discount": money(found.discount),
        "shipping_fee": money(found.shipping_fee),
        "total": money(found.total),
    }


def _line_json(priced: PricedLine, currency: str) -> dict[str, Any]:
    line = priced.line
    return {
        "product_id": line.product_id,
        "variant_id": line.variant_id,
        "name": line.name,
        "variant": line.variant,
        "quantity": line.quantity,
        "price": {"amount": line.price, "currency": currency},
        "paid": {"amount": priced.paid, "currency": currency},
    }
