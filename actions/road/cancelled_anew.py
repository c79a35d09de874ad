"""全退了重拍XL的, cancel it and reorder in L: the cancellation first, the new order waits."""

from actions.answer import Answer
from actions.business.flows import begin
from actions.business.ordered import recent
from actions.business.requests import Wish
from actions.desk import Desk
from actions.hearing.wording import asks, found_in, says
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.referring import known
from actions.road.second import with_second
from actions.turn import Entity, moved
from shop.order_states import allowed
from shop.orders import Order

CANCEL = "cancel_order"


def cancelled_anew(desk: Desk) -> Answer | None:
    """None when it is asked about, or no order in talk can be cancelled."""
    turn = desk.turn
    if turn.clicked or turn.customer_id is None or desk.memory.busy or asks(turn.text):
        return None
    if not says("cancel_and_anew", turn.text) or says("supposes_cancel", turn.text):
        return None
    own = [one for one in recent(desk) if allowed(one.status, "cancel")]
    named = mentioned(desk, own) if speaks_of_goods(turn) else []
    meant = named or [one for one in own if one.order_no == desk.memory.order_no]
    if len(meant) != 1 or _other_goods(desk, meant[0]):
        return None
    order = meant[0]
    begun = begin(desk.means.flows[CANCEL], desk, order_no=order.order_no)
    return with_second(desk, begun, [_anew(desk, order)])


def _other_goods(desk: Desk, order: Order) -> bool:
    """坚果那单取消吧 再买个耳机: what is to be bought is none of what was."""
    start = next(found_in("bought_anew_word", desk.turn.text)).start()
    after = tuple(one for one in desk.turn.entities if (one.start or 0) >= start)
    alone = desk.turned(entities=after)
    return speaks_of_goods(alone.turn) and not mentioned(alone, [order])


def _anew(desk: Desk, order: Order) -> Wish:
    """What is bought anew: the goods of the order that come in the version named."""
    start = next(found_in("bought_anew_word", desk.turn.text)).start()
    said = moved((one for one in desk.turn.entities if (one.start or 0) >= start), -start)
    versions = tuple(one for one in said if one.name in ("size", "color"))
    goods = [known(desk, line.product_id) for line in order.lines]
    fitting = [one for one in goods if one is not None and (
        not versions or any(str(each.value) in variant.label
                            for each in versions for variant in one.variants))]  # fmt: skip
    named: tuple[Entity, ...] = ()
    if len(fitting) == 1:
        named = (Entity("product", fitting[0].name, None, {"product_id": fitting[0].product_id}),)
    return Wish("purchase", desk.turn.text[start:].strip(), (*named, *versions))
