"""Who buys: customers, their addresses, and what they did in the shop."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from shop.tables.base import Table


class CustomerRow(Table):
    __tablename__ = "customers"

    customer_id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    phone: Mapped[str]
    language: Mapped[str] = mapped_column(default="zh")
    level: Mapped[str] = mapped_column(default="regular")  # regular silver gold platinum
    points: Mapped[int] = mapped_column(default=0)
    city: Mapped[str] = mapped_column(default="")
    personalised: Mapped[bool] = mapped_column(default=True)  # may be refused by the customer
    about: Mapped[str | None]  # set for the demo customers alone
    joined_at: Mapped[datetime]


class AddressRow(Table):
    __tablename__ = "addresses"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    receiver: Mapped[str]
    phone: Mapped[str]
    text: Mapped[str]
    preferred: Mapped[bool] = mapped_column(default=False)


class InteractionRow(Table):
    __tablename__ = "interactions"
    __table_args__ = (
        Index("ix_interactions_customer", "customer_id", "at"),
        Index("ix_interactions_at", "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"))
    product_id: Mapped[str] = mapped_column(ForeignKey("products.product_id"))
    kind: Mapped[str]  # view favourite cart purchase rating
    value: Mapped[float] = mapped_column(default=1.0)  # 1 to 5 of a rating, quantity of a purchase
    at: Mapped[datetime]


class ImpressionRow(Table):
    """A product shown to somebody, so that clicks and orders can be attributed to it."""

    __tablename__ = "impressions"
    __table_args__ = (Index("ix_impressions_customer", "customer_id", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[str | None]
    conversation_id: Mapped[str | None] = mapped_column(index=True)
    product_id: Mapped[str]
    position: Mapped[int]
    mode: Mapped[str]  # discover buy_again blend similar goes_with popular search
    version_id: Mapped[int | None]
    at: Mapped[datetime]
