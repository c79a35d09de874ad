"""Shipping fee and surcharge as one sum, by the rules, the level and the goods."""

import pytest

from actions.desk import Means
from shop import baskets, catalogue
from shop.tables import CustomerRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, BERT, MATE, SHIRT
from tests.actions.talking import at, product
from tests.conftest import NOW
from tests.shop.making import product as put


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("运费加偏远附加一共多少", "shipping_info"),
        ("偏远地区运费怎么收", "nlu_fallback"),
        ("送到新疆运费多少", "shipping_info"),
        ("寄西藏邮费要多少啊", "promotion"),
        ("发新疆一共要多少运费", "purchase"),
        ("新疆包邮吗", "shipping_info"),
        ("how much is shipping to Xinjiang in total", "shipping_info"),
        ("shipping plus the remote surcharge, how much altogether", "nlu_fallback"),
    ],
)
def test_the_sum_to_a_region_with_a_surcharge(talk: Talk, text: str, intent: str) -> None:
    said = talk(None, "en" if text.isascii() else "zh").says(text, intent)
    assert "¥20" in said and "¥99" in said


def test_the_level_makes_the_sum(talk: Talk, means: Means) -> None:
    said = talk(ANNA).says("送到新疆运费一共多少", "shipping_info")
    assert "金卡" in said and "一共 ¥10" in said and "¥20" not in said
    with means.database.transaction() as tx:
        tx.get_one(CustomerRow, BERT).level = "silver"
    assert "¥59" in talk(BERT).says("送到新疆运费一共多少", "shipping_info")


def test_goods_spoken_of_make_it_one_number(talk: Talk) -> None:
    chat = talk(None)
    chat.says("mate60", "product_info", product("华为 Mate 60", MATE))
    said = chat.says("寄到新疆运费一共多少", "shipping_info")
    assert "华为 Mate 60" in said and "一共 ¥10" in said
    text = "买50块的东西送到青海运费多少"
    said = talk(None).says(text, "shipping_info", at(text, "50块", "price", 50))
    assert "¥50" in said and "一共 ¥20" in said


def test_the_basket_is_reckoned_to_the_region(talk: Talk) -> None:
    chat = talk(None)
    text = "T恤M码来一件"
    shirt = {**product("优衣库 纯棉T恤", SHIRT), "start": 0, "end": 2}
    chat.says(text, "purchase", shirt, at(text, "M", "size", "M"))
    chat.says("加购物车", "affirm")
    chat.says("看看热销", "recommend")
    assert "一共 ¥10" in chat.says("寄到新疆运费一共多少", "shipping_info")


@pytest.mark.parametrize("text", ["运费怎么才能免", "how can I avoid the shipping fee"])
def test_what_the_basket_lacks_of_free_shipping_is_told(
    talk: Talk, means: Means, text: str
) -> None:
    with means.database.transaction() as tx:
        put(tx, "Q1", NOW, name="富光 杯", brand="富光", category="水杯", categories=["水杯"],
            variants=[("Q1-1", "黑色", "", 4_900, 9)])  # fmt: skip
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.says("富光杯加购物车", "purchase", product("富光 杯", "Q1"))
    said = chat.says(text, "shipping_info")
    assert "¥99" in said and "¥50" in said


def test_a_region_without_a_surcharge_has_the_usual_fee(talk: Talk) -> None:
    said = talk(None).says("送到上海运费多少", "shipping_info")
    assert "1-2" in said and "¥99" in said and "附加" not in said


def test_what_no_region_holds_is_said_to_be_unknown(talk: Talk) -> None:
    said = talk(None).says("寄到桃花岛运费多少", "shipping_info")
    assert "桃花岛" in said and "对不上" in said
    assert "不能配送" in talk(None).says("寄到香港运费多少", "shipping_info")


def test_the_postage_of_a_return_is_another_matter(talk: Talk) -> None:
    said = talk(ANNA).says("新疆退货运费谁出", "return_policy")
    assert "附加" not in said and "买家承担" in said


@pytest.mark.parametrize(
    "text", ["那这手机到乌鲁木齐一共要付多少", "黑色12+512的寄到新疆一共多少钱"]
)
def test_the_sum_is_that_of_the_version_in_the_basket_or_said(
    talk: Talk, means: Means, text: str
) -> None:
    chat = talk(None)
    chat.says("mate60", "product_info", product("华为 Mate 60", MATE))
    with means.database.transaction() as tx:
        dearer = next(one for one in catalogue.product(tx, MATE).variants if one.price > 499_900)
        baskets.set_quantity(tx, chat.conversation_id, dearer.variant_id, 1, chat.now)
    said = chat.says(text, "nlu_fallback")
    assert f"{dearer.price // 100:,}" in said and "4,999" not in said


def test_goods_named_are_not_the_basket(talk: Talk, means: Means) -> None:
    chat = talk(None)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, chat.conversation_id, "P8-1", 1, chat.now)
    text = "华为 Mate 60 寄到西藏一共多少"
    assert "购物车" not in chat.says(text, "shipping_info", product("华为 Mate 60", MATE))
