"""先别发货, 还能恢复吗, 跟口红那单合并: what cannot be done with an order that is placed."""

from collections.abc import Callable, Sequence

from actions import replies
from actions.answer import Answer
from actions.business.ordered import goods, recent
from actions.business.orders_pointed import placed_then
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.reference.bought import mentioned, speaks_of_goods
from shop.order_states import allowed
from shop.orders import Order

UNSENT = frozenset({"unpaid", "paid", "packed"})
CANCELLED = frozenset({"cancelled"})


def not_yet_sent(desk: Desk) -> Answer | None:
    """先别发货: it cannot be held back; until it is sent it can be cancelled."""
    more = desk.turn.intent == "cancel_order" and len(desk.turn.clauses) > 1
    if desk.memory.busy or more:  # 先别发了吧 我想换个大屏的: it is to be cancelled
        return None
    asked = asks(desk.turn.text) and not says("may_i", desk.turn.text)
    if asked or says("cancels_words", desk.turn.text):
        return None
    order = _meant(desk, [one for one in _own(desk) if one.status in UNSENT])
    if order is None or order.due:
        return None
    person = desk.button("general.person_button", "human_agent")
    cancel = desk.button("order.cancel_button", "cancel_order", order_no=order.order_no)
    may = allowed(order.status, "cancel")
    return _told(desk, order, "order.not_held" if may else "order.not_held_packed",
                 [cancel, person] if may else [person])  # fmt: skip


def not_restored(desk: Desk) -> Answer | None:
    """还能恢复吗, of an order that was cancelled: it can only be ordered anew."""
    if desk.memory.busy:
        return None
    order = _meant(desk, [one for one in _own(desk) if one.status in CANCELLED])
    return None if order is None else _told(desk, order, "order.not_restored", [])


def not_merged(desk: Desk) -> Answer | None:
    """跟口红那单能合并不: an order that is placed takes nothing more in."""
    order = _meant(desk, [one for one in _own(desk) if one.signed_at is None])
    if order is None:
        return None
    words = desk.text("order.not_merged", order_no=order.order_no, name=goods(desk, order))
    return resumed(desk, desk.answer(words, memory=desk.memory))


def _own(desk: Desk) -> Sequence[Order]:
    return recent(desk) if desk.turn.customer_id is not None and not desk.turn.clicked else []


def _meant(desk: Desk, own: Sequence[Order]) -> Order | None:
    """The one with the goods named, the one in talk, or the only one of the day that is said."""
    if speaks_of_goods(desk.turn):
        found = mentioned(desk, own)
        found = [one for one in placed_then(desk, found) if one in found] or found
        return found[0] if found else None
    in_talk = [one for one in own if one.order_no == desk.memory.order_no]
    found = in_talk or placed_then(desk, own)
    return found[0] if len(found) == 1 else None


def _told(desk: Desk, order: Order, key: str, buttons: Sequence[replies.Button]) -> Answer:
    words = desk.say(key, order_no=order.order_no, name=goods(desk, order))
    answer = desk.answer(replies.order(words, order, desk.language, buttons))
    return answer.remembering(order_no=order.order_no)


HELD_BACK: dict[str, Callable[[Desk], Answer | None]] = {
    "holds_parcel": not_yet_sent,
    "restores_order": not_restored,
    "merges_orders": not_merged,
}
