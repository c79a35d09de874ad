"""A product and its variants, as everybody outside the database sees them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from shop.tables import ProductRow, VariantRow


@dataclass(frozen=True, slots=True)
class Variant:
    """What can be put into a basket: a colour and size of a product; `price` in minor units."""

    variant_id: str
    color: str
    size: str
    price: int
    stock: int
    restock_at: datetime | None = None

    @property
    def label(self) -> str:
        """As people say it: `黑色 XL`; empty when the product comes in one way only."""
        return " ".join(part for part in (self.color, self.size) if part)


@dataclass(frozen=True, slots=True)
class Product:
    """A product of the catalogue; `price` is that of its cheapest variant, in minor units."""

    product_id: str
    name: str
    brand: str
    category: str
    categories: tuple[str, ...]
    price: int
    list_price: int
    currency: str
    attributes: Mapping[str, str]
    short_names: tuple[str, ...]
    variants: tuple[Variant, ...]
    warranty_months: int
    installable: bool
    returnable: bool
    active: bool = True

    @property
    def in_stock(self) -> bool:
        return self.active and any(variant.stock > 0 for variant in self.variants)

    @property
    def image(self) -> str:
        return f"/pictures/{self.product_id}.svg"

    @property
    def url(self) -> str:
        return f"/products/{self.product_id}"

    def variant(self, variant_id: str) -> Variant | None:
        """The product's variant with this id."""
        return next((one for one in self.variants if one.variant_id == variant_id), None)


def product_of(row: ProductRow) -> Product:
    """The product in a row with its variants."""
    return Product(
        product_id=row.product_id,
        name=row.name,
        brand=row.brand,
        category=row.category,
        categories=tuple(row.categories),
        price=row.price,
        list_price=row.list_price,
        currency=row.currency,
        attributes={str(name): str(value) for name, value in row.attributes.items()},
        short_names=tuple(row.short_names),
        variants=tuple(variant_of(variant) for variant in row.variants),
        warranty_months=row.warranty_months,
        installable=row.installable,
        returnable=row.returnable,
        active=row.active,
    )


def variant_of(row: VariantRow) -> Variant:
    return Variant(row.variant_id, row.color, row.size, row.price, row.stock, row.restock_at)
