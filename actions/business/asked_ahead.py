"""之后不想要了还能退货吧, while a price protection waits: whether it may go back, no return."""

from actions.business.faults import REPAIR, SENDING_BACK
from actions.desk import Desk
from actions.hearing.wording import asks, says

RULES = "return_policy"
TAKEN_FOR = frozenset({"return_refund", RULES})
INSTEAD_OF = frozenset({*SENDING_BACK, "repair", REPAIR, "cancel_order", "order_status"})


def asked_ahead(desk: Desk) -> str | None:
    """The rules, when they are but asked of beside business of another kind."""
    task, text = desk.memory.task, desk.turn.text
    if task is None or not desk.memory.busy or desk.turn.clicked:
        return None
    if desk.turn.intent not in TAKEN_FOR or task.name in INSTEAD_OF:
        return None
    asked = asks(text) or says("tag_asked", text)
    return RULES if asked and says("may_return", text) else None
