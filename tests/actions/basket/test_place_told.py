"""A guest's basket is reckoned to the place that was asked about before."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, NUTS
from tests.actions.talking import product

FAR = ("送到新疆运费多少", "送到乌鲁木齐要几天")


def _filled(talk: Talk, who: str | None, asked: str) -> str:
    chat = talk(who)
    chat.says("每日坚果两袋加购物车", "purchase", product("每日坚果", NUTS))
    says_and_keeps(chat, asked, "shipping_info")
    return chat.says("看看购物车", "purchase")


@pytest.mark.parametrize("asked", FAR)
def test_a_far_place_costs_more(talk: Talk, asked: str) -> None:
    assert "运费" in _filled(talk, None, asked) and "包邮" not in _filled(talk, None, asked)


def test_a_near_one_does_not(talk: Talk) -> None:
    assert _filled(talk, None, "送到杭州要几天") == _filled(talk, None, "几天能到")


def test_who_has_an_address_only_asked(talk: Talk) -> None:
    assert _filled(talk, ANNA, FAR[0]) == _filled(talk, ANNA, "几天能到")


SUMS = ("那一共多少钱", "连运费一共多少", "总共多少")


@pytest.mark.parametrize("asked", SUMS)
@pytest.mark.parametrize("freight", ["寄新疆运费多少", "送到烏魯木齊要加多少运费"])
def test_the_sum_right_after_a_freight_holds_it(talk: Talk, freight: str, asked: str) -> None:
    chat = talk(ANNA)
    chat.says("每日坚果两袋加购物车", "purchase", product("每日坚果", NUTS))
    before = chat.says("看看购物车", "purchase")
    says_and_keeps(chat, freight, "shipping_info")
    told = says_and_keeps(chat, asked, "purchase")
    assert "运费" in told and "¥10" in told and "包邮" not in told and "包邮" in before
    assert "乌鲁木齐" in told or "新疆" in told


def test_the_sum_right_after_a_freight_in_english(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("add two packs of nuts", "purchase", product("每日坚果", NUTS))
    says_and_keeps(chat, "how much is shipping to Xinjiang", "shipping_info")
    told = says_and_keeps(chat, "and what's the total", "purchase")
    assert "to Xinjiang" in told and "¥10" in told


def test_goods_in_talk_come_to_their_price_and_the_freight(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("每日坚果怎么样", "product_info", product("每日坚果", NUTS))
    says_and_keeps(chat, "寄新疆运费多少", "shipping_info")
    assert "新疆" in says_and_keeps(chat, "那一共多少钱", "promotion")


def test_a_sum_long_after_goes_to_her_own_address(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("每日坚果两袋加购物车", "purchase", product("每日坚果", NUTS))
    says_and_keeps(chat, "寄新疆运费多少", "shipping_info")
    for other in ("可以花呗吗", "能开发票吗"):
        says_and_keeps(chat, other, "payment")
    assert "包邮" in says_and_keeps(chat, "一共多少钱", "purchase")
