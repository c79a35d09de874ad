"""What waits for its yes still waits after something that cannot be done."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, SHOES_ORDER, order_of
from tests.actions.talking import at, named


def test_another_version_of_an_order_not_sent_takes_no_yes_away(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消这单", "cancel_order", named("order_no", PAID))
    green = at("换成绿色的发我", "绿色", "color", "绿色")
    said = chat.says("换成绿色的发我", "exchange", green, named("order_no", PAID))
    assert "改" in said and chat.slots["proposal_id"]
    chat.says("取消吧", "cancel_order")
    assert order_of(chat.means, PAID).status == "cancelled"


@pytest.mark.parametrize("said", ["鞋退了吧", "鞋想换42码"])
def test_what_is_begun_takes_the_place_of_what_waited(talk: Talk, said: str) -> None:
    chat = talk(ANNA)
    chat.says("取消这单", "cancel_order", named("order_no", PAID))
    waited = chat.slots["proposal_id"]
    chat.says(said, "return_refund" if "退" in said else "exchange", named("order_no", SHOES_ORDER))
    assert chat.slots.get("proposal_id") != waited
    assert order_of(chat.means, PAID).status == "paid"
