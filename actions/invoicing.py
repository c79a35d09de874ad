"""Invoices: for which order, of which kind, in whose name, with which tax number."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer, Reply
from actions.business.beside import BUYING
from actions.business.flows import Flow, Step, begin, only_one
from actions.business.invoice_time import invoice_possible
from actions.business.order_months import month_named, of_month
from actions.business.ordered import goods, order_of, order_step, recent
from actions.business.orders_pointed import of_day
from actions.business.remainder import clauses
from actions.business.settling import proposing
from actions.business.titles import (
    bare_title,
    email_in,
    number_said,
    of_person,
    person_in,
    tax_number_in,
    tax_number_mended,
    title_in,
    title_mended,
)
from actions.desk import Desk
from actions.hearing.tax_numbers import fits_rules, of_odd_length
from actions.hearing.wording import asks, says
from actions.memory import Task
from actions.orders.invoice_again import told_before
from actions.orders.invoice_later import invoice_later, unpaid_in_talk
from actions.orders.invoice_noted import noting
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.history import own_words
from actions.topic_action import TopicAction
from shop import customers, invoices
from shop.masking import mask
from shop.orders import Order


def _invoiceable(desk: Desk, order: Order) -> bool:
    if order.status in ("unpaid", "cancelled", "refunded"):
        return False
    return invoices.of_order(desk.tx, desk.customer_id(), order.order_no) is None


def _not_invoiceable(desk: Desk, order: Order) -> Answer:
    if order.status == "unpaid":
        later = replies.text(invoice_later(desk, order))
        return desk.answer(later, memory=replace(desk.memory.idle(), order_no=order.order_no))
    earlier = invoices.of_order(desk.tx, desk.customer_id(), order.order_no)
    key = "invoice.not_now"
    values = {"order_no": order.order_no, "status": desk.label("status", order.status)}
    if earlier is not None:
        key = f"invoice.{earlier.status}"
        values |= {"kind": desk.label("invoices", earlier.kind), "title": earlier.title}
    told = desk.answer(replies.text(desk.say(key, **values)), memory=desk.memory.idle())
    return told.remembering(order_no=order.order_no)


def _hear_kind(desk: Desk, task: Task) -> Task | Answer:
    turn = desk.turn
    choice = turn.first("choice")
    if choice in ("ordinary", "special") and task.step == "invoice_kind":
        return task.knowing(invoice_kind=choice)
    if says("not_special", turn.text):
        return task.knowing(invoice_kind="ordinary", assumed=None)
    settled = "invoice_kind" in task and not says("changes", turn.text)
    only_asked = settled and asks(turn.text)  # 专票能开吗 我用不上
    if says("special_invoice", turn.text) and not only_asked:
        return task.knowing(invoice_kind="special", assumed=None)
    if says("ordinary_invoice", turn.text) or says("personal_title", turn.text):
        return task.knowing(invoice_kind="ordinary", assumed=None)
    if "invoice_kind" not in task and (title_in(turn.text) or _tells_name(turn.text)):
        # whoever names the title first means the usual kind; the question says which it is
        return task.knowing(invoice_kind="ordinary", assumed=True)
    if "invoice_kind" not in task and says("for_company", turn.text):
        return task.knowing(invoice_kind="ordinary", assumed=True, company=True)
    return task


def _ask_kind(desk: Desk, task: Task) -> Sequence[Reply]:
    buttons = [
        replies.button(each.in_language(desk.language), "inform", choice=each.id)
        for each in desk.policies.invoice_kinds
    ]
    return [desk.text("invoice.which_kind", buttons)]


def _hear_title(desk: Desk, task: Task) -> Task | Answer:
    turn = desk.turn
    task = _with_tax_number(desk, task)
    if email := email_in(turn.text):
        task = task.knowing(email=email)
    own = (says("own_name", turn.text) and not title_in(turn.text)) or _tells_name(turn.text)
    if turn.first("choice") == "personal" or says("personal_title", turn.text) or own:
        name = person_in(turn.text) or _own_name(desk) or desk.say("invoice.personal")
        # a person has no such number
        return task.knowing(title=name, tax_no=None, odd=None, company=None)
    if mended := title_mended(str(task.get("title") or ""), turn.text):
        return task.knowing(title=mended)
    if title := title_in(turn.text):
        number = tax_number_in(turn.text)
        alone = of_person(title) and task.get("invoice_kind") != "special" and not number
        return task.knowing(title=title, **({"tax_no": None, "odd": None} if alone else {}))
    if "title" not in task and says("same_title", turn.text) and (told := _told_before(desk)):
        return task.knowing(title=told)
    bare = bare_title(turn.text) if task.step == "title" and not turn.clicked else ""
    return task.knowing(title=bare) if bare else task


def _with_tax_number(desk: Desk, task: Task) -> Task:
    """The number that is told, mended or to come; or that there is to be none."""
    text = desk.turn.text
    if (number := tax_number_in(text)) and not _own_order(desk, number):
        task = task.knowing(tax_no=number, odd=None)
    elif fixed := tax_number_mended(str(task.get("tax_no") or ""), text):
        task = task.knowing(tax_no=fixed, odd=None)
    elif odd := of_odd_length(text):
        task = task.knowing(odd=odd)
    if says("tax_offered", text) and "tax_no" not in task:
        return task.knowing(tax_later=True)  # 不用税号吗 我这有
    if says("no_tax_number", text):
        return task.knowing(tax_no=None, odd=None, tax_later=None)
    return task.knowing(tax_later=True) if not number and _tax_to_come(text) else task


def _tells_name(text: str) -> bool:
    """My name is Wang Ying: a person who is called by it."""
    return says("tells_name", text) and person_in(text) is not None


def _own_name(desk: Desk) -> str:
    """抬头改个人吧 我名字: the shopper's name, when it is asked for."""
    said = desk.turn.customer_id is not None and says("own_name", desk.turn.text)
    return customers.customer(desk.tx, desk.customer_id()).name if said else ""


