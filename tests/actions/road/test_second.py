"""Two wishes for different goods of one's own in a message: both are answered."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, SHIPPED, UNPAID, order_of
from tests.actions.talking import at, product


@pytest.mark.parametrize("wish", ["坚果那单取消", "坚果不想要了"])
def test_a_parcel_asked_for_and_another_order_cancelled_are_both_heard(
    talk: Talk, means: Means, wish: str
) -> None:
    chat = talk(ANNA)
    text = f"手机到哪了，{wish}"
    chat.says(text, "order_status", at(text, "手机", "category", "手机"),
              at(text, "坚果", "category", "坚果"))  # fmt: skip
    assert SHIPPED in chat.text and UNPAID in chat.text
    assert "确认取消" in chat.titles and order_of(means, UNPAID).status == "unpaid"
    chat.clicks("确认取消")
    assert order_of(means, UNPAID).status == "cancelled"


def test_what_waited_beside_business_is_shown_for_its_own_yes_once_that_is_done(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    text = "Mate60到哪了催一下，坚果那单取消"
    mate = product("华为 Mate 60", "P1") | {"start": 0, "end": 6}
    chat.says(text, "order_status", mate, at(text, "坚果", "category", "坚果"))
    assert "运输" in chat.text and "催" in chat.text
    chat.says("确认", "affirm")
    assert UNPAID in chat.text and "确认取消" in chat.titles
    assert order_of(means, UNPAID).status == "unpaid"


def test_the_same_goods_in_both_parts_are_one_matter(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    text = "Redmi Note还没发货吧，Redmi Note那单取消"
    first = product("Redmi Note 14", "P2") | {"start": 0, "end": 10}
    second = product("Redmi Note 14", "P2") | {"start": 16, "end": 26}
    chat.says(text, "cancel_order", first, second)
    assert "确认取消" in chat.titles and PAID in chat.text
    assert order_of(means, PAID).status == "paid"


def test_goods_of_two_orders_that_are_asked_for_together_are_both_told(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "Mate60和坚果都到哪了"
    mate = product("华为 Mate 60", "P1") | {"start": 0, "end": 6}
    chat.says(text, "order_status", mate, at(text, "坚果", "category", "坚果"))
    assert SHIPPED in chat.text and UNPAID in chat.text and PAID not in chat.text
