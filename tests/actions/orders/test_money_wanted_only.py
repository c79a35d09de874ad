"""取消订单我就要退钱: the money alone is wanted, which makes no part of the order."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop.tables import OrderRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import named


@pytest.mark.parametrize(
    "text",
    ["取消订单我就要退钱", "取消吧，我只要退款", "取消掉 就要重新买",
     "cancel my order and just send me the money back",
     "cancel it and just send the refund"],
)  # fmt: skip
def test_the_whole_order_is_proposed(talk: Talk, means: Means, text: str) -> None:
    with means.database.transaction() as tx:
        row = tx.get_one(OrderRow, SHOES_ORDER)
        row.status, row.signed_at = "packed", None
    chat = talk(ANNA)
    chat.says(f"{SHOES_ORDER}到哪了", "order_status", named("order_no", SHOES_ORDER))
    chat.says(text, "cancel_order")
    assert chat.slots.get("proposal_id") and SHOES_ORDER in chat.text


@pytest.mark.parametrize(
    "text",
    ["T恤取消吧 就要鞋", "取消T恤，我就要那双鞋", "cancel the shirt and just send me the shoes",
     "only keep the shoes"],
)  # fmt: skip
def test_goods_kept_alone_are_a_part(text: str) -> None:
    assert says("only_part", text)
