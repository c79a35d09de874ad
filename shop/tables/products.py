"""What the shop sells: products, their variants with stock, and every price they ever had."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from shop.tables.base import Table


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
    variants: Mapped[list["VariantRow"]] = relationship(
        back_populates="product", order_by="VariantRow.variant_id", lazy="selectin"
    )


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
