"""How soon it comes, asked while an order is placed, is of that order, which then goes on."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at


@pytest.mark.parametrize("text", ["快递能赶周四到么", "几天能到", "can it come by thursday?"])
def test_the_days_of_this_order_are_told(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P6-L", 1, chat.now)
    chat.says("下单", "purchase")
    told = "张三 13812345678 北京市朝阳区建国路1号 微信"
    chat.says(told, "inform", at(told, "13812345678", "phone", "13812345678"))
    said = chat.says(text, "order_status")
    assert "48" in said
    assert "DD2026" not in said
    chat.says("确认下单", "affirm")
    with means.database.reading() as tx:
        assert not baskets.lines(tx, ANNA)


def test_without_an_order_being_placed_it_is_of_the_parcel(talk: Talk) -> None:
    assert "48 小时" not in talk(ANNA).says("快递什么时候能到", "order_status")


@pytest.mark.parametrize(
    ("text", "left"),
    [("确认 对了多久到", 0), ("多久到", 1), ("确认下单多久能到？", 1), ("下单后多久到", 1)],
)
def test_a_plain_yes_before_the_question_orders(
    talk: Talk, means: Means, text: str, left: int
) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P6-L", 1, chat.now)
    chat.says("下单 货到付款", "purchase")
    chat.says(text, "shipping_info")
    with means.database.reading() as tx:
        assert len(baskets.lines(tx, ANNA)) == left
    assert "48" in chat.text or "1-2" in chat.text
