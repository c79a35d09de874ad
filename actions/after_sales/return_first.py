"""An exchange wished for while a return is on file, or the other way: which step comes first."""

from actions.after_sales.case_meant import facts
from actions.after_sales.withdrawing import WITHDRAW
from actions.answer import Answer
from actions.business.flows import begin
from actions.business.ordered import recent
from actions.business.requests import Wish
from actions.desk import Desk
from actions.hearing import words
from actions.hearing.wording import asks, says
from actions.reference.bought import lines_mentioned, speaks_of_goods
from actions.reference.variants import color_wanted, larger, matching, smaller
from actions.replies import led_by
from actions.turn import Entity
from shop import catalogue
from shop.cases import Case
from shop.orders import Line, Order
from shop.products import Product, Variant
from shop.withdrawing import withdrawable


def rather_than_return(desk: Desk) -> Answer | None:
    """不退了，换成41码, of the order in talk whose return is on file: the return goes first."""
    turn, number = desk.turn, desk.memory.order_no
    if turn.customer_id is None or number is None or not says("rather_than_return", turn.text):
        return None
    order = next((one for one in recent(desk) if one.order_no == number), None)
    if order is None:
        return None
    going = {one.line_id for one in order.after_sales if one.active and one.kind == "return"}
    named = lines_mentioned(desk, order.lines) if speaks_of_goods(turn) else []
    if any(line.line_id not in going for line in named):
        return None
    return first_withdrawn(desk, order)


def first_withdrawn(desk: Desk, order: Order) -> Answer | None:
    """退货改成换货, 换41码: whether it is there, and the one step before it; None without a return.

    The customer withdraws what nobody worked on yet after a yes; else a person does.
    """
    going = [one for one in order.after_sales if one.active and one.kind == "return"]
    if not going:
        return None
    case = max(going, key=lambda one: one.id)
    there = _there(desk, _line(order, case))
    if withdrawable(case):
        wish = Wish("exchange", desk.turn.text, desk.turn.entities).as_slot()
        asked = begin(WITHDRAW, desk, case_id=case.id, order_no=case.order_no, then=[wish])
        lead = there + desk.say("exchange.withdraw_first", **facts(desk, case))
        return Answer((led_by(lead, asked.replies[0]), *asked.replies[1:]), asked.memory)
    person = desk.button("general.person_button", "human_agent")
    told = there + desk.say("exchange.person_withdraws", **facts(desk, case))
    answer = desk.answer({"kind": "text", "text": told, "buttons": [person]},
                         memory=desk.memory.idle())  # fmt: skip
    return answer.remembering(order_no=order.order_no)


def rather_than_exchange(desk: Desk) -> Answer | None:
    """那退货吧, of the order in talk: the goods that are being exchanged, no other line of it."""
    turn, number = desk.turn, desk.memory.order_no
    if turn.customer_id is None or number is None or desk.memory.busy:
        return None
    order = next((one for one in recent(desk) if one.order_no == number), None)
    cases = order.after_sales if order is not None else ()
    going = {one.line_id for one in cases if one.active and one.kind == "exchange"}
    if order is None or not going:
        return None
    if speaks_of_goods(turn):
        named = lines_mentioned(desk, order.lines)
        meant = bool(named) and all(one.line_id in going for one in named)
    else:
        meant = says("rather_than_swap", turn.text)
    return exchange_withdrawn_first(desk, order) if meant else None


def rather_refunded(desk: Desk) -> Answer | None:
    """Actually refund instead, of the order in talk whose goods are being exchanged."""
    text, who = desk.turn.text, desk.turn.customer_id
    if who is None or desk.memory.busy or not says("refund_instead", text):
        return None
    own = (one for one in recent(desk) if one.order_no == desk.memory.order_no)
    if not any(case.active and case.kind == "exchange" for one in own for case in one.after_sales):
        return None
    answer: Answer = desk.means.topics["return_refund"].answer(desk)
    return answer


def exchange_withdrawn_first(desk: Desk, order: Order) -> Answer | None:
    """那退货吧, of goods whose exchange is on file: it goes first, then the return begins."""
    going = [one for one in order.after_sales if one.active and one.kind == "exchange"]
    if not going or desk.turn.clicked or asks(desk.turn.text):
        return None
    case = max(going, key=lambda one: one.id)
    if not withdrawable(case):
        person = desk.button("general.person_button", "human_agent")
        told = desk.text("returns.withdraw", [person], **facts(desk, case))
        return desk.answer(told, memory=desk.memory.idle()).remembering(order_no=order.order_no)
    named = (Entity("order_no", case.order_no), Entity("line_id", case.line_id))
    wish = Wish("return_refund", case.reason or desk.turn.text, named).as_slot()
    asked = begin(WITHDRAW, desk, case_id=case.id, order_no=case.order_no, then=[wish])
    lead = desk.say("returns.withdraw_first", **facts(desk, case))
    return Answer((led_by(lead, asked.replies[0]), *asked.replies[1:]), asked.memory)


def _line(order: Order, case: Case) -> Line:
    return next((line for line in order.lines if line.line_id == case.line_id), order.lines[0])


def _there(desk: Desk, line: Line) -> str:
    """Whether the version wished for exists and is in stock; what is there when it does not."""
    product = catalogue.product(desk.tx, line.product_id)
    have = product.variant(line.variant_id)
    color, size = color_wanted(desk.turn), desk.turn.first("size")
    step = _step(desk, product, have) if have and not (color or size) else None
    found = [step] if step else matching(product.variants, color, size, have)
    in_stock = [one for one in found if one.stock > 0]
    stocked = [one for one in product.variants if one.stock > 0 and one != have]
    if (color or size) and not found:
        said = desk.term(" ".join(str(part) for part in (color, size) if part))
        return desk.say("exchange.none_such", variant=said, there=_listed(desk, stocked))
    if not (color or size or step):
        return desk.say("exchange.others_there", there=_listed(desk, stocked)) if stocked else ""
    key = "exchange.is_there" if in_stock else "exchange.is_out"
    return desk.say(key, variant=_listed(desk, (in_stock or found)[:3]))


def _step(desk: Desk, product: Product, have: Variant) -> Variant | None:
    text = desk.turn.text
    return larger(text, product, have) or smaller(text, product, have)


def _listed(desk: Desk, found: list[Variant]) -> str:
    labels = dict.fromkeys(desk.term(one.label) for one in found if one.label)
    return words.listed(list(labels)[:6], desk.language) or desk.say("product.same_variant")
