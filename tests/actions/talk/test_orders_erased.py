"""会删掉订单吗, beside an erasure that was offered: answered, and no order is cancelled."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA


@pytest.mark.parametrize("words", ["会删掉订单吗", "订单也会没吗", "积分会不会也清掉"])
def test_no_order_is_cancelled_by_the_question(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    chat.says("把我的聊天记录删了", "out_of_scope")
    said = chat.says(words, "cancel_order")
    assert "另外存" in said and "确认取消" not in chat.titles and "先不删除" in chat.titles


def test_without_it_an_order_is_meant(talk: Talk) -> None:
    assert "另外存" not in talk(ANNA).says("能删掉订单吗", "cancel_order")
