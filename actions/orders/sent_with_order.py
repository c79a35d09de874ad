"""能跟昨天那单一起发不, while goods wait to be ordered: whether they join an earlier order."""

from actions.answer import Answer
from actions.business.ordered import recent
from actions.business.ordered_beside import ordered_beside
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.memory import PLACE_ORDER
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.own_basket import owner
from shop import baskets
from shop.after_sales import cases

SENT_OUT = ("exchange", "repair")


def sent_with_order(desk: Desk) -> Answer | None:
    """That an order goes by itself; the one that waits for its yes still waits."""
    turn, task = desk.turn, desk.memory.task
    ordering = task is not None and task.name == PLACE_ORDER
    ordering = ordering or (task is None and _of_exchange(desk))
    if turn.customer_id is None or turn.clicked or not says("sent_with_order", turn.text):
        return None
    if not asks(turn.text) or ordered_beside(desk):
        return None
    if not ordering or not baskets.lines(desk.tx, owner(desk)) or not _of_earlier(desk):
        return None
    person = desk.button("general.person_button", "human_agent")
    return resumed(desk, desk.answer(desk.text("parcel.not_joined", [person]), memory=desk.memory))


def _of_earlier(desk: Desk) -> bool:
    """昨天那单, or goods that an own order holds: 跟尿布一起发."""
    if says("old_order", desk.turn.text) or says("earlier_order", desk.turn.text):
        return True
    if _of_exchange(desk):
        return True
    return speaks_of_goods(desk.turn) and bool(mentioned(desk, recent(desk)))


def _of_exchange(desk: Desk) -> bool:
    """跟换货那袋一起寄: with what is sent out for a case of one's own."""
    who = desk.turn.customer_id
    if who is None or not says("sent_for_case", desk.turn.text):
        return False
    return any(one.kind in SENT_OUT for one in cases(desk.tx, who))
