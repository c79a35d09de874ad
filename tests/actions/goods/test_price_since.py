"""The price now beside that of one's own order."""

import pytest

from actions.desk import Means
from shop.catalogue import set_price
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, BERT
from tests.actions.talking import product

PODS = product("Apple AirPods Pro 2", AIRPODS)


def test_both_prices_of_what_got_cheaper(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("AirPods多少钱", "product_info", PODS)
    said = chat.says("比上次买的时候便宜了吗", "promotion")
    assert "1,999" in said and "1,799" in said and "¥200" in said


def test_in_english_with_the_goods_named(talk: Talk) -> None:
    said = talk(ANNA, "en").says("are the airpods cheaper than when I bought them",
                                 "product_info", PODS)  # fmt: skip
    assert "1,999" in said and "1,799" in said


def test_what_got_dearer_is_not_said_to_be_cheaper(talk: Talk, means: Means, now: object) -> None:
    with means.database.transaction() as tx:
        set_price(tx, "P4-w", 209_900, now)
    chat = talk(ANNA)
    said = chat.says("AirPods比上次买便宜了吗", "product_info", PODS)
    assert "没有便宜" in said and "2,099" in said


@pytest.mark.parametrize("who", [None, BERT])
def test_nobody_hears_of_what_others_paid(talk: Talk, who: str | None) -> None:
    said = talk(who).says("AirPods比上次买的时候便宜了吗", "product_info", PODS)
    assert "1,999" not in said
