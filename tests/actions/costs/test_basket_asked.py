"""一共呢, 三本多少钱, how many are in there: the basket; and the points that buying it brings."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, NUTS, held
from tests.actions.talking import Chat, product


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """Three bags of nuts lie in the basket."""
    return filled(talk(ANNA), means)


def filled(begun: Chat, means: Means) -> Chat:
    begun.says("坚果加购物车", "purchase", product("每日坚果", NUTS))
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 3, begun.now)
    return begun


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("一共呢", "nlu_fallback"),
        ("现在总价", "price_protection"),
        ("三盒多少钱", "out_of_scope"),
        ("购物车里现在几件", "stock"),
        ("购物车现在啥情况", "order_status"),
        ("看看车里", "out_of_scope"),
        ("一共几件了", "nlu_fallback"),
    ],
)
def test_the_basket_is_told(chat: Chat, text: str, intent: str) -> None:
    said = chat.says(text, intent)
    assert "每日坚果" in said and "合计" in said


@pytest.mark.parametrize("text", ["how many are in there now", "what do i pay in total",
                                  "so what's left", "how many items do i have?"])  # fmt: skip
def test_it_is_told_in_english_too(talk: Talk, means: Means, text: str) -> None:
    assert "Total" in filled(talk(ANNA, "en"), means).says(text, "stock")


@pytest.mark.parametrize(
    ("text", "intent"),
    [("两盒多少钱", "product_info"), ("我一共几个订单", "order_status"),
     ("一共多少积分", "membership"), ("how many points do i have", "membership")],
)  # fmt: skip
def test_other_numbers_are_not_asked_of_it(chat: Chat, text: str, intent: str) -> None:
    said = chat.says(text, intent)
    assert "您的购物车" not in said and "Your basket" not in said


@pytest.mark.parametrize("text", ["下单能得几分", "买这些能攒多少积分", "积分会给多少"])
def test_the_points_it_brings_are_told(chat: Chat, means: Means, text: str) -> None:
    said = chat.says(text, "membership")
    assert "购物车这单也给积分" in said
    assert held(means) == {"P8-1": 3} and "付款方式" not in said


def test_the_points_of_goods_in_talk_are_told(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("AirPods多少钱", "product_info", product("Apple AirPods Pro 2", AIRPODS))
    said = chat.says("那买这个能得多少分", "membership")
    assert "AirPods Pro 2" in said and "积分" in said


@pytest.mark.parametrize("text", ["不下了 取消", "算了不下单了", "先不下了"])
def test_an_order_not_placed_cancels_no_other(chat: Chat, means: Means, text: str) -> None:
    said = chat.says(text, "cancel_order")
    assert "DD2026" not in said and "下单" in said
    assert held(means) == {"P8-1": 3}


@pytest.mark.parametrize("text", ["三个多少钱", "三件多少钱", "3个要多少钱", "三盒多少钱呢"])
def test_so_many_of_others_in_talk_are_not_the_basket(chat: Chat, text: str) -> None:
    chat.says("AirPods多少钱", "product_info", product("Apple AirPods Pro 2", AIRPODS))
    assert "每日坚果" not in chat.says(text, "product_info")


@pytest.mark.parametrize("text", ["三盒多少钱", "一共多少钱", "购物车里现在几件"])
def test_the_basket_is_told_of_its_own_goods(chat: Chat, text: str) -> None:
    chat.says("坚果多少钱", "product_info", product("每日坚果", NUTS))
    assert "合计" in chat.says(text, "product_info")
