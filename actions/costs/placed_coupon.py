"""已经下的单还能用金卡那张券吗: of an order that is placed, no coupon is put on it here."""

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.wording import asks, says


def placed_coupon(desk: Desk) -> Answer | None:
    """That there is no way to it, and what a coupon claimed now is for."""
    text = desk.turn.text
    if desk.turn.clicked or desk.memory.busy or not asks(text) or not says("placed_coupon", text):
        return None
    if says("coupon_back", text):
        return None
    return desk.answer(replies.text(desk.say("offers.not_on_placed")))
