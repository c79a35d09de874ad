"""A question about the goods of an order that waits for its yes, and edits told once."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, NUTS, SHIRT, held
from tests.actions.talking import Chat, at, product


@pytest.fixture
def ordering(talk: Talk, means: Means, now: object) -> Chat:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.add(tx, ANNA, "P8-1", 1, chat.now)
    chat.says("下单 货到付款", "purchase")
    assert chat.slots["proposal_id"] and "确认" in "".join(chat.titles)
    return chat


@pytest.mark.parametrize("text", ["哦对 这坚果净含量多少", "这坚果有货吗"])
def test_the_order_waits_on(ordering: Chat, text: str) -> None:
    before = ordering.slots["proposal_id"]
    intent = "stock" if "有货" in text else "product_info"
    said = ordering.says(text, intent, product("每日坚果", NUTS))
    assert "下单" in said and ordering.titles == ["确认", "取消"]
    assert ordering.slots["proposal_id"] == before
    assert "订单" in ordering.says("好 确认下单", "affirm")


def test_other_goods_looked_at_leave_it(ordering: Chat) -> None:
    said = ordering.says("华为 Mate 60 屏幕多大", "product_info", product("华为 Mate 60", MATE))
    assert "等您确认" not in said


def test_what_went_is_not_said_to_be_missing(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.add(tx, ANNA, "P8-1", 1, chat.now)
    chat.says("看看T恤", "product_info", product("优衣库 纯棉T恤", SHIRT))
    text = "那换成那个T恤M码吧 坚果不要了"
    said = chat.says(text, "exchange", at(text, "T恤", "category", "T恤"),
                     at(text, "M", "size", "M"), at(text, "坚果", "category", "坚果"))  # fmt: skip
    assert "没有改动" not in said and held(means) == {"P6-M": 1}
