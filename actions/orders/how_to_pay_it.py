"""How do i pay for it, with an unpaid order in talk: where that one is paid."""

from dataclasses import replace

from actions.answer import Answer
from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.wording import says
from actions.orders.order_facts import looked_since
from actions.orders.paid_otherwise import payment_change
from actions.reference.bought import speaks_of_goods
from actions.turn import Entity
from shop.orders import Order

SOUGHT = ("purchase", "promotion", "product_info", "nlu_fallback", "out_of_scope")


def how_to_pay_it(desk: Desk) -> Answer | None:
    """The order that is due, with its button; the ways to pay for a link when there is none."""
    turn, memory = desk.turn, desk.memory
    if turn.clicked or memory.busy:
        return None
    if says("pays_with", turn.text) and _of_the_due(desk):
        return payment_change(desk)
    linked = says("link_asked", turn.text) and not speaks_of_goods(turn)
    order = _due(desk) if linked or says("how_to_pay_it", turn.text) else None
    if order is None:
        wanted = linked and memory.order_no is None and turn.intent in SOUGHT
        ways: Answer | None = desk.means.topics["payment"].answer(desk) if wanted else None
        return ways
    asked = replace(turn, intent="order_status", entities=(Entity("order_no", order.order_no),))
    told: Answer = desk.means.topics["order_status"].answer(replace(desk, turn=asked))
    return told


def _of_the_due(desk: Desk) -> bool:
    """能用微信吗, of the order told last; after goods it is of how the shop is paid at all."""
    return not (speaks_of_goods(desk.turn) or looked_since(desk)) and _due(desk) is not None


def _due(desk: Desk) -> Order | None:
    """The order spoken of last, when it waits to be paid."""
    number = desk.memory.order_no
    if number is None or desk.turn.customer_id is None:
        return None
    order = next((one for one in recent(desk) if one.order_no == number), None)
    return order if order is not None and order.due else None