def _told_before(desk: Desk) -> str | None:
    """还是那个公司: the company that was told last in this conversation."""
    told = (title_in(said) for said in own_words(desk))
    return next((one for one in told if one and not of_person(one)), None)


def _own_order(desk: Desk, number: str) -> bool:
    """An order's number may look like a tax number; it is none."""
    return number in [each.order_no for each in recent(desk)]


def _ask_title(desk: Desk, task: Task) -> Sequence[Reply]:
    if task.get("invoice_kind") == "special" or task.get("company"):
        return [desk.text("invoice.which_company")]
    me = replies.button(desk.say("invoice.personal"), "inform", choice="personal")
    return [desk.text("invoice.which_title", [me])]


def _hear_tax_no(desk: Desk, task: Task) -> Task | Answer:
    if task.get("odd") and of_odd_length(desk.turn.text):
        return task.knowing(tax_known=None)
    return task.knowing(tax_known=True if _tax_settled(task) else None)


def _tax_settled(task: Task) -> bool:
    """Of an ordinary invoice it is waited for only when it was said to come."""
    if task.get("invoice_kind") == "special" or task.get("tax_later"):
        return bool(task.get("tax_no"))
    return True


def _tax_to_come(text: str) -> bool:
    """税号发我微信里了等我找下, i'll send the tax number in a minute: it is not there yet."""
    at = next((start for start, end in clauses(text) if says("tax_words", text[start:end])), None)
    return at is not None and says("told_later", text[at:]) and not of_odd_length(text)


def _ask_tax_no(desk: Desk, task: Task) -> Sequence[Reply]:
    odd = task.get("odd")
    if odd:
        return [desk.text("invoice.tax_length", tax_no=odd, count=len(odd))]
    if task.get("tax_later"):
        return [desk.text("invoice.tax_awaited", title=task.get("title"))]
    return [desk.text("invoice.which_tax_no")]


def _propose_invoice(desk: Desk, task: Task) -> Answer:
    order = order_of(desk, task)
    kind, tax_no = str(task.get("invoice_kind")), task.get("tax_no")
    words = only_one(desk, task) + desk.say(
        "invoice.confirm_tax" if tax_no else "invoice.confirm",
        order_no=order.order_no,
        kind=desk.label("invoices", kind),
        title=task.get("title"),
        tax_no=tax_no,
    )
    if tax_no and not fits_rules(str(tax_no)):
        words += desk.say("invoice.tax_check", tax_no=tax_no)  # until it is mended
    email = task.get("email")
    words += desk.say("invoice.mail", email=mask(email)) if email else ""
    words += desk.say("invoice.assumed") if task.get("assumed") else ""
    arguments = {
        "order_no": order.order_no,
        "invoice_kind": kind,
        "title": task.get("title"),
        "tax_no": tax_no,
        "email": email,
    }
    return proposing(desk, task, "invoice", arguments, words, order)


