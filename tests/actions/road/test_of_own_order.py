"""What was bought is moved or sent back, and not sold once more."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import at, named

MOVES = "我要改寄到公司"


@pytest.mark.parametrize(
    ("bought", "asked"), [("昨天拍的小米手机", MOVES), ("前天下单的小米手机", "麻烦寄到我单位")]
)
def test_goods_bought_are_sent_elsewhere(talk: Talk, bought: str, asked: str) -> None:
    chat, text = talk(ANNA), f"{bought}，{asked}"
    goods = (at(text, "小米", "brand", "小米"), at(text, "手机", "category", "手机"))
    clauses = {bought: "purchase", asked: "change_address"}
    said = chat.says(text, "purchase", *goods, clauses=clauses)
    assert PAID in said and chat.slots["task"]["name"] == "change_address"


def test_the_wish_alone_tells_it(talk: Talk) -> None:
    chat, text = talk(ANNA), "小米手机送到我公司去吧"
    chat.sure = 0.6
    goods = (at(text, "小米", "brand", "小米"), at(text, "手机", "category", "手机"))
    assert PAID in chat.says(text, "change_address", *goods)


@pytest.mark.parametrize(
    ("text", "intent"),
    [("买部手机寄到我公司", "purchase"), ("想买部手机送到我公司", "change_address")],
)
def test_goods_to_buy_are_looked_for(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA)
    chat.sure = 0.6
    chat.says(text, intent, at(text, "手机", "category", "手机"))
    assert chat.cards


def test_a_place_left_as_it_was_is_in_the_old_city(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("改一下地址", "change_address", named("order_no", PAID))
    assert "市" in chat.says("文化路20号3楼", "inform")
    shown = chat.says("最后那两个字不要，到3楼为止", "stock")
    assert "文化路20号3楼" in shown and chat.slots["proposal_id"]
