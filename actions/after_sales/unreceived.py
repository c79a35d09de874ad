"""Goods that never came are not sent back: a person has to look for the parcel first."""

from actions.after_sales.case_meant import facts
from actions.answer import Answer
from actions.business.flows import begin
from actions.desk import Desk
from actions.hearing.wording import says
from actions.replies import led_by
from shop.orders import Order

COMPLAINT = "complaint"


def not_sent_back(desk: Desk, order: Order, reason: str) -> Answer | None:
    """What there is instead of a return, of goods said not to have come; None of other goods."""
    told = [one for one in order.after_sales if one.active and one.kind == COMPLAINT
            and _never_came(one.reason)]  # fmt: skip
    if says("come_after_all", desk.turn.text) or not (told or _never_came(reason)):
        return None
    if told:
        person = desk.button("general.person_button", "human_agent")
        words = desk.text("returns.unreceived_filed", [person], **facts(desk, told[-1]))
        return desk.answer(words, memory=desk.memory.idle()).remembering(order_no=order.order_no)
    flow = desk.means.flows[COMPLAINT]
    silent = desk.turned(text="", intent="inform", entities=())
    begun = begin(flow, silent, order_no=order.order_no, reason=reason)
    first = led_by(desk.say("returns.unreceived"), begun.replies[0])
    return Answer((first, *begun.replies[1:]), begun.memory)


def _never_came(text: str) -> bool:
    return says("never_received", text) or says("never_came", text)
