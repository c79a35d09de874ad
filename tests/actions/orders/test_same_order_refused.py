"""What more is said after an order could not be changed is of that order, not of another."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, PAID, SHIPPED, UNPAID
from tests.actions.talking import Chat, named

PHONE = named("product", "华为 Mate 60", extra={"product_id": "P1"})


@pytest.fixture
def refused(talk: Talk) -> Chat:
    chat = talk(ANNA)
    said = says_and_keeps(chat, "Mate60那单收件人改成李梅", "change_address", PHONE)
    assert SHIPPED in said
    return chat


@pytest.mark.parametrize(
    "text", ["电话也换成13812341234", "电话改成13812341234", "and change the phone to 13812341234",
             "地址也改一下，浦东新区世纪大道9号"]
)  # fmt: skip
def test_the_other_parts_are_refused_as_well(refused: Chat, text: str) -> None:
    said = says_and_keeps(refused, text, "change_address")
    assert SHIPPED in said and PAID not in said and UNPAID not in said
    assert "确认" not in refused.titles


def test_no_other_order_is_cancelled_instead(talk: Talk) -> None:
    chat = talk(ANNA)
    says_and_keeps(chat, "Mate60不想要了 取消", "cancel_order", PHONE)
    said = says_and_keeps(chat, "那取消吧", "cancel_order")
    assert UNPAID not in said and PAID not in said


def test_another_order_that_is_named_is_changed(refused: Chat) -> None:
    note = named("product", "Redmi Note 14", extra={"product_id": "P2"})
    said = says_and_keeps(refused, "那把Note那单电话换成13812341234", "change_address", note)
    assert PAID in said and "138****1234" in said


def test_the_other_one_is_asked_for(refused: Chat) -> None:
    says_and_keeps(refused, "那改另一单的电话吧，13812341234", "change_address")
    assert any("Note" in one for one in refused.titles)


def test_a_new_talk_begins_without_it(talk: Talk) -> None:
    chat = talk(ANNA)
    says_and_keeps(chat, "帮我改下电话 13812341234", "change_address")
    assert len(chat.titles) > 1
