"""Pictures are well-formed, say what they show, and let nothing through."""

import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from shop.database import Transaction
from shop.pictures import brand_colors, drawing, picture, wrapped
from shop.products import Product, product_of
from shop.tables import ProductRow

SVG = "{http://www.w3.org/2000/svg}"
PHONE = Product("P1", "华为 Mate 60", "华为", "手机", ("数码", "手机"), 1, 1, "CNY", {}, (), (), 12,
                False, True)  # fmt: skip


@pytest.fixture
def products(tx: Transaction) -> list[Product]:
    return [product_of(row) for row in tx.scalars(select(ProductRow))]


def texts(svg: str) -> list[str]:
    return [node.text or "" for node in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_every_product_has_its_own_picture(products: list[Product]) -> None:
    drawn = [picture(product) for product in products]
    for svg in drawn:
        assert ElementTree.fromstring(svg).tag == f"{SVG}svg"
    assert len(set(drawn)) == len(products)


def test_no_category_of_the_demo_shop_has_to_take_the_bag(products: list[Product]) -> None:
    names = {drawing(product) for product in products}
    assert "bag" not in names and len(names) >= 18


def test_a_picture_names_brand_and_model() -> None:
    assert texts(picture(PHONE)) == ["华为", "Mate 60"]
    assert picture(PHONE) == picture(PHONE)


def test_an_unknown_category_takes_its_area_then_the_bag() -> None:
    assert drawing(replace(PHONE, category="对讲机", categories=("数码", "对讲机"))) == "phone"
    assert drawing(replace(PHONE, category="保险", categories=("服务", "保险"))) == "bag"


def test_a_brand_keeps_its_colour_however_it_is_written() -> None:
    assert brand_colors("NIKE") == brand_colors("Nike") != brand_colors("阿迪达斯")


@given(st.text(max_size=300), st.text(max_size=60))
def test_no_name_breaks_the_picture_or_brings_an_element_in(name: str, brand: str) -> None:
    svg = picture(replace(PHONE, name=name, brand=brand))
    tags = {node.tag.removeprefix(SVG) for node in ElementTree.fromstring(svg).iter()}
    assert "script" not in tags and "image" not in tags


@given(st.text(min_size=1, max_size=200))
def test_a_name_takes_two_lines_at_most(name: str) -> None:
    assert 1 <= len(wrapped(name)) <= 2
