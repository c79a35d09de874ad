"""A question of the shop beside one of the goods: the goods' data are not said to leave it open."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE
from tests.actions.talking import product


@pytest.mark.parametrize(
    ("text", "alone"),
    [("多少钱 下单的话有没有优惠", "promotion"), ("它有多重 能开发票吗", "invoice"),
     ("多少钱 能货到付款吗", "payment")],
)  # fmt: skip
def test_it_is_no_unknown_of_the_goods(talk: Talk, text: str, alone: str) -> None:
    chat = talk(ANNA)
    first, second = text.split()
    chat.says("Mate60", "product_info", product("华为 Mate 60", MATE))
    chat.says(text, "product_info", clauses={first: "product_info", second: alone})
    assert "没有写明" not in chat.text and len(chat.replies) > 1
