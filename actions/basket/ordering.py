"""From the basket to an order: how it is paid, where it goes, one yes, and it is placed."""

import re
from collections.abc import Sequence

from actions import replies
from actions.answer import Answer, Reply
from actions.basket.basket_words import briefly, told
from actions.basket.contents import basket_shown
from actions.basket.destination import (
    as_told,
    delivery_said,
    destination,
    parts_so_far,
    saved_address,
)
from actions.business.flows import Flow, Step
from actions.business.settling import proposing
from actions.desk import Desk
from actions.hearing.addressing import names_city, speaks_of_piece
from actions.hearing.answering import kept
from actions.hearing.ordinals import position
from actions.hearing.wording import agrees, leaving_out, refuses, says, simplified
from actions.memory import CONFIRM, Task
from actions.orders.invoice_later import invoice_later
from shop import baskets
from shop.policies import PaymentMethod

PARTS = r"(?<![第\d./])(?:\d{1,2}|[三六]|十二)"
_METHODS = (
    (
        "cash_on_delivery",
        re.compile(
            r"货到付款|到付|(?:送|寄|拿|收|货|签)?[到来货](?:了|家|货|的时候|的?时)?(?:才|再|就)[付给交](?:款|钱)?"
            r"|见货付|cash|on delivery|\bcod\b"
            r"|\bpay\b[\w ]{0,12}\b(?:when|once|after|on) (?:it|they|the parcel|arrival|receipt)",
            re.I,
        ),
    ),
    ("alipay", re.compile(r"支付宝|alipay", re.I)),
    ("wechat", re.compile(r"微信|wechat", re.I)),
    (
        "instalments",
        re.compile(
            rf"花呗|分期|{PARTS}\s*期|分(?:成|为|个|了)?\s*{PARTS}\s*(?:个月|次|笔)|instal"
            r"|\b(?:over|into|in)\b(?: the)? (?:\d{1,2}|three|six|twelve) (?:monthly )?(?:payments"
            r"|parts)"
            r"|\b(?:split|spread|pay)\b[\w ]{0,16} over (?:\d{1,2}|three|six|twelve) months",
            re.I,
        ),
    ),
    ("card", re.compile(r"银行卡|信用卡|储蓄卡|\bcard\b", re.I)),
)
NEEDED = ("receiver", "phone", "text")


def _hear_ready(desk: Desk, task: Task) -> Task | Answer:
    turn = desk.turn
    yes = agrees(turn.text) or turn.intent == "affirm" or says("checkout", turn.text)
    task = task.knowing(ready=True) if yes or turn.first("choice") == "checkout" else task
    if task.get("ready") and not baskets.lines(desk.tx, desk.customer_id()):
        shown = basket_shown(desk)
        return Answer(shown.replies, desk.memory.idle())
    return task


def _ask_ready(desk: Desk, task: Task) -> Sequence[Reply]:
    order = desk.button("buying.order_button", "purchase", choice="checkout")
    return [desk.text("buying.shall_i_order", [order])]


def _hear_address(desk: Desk, task: Task) -> Task | Answer:
    """Where it goes: the address kept, or what is said of another at any time."""
    turn = desk.turn
    before = parts_so_far(desk, task)
    other = _other_meant(desk)
    unwritten = says("unwritten_place", turn.text)
    loosely = (task.step == "to" or other) and (not unwritten or _numbered(turn.text))
    heard = delivery_said(desk, before, loosely=loosely)
    parts = {**before, **heard}
    not_told = task.step == CONFIRM and not heard and not speaks_of_piece(turn.text)
    before_it = task.get("elsewhere") if not kept(turn.text) else None
    elsewhere = before_it or (other and not_told) or (unwritten and not heard.get("text")) or None
    if parts != before or elsewhere:
        task = task.knowing(parts=parts)
    complete = all(parts.get(name) for name in NEEDED)
    known = saved_address(desk) is not None and (not elsewhere or bool(parts.get("text")))
    return task.knowing(to=True if complete or known else None, elsewhere=elsewhere)


