"""The price fell after buying: reckoned from the price history, paid back after a yes."""

from datetime import timedelta

from actions import replies
from actions.answer import Answer
from actions.business.flows import Flow, begin, only_one
from actions.business.ordered import order_of, order_step, recent
from actions.business.refunds import refund_words
from actions.business.settling import proposing
from actions.desk import Desk
from actions.memory import Task
from actions.reference.bought import lines_mentioned, speaks_of_goods
from actions.reference.line_titles import line_title
from actions.topic_action import TopicAction
from shop import catalogue
from shop.after_sales import PriceDrop, may, price_drops
from shop.cases import Case
from shop.orders import Line, Order
from shop.permissions import protected, remaining


def _fallen(desk: Desk, order: Order) -> bool:
    return bool(price_drops(desk.tx, order, desk.now))


def _refusing(desk: Desk, order: Order) -> Answer:
    """No drop, or too late for one; with the rule's own words, and what fell all the same."""
    code = may(order, "price_protection", desk.now).code
    if _granted(desk, order):
        return _already(desk, order)
    key = {"too_late": "price.too_late"}.get(code, "price.not_possible")
    signed, days = order.signed_at, desk.policies.price_protection_days
    until = desk.policies.day(signed) + timedelta(days=days) if signed else None
    if not code:
        return _not_fallen(desk, order)
    fallen = _fallen_since(desk, order) if code == "too_late" else ""
    words = fallen + desk.say(
        key,
        signed=desk.day(signed) if signed else "",
        until=desk.day(until) if until else "",
        order_no=order.order_no,
        days=days,
        status=desk.label("status", order.status),
    )
    told = desk.answer(replies.text(words), memory=desk.memory.idle())
    return told.remembering(order_no=order.order_no)


def _granted(desk: Desk, order: Order) -> bool:
    """Whether the difference of the goods meant is asked for already."""
    meant = lines_mentioned(desk, order.lines) or order.lines
    return any(protected(order, one) is not None for one in meant)


def _already(desk: Desk, order: Order) -> Answer:
    """That it is done, and how far the money is."""
    gap = "" if desk.language == "zh" else " "
    state = gap + refund_words(desk, order) if order.refunds else ""
    words = desk.say("price.already", order_no=order.order_no) + state
    told = desk.answer(replies.text(words), memory=desk.memory.idle())
    return told.remembering(order_no=order.order_no)


def _fallen_since(desk: Desk, order: Order) -> str:
    """What costs less in the list than when it was bought; empty when nothing does."""
    meant = lines_mentioned(desk, order.lines) or order.lines
    lines = [_compared(desk, line) for line in meant if _price_now(desk, line) < line.price]
    gap, stop = ("；", "。") if desk.language == "zh" else ("; ", ". ")
    return gap.join(lines) + stop if lines else ""


def _over(desk: Desk) -> Order | None:
    """An order whose days are over, told by the price paid for it: i paid 1102, now it is 990.

    Without a price it is that of the goods in talk, when nothing else has become cheaper.
    """
    turn, focus = desk.turn, desk.memory.product_id
    if turn.first("order_no") or speaks_of_goods(turn):
        return None
    own = recent(desk)
    over = [one for one in own if may(one, "price_protection", desk.now).code == "too_late"]
    paid = [one for one in over if any(_is_told(desk, line) for line in one.lines)]
    if paid or any(_fallen(desk, one) for one in own) or desk.memory.order_no:
        return paid[0] if paid else None
    return next((one for one in over if focus in [line.product_id for line in one.lines]), None)


def _is_told(desk: Desk, line: Line) -> bool:
    """Whether the message names the price of the line, in the list or as paid for a piece."""
    told = {round(float(one.value) * 100) for one in desk.turn.all("price")
            if isinstance(one.value, int | float)}  # fmt: skip
    return bool(told & {line.price, _each_paid(line)})


def _not_fallen(desk: Desk, order: Order) -> Answer:
    """What each cost in the list, what was paid after offers, and what it costs now."""
    gap = "；" if desk.language == "zh" else "; "
    meant = lines_mentioned(desk, order.lines) or order.lines
    lines = gap.join(_compared(desk, line) for line in meant)
    going = _going_back(order, [one for one in meant if _price_now(desk, one) < _each_paid(one)])
    kind = desk.label("cases", going.kind) if going else ""
    words = desk.text("price.goes_back" if going else "price.no_drop", order_no=order.order_no,
                      lines=lines, kind=kind, case_id=going.id if going else "")  # fmt: skip
    return desk.answer(words, memory=desk.memory.idle()).remembering(order_no=order.order_no)


def _going_back(order: Order, cheaper: list[Line]) -> Case | None:
    """The return or exchange that has taken all pieces of goods that do cost less now."""
    taken = [one.line_id for one in cheaper if not remaining(order, one)]
    own = (one for one in reversed(order.after_sales) if one.active
           and one.kind in ("return", "exchange"))  # fmt: skip
    meant = (one for one in own if taken and one.line_id in (None, *taken))
    return next(meant, None)


def _each_paid(line: Line) -> int:
    return -(-line.paid // line.quantity)


def _compared(desk: Desk, line: Line) -> str:
    now = _price_now(desk, line)
    key = "same" if now == line.price else "lower" if now < line.price else "higher"
    return desk.say(
        f"price.listed_{key}", name=line_title(desk, line), then=desk.money(line.price),
        today=desk.money(now), told=_paid(desk, line),
    )  # fmt: skip


def _paid(desk: Desk, line: Line) -> str:
    """What was paid for a piece; after offers only when there were any."""
    less = line.paid < line.price * line.quantity
    each = desk.say("price.each") if line.quantity > 1 else ""
    return desk.say(
        "price.paid_less" if less else "price.paid",
        paid=desk.money(_each_paid(line)), each=each,
    )  # fmt: skip


def _price_now(desk: Desk, line: Line) -> int:
    product = catalogue.product(desk.tx, line.product_id)
    variant = product.variant(line.variant_id)
    return variant.price if variant else product.price


def _propose(desk: Desk, task: Task) -> Answer:
    order = order_of(desk, task)
    drops = price_drops(desk.tx, order, desk.now)
    gap = "；" if desk.language == "zh" else "; "
    words = only_one(desk, task) + desk.say(
        "price.confirm",
        order_no=order.order_no,
        lines=gap.join(_told(desk, drop) for drop in drops),
        amount=desk.money(sum(drop.difference for drop in drops)),
    )
    return proposing(desk, task, "price_protection", {"order_no": order.order_no}, words, order)


def _told(desk: Desk, drop: PriceDrop) -> str:
    return desk.say(
        "price.line",
        name=line_title(desk, drop.line),
        paid=desk.money(drop.paid),
        today=desk.money(drop.now_price),
    )


PRICE_PROTECTION = Flow(
    "price_protection",
    frozenset({"price_protection"}),
    (order_step(_fallen, _refusing, none_key="price.none", case="price_protection"),),
    _propose,
)


class PriceProtection(TopicAction):
    """The rule for a guest or who asks about it; the computed difference for a customer."""

    intent = "price_protection"

    def answer(self, desk: Desk) -> Answer:
        if desk.turn.customer_id is None:
            rule = desk.policies.price_protection.in_language(desk.language)
            return desk.answer(desk.text("price.rule", rule=rule), memory=desk.memory.idle())
        over = _over(desk)
        return begin(PRICE_PROTECTION, desk) if over is None else _refusing(desk, over)
