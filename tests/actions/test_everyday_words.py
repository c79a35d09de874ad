"""Attributes that shoppers ask for in everyday words, and those in figures as English has them."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.goods.attributes import attributes_in
from actions.hearing.words import term, whole
from shop import catalogue
from shop.products import Product
from shop.tables import ProductRow
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON, MATE, NUTS, SHOES
from tests.actions.talking import at
from tests.actions.talking import product as named_product
from tests.shop.making import product

SCENT = {"香调": "木质冷香", "浓度": "EDP", "留香时间": "约6小时", "适用人群": "中性"}


@pytest.fixture
def scent(means: Means) -> Product:
    """The nuts of the test shop, described as a scent is."""
    with means.database.transaction() as tx:
        tx.get_one(ProductRow, NUTS).attributes = SCENT
    with means.database.reading() as tx:
        return catalogue.product(tx, NUTS)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("什么味道", "香调"), ("什么香型", "香调"), ("好闻吗", "香调"),
        ("what does it smell like", "香调"), ("留香久吗", "留香时间"),
        ("how long does the scent last", "留香时间"), ("浓不浓", "浓度"),
        ("is it for men", "适用人群"), ("男的能用吗", "适用人群"),
    ],
)  # fmt: skip
def test_everyday_words_mean_the_attribute(scent: Product, text: str, name: str) -> None:
    assert name in attributes_in(text, scent)


@pytest.mark.parametrize("text", ["多少钱", "有货吗", "加入购物车", "is it in stock?"])
def test_other_questions_mean_none(scent: Product, text: str) -> None:
    assert not attributes_in(text, scent)


@pytest.mark.parametrize(("text", "word", "heard"), [
    ("什么味道", "味道", "气味"), ("什么香型", "香型", "香型"), ("留香久吗", "留香", "香型"),
])  # fmt: skip
def test_what_the_data_tells_is_not_said_to_be_missing(
    talk: Talk, scent: Product, text: str, word: str, heard: str
) -> None:
    chat = talk(None)
    chat.says("每日坚果", "product_info", named_product("每日坚果", NUTS))
    said = chat.says(text, "product_info", at(text, word, "attribute", heard))
    assert ("木质冷香" in said or "约6小时" in said) and "没有" not in said


def test_a_fact_of_goods_named_by_brand_and_kind(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.get_one(ProductRow, AIRCON).attributes = {"噪音": "18-41dB"}
    text = "格力的空调噪音大不大"
    said = talk(None).says(
        text, "product_info", at(text, "格力", "brand", "格力"),
        at(text, "空调", "category", "空调"), at(text, "噪音", "attribute", "噪音"),
    )  # fmt: skip
    assert "18-41dB" in said


@pytest.mark.parametrize(
    ("value", "english"),
    [
        ("4800万像素双摄", "48-megapixel dual camera"),
        ("5000万像素徕卡三摄", "50-megapixel Leica triple camera"),
        ("2亿像素潜望四摄", "200-megapixel periscope quad camera"),
        ("2420万", "24.2 million"),
        ("11万转/分", "110,000 rpm"),
    ],
)
def test_large_numbers_are_written_as_english_has_them(value: str, english: str) -> None:
    assert whole(value) and term(value, "en") == english


def test_which_suits_long_runs_is_not_guessed_but_the_use_is_told(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        tx.get_one(ProductRow, SHOES).attributes = {"适用场景": "训练"}
        product(tx, "P30", now, name="安踏 毒刺 6", brand="安踏", category="跑步鞋",
                categories=["运动", "跑步鞋"], attributes={"适用场景": "日常训练"},
                variants=[("P30-42", "黑色", "42", 29_900, 3)])  # fmt: skip
    chat = talk(None)
    chat.says("跑鞋", "purchase", {"entity": "category", "value": "跑步鞋"})
    said = chat.says("哪双适合长跑", "compare")
    assert "没有写哪款" in said and "李宁 赤兔 8：适用场景 训练" in said and "日常训练" in said


def test_a_question_the_data_does_not_answer_is_still_said_to_be_open(talk: Talk) -> None:
    chat = talk(None)
    chat.says("mate60", "product_info", named_product("华为 Mate 60", MATE))
    said = chat.says("内存多大，会漏吗", "product_info")
    assert "12GB" in said and "会漏吗" in said
