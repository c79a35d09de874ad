"""Number and version of an order that is placed; goods left out of one that is not."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, NUTS, PAID, SHIPPED
from tests.actions.talking import Chat, at, named, product


@pytest.mark.parametrize(
    ("text", "number", "way"),
    [
        ("订单里的改成一件", PAID, "取消"),
        ("这单颜色选错了", SHIPPED, "退货或换货"),
        ("拍错款了 还没发货 能换一款不", PAID, "取消"),
    ],
)
def test_a_placed_order_stays_as_it_is(talk: Talk, text: str, number: str, way: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "change_address", named("order_no", number))
    assert number in said and way in said and not chat.slots.get("proposal_id")


def test_the_basket_is_changed_when_no_order_is_spoken_of(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("加一份每日坚果", "purchase", product("每日坚果", NUTS))
    said = chat.says("改成两份", "refine_recommendation", named("quantity", 2))
    assert "×2" in said


@pytest.fixture
def ordering(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("加购每日坚果", "purchase", product("每日坚果", NUTS))
    chat.says("再加购AirPods", "purchase", product("Apple AirPods Pro 2", AIRPODS))
    chat.says("下单 货到付款", "purchase")
    return chat


@pytest.mark.parametrize("text", ["不对 耳机不要 只下坚果", "只买坚果"])
def test_goods_left_out_leave_the_order(ordering: Chat, text: str) -> None:
    named_ones = [at(text, "坚果", "category", "坚果")]
    named_ones += [at(text, "耳机", "category", "耳机")] if "耳机" in text else []
    said = ordering.says(text, "deny", *named_ones)
    with ordering.means.database.reading() as tx:
        left = [line.product_id for line in baskets.lines(tx, ANNA)]
    assert left == [NUTS] and "¥99" in said and ordering.slots.get("proposal_id")


def test_nothing_is_ordered_by_leaving_out(ordering: Chat) -> None:
    text = "只买坚果"
    said = ordering.says(text, "deny", at(text, "坚果", "category", "坚果"))
    assert "下单成功" not in said and "确认" in ordering.titles


@pytest.mark.parametrize(
    ("text", "fixed"),
    [("手机那单我拍成xl了 应该L的 还没发货能改不", True), ("手机那单能取消不", False)],
)
def test_an_order_in_a_wrong_size(talk: Talk, text: str, fixed: bool) -> None:
    said = talk(ANNA).says(text, "cancel_order", at(text, "手机", "category", "手机"))
    assert ("不能改" in said or "改不了" in said) is fixed
