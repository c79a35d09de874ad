"""Whether things come together: by the orders and the basket that hold them."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import Chat, at


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """A phone is on its way, a shirt lies in the basket."""
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P6-M", 1, begun.now)
    return begun


@pytest.mark.parametrize(
    "text", ["手机啥时候到 跟T恤能一起送不", "手机和T恤是一个包裹吗", "手机跟T恤一起能到吗"]
)
def test_goods_in_the_basket_alone_do_not_come_with_an_order(chat: Chat, text: str) -> None:
    said = chat.says(text, "order_status", at(text, "手机", "category", "手机"),
                     at(text, "T恤", "category", "T恤"))  # fmt: skip
    assert "购物车" in said and PAID in said and "是的" not in said


def test_of_an_order_alone_the_basket_says_nothing(chat: Chat) -> None:
    text = "手机是一个包裹吗"
    said = chat.says(text, "order_status", at(text, "手机", "category", "手机"))
    assert "购物车" not in said
