"""我有几个单子没付款, 要是明天没到我就取消: told, and nothing is begun by it."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, UNPAID, order_of
from tests.actions.talking import named


@pytest.mark.parametrize("words", ["我有几个单子没付款", "一共欠多少钱", "哪些订单还没付",
                                   "还有未付款的订单吗"])  # fmt: skip
def test_every_order_that_waits_for_its_payment(talk: Talk, means: Means, words: str) -> None:
    said = talk(ANNA).says(words, "payment")
    due = order_of(means, UNPAID).total
    assert UNPAID in said and f"{due // 100}" in said and PAID not in said


@pytest.mark.parametrize("words", ["帮我延长一下付款时间", "那我明早付 还给我留着货不",
                                   "能宽限几天付款吗"])  # fmt: skip
def test_nothing_is_promised_to_be_kept(talk: Talk, words: str) -> None:
    said = talk(ANNA).says(words, "stock")
    assert UNPAID in said and "不能保证" in said


@pytest.mark.parametrize("words", ["一共要付多少钱", "还差多少钱包邮", "有没有付款方式可以选",
                                   "付款成功了没有", "怎么延长保修"])  # fmt: skip
def test_other_sums_are_no_unpaid_orders(words: str) -> None:
    assert not says("unpaid_all", words) and not says("pay_time_longer", words)


@pytest.mark.parametrize("words", ["要是后天还没发货我就取消", "再不发货就取消了",
                                   "如果周五没到我就不要了"])  # fmt: skip
def test_a_threat_cancels_nothing(talk: Talk, means: Means, words: str) -> None:
    chat = talk(ANNA)
    chat.says("那单呢", "order_status", named("order_no", PAID))
    said = chat.says(words, "cancel_order")
    assert PAID in said and "确认取消" not in chat.titles
    chat.says("嗯", "affirm")
    assert order_of(means, PAID).status == "paid"


@pytest.mark.parametrize("words", ["还没发货就取消吧", "没发货的话就取消", "不能改就帮我取消",
                                   "明天的不要了", "取消"])  # fmt: skip
def test_what_asks_to_cancel_does(words: str) -> None:
    assert not says("cancel_later", words)
