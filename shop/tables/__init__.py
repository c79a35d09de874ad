"""The database's tables, one file per topic. Only `shop/` reads them; others get dataclasses."""

from shop.tables.base import Table
from shop.tables.conversations import (
    ConversationRow,
    MessageRow,
    PayloadRow,
    ProposalRow,
)
from shop.tables.customers import AddressRow, CustomerRow, ImpressionRow, InteractionRow
from shop.tables.learning import JobRow, LiveVersionRow, StaffRow, VersionRow
from shop.tables.marketing import CouponEntryRow, CouponRow, MembershipRow, OfferRow
from shop.tables.orders import (
    AfterSalesRow,
    BasketLineRow,
    InvoiceRow,
    OrderLineRow,
    OrderRow,
    PaymentRow,
    RefundRow,
    ShipmentRow,
    ShipmentStepRow,
)
from shop.tables.products import PriceChangeRow, ProductRow, VariantRow

__all__ = [
    "AddressRow",
    "AfterSalesRow",
    "BasketLineRow",
    "ConversationRow",
    "CouponEntryRow",
    "CouponRow",
    "CustomerRow",
    "ImpressionRow",
    "InteractionRow",
    "InvoiceRow",
    "JobRow",
    "LiveVersionRow",
    "MembershipRow",
    "MessageRow",
    "OfferRow",
    "OrderLineRow",
    "OrderRow",
    "PayloadRow",
    "PaymentRow",
    "PriceChangeRow",
    "ProductRow",
    "ProposalRow",
    "RefundRow",
    "ShipmentRow",
    "ShipmentStepRow",
    "StaffRow",
    "Table",
    "VariantRow",
    "VersionRow",
]
