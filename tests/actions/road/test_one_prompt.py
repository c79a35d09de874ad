"""What two replies of one answer both tell is told once; a basket is told whole or not at all."""

import pytest

from actions.answer import Answer
from actions.memory import Memory
from actions.replies import text
from actions.road.one_prompt import said_once

CARD = "您的购物车：\n- 倍思 充电器 蓝色 ×1 ¥119\n优惠「满100减9.52」-¥9.52\n包邮\n合计 ¥109.48"
CARD_EN = "Your basket:\n- Charger blue ×1 ¥119\nOffer “9.52 off 100” -¥9.52\nTotal ¥109.48"


@pytest.mark.parametrize(
    ("card", "beside"),
    [
        (CARD, "现在能用：\n优惠「满100减9.52」-¥9.52\n还差一点。"),
        (CARD, "包邮\n优惠「满100减9.52」-¥9.52"),
        (CARD_EN, "It counts already:\nOffer “9.52 off 100” -¥9.52\nand one more."),
    ],
)
def test_no_line_of_a_basket_is_dropped(card: str, beside: str) -> None:
    for replied in ((text(card), text(beside)), (text(beside), text(card))):
        told = said_once(Answer(replied, Memory())).replies
        assert card in [one["text"] for one in told]


def test_a_basket_that_another_reply_tells_whole_is_told_there() -> None:
    order = text(f"{CARD}\n确认下单吗？", [{"title": "确认", "payload": "/affirm"}])
    told = said_once(Answer((text(f"改好了。\n{CARD}"), order), Memory())).replies
    assert [one["text"] for one in told] == ["改好了。", order["text"]]


def test_a_paragraph_of_two_longer_replies_stays_in_the_last() -> None:
    both = (
        text("七天内可以退，运费险会赔。\n甲在这里。"),
        text("七天内可以退，运费险会赔。\n乙在那里。"),
    )
    told = said_once(Answer(both, Memory())).replies
    assert [one["text"] for one in told] == ["甲在这里。", both[1]["text"]]
