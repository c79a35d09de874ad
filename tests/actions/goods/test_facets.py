"""Several questions of one product are answered together; attributes by the form of a question."""

import pytest

from actions.desk import Means
from shop.tables import ProductRow
from tests.actions.conftest import Talk
from tests.actions.stocking import GALAXY, MATE, NUTS, TABLET
from tests.actions.talking import Entity, at, named, product

FOOD = {"段位": "1段", "适用年龄": "0-6个月", "净含量": "750g", "保质期": "18个月"}
BOOK = {"页数": "600页", "适读年龄": "5-9岁", "开本": "16开"}


@pytest.fixture(autouse=True)
def described(means: Means) -> None:
    with means.database.transaction() as tx:
        tx.get_one(ProductRow, NUTS).attributes = FOOD
        tx.get_one(ProductRow, GALAXY).attributes = BOOK


def of(text: str) -> Entity:
    word, name, one = next(
        each
        for each in (("坚果", "每日坚果", NUTS), ("A55", "三星 Galaxy A55", GALAXY),
                     ("Mate60", "华为 Mate 60", MATE), ("平板6", "小米平板 6", TABLET))
        if each[0] in text
    )  # fmt: skip
    return {**product(name, one), **at(text, word, "product", name), "extra": {"product_id": one}}


@pytest.mark.parametrize(
    ("text", "intent", "has"),
    [
        ("坚果几段的", "purchase", "1段"),
        ("坚果适合多大宝宝", "product_info", "0-6个月"),
        ("坚果几个月的宝宝能吃", "stock", "0-6个月"),
        ("坚果能放多久", "product_info", "18个月"),
        ("坚果什么时候过期啊", "nlu_fallback", "18个月"),
        ("A55多少页", "product_info", "600页"),
        ("A55多大孩子看", "purchase", "5-9岁"),
        ("what ages is the A55 for", "product_info", "5-9"),
        ("Mate60有多重", "inform", "209g"),
        ("how heavy is the Mate60", "product_info", "209g"),
    ],
)
def test_an_attribute_is_meant_by_the_form_of_the_question(
    talk: Talk, text: str, intent: str, has: str
) -> None:
    said = talk(None, "en" if text.isascii() else "zh").says(text, intent, of(text))
    assert has in said


@pytest.mark.parametrize(
    ("text", "intent", "all_of"),
    [
        ("坚果保质期多久 有货吗", "stock", ("18个月", "货")),
        ("坚果适合多大宝宝，多少钱", "product_info", ("0-6个月", "¥99")),
        ("坚果是几段的 还有货吗", "stock", ("1段", "货")),
        ("A55多大孩子看 现在多少钱", "product_info", ("5-9岁", "¥2,499")),
        ("Mate60有几个颜色 现在多少钱", "stock", ("2 种颜色", "黑色", "¥4,999")),
        ("Mate60多重，能发顺丰吗", "product_info", ("209g", "顺丰", "没有资料")),
        ("Mate60有绿色吗 多少钱", "stock", ("绿色", "¥5,499")),
        ("how heavy is the Mate60 and is it in stock", "product_info", ("209g", "in stock")),
        ("what does the Mate60 cost and which colours are there", "stock", ("¥4,999", "black")),
        ("Mate60内存多大 多少钱 有货吗", "product_info", ("12GB", "¥4,999", "货")),
    ],
)
def test_all_that_is_asked_is_answered(
    talk: Talk, text: str, intent: str, all_of: tuple[str, ...]
) -> None:
    colors = [at(text, "绿色", "color", "绿色")] if "绿色" in text else []
    chat = talk(None, "en" if text.isascii() else "zh")
    said = chat.says(text, intent, of(text), *colors)
    assert all(one in said for one in all_of)
    assert "don't guess" not in said and "没有写" not in said and "won't guess" not in said


def test_what_the_data_does_not_tell_is_said_beside_what_it_does(talk: Talk) -> None:
    text = "Mate60能放多久 多少钱"
    said = talk(None).says(text, "product_info", of(text))
    assert "¥4,999" in said and "没有写" in said
    text = "Mate60保质期多久 有货吗"
    shelf = at(text, "保质期", "attribute", "保质期")
    said = talk(None).says(text, "stock", of(text), shelf)
    assert "货" in said and "保质期" in said and ("没有写" in said or "没有「" in said)
    text = "Mate60什么时候生产的 多少钱"
    said = talk(None).says(text, "product_info", of(text))
    assert "¥4,999" in said and "什么时候生产的" in said and "没有写明" in said


def test_goods_that_are_gone_are_said_to_be(talk: Talk) -> None:
    text = "平板6有几个颜色 现在多少钱"
    said = talk(None).says(text, "stock", of(text))
    assert "¥2,000" in said and "灰色" in said and ("没有货" in said or "缺货" in said)


def test_other_numbers_ask_for_no_attribute(talk: Talk) -> None:
    chat = talk(None)
    chat.says("坚果", "product_info", of("坚果"))
    said = chat.says("几天能到", "shipping_info")
    assert "18个月" not in said
    text = "坚果多少钱"
    assert "18个月" not in chat.says(text, "product_info", of(text), named("quantity", 1))


def test_what_is_asked_before_brackets_is_said_to_be_unknown(talk: Talk) -> None:
    text = "坚果净含量多少，孕妇能用不（我妹也想用）"
    said = talk(None).says(
        text, "product_info", of(text), at(text, "净含量", "attribute", "净含量")
    )
    assert "750g" in said and "「孕妇能用不」" in said


def test_a_feature_asked_beside_an_amount_is_told_too(talk: Talk) -> None:
    text = "坚果多少克啊，孕妇能用不（我妹也想用）"
    said = talk(None).says(text, "product_info", of(text),
                           at(text, "孕妇能用", "attribute", "孕妇可用"))  # fmt: skip
    assert "750g" in said and "孕妇" in said
