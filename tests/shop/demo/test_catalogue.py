"""The demo shop's products: enough of them, whole, and of every kind a shopper may ask for."""

from collections import defaultdict

import pytest
from sqlalchemy import select

from shop.database import Transaction
from shop.products import Product, product_of
from shop.tables import ProductRow, VariantRow
from tests.shop.demo.conftest import NOW

AREAS = {"数码", "家电", "服饰", "美妆", "食品", "母婴", "家居", "运动", "图书", "个护", "宠物"}


@pytest.fixture
def products(tx: Transaction) -> list[Product]:
    return [product_of(row) for row in tx.scalars(select(ProductRow))]


def test_there_are_enough_products_of_all_areas(products: list[Product]) -> None:
    assert len(products) >= 340
    assert len({product.category for product in products}) >= 18
    assert {product.categories[0] for product in products} == AREAS
    assert all(product.categories[-1] == product.category for product in products)


def test_ten_categories_have_six_products_in_stock_of_two_brands(products: list[Product]) -> None:
    brands = defaultdict(list)
    for product in products:
        if product.in_stock:
            brands[product.category].append(product.brand)
    full = [name for name, found in brands.items() if len(found) >= 6 and len(set(found)) >= 2]
    assert len(full) >= 10


def test_names_are_distinct_and_no_short_name_is_another_products_name(
    products: list[Product],
) -> None:
    names = {product.name: product.product_id for product in products}
    assert len(names) == len(products)
    for product in products:
        for short in product.short_names:
            assert names.get(short, product.product_id) == product.product_id, short


def test_every_product_says_at_least_five_things_about_itself(products: list[Product]) -> None:
    assert [product.name for product in products if len(product.attributes) < 5] == []


def test_a_product_costs_what_its_cheapest_variant_costs(products: list[Product]) -> None:
    for product in products:
        assert product.price == min(variant.price for variant in product.variants)
        assert 0 < product.price <= product.list_price


def test_phones_and_laptops_come_in_every_price_band(products: list[Product]) -> None:
    prices = defaultdict(list)
    for product in products:
        if product.in_stock:
            prices[product.category].append(product.price)
    assert min(prices["手机"]) <= 80_000 and max(prices["手机"]) >= 700_000
    assert min(prices["笔记本电脑"]) <= 260_000 and max(prices["笔记本电脑"]) >= 1_200_000
    for low, high in ((0, 100_000), (100_000, 300_000), (300_000, 500_000), (500_000, 900_000)):
        assert sum(low < price <= high for price in prices["手机"]) >= 2


def test_some_things_are_sold_out_and_some_come_back(
    tx: Transaction, products: list[Product]
) -> None:
    assert sum(not product.in_stock for product in products) >= 3
    gaps = [one for p in products if p.in_stock for one in p.variants if one.stock == 0]
    assert len(gaps) >= 10
    assert any(one.restock_at for one in gaps) and any(not one.restock_at for one in gaps)
    restocks = tx.scalars(select(VariantRow.restock_at).where(VariantRow.restock_at.is_not(None)))
    assert all(moment > NOW for moment in restocks)


def test_big_appliances_are_installed(products: list[Product]) -> None:
    installed = {product.category for product in products if product.installable}
    assert installed == {"空调", "洗衣机", "热水器", "电视"}
