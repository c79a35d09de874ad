"""A yes beside something else carries out nothing; what is taken back is not written."""

import pytest

from actions.desk import Means
from shop import orders
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at


def _of(means: Means) -> list[tuple[str, str, str]]:
    with means.database.reading() as tx:
        return [
            (one.order_no, one.status, one.address.text)
            for one in orders.of_customer(tx, ANNA).data
        ]


def _cancelling(chat: Chat) -> None:
    text = "取消Redmi Note那单"
    said = chat.says(text, "cancel_order", at(text, "Redmi Note", "product", "Redmi Note"))
    assert "取消" in said


@pytest.mark.parametrize("answer", ["要", "好吧"])
def test_a_yes_to_an_offer_cancels_nothing(talk: Talk, means: Means, answer: str) -> None:
    chat = talk(ANNA)
    before = _of(means)
    _cancelling(chat)
    text = "那个Mate 60改下地址"
    chat.says(text, "change_address", at(text, "Mate 60", "product", "Mate 60"))
    chat.says(answer, "affirm")
    assert _of(means) == before


@pytest.mark.parametrize("text", ["地址不用改了", "地址还是原来的吧"])
def test_an_address_taken_back_is_not_written(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    before = _of(means)
    first = "Redmi Note那单改地址 北京市海淀区中关村大街1号"
    said = chat.says(first, "change_address", at(first, "Redmi Note", "product", "Redmi Note"))
    assert "中关村" in said
    chat.says(text, "inform")
    chat.says("好", "affirm")
    assert _of(means) == before
