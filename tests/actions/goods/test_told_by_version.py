"""存储 128GB、256GB: what differs from version to version is told of all of them."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.goods.by_version import capacity_lacking
from actions.hearing.amounts_said import amount_said
from shop import catalogue
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at, product
from tests.shop import making

SCENTS = {"甲": ("30ml", "100ml"), "乙": ("50ml", "100ml")}


@pytest.fixture
def shop(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        making.product(tx, "I16", now, name="Apple iPhone 16", brand="Apple", category="手机",
                       categories=["数码", "手机"], attributes={"存储": "128GB", "内存": "8GB"},
                       variants=[("I16-1", "黑色", "128GB", 549_900, 5),
                                 ("I16-2", "黑色", "256GB", 629_900, 5)])  # fmt: skip
        making.product(tx, "F1", now, name="虎牌 梦重力", brand="虎牌", category="保温杯",
                       categories=["家居", "保温杯"], attributes={"容量": "500ml"},
                       variants=[("F1-1", "黑色", "350ml", 21_900, 5),
                                 ("F1-2", "黑色", "500ml", 24_900, 5)])  # fmt: skip
        for name, sizes in SCENTS.items():
            making.product(tx, f"S{name}", now, name=f"香水 {name}", brand=name, category="香水",
                           categories=["美妆", "香水"], attributes={"净含量": "100ml"},
                           variants=[(f"S{name}{one}", "", one, 50_000 + at_, 5)
                                     for at_, one in enumerate(sizes)])  # fmt: skip


def _phone(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(None, language)
    chat.says("iphone16", "product_info", product("Apple iPhone 16", "I16"))
    return chat


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("text", ["最大存储是多少", "存储多大", "存储有多少的"])
def test_all_that_it_comes_in_is_told(talk: Talk, text: str) -> None:
    said = _phone(talk).says(text, "product_info", at(text, "存储", "attribute", "存储"))
    assert "128GB、256GB" in said


@pytest.mark.usefixtures("shop")
def test_what_is_the_same_of_all_is_told_as_before(talk: Talk) -> None:
    said = _phone(talk).says(
        "内存多大", "product_info", at("内存多大", "内存", "attribute", "内存")
    )
    assert "内存 8GB" in said and "看款式" not in said


@pytest.mark.usefixtures("shop")
def test_the_size_asked_for_is_told_of_those_that_come_in_it(talk: Talk) -> None:
    chat = talk(None)
    chat.says("香水", "purchase", at("香水", "香水", "category", "香水"))
    said = chat.says("30ml的有吗", "stock", at("30ml的有吗", "30ml", "size", "30ml"))
    assert "净含量 30ml" in said and "50ml、100ml" in said


@pytest.mark.usefixtures("shop")
def test_the_price_told_goes_with_what_it_buys(talk: Talk) -> None:
    said = talk(None).says("介绍下虎牌梦重力", "product_info", product("虎牌 梦重力", "F1"))
    assert "219" in said and "350ml" in said and "500ml" not in said


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    ("text", "missing"),
    [("有512的吗", "512GB"), ("512g还有货吗", "512GB"), ("1t的有没有", "1TB")],
)
def test_a_capacity_it_does_not_come_in_is_said_so(talk: Talk, text: str, missing: str) -> None:
    said = _phone(talk).says(text, "stock")
    assert f"没有{missing}" in said


@pytest.mark.parametrize(
    ("text", "lacking"),
    [("1024的有吗", None), ("有1024G的吗", None), ("1024gb还有吗", None), ("1t的有吗", None),
     ("重64g吗", None), ("重量512g吗", None),
     ("2048的有吗", "2TB"), ("512的有吗", None), ("256的有吗", "256GB")],
)  # fmt: skip
def test_1024_is_a_terabyte(means: Means, now: datetime, text: str, lacking: str | None) -> None:
    with means.database.transaction() as tx:
        making.product(tx, "M14", now, name="MacBook Pro 14", brand="Apple", category="笔记本",
                       categories=["笔记本"],
                       variants=[("M14-1", "", "24GB+1TB", 100, 5),
                                 ("M14-2", "", "16GB+512GB", 90, 5)])  # fmt: skip
        assert capacity_lacking(text, catalogue.products(tx, ["M14"])[0]) == lacking


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("text", ["256的有吗", "16有货吗", "有货吗 512块的券能用不"])
def test_other_figures_lack_nothing(talk: Talk, text: str) -> None:
    assert "这一款" not in _phone(talk).says(text, "stock")


def test_memory_is_no_weight() -> None:
    assert amount_said("32g内存的") is None and amount_said("16g运行内存") is None
    light = amount_said("200g以内")
    assert light is not None and light.high == 200.0
