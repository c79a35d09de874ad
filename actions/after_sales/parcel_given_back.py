"""我寄回去的你们收到没: where a parcel is that goes back cannot be seen; a person can find out."""

from actions import replies
from actions.after_sales.case_meant import GOODS_KINDS, facts, spoken_of
from actions.answer import Answer
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import Task

PERSON = "human_agent"


def parcel_given_back(desk: Desk) -> Answer | None:
    """That it is not known, how the case stands, and a person offered; a yes brings one."""
    turn, memory = desk.turn, desk.memory
    if turn.customer_id is None or turn.clicked:
        return None
    if not says("parcel_given_back", turn.text):
        return None
    case = spoken_of(desk.idle(), GOODS_KINDS)
    if case is None or case.order_no is None:
        return None
    sent = says("posted", turn.text) or says("send_back_word", turn.text)
    if not (sent or case.order_no == memory.order_no) or says("to_account", turn.text):
        return None
    words = desk.say("filed.given_back", **facts(desk, case))
    button = desk.button("general.person_button", PERSON)
    told = desk.answer(replies.text(words, [button]), memory=memory)
    if memory.busy:  # a complaint that waits for its yes
        return resumed(desk, told)
    offer = Task("clarify", "reading", {"listed": [PERSON]}, soft=True)
    return told.remembering(order_no=case.order_no, task=offer, asked="choice")
