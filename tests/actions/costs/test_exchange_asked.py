"""Whether goods may be exchanged is told by the rule before they are bought, beside the order."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at, product


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P6-L", 1, begun.now)
    return begun


@pytest.mark.parametrize(
    "text",
    [
        "小了能换不",
        "收到不合适可以换尺码吗",
        "不合身能换码吗",
        "can i exchange it if it is too small",
    ],
)
def test_the_rule_is_told_and_no_exchange_begins(chat: Chat, text: str) -> None:
    said = chat.says(text, "exchange")
    assert "15" in said
    assert "订单" not in said


def test_the_order_goes_on_with_what_was_said_of_it(chat: Chat, means: Means) -> None:
    chat.says("下单", "purchase")
    told = "张三 13812345678 北京市朝阳区建国路1号 微信"
    chat.says(told, "inform", at(told, "13812345678", "phone", "13812345678"))
    assert "15" in chat.says("收到不合适可以换尺码不", "exchange")
    said = chat.says("确认下单", "affirm")
    assert "下单成功" in said or "已生成" in said


def test_to_order_after_that_is_no_exchange(chat: Chat) -> None:
    chat.says("小了能换不", "exchange")
    assert "换货" not in chat.says("下单", "purchase")


@pytest.mark.parametrize(
    "text", ["我买的那双鞋小了能换不", "帮我申请换货可以吗", "上次买的鞋能换吗"]
)
def test_what_was_bought_is_exchanged(chat: Chat, text: str) -> None:
    assert "15 天" not in chat.says(text, "exchange", at(text, "换", "attribute", "换"))


def test_other_goods_in_the_place_of_a_line(chat: Chat, means: Means) -> None:
    text = "把T恤换掉 换成Mate60 黑色"
    chat.says(text, "purchase", at(text, "T恤", "category", "T恤"),
              {**product("华为 Mate 60", "P1"), "start": 9, "end": 15},
              at(text, "黑色", "color", "黑色"))  # fmt: skip
    with means.database.reading() as tx:
        assert [one.variant_id for one in baskets.lines(tx, ANNA)] == ["P1-b"]


def test_a_version_of_another_brand_is_none_of_the_line(chat: Chat, means: Means) -> None:
    text = "换成李宁XL的"
    chat.says(text, "purchase", at(text, "李宁", "brand", "李宁"), at(text, "XL", "size", "XL"))
    with means.database.reading() as tx:
        assert "P6-XL" not in [one.variant_id for one in baskets.lines(tx, ANNA)]
