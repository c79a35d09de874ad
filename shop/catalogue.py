"""What the shop sells: the one door to products, their search and their prices."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from shop.database import Transaction
from shop.errors import NotFound
from shop.pages import Page
from shop.prices import price_at, price_drop, set_price
from shop.products import Product, Variant, product_of
from shop.remembered import remembered
from shop.searching import Wishes, find, matching_ids
from shop.spelling import compact
from shop.tables import ProductRow, VariantRow

__all__ = [
    "Page",
    "Product",
    "Variant",
    "Wishes",
    "find",
    "matching_ids",
    "named",
    "price_at",
    "price_drop",
    "product",
    "product_of_variant",
    "products",
    "set_price",
]


@remembered
def product(tx: Transaction, product_id: str) -> Product:
    """The product with this id, sold out or not; raises NotFound."""
    row = tx.get(ProductRow, product_id, populate_existing=True)
    if row is None or not row.active:
        raise NotFound(f"There is no product {product_id}.", code="unknown_product")
    return product_of(row)


def products(tx: Transaction, product_ids: Iterable[str]) -> list[Product]:
    """The products with these ids in this order; unknown ones are left out."""
    wanted = tuple(dict.fromkeys(product_ids))
    return list(_products(tx, wanted)) if wanted else []


@remembered
def _products(tx: Transaction, wanted: tuple[str, ...]) -> tuple[Product, ...]:
    query = select(ProductRow).where(ProductRow.product_id.in_(wanted), ProductRow.active)
    rows = tx.scalars(query.execution_options(populate_existing=True))
    found = {row.product_id: product_of(row) for row in rows}
    return tuple(found[one] for one in wanted if one in found)


def product_of_variant(tx: Transaction, variant_id: str) -> Product:
    """The product that has this variant; raises NotFound."""
    query = select(VariantRow.product_id).where(VariantRow.variant_id == variant_id)
    product_id = tx.scalar(query)
    if product_id is None:
        raise NotFound(f"There is no variant {variant_id}.", code="unknown_variant")
    return product(tx, product_id)


def named(tx: Transaction, text: str, limit: int = 5) -> list[Product]:
    """Products that a shopper may mean by `text`: the same name first, then the closest."""
    wanted = compact(text)
    if not wanted:
        return []
    ranked = []
    for product_id, name, names in _names(tx):
        rank = _closeness(wanted, names)
        if rank is not None:
            ranked.append((rank, len(name), product_id))
    return products(tx, [product_id for _, _, product_id in sorted(ranked)[:limit]])


@remembered
def _names(tx: Transaction) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """The id and name of each product, and all that it is called by, as it is spelled."""
    query = select(ProductRow.product_id, ProductRow.name, ProductRow.short_names)
    return tuple(
        (product_id, name, tuple(map(compact, (product_id, name, *short_names))))
        for product_id, name, short_names in tx.execute(query.where(ProductRow.active))
    )


def _closeness(wanted: str, spelled: Sequence[str]) -> tuple[int, int] | None:
    """Smaller is closer: the same, contains it, stands in it (the longest name first)."""
    if wanted in spelled:
        return 0, 0
    if any(wanted in name for name in spelled):
        return 1, 0
    longest = max((len(name) for name in spelled if len(name) > 1 and name in wanted), default=0)
    return (2, -longest) if longest else None