def _numbered(text: str) -> bool:
    """Whether a number is in it: 寄到公司, with none, is no address to be written down."""
    return any(letter.isdigit() for letter in text)


def _other_meant(desk: Desk) -> bool:
    """Whether another address is spoken of, in so many words: not 数量改2, 地址没要改."""
    text = desk.turn.text
    if kept(text):
        return False
    if says("other_address", text):
        return True
    named = any(says(one, text) for one in ("address_words", "topic_change_address"))
    return desk.turn.intent == "change_address" and (named or not text)


def _ask_address(desk: Desk, task: Task) -> Sequence[Reply]:
    parts = task.get("parts") or {}
    needed = ("text",) if saved_address(desk) is not None else NEEDED
    missing = [desk.label("address", name) for name in needed if not parts.get(name)]
    gap = "、" if desk.language == "zh" else ", "
    return [desk.text("buying.where_to", missing=gap.join(missing))]


def _methods(desk: Desk) -> list[PaymentMethod]:
    total = baskets.priced(desk.tx, desk.customer_id(), desk.customer_id(), desk.now).total
    return [
        each
        for each in desk.policies.payment_methods
        if each.min_amount <= total and (each.max_amount is None or total <= each.max_amount)
    ]


def _hear_payment(desk: Desk, task: Task) -> Task | Answer:
    turn, open_methods = desk.turn, _methods(desk)
    ids = [each.id for each in open_methods]
    chosen = turn.first("choice")
    if chosen not in ids and not refuses(turn.text):
        chosen = payment_said(turn.text)
    if chosen is None and task.step == "payment":
        place = position(turn.text, len(ids))
        chosen = ids[place] if place is not None else None
    return task.knowing(payment=chosen) if chosen in ids else task


def payment_said(text: str) -> str | None:
    """The way of payment that the words choose: not 花呗 of 花呗能分几期."""
    said = leaving_out("payment_asked", simplified(text))
    return next((name for name, words in _METHODS if words.search(said)), None)


def _ask_payment(desk: Desk, task: Task) -> Sequence[Reply]:
    priced = baskets.priced(desk.tx, desk.customer_id(), desk.customer_id(), desk.now)
    buttons = [
        replies.button(each.in_language(desk.language), "inform", choice=each.id)
        for each in _methods(desk)
    ]
    words = briefly(desk, priced) + "\n" + desk.say("buying.how_to_pay")
    wished, open_ids = payment_said(desk.turn.text), [each.id for each in _methods(desk)]
    if wished and wished not in open_ids and not desk.turn.clicked:
        words = desk.say("buying.not_so_paid", method=desk.label("methods", wished)) + words
    return [replies.text(words, buttons)]


def _propose(desk: Desk, task: Task) -> Answer:
    parts = parts_so_far(desk, task)
    to = destination(desk, parts)
    priced = baskets.priced(desk.tx, desk.customer_id(), desk.customer_id(), desk.now, to["text"])
    if not priced.lines:
        shown = basket_shown(desk)
        return Answer(shown.replies, desk.memory.idle())
    words = (
        told(desk, priced)
        + "\n"
        + desk.say(
            "buying.confirm",
            to=as_told(to),
            method=desk.label("methods", str(task.get("payment"))),
            total=desk.money(priced.total),
        )
    )
    if task.get("payment") == "instalments":
        words += desk.say("buying.parts_later")
    if not names_city(to["text"]) and desk.policies.region(to["text"]) is None:
        words += desk.say("buying.no_city")
    if says("topic_invoice", desk.turn.text):
        words = invoice_later(desk) + "\n" + words
    arguments = {**parts, "payment": task.get("payment"), "expected_total": priced.total}
    return proposing(
        desk, task.knowing(parts=None, elsewhere=None), "place_order", arguments, words
    )


PLACE_ORDER = Flow(
    "place_order",
    frozenset({"change_address"}),
    (
        Step("ready", "confirm", _hear_ready, _ask_ready),
        Step("to", "address", _hear_address, _ask_address),
        Step("payment", "choice", _hear_payment, _ask_payment),
    ),
    _propose,
    light=True,
    unheard="buying.unheard",
    sign_in="buying.sign_in",
)
