"""An issued invoice to be sent again, or to another mailbox: a note for the staff, after a yes."""

from collections.abc import Sequence

from actions import replies
from actions.answer import Answer, Reply
from actions.business.flows import Flow, Step, begin
from actions.business.ordered import goods, order_of, order_step, recent
from actions.business.settling import proposing
from actions.business.titles import email_in
from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import Task
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.history import last_matter
from shop import invoices
from shop.invoices import Invoice
from shop.masking import mask
from shop.orders import Order


def resent(desk: Desk) -> Answer | None:
    """发票重新发一遍, 重发到 zhang@qq.com: of the invoice in talk; None when it is of none."""
    turn, task = desk.turn, desk.memory.task
    own = task is not None and task.name == RESEND.name
    if turn.customer_id is None or turn.clicked or (desk.memory.busy and not own):
        return None
    if not own and says("first_invoice", turn.text):
        return None  # 台灯那单要开发票 发a@b.com: its first, and where it is sent
    if not own and _first_one(desk):
        return None
    of_invoice = own or says("topic_invoice", turn.text) or last_matter(desk) == "invoice"
    return begin(RESEND, desk) if of_invoice else None


def _first_one(desk: Desk) -> bool:
    """Invoice for the aircon, send it to a@b.com, of goods for which none was asked yet."""
    named = desk.turn.intent == "invoice" and speaks_of_goods(desk.turn)
    meant = mentioned(desk, recent(desk)) if named else []
    again = says("sent_again", desk.turn.text)
    return bool(meant) and not again and all(_invoice(desk, one) is None for one in meant)


def _invoice(desk: Desk, order: Order) -> Invoice | None:
    return invoices.of_order(desk.tx, desk.customer_id(), order.order_no)


def _has_invoice(desk: Desk, order: Order) -> bool:
    return _invoice(desk, order) is not None


def _none_yet(desk: Desk, order: Order) -> Answer:
    ask = desk.button("order.invoice_button", "invoice", order_no=order.order_no)
    words = desk.text("invoice.none_to_resend", [ask], order_no=order.order_no,
                      name=goods(desk, order))  # fmt: skip
    return desk.answer(words, memory=desk.memory.idle()).remembering(order_no=order.order_no)


def _hear_email(desk: Desk, task: Task) -> Task | Answer:
    said = email_in(desk.turn.text)
    if said:
        return task.knowing(email=said)
    if "email" in task or "order_no" not in task:
        return task
    found = _invoice(desk, order_of(desk, task))
    return task.knowing(email=found.email) if found and found.email else task


def _ask_email(desk: Desk, _task: Task) -> Sequence[Reply]:
    person = desk.button("general.person_button", "human_agent")
    return [desk.text("invoice.which_email", [person])]


def _propose(desk: Desk, task: Task) -> Answer:
    order, email = order_of(desk, task), str(task.get("email"))
    found = _invoice(desk, order)
    values = {
        "order_no": order.order_no, "name": goods(desk, order), "email": mask(email),
        "title": found.title if found else "",
    }  # fmt: skip
    if found is not None and found.status == "requested" and found.email == email:
        told = replies.text(desk.say("invoice.not_sent_yet", **values))
        answer = desk.answer(told, memory=desk.memory.idle())
        return answer.remembering(order_no=order.order_no)
    requested = found is not None and found.status == "requested"
    words = desk.say("invoice.resend_open" if requested else "invoice.resend", **values)
    note = desk.say("invoice.resend_note", **values)
    arguments = {"order_no": order.order_no, "email": email, "reason": note}
    return proposing(desk, task, "resend_invoice", arguments, words, order)


RESEND = Flow(
    "resend_invoice",
    frozenset(),
    (
        order_step(_has_invoice, _none_yet, none_key="invoice.none_asked"),
        Step("email", "text", _hear_email, _ask_email),
    ),
    _propose,
)
