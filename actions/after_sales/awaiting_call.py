"""好的 我等你们电话: of a case that was filed, a word that it is awaited and no question."""

from actions import replies
from actions.after_sales.case_meant import KINDS, facts, spoken_of
from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.wording import asks, says


def awaiting_call(desk: Desk) -> Answer | None:
    """That the case is on file and they will be in touch; None when none is, or more is asked."""
    turn = desk.turn
    if turn.customer_id is None or turn.clicked or desk.memory.busy or asks(turn.text):
        return None
    if not says("awaits_call", turn.text) or says("hurry_asks", turn.text):
        return None
    case = spoken_of(desk.turned(entities=()), KINDS)  # 表我先留着 names what it is of
    if case is None or case.order_no != desk.memory.order_no:
        return None
    return desk.answer(replies.text(desk.say("filed.call_awaited", **facts(desk, case))))