INVOICE = Flow(
    "invoice",
    frozenset({"invoice"}),
    (
        noting(order_step(_invoiceable, _not_invoiceable, none_key="invoice.none")),
        Step("invoice_kind", "choice", _hear_kind, _ask_kind),
        Step("title", "choice", _hear_title, _ask_title, free=True),
        Step("tax_known", "choice", _hear_tax_no, _ask_tax_no, free=True),
    ),
    _propose_invoice,
)


def _of_new_order(desk: Desk) -> Answer | None:
    """The order in talk is not paid or not even placed: from when on, when no other is named."""
    turn, task = desk.turn, desk.memory.task
    named = number_said(turn) or speaks_of_goods(turn) or says("as_bought", turn.text)
    if turn.clicked or named:
        return None
    if task is not None and task.name in BUYING:
        return desk.answer(replies.text(invoice_later(desk)), memory=desk.memory)
    order = None if task is not None else unpaid_in_talk(desk, desk.memory.order_no)
    if order is not None and _of_other_days(desk, order):
        return None
    return None if order is None else desk.answer(replies.text(invoice_later(desk, order)))


def _of_other_days(desk: Desk, order: Order) -> bool:
    """给上个月那单开个发票: a day or a month is named in which this one was not placed."""
    then = of_day(desk, recent(desk)) or of_month(desk, recent(desk))
    return bool(then or month_named(desk)) and order not in then


def _of_one_order(desk: Desk) -> bool:
    """上次那个推车能不能开发票 要专票: which order and which kind are told, so it is wanted."""
    own = recent(desk) if desk.turn.customer_id else []
    named = speaks_of_goods(desk.turn) or desk.turn.first("order_no") is not None
    return named and len(mentioned(desk, [one for one in own if _invoiceable(desk, one)])) == 1


def _of_that_day(desk: Desk) -> Answer | None:
    """11月24号那个瑞幸的发票: the one order of that day, whose invoice was asked for before."""
    own = recent(desk)
    meant = of_day(desk, mentioned(desk, own) if speaks_of_goods(desk.turn) else own)
    if len(meant) != 1 or _invoiceable(desk, meant[0]):
        return None
    return _not_invoiceable(desk, meant[0])


class Invoice(TopicAction):
    """The rules when asked in general, a request for an order when one is wanted."""

    intent = "invoice"

    def answer(self, desk: Desk) -> Answer:
        turn = desk.turn
        if says("buys_later", turn.text) and asks(turn.text):
            return desk.answer(replies.text(invoice_later(desk)))
        wants = turn.clicked or says("wants_invoice", turn.text) or not asks(turn.text)
        wants = wants or (says("special_invoice", turn.text) and _of_one_order(desk))
        if wants and turn.customer_id:
            other = _of_new_order(desk) or _of_that_day(desk)
            return other or begin(INVOICE, desk, **told_before(desk))
        words = desk.policies.invoice.in_language(desk.language)
        own = [one for one in recent(desk) if _invoiceable(desk, one)] if turn.customer_id else []
        meant = mentioned(desk, own)
        if len(meant) == 1:
            return _of_one(desk, meant[0])
        buttons = [desk.button("order.invoice_button", "invoice")] if own else []
        return desk.answer(replies.text(words, buttons))


def _of_one(desk: Desk, order: Order) -> Answer:
    """手表的发票能开不: it can, and how; asked in so many words it is begun with that."""
    words = invoice_possible(desk, order, goods(desk, order))
    if len(order.lines) > 1 and says("invoice_part", desk.turn.text):
        words = desk.say("invoice.whole_only") + words
    if says("may_invoice", desk.turn.text) and not desk.memory.busy:
        begun = begin(INVOICE, desk, order_no=order.order_no)
        gap = "" if desk.language == "zh" else " "
        return Answer((replies.led_by(words + gap, begun.replies[0]), *begun.replies[1:]),
                      begun.memory)  # fmt: skip
    button = desk.button("order.invoice_button", "invoice", order_no=order.order_no)
    return desk.answer(replies.text(words, [button])).remembering(order_no=order.order_no)
