"""Goods that are plainly taken go into the basket, whatever is asked beside them."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, NUTS, SHIRT, held
from tests.actions.talking import Chat, at, product
from tests.shop.making import product as stocked

LITTER = "L1"


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        stocked(tx, LITTER, now, name="白沙 豆腐猫砂", brand="白沙", category="猫砂",
                categories=["宠物", "猫砂"],
                variants=[("L1-1", "", "3.7kg", 4_900, 9),
                          ("L1-3", "", "3.7kg×3", 11_900, 9)])  # fmt: skip
    begun = talk(ANNA)
    begun.says("白沙猫砂有吗", "product_info", product("白沙 豆腐猫砂", LITTER))
    return begun


@pytest.mark.parametrize(
    "text",
    [
        "就一袋小的 寄新疆要运费吗",
        "小袋的来一袋 运费多少",
        "3.7的来一袋 对了运费怎么算",
        "小袋的来一袋 不喜欢能退不",
        "小袋的来一袋 有没有优惠券能用",
    ],
)
def test_they_are_in_the_basket(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "shipping_info")
    assert held(means) == {"L1-1": 1}


def test_the_question_is_answered_too(chat: Chat) -> None:
    assert "运费" in chat.says("就一袋小的 寄新疆要运费吗", "shipping_info")


@pytest.mark.parametrize("text", ["小袋的运费多少", "来一袋能便宜点不", "一袋小的多重"])
def test_a_question_alone_takes_nothing(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "product_info")
    assert held(means) == {}


def test_freight_is_of_the_basket_unless_goods_are_named(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("坚果来一袋", "purchase", product("每日坚果", NUTS))
    chat.says("mate60", "product_info", product("华为 Mate 60", MATE))
    assert "购物车" in chat.says("寄到新疆运费一共多少", "shipping_info")
    text = "优衣库纯棉T恤寄到新疆运费一共多少"
    said = chat.says(text, "shipping_info",
                     at(text, "优衣库纯棉T恤", "product", "优衣库 纯棉T恤",
                        extra={"product_id": SHIRT}))  # fmt: skip
    assert "纯棉T恤" in said


def test_a_brand_of_which_nothing_goes_back_is_told_so(talk: Talk) -> None:
    text = "洽洽能退吗 没拆封的"
    said = talk(None).says(text, "return_policy", at(text, "洽洽", "brand", "洽洽"))
    assert "不支持无理由退货" in said
    assert "没有查到" not in said


def test_unopened_goods_are_no_question_whether_it_is_done(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("每日坚果", "product_info", product("每日坚果", NUTS))
    assert "没有查到" not in chat.says("不合适能退吗 没拆封", "return_refund")


def test_what_is_in_talk_and_what_is_named_are_taken_both(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("坚果有吗", "stock", product("每日坚果", NUTS))
    text = "好 这袋要了。还要AirPods，另外有没有T恤"
    pods = at(text, "AirPods", "product", "Apple AirPods Pro 2", extra={"product_id": "P4"})
    said = chat.says(text, "purchase", pods, at(text, "T恤", "category", "T恤"))
    assert "每日坚果" in said
    assert "AirPods" in said


def test_goods_are_found_by_the_word_that_their_name_holds(talk: Talk) -> None:
    text = "有没有赤兔"
    said = talk(None).says(text, "purchase", at(text, "赤兔", "category", "慢跑鞋"))
    assert "李宁 赤兔 8" in said


def test_a_yes_with_a_number_is_taken_before_the_coupon_is_told(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("每日坚果有货吗", "stock", product("每日坚果", NUTS))
    chat.says("嗯加两袋 我是金卡 有啥券能用", "promotion")
    assert held(means) == {"P8-1": 2}
