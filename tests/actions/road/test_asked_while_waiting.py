"""What is asked while a yes is waited for: answered of what waits, which then still waits."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER, SHIPPED, UNPAID
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("text", "language"),
    [("等等 退的钱是原路返回还是给优惠券？", "zh"), ("差价是退现金还是给代金券", "zh"),
     ("does the difference go back to my card or is it a voucher?", "en")],
)  # fmt: skip
def test_in_which_way_the_difference_comes_back(talk: Talk, text: str, language: str) -> None:
    chat = talk(ANNA, language)
    chat.says("耳机降价了能补差价不" if language == "zh" else "the earphones got cheaper",
              "price_protection", named("order_no", PODS_ORDER))  # fmt: skip
    assert chat.slots["proposal_id"]
    said = chat.says(text, "refund_progress")
    assert "原路" in said or "支付宝" in said or "same way" in said or "Alipay" in said, said
    assert "没有查到" not in said and "no refund" not in said.lower()
    assert chat.slots["proposal_id"]


@pytest.mark.parametrize(
    "text",
    ["邻居王姐也在你家买的，她那单到哪了能帮我看下不", "我闺蜜买的那单到哪了", "李哥那单发货没"],
)
def test_the_order_of_somebody_else_is_not_looked_up(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "order_status")
    assert SHIPPED not in said and "DD2026" not in said


def test_what_was_bought_for_somebody_is_ones_own(talk: Talk) -> None:
    said = talk(ANNA).says("我给她买的那单手机到哪了", "order_status", named("category", "手机"))
    assert SHIPPED in said


@pytest.mark.parametrize("text", ["那有礼盒包装吗？想送闺蜜", "支持送礼包装吗"])
def test_gift_wrapping_is_no_goods(talk: Talk, text: str) -> None:
    assert "没有找到" not in talk(ANNA).says(text, "product_info", named("attribute", "礼盒"))


@pytest.mark.parametrize("text", ["just drop that order", "scrap this order please"])
def test_an_order_is_dropped_in_other_words(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says("the unpaid order", "order_status", named("order_no", UNPAID))
    assert "cancel" in chat.says(text, "cancel_order").lower()
