"""An order called by the day it was placed, or by its brand, in a sentence of any business."""

from datetime import timedelta

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop.policies import policies
from tests.actions.conftest import Talk
from tests.actions.stocking import (
    AIRPODS,
    ANNA,
    NOTE,
    PAID,
    PODS_ORDER,
    SHIPPED,
    UNPAID,
    order_of,
)
from tests.actions.talking import Chat, at, named, product
from tests.shop.making import order


def placed(means: Means, number: str, form: str) -> str:
    day = policies().day(order_of(means, number).placed_at)
    return form.format(day=day, month=day.month, number=day.day)


@pytest.mark.parametrize("said", ["{number}号那单到哪了", "{month}月{number}日下的那个订单"])
def test_an_order_is_found_by_the_day_it_was_placed(talk: Talk, means: Means, said: str) -> None:
    chat = talk(ANNA)
    chat.says(placed(means, SHIPPED, said), "order_status")
    assert SHIPPED in chat.text and PAID not in chat.text


def test_another_order_is_meant_by_its_day_after_one_was_told(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says(f"{SHIPPED} 到哪了", "order_status", named("order_no", SHIPPED))
    chat.says(placed(means, PODS_ORDER, "{number}号那个"), "purchase")
    assert PODS_ORDER in chat.text and SHIPPED not in chat.text


def test_the_order_of_a_day_is_sent_back_and_not_another(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says(placed(means, PODS_ORDER, "{number}号那单退了吧"), "refund_progress")
    assert chat.slots["task"]["order_no"] == PODS_ORDER
    assert not order_of(means, PODS_ORDER).after_sales


def test_a_day_on_which_nothing_was_placed_finds_no_order(talk: Talk, means: Means) -> None:
    day = policies().day(order_of(means, PODS_ORDER).placed_at) - timedelta(days=40)
    chat = talk(ANNA)
    chat.says(f"{day.month}月{day.day}号那单想退", "return_refund")
    assert chat.slots["task"]["step"] == "order_no"


def test_the_address_of_an_order_called_in_other_words_changes_after_a_yes(
    talk: Talk, means: Means
) -> None:
    text = "my xiaomi tablet order: change the delivery address to 12, Jianshe Road, same name"
    chat = talk(ANNA, "en")
    chat.says(text, "change_address", at(text, "xiaomi", "brand", "小米"),
              at(text, "tablet", "category", "平板电脑"))  # fmt: skip
    assert PAID in chat.text and "Jianshe Road" in chat.text and "same" not in chat.text
    assert "Jianshe" not in order_of(means, PAID).address.text
    chat.says("yes", "affirm")
    assert "Jianshe Road" in order_of(means, PAID).address.text


def _focus(talk: Talk, number: str) -> Chat:
    chat = talk(ANNA)
    chat.says(f"{number} 到哪了", "order_status", named("order_no", number))
    return chat


@pytest.mark.parametrize(
    "text", ["昨天买的那个还没发货 我不要了 能取消吗", "不是这单 昨天又买的那件 取消"]
)
def test_the_one_that_has_not_come_is_cancelled_not_the_one_told(talk: Talk, text: str) -> None:
    chat = _focus(talk, PODS_ORDER)
    said = chat.says(text, "cancel_order")
    assert PAID in said and PODS_ORDER not in said


def test_without_such_a_word_it_is_the_one_told(talk: Talk) -> None:
    said = _focus(talk, PODS_ORDER).says("我不要了 能取消吗", "cancel_order")
    assert PODS_ORDER in said


def test_goods_not_sent_yet_are_no_exchange_of_older_ones(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    text = "昨天买的红米想换个大点的 还没发吧"
    redmi = product("Redmi Note 14", NOTE) | {"start": 4, "end": 6}
    said = chat.says(text, "exchange", redmi)
    assert PAID in said and "改不了" in said.replace("不能改", "改不了")
    assert not order_of(means, PAID).after_sales


def test_the_wrong_one_gives_way_to_the_one_not_sent(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机有杂音 想换一个", "exchange", named("category", "耳机"))
    said = chat.says("不对不是这单 是昨天下的那单 还没发货的", "order_status")
    assert PAID in said and PODS_ORDER not in said


def test_the_order_of_the_day_named_is_meant_after_all(talk: Talk, means: Means) -> None:
    """There is an older one with such earphones; without the day it is that one."""
    now = talk(ANNA).now
    with means.database.transaction() as tx:
        order(tx, "DD20260801000031", "signed", now, days_ago=90,
              lines=((AIRPODS, "P4-w", 1, 199_900),))  # fmt: skip
    for day, number in (("是{month}月{number}号", PODS_ORDER), ("是", "DD20260801000031")):
        chat = talk(ANNA)
        chat.says(f"{PODS_ORDER} 到哪了", "order_status", named("order_no", PODS_ORDER))
        text = placed(means, PODS_ORDER, f"不是那单 {day}买的耳机")
        chat.says(text, "order_status", at(text, "耳机", "category", "耳机"))
        assert number in chat.text


def test_another_order_is_cancelled_by_its_day(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("取消", "cancel_order", named("order_no", PAID))
    said = chat.says(placed(means, UNPAID, "不是那单 是{month}月{number}号那单"), "cancel_order")
    assert "请问要买" not in said


@pytest.mark.parametrize("text", ["前两天那单到哪了", "前几天下的那个订单到哪了"])
def test_the_day_is_told_loosely(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("坚果那单", "order_status", named("category", "坚果"))
    said = chat.says(text, "order_status")
    assert UNPAID not in said and "已签收" not in said.partition("\n")[0]


def test_what_happened_lately_is_no_day_of_an_order() -> None:
    assert not any(says("order_of_day", one) for one in ("前两天手机还好好的", "这两天发货吗"))


def test_of_several_orders_with_such_goods_the_one_just_told_is_meant(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"{SHIPPED}到哪了", "order_status", named("order_no", SHIPPED))
    text = "手机那单我要投诉 客服说话太难听"
    said = chat.says(text, "complaint", at(text, "手机", "category", "手机"))
    assert SHIPPED in str(chat.slots["task"]), said
