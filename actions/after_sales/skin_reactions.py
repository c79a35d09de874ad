"""用了脸发红, it gave me a rash: of own goods, what the rules allow, with a word of concern."""

from dataclasses import replace

from actions.answer import Answer
from actions.business.flows import begin
from actions.business.grievances import grievance
from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.reference.bought import mentioned, speaks_of_goods
from actions.turn import Entity
from shop.after_sales import may


def reaction_told(desk: Desk) -> Answer | None:
    """A return for that reason where one may be asked for, else why not and who looks into it."""
    turn, number = desk.turn, desk.memory.order_no
    if says("counts_as_fault", turn.text):
        return None
    if turn.customer_id is None or desk.memory.busy or turn.clicked or _of_goods_to_buy(desk):
        return None
    come = [one for one in recent(desk) if one.signed_at is not None]
    meant = mentioned(desk, come) or [one for one in come if one.order_no == number]
    if not meant:
        return None
    order = meant[0]
    if may(order, "return", desk.now).allowed:
        return begin(desk.means.flows["return_refund"], desk, order_no=order.order_no,
                     reason=grievance(turn))  # fmt: skip
    named = replace(turn, intent="return_refund", entities=(Entity("order_no", order.order_no),))
    return desk.means.topics[named.intent].answer(replace(desk, turn=named))


def _of_goods_to_buy(desk: Desk) -> bool:
    """会不会过敏, of what is looked at."""
    looking = bool(desk.memory.shown) and not speaks_of_goods(desk.turn)
    return looking or (asks(desk.turn.text) and desk.memory.order_no is None)
