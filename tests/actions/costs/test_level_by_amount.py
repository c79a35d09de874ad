"""Sums said beside levels and points: whether they are enough, how many points they bring."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop.tables import CustomerRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA


@pytest.fixture(autouse=True)
def silver(means: Means) -> None:
    with means.database.transaction() as tx:
        tx.get_one(CustomerRow, ANNA).level = "silver"


@pytest.mark.parametrize(
    ("text", "told"),
    [("再买500能升白金吗", "还不够"), ("再花30000能升到白金不", "够的"),
     ("再消费20000块钱能升白金吗", "够的")],
)  # fmt: skip
def test_whether_so_much_more_is_enough(talk: Talk, text: str, told: str) -> None:
    said = talk(ANNA).says(text, "membership")
    assert said.startswith(told) and "白金会员" in said


def test_in_english(talk: Talk) -> None:
    said = talk(ANNA, "en").says("if i spend 30000 more do i reach platinum?", "membership")
    assert said.startswith("Yes")


@pytest.mark.parametrize(
    "text", ["这次买500的东西能攒多少分", "花500能得多少积分", "买500块能有多少分"]
)
def test_points_of_a_sum(talk: Talk, text: str) -> None:
    assert "600" in talk(ANNA).says(text, "membership")  # at 1.2 points a yuan


def test_goods_for_points_is_no_exchange_of_what_lies_in_the_basket(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("每日坚果加购物车", "purchase", {"entity": "product", "value": "每日坚果",
                                         "extra": {"product_id": "P8"}})  # fmt: skip
    said = chat.says("积分能换礼品不", "membership")
    assert "换货" not in said and "积分" in said


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("level_by_amount", "买5000的手机能便宜吗"),
        ("level_by_amount", "我买了3000怎么还没升级"),
        ("level_by_amount", "怎么升金卡"),
        ("points_for_amount", "买3000能分几期"),
        ("points_for_amount", "买2000的东西多少分期合适"),
        ("points_for_amount", "500块的有几个"),
    ],
)
def test_near_neighbours(name: str, text: str) -> None:
    assert not says(name, text)
