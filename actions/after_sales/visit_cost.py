"""师傅收上门费吗, after the visit of a fitter was told: of that visit, and of no repair."""

from actions import replies
from actions.answer import Answer
from actions.business.beside import visit_rule
from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.wording import says


def visit_cost(desk: Desk) -> Answer | None:
    """The rule on visits; None unless a visit, and nothing else, is under way for the order."""
    text = desk.turn.text
    if desk.memory.busy or says("kind_repair", text) or says("warranty", text):
        return None
    told = [one for one in recent(desk) if one.order_no == desk.memory.order_no]
    under_way = {case.kind for one in told for case in one.after_sales if case.active}
    return desk.answer(replies.text(visit_rule(desk))) if under_way == {"installation"} else None
