"""What the goods cost now, asked before an order is cancelled: 以后想买还有这个价吗."""

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.business.refunds import paid
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.reference.line_titles import line_title
from actions.reference.variants import spoken_of
from shop import catalogue, orders
from shop.orders import Line

CANCELLING = "cancel_order"


def price_before_cancel(desk: Desk) -> Answer | None:
    """Today's price against that of the order, and that nothing is promised of later ones."""
    task, turn = desk.memory.task, desk.turn
    if task is None or task.soft or task.name != CANCELLING or "order_no" not in task:
        return None
    later, now = says("price_later", turn.text), says("fell_since", turn.text)
    if turn.clicked or not (later or (now and asks(turn.text))):
        return None
    order = orders.one(desk.tx, desk.customer_id(), str(task.get("order_no")))
    if any(_of_other_version(desk, line) for line in order.lines):
        return None  # 1.8的现在多少钱, of the 1.5 one
    gap = "" if desk.language == "zh" else " "
    told = gap.join(_today(desk, line) for line in order.lines)
    fallen = any(_fallen(desk, line) for line in order.lines)
    if fallen and paid(order):
        told += gap + desk.say("order.price_protected")
    told += gap + desk.say("order.price_later")
    return resumed(desk, desk.answer(replies.text(told), memory=desk.memory))


def _of_other_version(desk: Desk, line: Line) -> bool:
    product = catalogue.product(desk.tx, line.product_id)
    fits = spoken_of(desk.turn.text, product, product.variants)
    return bool(fits) and line.variant_id not in {one.variant_id for one in fits}


def _today(desk: Desk, line: Line) -> str:
    fallen, bought = _fallen(desk, line), _each(line)
    key = "order.price_fallen" if fallen else "order.price_same"
    return desk.say(key, name=line_title(desk, line), paid=desk.money(bought),
                    today=desk.money(bought - fallen))  # fmt: skip


def _fallen(desk: Desk, line: Line) -> int:
    return catalogue.price_drop(desk.tx, line.variant_id, _each(line), desk.now)


def _each(line: Line) -> int:
    """What one piece cost, its discount taken off."""
    return -(-line.paid // line.quantity)
