"""An invoice wished for before the order is paid: when it can be asked for is told."""

from collections.abc import Sequence

from actions import replies
from actions.answer import Answer
from actions.business.requests import Wish
from actions.business.titles import title_in
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.memory import PLACE_ORDER
from shop import orders
from shop.errors import NotFound
from shop.orders import Order

INVOICE = "invoice"


def invoice_later(desk: Desk, order: Order | None = None, text: str | None = None) -> str:
    """In words: not yet, from when on, and that a title said now has to be said again."""
    rule = desk.policies.invoice.in_language(desk.language)
    key, number = ("later_placed", order.order_no) if order else ("later", "")
    words = desk.say(f"invoice.{key}", order_no=number, rule=rule)
    title = title_in(desk.turn.text if text is None else text)
    return words + (desk.say("invoice.later_title", title=title) if title else "")


def unpaid_in_talk(desk: Desk, number: str | None) -> Order | None:
    """The order spoken of last, when it is not paid yet."""
    if number is None or desk.turn.customer_id is None:
        return None
    try:
        order = orders.one(desk.tx, desk.turn.customer_id, number)
    except NotFound:
        return None
    return order if order.status == "unpaid" else None


def with_invoice_later(
    desk: Desk, answer: Answer, others: Sequence[Wish]
) -> tuple[Answer, list[Wish]]:
    """The answer that placed an order, and beside it when the invoice wished for is due."""
    wish = next((each for each in others if each.intent == INVOICE), None)
    order = unpaid_in_talk(desk, answer.memory.order_no) if wish and _ordered(desk) else None
    if wish is None or order is None:
        return answer, list(others)
    told = answer.then(replies.text(invoice_later(desk, order, wish.text)))
    return told, [each for each in others if each is not wish]


def plainly_wanted(answer: Answer, wish: Wish) -> bool:
    """发票也帮我开一下 抬头个人: all of it is said, of the order in talk; nothing else goes on."""
    if wish.intent != INVOICE or answer.memory.busy or answer.memory.order_no is None:
        return False
    titled = bool(title_in(wish.text)) or says("personal_title", wish.text)
    return titled and not asks(wish.text)


def _ordered(desk: Desk) -> bool:
    task = desk.memory.task
    return task is not None and task.name == PLACE_ORDER
