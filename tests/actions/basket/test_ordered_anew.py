"""Right after an order is cancelled its goods are put in again, in the version they had."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON, ANNA, NOTE, held
from tests.actions.talking import Chat, at, named
from tests.shop.making import order

BOTH = "DD20261122000077"


@pytest.fixture
def cancelled(talk: Talk, means: Means) -> Chat:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        order(tx, BOTH, "paid", chat.now, lines=((NOTE, "P2-b", 1, 99_900),
                                                  (AIRCON, "P7-1", 1, 300_000)))  # fmt: skip
    chat.says("取消订单", "cancel_order", named("order_no", BOTH))
    chat.clicks("确认")
    return chat


@pytest.mark.parametrize(
    ("text", "phone", "color"),
    [
        (
            "so can you put the phone in my basket again, same black one 8+128, no air conditioner",
            "phone",
            "black",
        ),
        ("put the phone back in the basket please, no air conditioner", "phone", ""),
        ("手机帮我重新加购物车 还是黑色", "手机", "黑色"),
        ("手机再买一个 空调不要了", "手机", ""),
    ],
)
def test_the_one_that_is_named(
    cancelled: Chat, means: Means, text: str, phone: str, color: str
) -> None:
    told = [at(text, phone, "category", "手机")]
    told += [at(text, color, "color", "黑色")] if color else []
    told += [
        at(text, one, "category", "空调") for one in ("air conditioner", "空调") if one in text
    ]
    cancelled.says(text, "purchase", *told)
    assert held(means) == {"P2-b": 1}, cancelled.text


@pytest.mark.parametrize("text", ["想买个黑色的手机", "do you have a black phone again?"])
def test_a_new_wish_is_looked_for(cancelled: Chat, means: Means, text: str) -> None:
    phone, black = ("手机", "黑色") if "手机" in text else ("phone", "black")
    cancelled.says(text, "purchase", at(text, phone, "category", "手机"),
                   at(text, black, "color", "黑色"))  # fmt: skip
    assert held(means) == {}, cancelled.text
