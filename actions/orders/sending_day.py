"""今晚能发不, 明天发货吗: until when the order that is meant is sent, and no promise of a day."""

from actions import replies
from actions.answer import Answer
from actions.business.awaited import NOT_SENT
from actions.business.ordered import goods
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import says
from actions.orders.order_facts import looked_since, order_meant
from actions.orders.state_told import promise_told
from actions.reference.bought import speaks_of_goods
from shop.orders import Order


def send_day(desk: Desk) -> Answer | None:
    """Of the order meant; None when none is, or goods are asked of that are not bought yet."""
    turn, order = desk.turn, order_meant(desk)
    if order is None or turn.clicked or desk.memory.ordering or says("bought_now", turn.text):
        return None
    bought = desk.memory.product_id in {line.product_id for line in order.lines}
    if speaks_of_goods(turn) and looked_since(desk) and not bought:
        return None
    answer = desk.answer(replies.text(_told(desk, order)), memory=desk.memory)
    return resumed(desk, answer.remembering(order_no=order.order_no))


def send_when(desk: Desk) -> Answer | None:
    """几号能发货 inside another business; alone it is told with the state of the order."""
    return send_day(desk) if desk.memory.busy else None


def _told(desk: Desk, order: Order) -> str:
    waits = order.status in NOT_SENT
    key = "send_day" if waits and not order.due else "send_day_unpaid" if waits else "sent_already"
    gap = "" if desk.language == "zh" else " "
    sent = order.shipment.shipped_at if order.shipment is not None else None
    return desk.say(
        f"facts.{key}", order_no=order.order_no, name=goods(desk, order),
        status=desk.label("status", order.status), hours=desk.policies.ships_within_hours,
        at=desk.clock(sent) if sent else "", promise=gap + promise_told(desk, order),
    ).strip()  # fmt: skip
