"""A kind that stands in names alone, asked for of a brand that makes no such goods."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import at
from tests.shop.making import product as put


@pytest.fixture(autouse=True)
def bands(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for one, name, brand, price in (("B1", "小米 手环 9", "小米", 23_900),
                                        ("B2", "华为 WATCH FIT 3", "华为", 89_900)):  # fmt: skip
            put(tx, one, now, name=name, brand=brand, category="智能手表",
                categories=["数码", "智能手表"],
                variants=[(f"{one}-b", "黑色", "", price, 5)])  # fmt: skip


@pytest.mark.parametrize(
    ("text", "intent"),
    [("小米跟华为的手环哪个好", "compare"), ("你们华为手环有哪些", "recommend"),
     ("华为的手环呢", "product_info")],
)  # fmt: skip
def test_the_brand_is_said_to_have_none(talk: Talk, text: str, intent: str) -> None:
    chat = talk(None)
    brands = [at(text, one, "brand", one) for one in ("小米", "华为") if one in text]
    said = chat.says(text, intent, *brands, at(text, "手环", "category", "手环"))
    assert "没有华为的手环" in said
    assert [each["name"] for each in chat.cards] == ["小米 手环 9", "华为 WATCH FIT 3"]


@pytest.mark.parametrize(
    ("price", "stock", "most"), [(19_900, 0, None), (49_900, 5, 300), (19_900, 0, 300)]
)
def test_a_brand_whose_goods_are_sold_out_or_dearer_has_them(
    talk: Talk, means: Means, now: datetime, price: int, stock: int, most: int | None
) -> None:
    with means.database.transaction() as tx:
        for one in ("8", "9"):
            put(tx, f"H{one}", now, name=f"华为 手环 {one}", brand="华为", category="智能手表",
                categories=["数码", "智能手表"],
                variants=[(f"H{one}-b", "黑色", "", price, stock)])  # fmt: skip
    text = "华为的手环300以内有吗" if most else "华为的手环有吗"
    budget = [at(text, "300以内", "price", most, role="max")] if most else []
    said = talk(None).says(text, "recommend", at(text, "华为", "brand", "华为"),
                           at(text, "手环", "category", "手环"), *budget)  # fmt: skip
    assert "没有华为的手环" not in said


def test_a_brand_that_makes_them_is_found(talk: Talk) -> None:
    chat = talk(None)
    text = "小米手环有吗"
    said = chat.says(text, "product_info", at(text, "小米", "brand", "小米"),
                     at(text, "手环", "category", "手环"))  # fmt: skip
    assert "没有小米" not in said and "小米 手环 9" in said
