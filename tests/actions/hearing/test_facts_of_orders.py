"""Facts of one's own order, asked with any end: 什么时候买的来着, 哪家快递送的货."""

import pytest

from actions.hearing.wording import says

FACTS = ("placed_when_asked", "paid_when_asked", "sent_when_asked", "signed_by_asked",
         "tracking_asked")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("空调是什么时候买的来着", "placed_when_asked"),
        ("我是什么时候买的耳机", "placed_when_asked"),
        ("什么时候下的订单啊", "placed_when_asked"),
        ("什么时候付的款来着", "paid_when_asked"),
        ("什么时候发的来着", "sent_when_asked"),
        ("这个是几号发的货吗", "sent_when_asked"),
        ("AirPods是谁签收的来着", "signed_by_asked"),
        ("猫砂哪个快递发的货啊", "tracking_asked"),
        ("空调是哪家快递送的货", "tracking_asked"),
    ],
)
def test_any_end_asks(text: str, fact: str) -> None:
    assert [one for one in FACTS if says(one, text)] == [fact]


@pytest.mark.parametrize(
    "text",
    ["你们什么时候发的券", "什么时候发的红包能用", "什么时候发的短信", "什么时候下的雨",
     "什么时候买的最便宜", "哪个快递送的快", "什么时候买的划算", "我什么时候买的会员"],
)  # fmt: skip
def test_other_questions_are_no_facts_of_an_order(text: str) -> None:
    assert not [one for one in FACTS if says(one, text)]


@pytest.mark.parametrize("text", ["没付款的有几天", "没付款的有几个小时", "未付款的订单能留多久",
                                  "没付的单子还有多久"])  # fmt: skip
def test_how_long_an_order_waits_for_its_payment(text: str) -> None:
    assert says("unpaid_asked", text) and not says("unpaid_all", text)


@pytest.mark.parametrize("text", ["没付款的有几个", "没付款的有哪些", "没付款的单子"])
def test_which_orders_wait_asks_of_no_time(text: str) -> None:
    assert not says("unpaid_asked", text)
