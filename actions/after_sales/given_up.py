"""那单太贵 不想要了, 钱还没给 退掉它: an order that is not wanted is cancelled, or sent back."""

from actions.answer import Answer
from actions.business.flows import begin
from actions.business.ordered import recent
from actions.business.orders_by_state import by_state
from actions.desk import Desk
from actions.hearing.wording import asks, keeps, says, simplified
from actions.reference.bought import mentioned
from shop.after_sales import may
from shop.order_states import allowed
from shop.orders import Order

LEFT = frozenset({"cancelled", "refunded", "returning"})
ELSE = ("part_only", "supposed", "not_cancelling", "not_returning", "wants_complaint",
        "in_basket_still")  # fmt: skip


def given_up(desk: Desk) -> Answer | None:
    """The order named by its goods or its state, and what the rules allow; None when none is."""
    turn = desk.turn
    if turn.customer_id is None or turn.clicked or desk.memory.busy or turn.first("order_no"):
        return None
    if not says("order_given_up", turn.text) or keeps(turn.text):
        return None
    if any(says(one, turn.text) for one in ELSE) or _only_asked(turn.text):
        return None
    if says("unpaid_asked", turn.text) and not says("calls_it_off", turn.text):
        return None  # 多久不付会自动取消
    order = _meant(desk)
    if order is None:
        return None
    name = "cancel_order" if allowed(order.status, "cancel") else "return_refund"
    if name == "return_refund" and not may(order, "return", desk.now).allowed:
        return None
    return begin(desk.means.flows[name], desk.turned(intent=name), order_no=order.order_no)


def _only_asked(text: str) -> bool:
    """能取消吗 is a question; 取消掉 白的还有没 is a wish with a question behind it."""
    return (asks(text) or says("wants_exchange", text)) and not says("cancels_words", text)


def _meant(desk: Desk) -> Order | None:
    own = [one for one in recent(desk) if one.status not in LEFT]
    named = mentioned(desk, own)
    found = by_state(desk, named or own)
    if not found and "单" in simplified(desk.turn.text):
        found = named
    return found[0] if len(found) == 1 else None
