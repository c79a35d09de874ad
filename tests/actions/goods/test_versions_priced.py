"""What versions cost, and what brings the basket to the next offer."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.numerals import in_figures
from shop.tables import VariantRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, NUTS, offer_changed
from tests.actions.talking import product


@pytest.mark.parametrize("intent", ["stock", "promotion", "product_info"])
def test_the_price_is_that_of_the_version_named(talk: Talk, intent: str) -> None:
    chat = talk(None)
    said = chat.says("mate60 12+512的价格", intent, product("华为 Mate 60", MATE))
    assert "5,499" in said and "4,999" not in said


def test_two_versions_are_told_with_the_difference(talk: Talk) -> None:
    chat = talk(None)
    chat.says("mate60", "product_info", product("华为 Mate 60", MATE))
    said = chat.says("12+256跟12+512差多少钱", "promotion")
    assert "4,999" in said and "5,499" in said and "500" in said


def test_the_cheapest_that_reaches_the_offer_is_shown(
    talk: Talk, means: Means, now: datetime
) -> None:
    condition = {"kind": "basket_at_least", "amount": 15_000}
    offer_changed(means, now, "full", title={"zh": "满150减10", "en": "10 from 150"},
            condition=condition, claimable=False)  # fmt: skip
    chat = talk(ANNA)
    chat.says("加购每日坚果", "purchase", product("每日坚果", NUTS))
    said = chat.says("差一点 有啥便宜的凑单吗", "promotion")
    assert "满150减10" in said and "¥51" in said and "每日坚果" not in said.split("：", 1)[1]


def test_a_basket_that_is_short_of_nothing_is_said_to_be(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("加购每日坚果", "purchase", product("每日坚果", NUTS))
    said = chat.says("想凑个满减 有啥便宜的凑单", "promotion")
    assert "不用再凑单" in said and not chat.titles


def test_whether_the_versions_are_there_is_told_with_their_prices(talk: Talk) -> None:
    chat = talk(None)
    chat.says("mate60", "product_info", product("华为 Mate 60", MATE))
    said = chat.says("12+256的和12+512的分别啥价 有货吗", "product_info")
    assert "5,499" in said and "12GB+256GB、12GB+512GB有货" in said


def test_a_version_that_is_gone_is_said_to_be(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.get_one(VariantRow, "P1-g").stock = 0
    chat = talk(None)
    chat.says("mate60", "product_info", product("华为 Mate 60", MATE))
    said = chat.says("12+256的和12+512的分别啥价 有货吗", "product_info")
    assert "12GB+256GB有货" in said and "12GB+512GB现在没货" in said
    assert "货" not in chat.says("12+256的和12+512的分别啥价", "product_info")


def test_a_size_in_chinese_numerals_is_that_version(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.add(VariantRow(variant_id="P8-2", product_id=NUTS, color="", size="6kg",
                          price=28_900, stock=9))  # fmt: skip
    chat = talk(None)
    chat.says("每日坚果", "product_info", product("每日坚果", NUTS))
    said = chat.says("那六公斤的呢 多少钱", "product_info")
    assert "¥289" in said and "¥99" not in said


@pytest.mark.parametrize(
    ("text", "told"),
    [("六公斤的", "6公斤的"), ("两米四", "2米四"), ("第三斤", "第三斤"), ("买三个", "买三个")],
)
def test_what_is_measured_stands_in_figures(text: str, told: str) -> None:
    assert in_figures(text) == told
