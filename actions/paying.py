"""Money matters: ways to pay, invoices, membership and points."""

import re
from collections.abc import Sequence

from actions import replies
from actions.answer import Answer, Reply
from actions.buying import checkout
from actions.desk import Desk
from actions.flows import Flow, Step, begin, only_one
from actions.memory import Task
from actions.ordered import TAX_WORD, order_of, order_step, recent
from actions.settling import proposing
from actions.topic_action import TopicAction
from actions.wording import agrees, asks, refuses, says
from shop import invoices
from shop.customers import customer
from shop.orders import Order

_TAX_NO = re.compile(
    r"(?<![0-9A-Z])([0-9A-Z]{15}|[0-9A-Z]{18}|[0-9A-Z]{20})(?![0-9A-Z])", re.IGNORECASE
)
_PERSON = re.compile(r"个人[，,：:\s]+([\u4e00-\u9fff·]{2,8})\s*$")
_TAX_WORD = re.compile(
    r"[，,\s]*(纳税人)?(税号|识别号|tax (no|number|id)\.?)[是为:：\s]*$", re.IGNORECASE
)
_TITLE = re.compile(
    r"(?:抬头|公司名?称?|名称|单位|title|company(?: name)?)\s*(?:是|为|:|：|is|写)?\s*"
    r"([^,，。;；\s][^,，。;；]{1,60})",
    re.IGNORECASE,
)


class Payment(TopicAction):
    """Ways to pay; what to do when it failed; instalments and cash on delivery when asked."""

    intent = "payment"

    def answer(self, desk: Desk) -> Answer:
        rules, language, text = desk.policies, desk.language, desk.turn.text
        if says("checkout_only", text) or (says("checkout", text) and not asks(text)):
            return checkout(desk)
        if says("payment_failed", text):
            person = desk.button("general.person_button", "human_agent")
            return desk.answer(replies.text(rules.payment_failed.in_language(language), [person]))
        if says("instalments", text):
            return desk.answer(replies.text(rules.instalments.in_language(language)))
        if says("on_delivery", text):
            method = next(one for one in rules.payment_methods if one.id == "cash_on_delivery")
            limit = desk.money(method.max_amount or 0)
            key = "paying.on_delivery_to" if method.max_amount else "paying.on_delivery"
            return desk.answer(replies.text(desk.say(key, limit=limit)))
        names = [one.in_language(language) for one in rules.payment_methods]
        gap = "、" if language == "zh" else ", "
        words = desk.say("paying.methods", methods=gap.join(names))
        return desk.answer(replies.text(words + rules.instalments.in_language(language)))


def _invoiceable(desk: Desk, order: Order) -> bool:
    if order.status in ("unpaid", "cancelled", "refunded"):
        return False
    return invoices.of_order(desk.tx, desk.customer_id(), order.order_no) is None


def _not_invoiceable(desk: Desk, order: Order) -> Answer:
    earlier = invoices.of_order(desk.tx, desk.customer_id(), order.order_no)
    key = "invoice.not_now"
    values = {"order_no": order.order_no, "status": desk.label("status", order.status)}
    if earlier is not None:
        key = f"invoice.{earlier.status}"
        values |= {"kind": desk.label("invoices", earlier.kind), "title": earlier.title}
    return desk.answer(replies.text(desk.say(key, **values)), memory=desk.memory.idle())


def _hear_kind(desk: Desk, task: Task) -> Task | Answer:
    turn = desk.turn
    choice = turn.first("choice")
    if choice in ("ordinary", "special") and task.step == "invoice_kind":
        return task.knowing(invoice_kind=choice)
    if says("special_invoice", turn.text) and not says("not_special", turn.text):
        return task.knowing(invoice_kind="special")
    if says("ordinary_invoice", turn.text) or says("personal_title", turn.text):
        return task.knowing(invoice_kind="ordinary")
    return task


def _ask_kind(desk: Desk, task: Task) -> Sequence[Reply]:
    buttons = [
        replies.button(each.in_language(desk.language), "inform", choice=each.id)
        for each in desk.policies.invoice_kinds
    ]
    return [desk.text("invoice.which_kind", buttons)]


