"""Do I have to be home for it: of a fitter's visit or a parcel that is spoken of."""

from actions import replies
from actions.after_sales.visiting import booked_for
from actions.answer import Answer
from actions.business.ordered import recent
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.matters import NOT_UNDERSTOOD, asks_for
from actions.hearing.wording import asks, says

CARRIED = NOT_UNDERSTOOD | {
    "installation",
    "shipping_info",
    "order_status",
    "stock",
    "product_info",
}
VISITS = frozenset({"installation", "repair", "move_visit"})


def at_home_asked(desk: Desk) -> Answer | None:
    """What the rules leave open is said so, with who is to be asked; None of neither."""
    turn, task = desk.turn, desk.memory.task
    asked = asks(turn.text) or says("home_or_not", turn.text)
    if turn.clicked or not says("someone_home", turn.text) or not asked:
        return None
    if says("moved_elsewhere", turn.text) or asks_for("change_address", turn.text):
        return None  # 白天不在家 能改送到公司吗 wishes it sent elsewhere
    visited = task is not None and task.name in VISITS
    if visited or says("fitter_words", turn.text) or (task is None and _fitter_awaited(desk)):
        return resumed(desk, desk.answer(desk.text("visit.someone_home"), memory=desk.memory))
    if task is not None or not (says("courier_words", turn.text) or _parcel_awaited(desk)):
        return None
    words = replies.text(desk.say("house.to_the_door"))
    return desk.answer(words, memory=desk.memory)


def carried_up(desk: Desk) -> Answer | None:
    """师傅给搬上楼不 我23楼: whether a parcel is carried up, which no rule tells, and no visit."""
    turn = desk.turn
    if turn.clicked or turn.intent not in CARRIED or not says("carried_up", turn.text):
        return None
    if turn.text.isascii() and not asks(turn.text):
        return None
    return resumed(desk, desk.answer(desk.text("house.to_the_door"), memory=desk.memory))


def _fitter_awaited(desk: Desk) -> bool:
    if desk.turn.customer_id is None or desk.memory.order_no is None:
        return False
    case = booked_for(desk.turned(entities=()))
    return case is not None and case.order_no == desk.memory.order_no


def _parcel_awaited(desk: Desk) -> bool:
    """Whether the order in talk is still to come."""
    if desk.turn.customer_id is None:
        return False
    told = (one for one in recent(desk) if one.order_no == desk.memory.order_no)
    return any(one.signed_at is None for one in told)
