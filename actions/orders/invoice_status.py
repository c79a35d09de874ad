"""刚才的发票开好没: how far the invoice is that was asked for."""

from dataclasses import replace

from actions import replies
from actions.answer import Answer, Reply
from actions.business.invoice_time import due_rule, late_rule, when_issued
from actions.business.ordered import goods, recent
from actions.business.orders_pointed import of_day
from actions.business.progress import resumed
from actions.business.remainder import remainder, saying
from actions.business.titles import email_in, title_in
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.orders.resending import resent
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.history import last_matter
from shop import invoices
from shop.invoices import Invoice
from shop.masking import mask
from shop.orders import Order


def invoice_told(desk: Desk) -> Answer | None:
    """The invoice of the order named, in talk, or asked for last; None when there is none."""
    asked = _asked_for(desk)
    return _told(desk, *asked[0]) if asked else None


def _asked_for(desk: Desk) -> list[tuple[Order, Invoice]]:
    """The invoices that may be meant, the likeliest first."""
    if desk.turn.customer_id is None or desk.memory.busy:
        return []
    own = recent(desk)
    focus = desk.turn.first("order_no") or desk.memory.order_no
    if meant := mentioned(desk, own):
        own = meant
    elif speaks_of_goods(desk.turn):
        return []
    own = of_day(desk, own) or own
    asked = [(order, found) for order in own if (found := _invoice(desk, order)) is not None]
    asked.sort(key=lambda pair: (pair[0].order_no == focus, pair[1].created_at), reverse=True)
    return asked


def kinds_told(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """这两种有啥区别, what's the difference, the normal one then: the rule, then what is chosen."""
    task, turn = desk.memory.task, desk.turn
    if task is None or task.name != "invoice" or turn.clicked or speaks_of_goods(turn):
        return None
    asked = saying(turn.text, lambda part: says("kinds_differ", part))
    if not asked:
        return None
    rule = desk.policies.invoice.in_language(desk.language)
    told = desk.answer(replies.text(rule), memory=desk.memory)
    rest = remainder(turn, asked)
    if any(says(one, rest.text) for one in ("ordinary_invoice", "special_invoice")):
        return told, replace(desk, turn=replace(rest, intent="inform"))
    return resumed(desk, told), None


def title_change(desk: Desk) -> Answer | None:
    """抬头能改吗, of an invoice that was asked for: not here, a person changes it."""
    asked = _asked_for(desk)
    if not asked:
        return None
    order, found = asked[0]
    person = desk.button("general.person_button", "human_agent")
    words = desk.say("invoice.cannot_change") + desk.say(
        f"invoice.stands_{found.status}", order_no=order.order_no, name=goods(desk, order),
        title=found.title,
    )  # fmt: skip
    return desk.answer(replies.text(words, [person])).remembering(order_no=order.order_no)


def mailed(desk: Desk) -> Answer | None:
    """发票发我qq邮箱行不: yes, and its address is asked for; one that is given is heard as such.

    是发我邮箱吗 once the address is known: there it is sent.
    """
    text, task = desk.turn.text, desk.memory.task
    asking = task is not None and task.name == "invoice"
    if email_in(text) or (desk.memory.busy and not asking):
        return None
    if not asking and not says("topic_invoice", text):
        return None
    if not asking and any(found.email for _, found in _asked_for(desk)[:1]):
        return invoice_told(desk)
    told = desk.answer(_sent_to(desk) or _may_be_mailed(desk))
    return resumed(desk, told) if asking else told


def _sent_to(desk: Desk) -> Reply | None:
    """Where the invoice that is being asked for is to be sent, and when if that is asked too."""
    task = desk.memory.task
    if task is None or "email" not in task:
        return None
    return replies.text(desk.say("invoice.sent_to", email=mask(str(task.get("email"))))
                        + _span_asked(desk))  # fmt: skip


def _may_be_mailed(desk: Desk) -> Reply:
    """要多久 发到邮箱吗: that its address is wanted, after when it is issued if that is asked."""
    return replies.text(_span_asked(desk) + desk.say("invoice.to_mailbox"))


def _span_asked(desk: Desk) -> str:
    """When the invoice that is being asked for is issued; nothing when that is not asked."""
    task = desk.memory.task
    number = task.get("order_no") if task is not None and task.name == "invoice" else None
    asked = number and says("asks_span", desk.turn.text)
    return when_issued(desk, str(number)) if asked else ""


def retitled(desk: Desk) -> Answer | None:
    """改成西安明远商贸有限公司, 要开公司的, right after an invoice was spoken of."""
    named = title_in(desk.turn.text) or says("title_words", desk.turn.text)
    if desk.memory.busy or not named or last_matter(desk) != "invoice":
        return None
    return title_change(desk)


def title_kept(desk: Desk) -> Answer | None:
    """算了 个人抬头就个人吧 不用改了, after an invoice was told: it stays, and none is begun."""
    turn, free = desk.turn, not desk.memory.busy
    if turn.clicked or not free or not says("title_kept", turn.text) or title_in(turn.text):
        return None
    if asks(turn.text) or last_matter(desk) not in ("invoice", "deny"):
        return None
    asked = _asked_for(desk)
    if not asked or asked[0][0].order_no != desk.memory.order_no:
        return None
    order, found = asked[0]
    words = desk.text("invoice.stays", order_no=order.order_no, title=found.title)
    return desk.answer(words, memory=desk.memory.idle()).remembering(order_no=order.order_no)


def when_invoiced(desk: Desk) -> Answer | None:
    """啥时候能收到, right after an invoice was spoken of."""
    asked = _asked_for(desk) if last_matter(desk) == "invoice" else []
    return _told(desk, *asked[0], when=True) if asked else None


def invoice_where(desk: Desk) -> Answer | None:
    """开好发哪儿 我咋下载: of the invoice asked for; what of it is known, and what is not."""
    if not (says("topic_invoice", desk.turn.text) or last_matter(desk) == "invoice"):
        return None
    task = desk.memory.task
    if email_in(desk.turn.text):
        return resent(desk)  # 开好发哪儿 发我 a@b.com 吧
    if task is not None and task.name == "invoice" and not task.soft:
        return resumed(desk, desk.answer(_sent_to(desk) or _may_be_mailed(desk)))
    asked = _asked_for(desk)
    if not asked:
        return None
    order, found = asked[0]
    if found.email:
        return _told(desk, order, found, when=says("asks_span", desk.turn.text))
    person = desk.button("general.person_button", "human_agent")
    words = desk.say("invoice.where", order_no=order.order_no, name=goods(desk, order))
    words += due_rule(desk, order) if says("asks_span", desk.turn.text) else ""
    return desk.answer(replies.text(words, [person])).remembering(order_no=order.order_no)


def _invoice(desk: Desk, order: Order) -> Invoice | None:
    return invoices.of_order(desk.tx, desk.customer_id(), order.order_no)


def _told(desk: Desk, order: Order, found: Invoice, *, when: bool = False) -> Answer:
    rule = late_rule(desk, order) or (due_rule(desk, order) if when else "")
    rule = rule or desk.policies.invoice.in_language(desk.language)
    words = desk.say(
        f"invoice.state_{found.status}", order_no=order.order_no, name=goods(desk, order),
        kind=desk.label("invoices", found.kind), title=found.title, rule=rule,
    )  # fmt: skip
    if found.email:
        words += desk.say("invoice.mail", email=mask(found.email))
    return desk.answer(replies.text(words)).remembering(order_no=order.order_no)