def _hear_title(desk: Desk, task: Task) -> Task | Answer:
    turn = desk.turn
    if tax := _TAX_NO.search(turn.text):
        number = tax.group(1).upper()
        told = says("tax_number", turn.text[: tax.start()][-TAX_WORD:])
        other = number != str(turn.first("order_no") or "")
        if told or other or task.get("invoice_kind") == "special":
            task = task.knowing(tax_no=number)
    if match := _PERSON.search(turn.text):
        return task.knowing(title=match.group(1))
    if turn.first("choice") == "personal" or says("personal_title", turn.text):
        return task.knowing(title=desk.say("invoice.personal"))
    if match := _TITLE.search(_TAX_NO.sub("", turn.text)):
        return task.knowing(title=_TAX_WORD.sub("", match.group(1)).strip())
    bare = _TAX_NO.sub("", turn.text).strip(" ,，。税号:：")
    said = bare and not (agrees(bare) or refuses(bare) or asks(bare))
    return task.knowing(title=bare) if task.step == "title" and said and not turn.clicked else task


def _ask_title(desk: Desk, task: Task) -> Sequence[Reply]:
    if task.get("invoice_kind") == "special":
        return [desk.text("invoice.which_company")]
    me = replies.button(desk.say("invoice.personal"), "inform", choice="personal")
    return [desk.text("invoice.which_title", [me])]


def _hear_tax_no(desk: Desk, task: Task) -> Task | Answer:
    return task.knowing(tax_known=True) if _tax_settled(task) else task


def _tax_settled(task: Task) -> bool:
    return task.get("invoice_kind") != "special" or bool(task.get("tax_no"))


def _ask_tax_no(desk: Desk, task: Task) -> Sequence[Reply]:
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
    arguments = {
        "order_no": order.order_no,
        "invoice_kind": kind,
        "title": task.get("title"),
        "tax_no": tax_no,
    }
    return proposing(desk, task, "invoice", arguments, words, order)


INVOICE = Flow(
    "invoice",
    frozenset({"invoice"}),
    (
        order_step(_invoiceable, _not_invoiceable, none_key="invoice.none"),
        Step("invoice_kind", "choice", _hear_kind, _ask_kind),
        Step("title", "choice", _hear_title, _ask_title, free=True),
        Step("tax_known", "choice", _hear_tax_no, _ask_tax_no, free=True),
    ),
    _propose_invoice,
)


class Invoice(TopicAction):
    """The rules when asked in general, a request for an order when one is wanted."""

    intent = "invoice"

    def answer(self, desk: Desk) -> Answer:
        turn = desk.turn
        wants = turn.clicked or says("wants_invoice", turn.text) or not asks(turn.text)
        if wants and turn.customer_id:
            return begin(INVOICE, desk)
        words = desk.policies.invoice.in_language(desk.language)
        own = turn.customer_id and any(_invoiceable(desk, order) for order in recent(desk))
        buttons = [desk.button("order.invoice_button", "invoice")] if own else []
        return desk.answer(replies.text(words, buttons))


class Membership(TopicAction):
    """The own level and points of who is signed in, and the rules for everybody."""

    intent = "membership"

    def answer(self, desk: Desk) -> Answer:
        rules, language, who = desk.policies, desk.language, desk.turn.customer_id
        words = ""
        if who is not None:
            found = customer(desk.tx, who)
            level = rules.level(found.level)
            words = desk.say(
                "membership.own",
                level=level.in_language(language),
                benefits=level.benefits.in_language(language),
                points=found.points,
                worth=desk.money(found.points * 100 // rules.points_for_one_yuan),
            )
        words += desk.say(
            "membership.rules",
            earn=rules.points_per_yuan,
            spend=rules.points_for_one_yuan,
            months=rules.points_months,
        )
        return desk.answer(replies.text(words + _levels(desk)))


def _levels(desk: Desk) -> str:
    language = desk.language
    lines = [
        desk.say(
            "membership.level",
            level=one.in_language(language),
            spent=desk.money(one.from_spent),
            benefits=one.benefits.in_language(language),
        )
        for one in desk.policies.levels
        if one.from_spent
    ]
    return "\n" + "\n".join(lines)
