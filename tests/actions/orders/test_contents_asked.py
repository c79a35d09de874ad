"""这单里有什么 asks what is in the order; 订单是什么状态 and 买两个多少钱 ask something else."""

import pytest

from actions.hearing.wording import says


@pytest.mark.parametrize(
    "text",
    ["订单是什么状态", "这订单是什么快递", "订单有什么问题吗", "下单有哪些优惠", "下单买什么好",
     "凑单有什么推荐的", "买两个多少钱", "再买两个要多少钱"],
)  # fmt: skip
def test_other_questions_are_none_of_the_contents(text: str) -> None:
    assert not says("order_contents", text)


@pytest.mark.parametrize(
    "text",
    ["这单里有什么", "那个订单都买了啥", "订单里有哪些东西？", "鼠标那单一共买了什么来着",
     "这两个各多少钱", "每样多少钱", "what's in my order"],
)  # fmt: skip
def test_the_contents_are_still_asked_for(text: str) -> None:
    assert says("order_contents", text)


@pytest.mark.parametrize(
    "text",
    ["how many items to order for free shipping", "how many things can i order at once",
     "how many pieces must i order"],
)  # fmt: skip
def test_how_many_to_order_is_no_count_of_an_order(text: str) -> None:
    assert not says("order_count", text)


@pytest.mark.parametrize(
    "text",
    ["how many items in it", "how many items are in my order", "how many things did i order",
     "how many pieces does that order have"],
)  # fmt: skip
def test_the_count_of_an_order_is(text: str) -> None:
    assert says("order_count", text)
