"""What the shop sells: products, their variants with stock, and every price they ever had."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Connection, ForeignKey, Index, Text, event
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.orm import Mapped, Mapper, mapped_column, relationship

from shop.spelling import compact, folded
from shop.tables.base import Table


def search_words(of: Mapping[str, Any]) -> str:
    """All that a text search compares with, folded: names, brand, categories, attributes."""
    pieces = [of["name"], *of["short_names"], of["brand"], of["category"], *of["categories"]]
    pieces += [f"{name} {value}" for name, value in of["attributes"].items()]
    both = [folded(str(piece)) for piece in pieces] + [compact(str(of["name"]))]
    return " | ".join(dict.fromkeys(both))


def category_words(names: Iterable[str]) -> str:
    """Category names so that each can be found as a whole: `|手机|数码|`."""
    return "|" + "".join(f"{compact(name)}|" for name in dict.fromkeys(names))


def _given(context: Any) -> Mapping[str, Any]:
    """The values of the row being inserted; SQLAlchemy leaves this call without types."""
    return dict(context.get_current_parameters())


def _words(context: DefaultExecutionContext) -> str:
    return search_words(_given(context))


def _category_words(context: DefaultExecutionContext) -> str:
    of = _given(context)
    return category_words([of["category"], *of["categories"]])


def _brand_word(context: DefaultExecutionContext) -> str:
    return compact(_given(context)["brand"])


class ProductRow(Table):
    __tablename__ = "products"

    product_id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    brand: Mapped[str] = mapped_column(index=True)
    category: Mapped[str] = mapped_column(index=True)  # the word a shopper says: 手机
    categories: Mapped[list[Any]]  # path from the widest: ["数码", "手机"]
    short_names: Mapped[list[Any]]
    attributes: Mapped[dict[str, Any]]  # name -> value as shown: {"内存": "12GB"}
    price: Mapped[int] = mapped_column(index=True)  # minor units; of the cheapest variant
    list_price: Mapped[int]
    currency: Mapped[str] = mapped_column(default="CNY")
    warranty_months: Mapped[int] = mapped_column(default=12)
    installable: Mapped[bool] = mapped_column(default=False)
    returnable: Mapped[bool] = mapped_column(default=True)  # seven days without a reason
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]
    # kept in step with the columns above, for searching alone
    words: Mapped[str] = mapped_column(Text, default=_words)
    category_words: Mapped[str] = mapped_column(default=_category_words)
    brand_word: Mapped[str] = mapped_column(default=_brand_word, index=True)
    variants: Mapped[list["VariantRow"]] = relationship(
        back_populates="product", order_by="VariantRow.variant_id", lazy="selectin"
    )


@event.listens_for(ProductRow, "before_update")
def _respell(_mapper: Mapper[Any], _connection: Connection, row: ProductRow) -> None:
    searched = ("name", "short_names", "brand", "category", "categories", "attributes")
    row.words = search_words({name: getattr(row, name) for name in searched})
    row.category_words = category_words([row.category, *row.categories])
    row.brand_word = compact(row.brand)


class VariantRow(Table):
    __tablename__ = "variants"
    __table_args__ = (CheckConstraint("stock >= 0", name="stock"),)

    variant_id: Mapped[str] = mapped_column(primary_key=True)
    product_id: Mapped[str] = mapped_column(ForeignKey("products.product_id"), index=True)
    color: Mapped[str] = mapped_column(default="")
    size: Mapped[str] = mapped_column(default="")
    price: Mapped[int]
    stock: Mapped[int]
    restock_at: Mapped[datetime | None]
    product: Mapped[ProductRow] = relationship(back_populates="variants")


class PriceChangeRow(Table):
    """A variant's price from a moment on; the newest row is today's price."""

    __tablename__ = "price_changes"
    __table_args__ = (Index("ix_price_changes_variant", "variant_id", "since"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    variant_id: Mapped[str] = mapped_column(ForeignKey("variants.variant_id"))
    price: Mapped[int]
    since: Mapped[datetime]
