"""寄到我表姐那咋弄, can you ship it to my mum: how goods that are being ordered go elsewhere."""

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.addressing import names_street
from actions.hearing.wording import says
from actions.memory import PLACE_ORDER

OTHER_MATTERS = ("checkout", "postage", "postage_free", "how_long", "arrival", "costs")


def sent_elsewhere(desk: Desk) -> Answer | None:
    """What is to be told for it, and the order goes on; None with no order, or an address told."""
    turn, task = desk.turn, desk.memory.task
    if turn.customer_id is None or turn.clicked or task is None or task.name != PLACE_ORDER:
        return None
    if not says("sent_elsewhere", turn.text) or turn.first("phone") or names_street(turn.text):
        return None
    if any(says(one, turn.text) for one in OTHER_MATTERS):
        return None
    told = desk.answer(replies.text(desk.say("buying.sent_elsewhere")), memory=desk.memory)
    return resumed(desk, told)
