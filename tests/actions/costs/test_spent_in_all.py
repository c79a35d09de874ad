"""我累计花了多少: the sum of all orders, as the levels are reckoned by it."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop.customer_facts import facts_of
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import named


def spent(means: Means, now: datetime) -> int:
    with means.database.reading() as tx:
        return facts_of(tx, ANNA, now).spent


@pytest.mark.parametrize(
    "text", ["我累计花了多少", "总共花了多少钱", "我的累计消费是多少", "我在你们家一共花了多少",
             "how much have i spent so far"]
)  # fmt: skip
def test_the_sum_is_told_and_no_offers(talk: Talk, means: Means, now: datetime, text: str) -> None:
    said = talk(ANNA).says(text, "promotion")
    assert f"¥{spent(means, now) / 100:,.0f}" in said and "优惠" not in said.split("白金")[0]


def test_of_an_order_that_was_told_it_is_that_ones(talk: Talk) -> None:
    chat = talk(ANNA)
    says_and_keeps(chat, "耳机那单查下", "order_status", named("order_no", PODS_ORDER))
    assert PODS_ORDER in says_and_keeps(chat, "一共花了多少钱", "promotion")
    assert PODS_ORDER not in says_and_keeps(chat, "我累计花了多少", "promotion")


@pytest.mark.parametrize("text", ["铂金要消费多少", "白金会员要花多少", "金卡要买满多少"])
def test_what_a_level_takes(talk: Talk, text: str) -> None:
    assert "¥30,000" in (said := talk(ANNA).says(text, "membership")) or "¥8,000" in said


def test_whether_so_much_more_is_enough(talk: Talk) -> None:
    said = talk(ANNA).says("买个3000的能升吗", "purchase")
    assert "¥3,000" in said and "会员" in said


@pytest.mark.parametrize("text", ["一共花多少能包邮", "总共多少钱", "要花多少钱才能升级",
                                  "how much did that order cost", "这款花了多少钱"])  # fmt: skip
def test_other_sums_are_not_asked_for_so(text: str) -> None:
    assert not says("spent_in_all", text)


@pytest.mark.parametrize(
    "text", ["前两款加起来买多少钱", "这几样加起来买多少钱", "我一共买了几单", "那三件一共花多少钱",
             "全部加起来要花多少钱"]
)  # fmt: skip
def test_goods_to_be_bought_and_orders_are_no_sum_spent(
    talk: Talk, means: Means, now: datetime, text: str
) -> None:
    assert not says("spent_in_all", text)
    assert f"¥{spent(means, now) / 100:,.0f}" not in talk(ANNA).says(text, "out_of_scope")


@pytest.mark.parametrize("text", ["我到现在买了多少钱的东西", "我累计买了多少钱", "加起来花了多少",
                                  "我总共花了几块钱"])  # fmt: skip
def test_what_was_bought_so_far_is_the_sum_spent(text: str) -> None:
    assert says("spent_in_all", text)
