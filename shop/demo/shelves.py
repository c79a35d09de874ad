"""The catalogue as arrays: what the generator reckons tastes, prices and seasons with."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shop.products import Product, Variant

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Shelves:
    """All products in the order of their ids; categories and brands as numbers."""

    products: tuple[Product, ...]
    categories: tuple[str, ...]
    brands: tuple[str, ...]
    category: Whole  # of each product
    brand: Whole
    price: Floats  # yuan
    dearness: Floats  # log price, standardised within its category

    def __len__(self) -> int:
        return len(self.products)

    def index(self) -> dict[str, int]:
        """product_id → its place."""
        return {product.product_id: place for place, product in enumerate(self.products)}

    def variants(self) -> dict[str, tuple[int, Variant]]:
        """variant_id → the place of its product, and the variant."""
        pairs = enumerate(self.products)
        return {one.variant_id: (at, one) for at, product in pairs for one in product.variants}


def shelves(products: Sequence[Product]) -> Shelves:
    """The arrays of some products."""
    ordered = tuple(sorted(products, key=lambda product: product.product_id))
    categories = tuple(sorted({product.category for product in ordered}))
    brands = tuple(sorted({product.brand for product in ordered}))
    category = np.array([categories.index(product.category) for product in ordered])
    price = np.array([product.price / 100 for product in ordered])
    return Shelves(
        products=ordered,
        categories=categories,
        brands=brands,
        category=category,
        brand=np.array([brands.index(product.brand) for product in ordered]),
        price=price,
        dearness=_standardised(np.log(np.maximum(price, 0.01)), category),
    )


def _standardised(values: Floats, groups: Whole) -> Floats:
    found = np.zeros_like(values)
    for group in np.unique(groups):
        inside = groups == group
        spread = values[inside].std() or 1.0
        found[inside] = (values[inside] - values[inside].mean()) / spread
    return found
