"""Sentences that stand near a pattern and must not be taken for it."""

import pytest

from actions.hearing.answering import assents
from actions.hearing.wording import says


@pytest.mark.parametrize(
    "text",
    [
        "i want to go",
        "ok i want to go",
        "you go",
        "再处理",
        "那天再处理",
        "你们处理",
        "现在我再安排",
    ],
)
def test_who_leaves_or_puts_off_agrees_to_nothing(text: str) -> None:
    assert not assents(text, "place_order") and not assents(text, "cancel_order")


@pytest.mark.parametrize("text", ["ok go", "yep go", "go", "好的 安排吧", "行 处理吧"])
def test_a_plain_go_agrees(text: str) -> None:
    assert assents(text, "repair")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("checkout", "i did not order both"), ("checkout", "雨马上下了"),
        ("checkout", "不用马上下"), ("reschedule", "change it to red"),
        ("reschedule", "put it on my card"), ("hour_said", "上午早一点"),
        ("pay_order", "付过钱的订单怎么还没发货"),
        ("restores_order", "when do i get it back"), ("restores_order", "积分还能恢复吗"),
        ("worn_told", "收到就有点脏"), ("worn_told", "快递弄脏了"),
        ("surcharge", "换L码要不要加钱"), ("all_levels", "容量是多少升的"),
        ("merges_orders", "两个单子合并开票"), ("draft_faulty", "贵多了"),
        ("draft_faulty", "没有了"), ("data_passed_on", "手机电池泄漏"),
    ],
)  # fmt: skip
def test_what_stands_near_is_something_else(name: str, text: str) -> None:
    assert not says(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("checkout", "ok order both"), ("checkout", "直接下"),
        ("reschedule", "move it to friday"), ("reschedule", "change the visit to the 3rd"),
        ("hour_said", "上午10点"), ("pay_order", "帮我把鼠标单也付了"),
        ("restores_order", "还能恢复吗"), ("worn_told", "有点脏了"),
        ("surcharge", "我妈在青海 也不加钱吗"), ("all_levels", "会员等级咋升"),
        ("stays_off", "别把个性化推荐打开"), ("draft_faulty", "前面的沈阳市没了"),
    ],
)  # fmt: skip
def test_what_is_meant_is_heard(name: str, text: str) -> None:
    assert says(name, text)
