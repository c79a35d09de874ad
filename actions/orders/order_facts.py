"""几号买的, 从哪发的, 谁签的, 单号给我: one fact of a placed order, not its whole state again."""

from collections.abc import Callable
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.awaited import ON_THE_WAY
from actions.business.ordered import goods, recent
from actions.business.orders_pointed import placed_then
from actions.business.progress import resumed
from actions.business.remainder import remainder, requests, saying
from actions.desk import Desk
from actions.hearing.matters import SHOPPING
from actions.hearing.place_names import place_told
from actions.hearing.wording import says
from actions.memory import Task
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.history import answered_before, last_matter
from shop.orders import Order
from shop.presenting import courier_name

CONDITIONED = ("refund_words", "hedges", "warranty_asked", "coupon_words")
Told = Callable[[Desk, Order], str]


def order_fact(desk: Desk) -> Answer | None:
    """The facts that are asked for of the order meant; None when none is, or they are of a rule."""
    turn = desk.turn
    if turn.customer_id is None or turn.clicked or desk.memory.ordering:
        return None
    if any(says(one, turn.text) for one in CONDITIONED) or _goes_back(turn.text):
        return None
    asked = [tell for name, tell in _FACTS.items() if says(name, turn.text)]
    order = order_meant(desk)
    if not asked or order is None:
        return None
    facts = ("" if desk.language == "zh" else " ").join(tell(desk, order) for tell in asked)
    words = desk.say("facts.of", order_no=order.order_no, name=goods(desk, order), facts=facts)
    answer = desk.answer(replies.text(words), memory=desk.memory)
    return resumed(desk, answer.remembering(order_no=order.order_no))


def fact_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """吹风机几号到的 我要退: the fact, and the desk for what else is asked for."""
    turn = desk.turn
    told = saying(turn.text, lambda part: any(says(one, part) for one in _FACTS))
    rest = remainder(turn, told)
    if desk.memory.busy or not told or not requests(rest):
        return None
    if (answer := order_fact(desk)) is None:
        return None
    return answer, replace(desk, turn=replace(rest, memory=answer.memory))


def order_meant(desk: Desk) -> Order | None:
    """The order named or chosen from; else the one in talk, else the only one on its way."""
    turn, memory, own = desk.turn, desk.memory, recent(desk)
    if number := turn.first("order_no"):
        return next((one for one in own if one.order_no == number), None)
    if speaks_of_goods(turn):
        named = mentioned(desk, own)
        return next((one for one in named if one.order_no == memory.order_no),
                    next(iter(named), None))  # fmt: skip
    called = says("that_order", turn.text)  # 22号那单今天能发吗
    if called and (pointed := placed_then(desk, own)):
        return pointed[0] if len(pointed) == 1 else None
    if (number := _in_hand(memory.task) or memory.order_no) is None:
        going = [one for one in own if one.status in ON_THE_WAY]
        return going[0] if len(going) == 1 and last_matter(desk) is None else None
    if looked_since(desk) and str(number) not in answered_before(desk):
        return None
    return next((one for one in own if one.order_no == number), None)


def _goes_back(text: str) -> bool:
    """寄回去了，快递单号在哪填: of the parcel that the shopper sends."""
    return says("sent_off", text) and not says("not_sent_off", text)


def looked_since(desk: Desk) -> bool:
    """Whether goods were looked at after the order was told."""
    shown = bool(desk.memory.product_id or desk.memory.shown)
    return shown and last_matter(desk) in SHOPPING


def _in_hand(task: Task | None) -> str | None:
    """The order of the business in progress."""
    return None if task is None else task.get("order_no")


def _placed(desk: Desk, order: Order) -> str:
    return desk.say("facts.placed", at=desk.clock(order.placed_at))


def _paid(desk: Desk, order: Order) -> str:
    payment = order.payment
    if payment is None or payment.paid_at is None:
        return desk.say("facts.unpaid")
    method = desk.label("methods", payment.method)
    return desk.say("facts.paid", at=desk.clock(payment.paid_at), method=method)


def _sent(desk: Desk, order: Order) -> str:
    if order.shipment is None:
        return desk.say("facts.unsent", status=desk.label("status", order.status))
    return desk.say("facts.sent", at=desk.clock(order.shipment.shipped_at))


def _sent_from(desk: Desk, order: Order) -> str:
    steps = order.shipment.steps if order.shipment is not None else ()
    place = place_told(steps[0].place, desk.language) if steps else ""
    return desk.say("facts.sent_from", place=place) if place else desk.say("facts.no_place")


def _signed(desk: Desk, order: Order) -> str:
    if order.signed_at is None:
        return desk.say("facts.unsigned", status=desk.label("status", order.status))
    return desk.say("facts.signed", at=desk.clock(order.signed_at))


def _signed_by(desk: Desk, order: Order) -> str:
    by = desk.say("facts.signed_by") if order.signed_at is not None else ""
    gap = " " if by and desk.language == "en" else ""
    return _signed(desk, order) + gap + by


def _tracking(desk: Desk, order: Order) -> str:
    if order.shipment is None:
        return desk.say("facts.no_parcel", status=desk.label("status", order.status))
    courier = courier_name(order.shipment.courier, desk.language)
    return desk.say("facts.tracking", courier=courier, number=order.shipment.tracking_no)


def _courier_phone(desk: Desk, order: Order) -> str:
    gap = "" if desk.language == "zh" else " "
    known = desk.say("facts.no_courier_phone")
    return known if order.shipment is None else known + gap + _tracking(desk, order)


def _contents(desk: Desk, order: Order) -> str:
    """里面都有啥, 各多少钱: its goods, each with its version and price."""
    return desk.say("facts.contents", lines=_lines(desk, order, "facts.line"),
                    count=_pieces(order))  # fmt: skip


def _version(desk: Desk, order: Order) -> str:
    """色号是哪个: which version of each was bought."""
    return desk.say("facts.version", lines=_lines(desk, order, "facts.line_alone"))


def _count(desk: Desk, order: Order) -> str:
    """一共几件: how many pieces of how many goods."""
    return desk.say("facts.count", count=_pieces(order), kinds=len(order.lines))


def _lines(desk: Desk, order: Order, key: str) -> str:
    lines = [desk.say(key, name=f"{one.name} {desk.term(one.variant)}".strip(),
                      count=one.quantity, price=desk.money(one.price))
             for one in order.lines]  # fmt: skip
    return ("；" if desk.language == "zh" else "; ").join(lines)


def _pieces(order: Order) -> int:
    return sum(one.quantity for one in order.lines)


_FACTS: dict[str, Told] = {
    "order_contents": _contents,
    "order_version": _version,
    "order_count": _count,
    "placed_when_asked": _placed,
    "paid_when_asked": _paid,
    "sent_when_asked": _sent,
    "sent_from_asked": _sent_from,
    "signed_when_asked": _signed,
    "signed_by_asked": _signed_by,
    "tracking_asked": _tracking,
    "courier_phone_asked": _courier_phone,
}

ORDER_FACTS: dict[str, Callable[[Desk], Answer | None]] = dict.fromkeys(_FACTS, order_fact)
