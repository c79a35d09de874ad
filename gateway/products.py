"""The catalogue for everybody: search, and one product."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from gateway.parts import PartsOf
from gateway.schemas import Amount, Listing, Name, Product
from shop import catalogue
from shop.catalogue import Wishes
from shop.database import Transaction
from shop.presenting import product_json

router = APIRouter(prefix="/api/shop/products", tags=["shop"])
PAGE = 24


@router.get("", response_model=Listing[Product])
async def products(
    parts: PartsOf,
    q: Annotated[str, Query(max_length=200)] = "",
    category: Name | None = None,
    brand: Name | None = None,
    min: Amount | None = None,
    max: Amount | None = None,
    in_stock: bool = False,
    after: Annotated[str | None, Query(max_length=500)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = PAGE,
) -> dict[str, Any]:
    """Products that match; prices in minor units, `after` is the cursor of the last page."""
    wishes = Wishes(
        text=q,
        categories=(category,) if category else (),
        brands=(brand,) if brand else (),
        min_price=min,
        max_price=max,
        in_stock=in_stock,
    )
    return await parts.database.read(_found, wishes, limit, after)


@router.get("/{product_id}", response_model=Product)
async def product(product_id: Name, parts: PartsOf) -> dict[str, Any]:
    """One product with its variants and their stock."""
    return await parts.database.read(_one, product_id)


def _found(tx: Transaction, wishes: Wishes, limit: int, after: str | None) -> dict[str, Any]:
    page = catalogue.find(tx, wishes, limit, after)
    return {"data": [product_json(one) for one in page.data], "next": page.next}


def _one(tx: Transaction, product_id: str) -> dict[str, Any]:
    return product_json(catalogue.product(tx, product_id))
