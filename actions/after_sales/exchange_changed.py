"""换货单999改成M码: another version for a registered exchange; it is withdrawn, then begun anew."""

import re

from actions import replies
from actions.after_sales.case_meant import facts, spoken_of
from actions.after_sales.withdrawing import WITHDRAW
from actions.answer import Answer
from actions.business.flows import begin
from actions.business.pieces_held import SLOT
from actions.business.requests import Wish
from actions.business.waited import noted_of
from actions.desk import Desk
from actions.hearing.sizes_said import without_denied
from actions.hearing.wording import says, simplified
from actions.hearing.words import listed
from actions.reference.variants import (
    color_wanted,
    colors_refused,
    colors_said,
    instead_of,
    larger,
    matching,
    plain_color,
    plain_size,
    smaller,
)
from actions.turn import Entity
from shop import catalogue, orders
from shop.cases import Case
from shop.products import Product, Variant
from shop.withdrawing import withdrawable

_BLAMED = re.compile(  # what the shop is said to have put down, and not what is wanted
    r"(?:登记|记|写|弄|办|填|选|搞|录|提交)(?:的)?(?:成|的是)了?[^，,。!！;；？?]*"
    r"|\b(?:you|it.?s|it was)\b(?:.?ve| have| been)? ?"
    r"(?:put|booked|registered|filed|wrote|noted|got|down)\b[^,.!?;]*",
    re.IGNORECASE,
)
SHOWN = 6  # versions told


def exchange_changed(desk: Desk) -> Answer | None:
    """The one step before it, a yes to the withdrawal; None when no such change is wished for."""
    turn = desk.turn
    if turn.clicked or not says("exchange_changes", turn.text):
        return None
    case = _case(desk)
    if case is None or case.order_no is None or not _meant(desk, case):
        return None
    product = _product(desk, case)
    reserved = product.variant(str(case.details.get("variant_id"))) if product else None
    blamed, desk = _BLAMED.search(simplified(turn.text)), _without_blame(desk)
    if product is None or reserved is None:
        return None
    if not _names_version(desk, product, reserved):
        return _is_so(desk, case, reserved) if blamed else None
    found = _wanted(desk, product, reserved)
    there = [one for one in found if one.stock > 0]
    if len(there) != 1:
        return _not_there(desk, case, product, bool(found))
    return _withdrawn_first(desk, case, there[0])


def _without_blame(desk: Desk) -> Desk:
    """你登记成1米5的了 我要1米8: without what is said to have been registered."""
    turn = desk.turn
    spans = [one.span() for one in _BLAMED.finditer(simplified(turn.text))]
    left = list(turn.text)
    for start, end in spans:
        left[start:end] = " " * (end - start)
    kept = tuple(one for one in turn.entities
                 if not any(start <= (one.start or 0) < end for start, end in spans))  # fmt: skip
    return desk.turned(text="".join(left), entities=kept) if spans else desk


def _is_so(desk: Desk, case: Case, reserved: Variant) -> Answer | None:
    """What is wanted is what is registered: said so, and it stays."""
    turn = desk.turn
    said = color_wanted(turn), next((str(one.value) for one in turn.all("size")), None)
    if not any(said) or not matching([reserved], *said):
        return None
    words = desk.text("exchange.is_so", variant=desk.term(reserved.label), **facts(desk, case))
    return desk.answer(words).remembering(order_no=case.order_no)


def version_put_right(desk: Desk) -> Answer | None:
    """还是S的, while the yes to that withdrawal is awaited: a correction, neither yes nor no."""
    task = desk.memory.task
    return exchange_changed(desk) if task is not None and task.name == WITHDRAW.name else None


def same_as_shown(desk: Desk) -> bool:
    """撤了改成黑色L: whether that very version is what waits for the yes to the withdrawal."""
    task, case = desk.memory.task, _case(desk)
    if task is None or task.name != WITHDRAW.name or case is None:
        return False
    named = (one for each in noted_of(task) for one in each["entities"])
    waits = {one["value"] for one in named if one["name"] == "variant_id"}
    product = _product(desk, case)
    reserved = product.variant(str(case.details.get("variant_id"))) if product else None
    if product is None or reserved is None:
        return False
    return bool(waits) and {one.variant_id for one in _wanted(desk, product, reserved)} == waits


