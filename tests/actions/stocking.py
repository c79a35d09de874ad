"""The goods and orders of the assistant's test shop."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import update

from actions.desk import Means
from shop import baskets
from shop import orders as order_book
from shop.catalogue import set_price
from shop.database import Transaction
from shop.orders import Order
from shop.tables import MembershipRow, OfferRow, OrderLineRow, ProductRow, VariantRow
from tests.shop.making import offer, order, product

ANNA, BERT = "C1", "C2"
MATE, NOTE, GALAXY, AIRPODS, SHOES, SHIRT, AIRCON, NUTS, TABLET = (
    "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9",
)  # fmt: skip
MATE60 = {"entity": "product", "value": "华为 Mate 60", "extra": {"product_id": MATE}}
UNPAID, PAID, SHIPPED = "DD20261123000001", "DD20261122000002", "DD20261121000003"
OLD = "DD20260901000004"
SHOES_ORDER, PODS_ORDER, AIRCON_ORDER = "DD20261118000005", "DD20261119000006", "DD20261117000007"
BERTS = "DD20261120000099"


def products(tx: Transaction, now: datetime) -> None:
    """Nine products; one is sold out, one variant comes back in five days."""
    product(tx, MATE, now, name="华为 Mate 60", brand="华为", category="手机",
            categories=["数码", "手机"], short_names=["Mate60"],
            attributes={"内存": "12GB", "屏幕尺寸": "6.69英寸", "重量": "209g"},
            variants=[("P1-b", "黑色", "12GB+256GB", 499_900, 5),
                      ("P1-w", "白色", "12GB+256GB", 499_900, 0),
                      ("P1-g", "绿色", "12GB+512GB", 549_900, 3)])  # fmt: skip
    product(tx, NOTE, now, name="Redmi Note 14", brand="小米", category="手机",
            categories=["数码", "手机"], attributes={"内存": "8GB", "屏幕尺寸": "6.67英寸"},
            variants=[("P2-b", "黑色", "8GB+128GB", 99_900, 9)])  # fmt: skip
    product(tx, GALAXY, now, name="三星 Galaxy A55", brand="三星", category="手机",
            categories=["数码", "手机"], attributes={"内存": "8GB", "屏幕尺寸": "6.8英寸"},
            variants=[("P3-b", "蓝色", "8GB+256GB", 249_900, 4)])  # fmt: skip
    product(tx, AIRPODS, now, name="Apple AirPods Pro 2", brand="Apple", category="耳机",
            categories=["数码", "耳机"], short_names=["AirPods"], attributes={"续航": "6小时"},
            variants=[("P4-w", "白色", "", 179_900, 7)])  # fmt: skip
    product(tx, SHOES, now, name="李宁 赤兔 8", brand="李宁", category="跑步鞋",
            categories=["运动", "跑步鞋"], attributes={"重量": "216g", "鞋面": "网布"},
            variants=[("P5-41", "黑色", "41", 39_900, 3), ("P5-42", "黑色", "42", 39_900, 3),
                      ("P5-w42", "白色", "42", 39_900, 0)])  # fmt: skip
    product(tx, SHIRT, now, name="优衣库 纯棉T恤", brand="优衣库", category="T恤",
            categories=["服饰", "T恤"], attributes={"材质": "棉100%"},
            variants=[(f"P6-{size}", "黑色", size, 9_900, 9)
                      for size in ("M", "L", "XL")])  # fmt: skip
    product(tx, AIRCON, now, name="格力 云佳 1.5匹", brand="格力", category="空调",
            categories=["家电", "空调"], installable=True, warranty_months=72,
            attributes={"匹数": "1.5匹"}, variants=[("P7-1", "白色", "", 300_000, 3)])  # fmt: skip
    product(tx, NUTS, now, name="每日坚果", brand="洽洽", category="坚果", returnable=False,
            categories=["食品", "坚果"], warranty_months=0, attributes={"净含量": "750g"},
            variants=[("P8-1", "", "", 9_900, 50)])  # fmt: skip
    product(tx, TABLET, now, name="小米平板 6", brand="小米", category="平板电脑",
            categories=["数码", "平板电脑"], attributes={"内存": "6GB"},
            variants=[("P9-1", "灰色", "", 200_000, 0)])  # fmt: skip
    tx.execute(
        update(VariantRow)
        .where(VariantRow.variant_id == "P1-w")
        .values(restock_at=now + timedelta(days=5))
    )
    tx.flush()


def orders(tx: Transaction, now: datetime) -> None:
    """Anna's orders, one in each state that matters; the price of her earphones fell."""
    order(tx, UNPAID, "unpaid", now, lines=((NUTS, "P8-1", 2, 9_900),), days_ago=0.2)
    order(tx, PAID, "paid", now, lines=((NOTE, "P2-b", 1, 99_900),), days_ago=1)
    order(tx, SHIPPED, "shipped", now, lines=((MATE, "P1-b", 1, 499_900),), days_ago=2)
    order(tx, PODS_ORDER, "signed", now, lines=((AIRPODS, "P4-w", 1, 199_900),), days_ago=4)
    order(tx, SHOES_ORDER, "signed", now, days_ago=5,
          lines=((SHOES, "P5-41", 1, 39_900), (SHIRT, "P6-L", 1, 9_900)))  # fmt: skip
    order(tx, AIRCON_ORDER, "signed", now, lines=((AIRCON, "P7-1", 1, 300_000),), days_ago=6)
    order(tx, OLD, "signed", now, lines=((GALAXY, "P3-b", 1, 249_900),), days_ago=80)
    order(tx, BERTS, "paid", now, customer_id=BERT, lines=((GALAXY, "P3-b", 1, 249_900),))
    set_price(tx, "P4-w", 179_900, now - timedelta(days=1))
    for line in tx.query(OrderLineRow):
        row = tx.get_one(ProductRow, line.product_id)
        variant = tx.get_one(VariantRow, line.variant_id)
        line.name = row.name
        line.variant = " ".join(part for part in (variant.color, variant.size) if part)
    tx.flush()


def offer_changed(means: Means, now: datetime, offer_id: str, **values: Any) -> None:
    """An offer as the test shop has it, but for these columns."""
    with means.database.transaction() as tx:
        offer(tx, offer_id, now)
        tx.execute(update(OfferRow).where(OfferRow.offer_id == offer_id).values(**values))


def in_segment(means: Means, now: datetime) -> None:
    """Anna among the loyal customers."""
    with means.database.transaction() as tx:
        tx.add(MembershipRow(customer_id=ANNA, segment="loyal", version_id=1, at=now))


def order_of(means: Means, number: str, customer_id: str = ANNA) -> Order:
    """The order as it is now."""
    with means.database.reading() as tx:
        return order_book.one(tx, customer_id, number)


def held(means: Means, who: str = ANNA) -> dict[str, int]:
    """What lies in the basket: how many of each variant."""
    with means.database.reading() as tx:
        return {line.variant_id: line.quantity for line in baskets.lines(tx, who)}
