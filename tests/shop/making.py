"""Small shops for tests: a few products, two customers, orders in any status."""

from datetime import datetime, timedelta
from typing import Any

from shop.database import Transaction
from shop.tables import (
    CustomerRow,
    OfferRow,
    OrderLineRow,
    OrderRow,
    PaymentRow,
    PriceChangeRow,
    ProductRow,
    ShipmentRow,
    ShipmentStepRow,
    VariantRow,
)

ANNA, BERT = "C1", "C2"
PHONE, AIRCON, NUTS, GONE = "P1", "P2", "P3", "P4"
BLACK, WHITE, SOLD_OUT = "P1-black", "P1-white", "P1-red"
PAST_PAYMENT = ("paid", "packed", "shipped", "in_delivery", "signed", "returning")
PAST_SHIPPING = ("shipped", "in_delivery", "signed", "returning", "refunded")
ARRIVED = ("signed", "returning", "refunded")


def shop(tx: Transaction, now: datetime) -> None:
    """Two customers; a phone in three colours, an air conditioner, nuts, a sold-out tablet."""
    for customer_id, name, phone in ((ANNA, "安娜", "13812345678"), (BERT, "贝特", "13987654321")):
        tx.add(
            CustomerRow(customer_id=customer_id, name=name, phone=phone, joined_at=now, points=0)
        )
    product(tx, PHONE, now, name="华为 Mate 60", brand="华为", category="手机",
            categories=["数码", "手机"], short_names=["Mate60"],
            attributes={"内存": "16GB", "屏幕尺寸": "6.8 英寸"},
            variants=[(BLACK, "黑色", "12GB+256GB", 500_000, 5),
                      (WHITE, "白色", "256GB", 520_000, 5),
                      (SOLD_OUT, "红色", "256GB", 500_000, 0)])  # fmt: skip
    product(tx, AIRCON, now, name="格力 云佳 1.5匹", brand="格力", category="空调",
            categories=["家电", "空调"], installable=True, warranty_months=72,
            attributes={"匹数": "1.5匹"}, variants=[("P2-1", "白色", "", 300_000, 3)])  # fmt: skip
    product(tx, NUTS, now, name="每日坚果 750g", brand="洽洽", category="坚果",
            categories=["食品", "坚果"], returnable=False, warranty_months=0,
            attributes={"净含量": "750g"}, variants=[("P3-1", "", "", 9_900, 50)])  # fmt: skip
    product(tx, GONE, now, name="小米平板 6", brand="小米", category="平板电脑",
            categories=["数码", "平板电脑"], attributes={"内存": "6GB"},
            variants=[("P4-1", "灰色", "", 200_000, 0)])  # fmt: skip
    tx.flush()


def product(
    tx: Transaction, product_id: str, now: datetime, *, variants: list[Any], **values: Any
) -> None:
    """A product with variants (id, colour, size, price, stock)."""
    lowest = min(variant[3] for variant in variants)
    given = {"short_names": [], "attributes": {}, "price": lowest, "list_price": lowest, **values}
    tx.add(ProductRow(product_id=product_id, created_at=now, **given))
    tx.flush()
    for variant_id, color, size, price, stock in variants:
        row = {"variant_id": variant_id, "color": color, "size": size, "price": price}
        tx.add(VariantRow(product_id=product_id, stock=stock, **row))
        tx.flush()
        since = now - timedelta(days=365)
        tx.add(PriceChangeRow(variant_id=variant_id, price=price, since=since))
    tx.flush()


def order(
    tx: Transaction,
    order_no: str,
    status: str,
    now: datetime,
    *,
    customer_id: str = ANNA,
    lines: tuple[tuple[str, str, int, int], ...] = ((PHONE, BLACK, 1, 500_000),),
    discount: int = 0,
    days_ago: float = 3,
    method: str = "alipay",
) -> str:
    """An order of lines (product, variant, quantity, price), placed and signed days ago."""
    goods = sum(quantity * price for _, _, quantity, price in lines)
    when = now - timedelta(days=days_ago)
    paid = status in PAST_PAYMENT
    tx.add(
        OrderRow(
            order_no=order_no,
            customer_id=customer_id,
            status=status,
            placed_at=when,
            signed_at=when if status in ARRIVED else None,
            total=goods - discount,
            discount=discount,
            receiver="安娜",
            phone="13812345678",
            address="上海市浦东新区世纪大道1号",
        )
    )
    tx.flush()
    pay = {"method": method, "amount": goods - discount, "paid_at": when if paid else None}
    tx.add(PaymentRow(order_no=order_no, status="paid" if paid else "pending", **pay))
    _lines(tx, order_no, lines, discount)
    if status in PAST_SHIPPING:
        _shipment(tx, order_no, when)
    return order_no


def _lines(tx: Transaction, order_no: str, lines: Any, discount: int) -> None:
    for place, (product_id, variant_id, quantity, price) in enumerate(lines):
        share = discount if place == 0 else 0
        ids = {"order_no": order_no, "product_id": product_id, "variant_id": variant_id}
        amounts = {"quantity": quantity, "price": price, "discount": share}
        tx.add(OrderLineRow(**ids, name=product_id, variant="", **amounts))
    tx.flush()


def _shipment(tx: Transaction, order_no: str, when: datetime) -> None:
    shipment = ShipmentRow(
        order_no=order_no, courier="sf", tracking_no="SF1234567890123", shipped_at=when
    )
    tx.add(shipment)
    tx.flush()
    tx.add(ShipmentStepRow(shipment_id=shipment.id, at=when, status="collected", place="上海"))
    tx.flush()


def stock(tx: Transaction, variant_id: str) -> int:
    """How many pieces of a variant there are now."""
    return tx.get_one(VariantRow, variant_id, populate_existing=True).stock


DELIVERY = {
    "payment": "alipay", "receiver": "安娜", "phone": "13812345678", "text": "上海市浦东新区1号"
}  # fmt: skip


def offer(tx: Transaction, offer_id: str, now: datetime) -> None:
    """An offer that everybody may claim once."""
    tx.add(
        OfferRow(
            offer_id=offer_id,
            title={"zh": "新人券", "en": "welcome"},
            terms={"zh": "满100减10", "en": "10 off 100"},
            segments=[],
            condition={"kind": "basket_at_least", "amount": 10_000},
            benefit={"kind": "amount_off", "amount": 1_000},
            claimable=True,
            starts_at=now - timedelta(days=1),
            ends_at=now + timedelta(days=1),
            cap=10,
        )
    )
    tx.flush()
