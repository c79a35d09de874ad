"""What was bought: baskets, orders, payments, shipments, refunds, after-sales cases."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from shop.tables.base import Table


class BasketLineRow(Table):
    """One line of a basket; the owner is a customer id or, for a guest, a conversation id."""

    __tablename__ = "basket_lines"
    __table_args__ = (UniqueConstraint("owner", "variant_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str] = mapped_column(index=True)
    variant_id: Mapped[str] = mapped_column(ForeignKey("variants.variant_id"))
    quantity: Mapped[int]
    added_at: Mapped[datetime]


class OrderRow(Table):
    __tablename__ = "orders"
    __table_args__ = (Index("ix_orders_customer", "customer_id", "placed_at"),)

    order_no: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"))
    status: Mapped[str] = mapped_column(index=True)
    placed_at: Mapped[datetime]
    signed_at: Mapped[datetime | None]
    total: Mapped[int]  # what is paid: lines less discount plus shipping
    discount: Mapped[int] = mapped_column(default=0)
    shipping_fee: Mapped[int] = mapped_column(default=0)
    currency: Mapped[str] = mapped_column(default="CNY")
    receiver: Mapped[str]
    phone: Mapped[str]
    address: Mapped[str]
    lines: Mapped[list["OrderLineRow"]] = relationship(order_by="OrderLineRow.id", lazy="selectin")
    payment: Mapped["PaymentRow | None"] = relationship(lazy="selectin")
    shipment: Mapped["ShipmentRow | None"] = relationship(lazy="selectin")
    refunds: Mapped[list["RefundRow"]] = relationship(order_by="RefundRow.id", lazy="selectin")
    after_sales: Mapped[list["AfterSalesRow"]] = relationship(
        order_by="AfterSalesRow.id", lazy="selectin"
    )


class OrderLineRow(Table):
    __tablename__ = "order_lines"

    id: Mapped[int] = mapped_column(primary_key=True)
    order_no: Mapped[str] = mapped_column(ForeignKey("orders.order_no"), index=True)
    product_id: Mapped[str] = mapped_column(ForeignKey("products.product_id"), index=True)
    variant_id: Mapped[str] = mapped_column(ForeignKey("variants.variant_id"))
    name: Mapped[str]
    variant: Mapped[str] = mapped_column(default="")  # "黑色 XL" as shown
    quantity: Mapped[int]
    price: Mapped[int]  # of one piece, when it was bought
    discount: Mapped[int] = mapped_column(default=0)  # this line's share


class PaymentRow(Table):
    __tablename__ = "payments"

    id: Mapped[int] = mapped_column(primary_key=True)
    order_no: Mapped[str] = mapped_column(ForeignKey("orders.order_no"), unique=True)
    method: Mapped[str]  # alipay wechat card instalments cash_on_delivery
    amount: Mapped[int]
    status: Mapped[str]  # pending paid refunded
    paid_at: Mapped[datetime | None]


class ShipmentRow(Table):
    __tablename__ = "shipments"

    id: Mapped[int] = mapped_column(primary_key=True)
    order_no: Mapped[str] = mapped_column(ForeignKey("orders.order_no"), unique=True)
    courier: Mapped[str]
    tracking_no: Mapped[str]
    shipped_at: Mapped[datetime]
    expected_at: Mapped[datetime | None]
    steps: Mapped[list["ShipmentStepRow"]] = relationship(
        order_by="ShipmentStepRow.at", lazy="selectin"
    )


class ShipmentStepRow(Table):
    __tablename__ = "shipment_steps"

    id: Mapped[int] = mapped_column(primary_key=True)
    shipment_id: Mapped[int] = mapped_column(ForeignKey("shipments.id"), index=True)
    at: Mapped[datetime]
    status: Mapped[str]  # collected in_transit arrived out_for_delivery signed
    place: Mapped[str]


class RefundRow(Table):
    __tablename__ = "refunds"

    id: Mapped[int] = mapped_column(primary_key=True)
    order_no: Mapped[str] = mapped_column(ForeignKey("orders.order_no"), index=True)
    amount: Mapped[int]
    status: Mapped[str]  # requested approved received paid_back refused withdrawn
    method: Mapped[str]
    requested_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class AfterSalesRow(Table):
    """A case: return, exchange, repair, installation, price protection, complaint."""

    __tablename__ = "after_sales"

    id: Mapped[int] = mapped_column(primary_key=True)
    order_no: Mapped[str | None] = mapped_column(ForeignKey("orders.order_no"), index=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    line_id: Mapped[int | None] = mapped_column(ForeignKey("order_lines.id"))
    kind: Mapped[str]
    status: Mapped[str]  # open approved in_progress done refused withdrawn
    reason: Mapped[str]
    details: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class InvoiceRow(Table):
    __tablename__ = "invoices"

    id: Mapped[int] = mapped_column(primary_key=True)
    order_no: Mapped[str] = mapped_column(ForeignKey("orders.order_no"), unique=True)
    kind: Mapped[str]  # ordinary special
    title: Mapped[str]
    tax_no: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="", server_default="")
    status: Mapped[str]  # requested issued
    created_at: Mapped[datetime]