def _case(desk: Desk) -> Case | None:
    """The exchange spoken of, also while the yes to its withdrawal is awaited."""
    task = desk.memory.task
    waits = task is not None and task.name == WITHDRAW.name
    return spoken_of(desk.idle() if waits else desk, ("exchange",))


def begun_anew(desk: Desk, flow: str) -> Answer | None:
    """The case after its withdrawal: line and reason as before, the version or number wished."""
    turn = desk.turn
    line_id = turn.first("line_id")
    if line_id is None:
        return None
    known = {"order_no": turn.first("order_no"), "line_id": line_id,
             "variant_id": turn.first("variant_id"), "reason": turn.text}  # fmt: skip
    if (count := turn.first("pieces")) is not None:
        known[SLOT] = [line_id, count]
    silent = desk.turned(text="", intent="inform", entities=())
    return begin(desk.means.flows[flow], silent, **known)


def _meant(desk: Desk, case: Case) -> bool:
    """The exchange by its name, or what was spoken of last; nothing else that is looked at."""
    if says("buys_anew", desk.turn.text) and not says("not_buying", desk.turn.text):
        return False
    named = says("kind_exchange", desk.turn.text)
    return named or (desk.memory.order_no == case.order_no and not desk.memory.shown)


def _product(desk: Desk, case: Case) -> Product | None:
    lines = orders.one(desk.tx, desk.customer_id(), str(case.order_no)).lines
    line = next((one for one in lines if one.line_id == case.line_id), None)
    return catalogue.product(desk.tx, line.product_id) if line else None


def _said(desk: Desk, reserved: Variant) -> tuple[str | None, str | None]:
    """The colour and size that are wanted now; not those refused or reserved."""
    turn = desk.turn
    kept, refused = without_denied(turn.text), colors_refused(turn)
    colors = [str(one.value) for one in turn.all("color")] + colors_said(turn.text)
    sizes = [str(one.value) for one in turn.all("size")
             if one.start is None or kept[one.start : one.end].strip()]  # fmt: skip
    color = [one for one in colors
             if one not in refused and plain_color(one) != plain_color(reserved.color)]  # fmt: skip
    size = [one for one in sizes if plain_size(one) != plain_size(reserved.size)]
    return next(reversed(color), None), next(reversed(size), None)  # what is said last counts


def _wanted(desk: Desk, product: Product, reserved: Variant) -> list[Variant]:
    text = desk.turn.text
    step = larger(text, product, reserved) or smaller(text, product, reserved)
    color, size = _said(desk, reserved)
    if step is not None and not size:
        return [step]
    found = instead_of(reserved, text, product, color, size)
    return [one for one in found if one != reserved]


def _names_version(desk: Desk, product: Product, reserved: Variant) -> bool:
    return any(_said(desk, reserved)) or bool(_wanted(desk, product, reserved))


def _not_there(desk: Desk, case: Case, product: Product, known: bool) -> Answer:
    """What there is instead; what is registered stays, with the piece kept for it."""
    labels = dict.fromkeys(desk.term(one.label) for one in product.variants if one.stock > 0)
    there = listed(list(labels)[:SHOWN], desk.language)
    key = "exchange.change_out" if known else "exchange.change_none"
    words = desk.say(key, there=there, **facts(desk, case))
    return desk.answer(replies.text(words)).remembering(order_no=case.order_no)


def _withdrawn_first(desk: Desk, case: Case, variant: Variant) -> Answer:
    label = desk.term(variant.label)
    values = {**facts(desk, case), "variant": label}
    if not withdrawable(case):
        person = desk.button("general.person_button", "human_agent")
        told = desk.answer(desk.text("exchange.person_changes", [person], **values))
        return told.remembering(order_no=case.order_no)
    named = (Entity("order_no", case.order_no), Entity("variant_id", variant.variant_id),
             Entity("line_id", case.line_id))  # fmt: skip
    wish = Wish("exchange", case.reason, named).as_slot()
    asked = begin(WITHDRAW, desk, case_id=case.id, order_no=case.order_no, then=[wish])
    lead = desk.say("exchange.change_first", **values)
    told = Answer((replies.led_by(lead, asked.replies[0]), *asked.replies[1:]), asked.memory)
    return told.remembering(order_no=case.order_no)
