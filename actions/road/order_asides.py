"""What may be said of orders and their goods at any time, by its wording."""

from collections.abc import Callable

from actions.after_sales.exchange_versions import version_there
from actions.after_sales.filed import FILED
from actions.after_sales.fitter_note import calls_ahead, fitter_asked
from actions.after_sales.missing_goods import goods_missing
from actions.after_sales.own_orders import OWN_ORDERS
from actions.after_sales.sent_off import sent_off
from actions.after_sales.skin_reactions import reaction_told
from actions.after_sales.wishing_day import day_wished
from actions.after_sales.withdrawing import withdrawn
from actions.after_sales.wronged import complained, never_received, not_received
from actions.answer import Answer
from actions.basket.order_talk import ORDER_TALK
from actions.business.dictating import dictated
from actions.business.progress import done_question, resumed
from actions.desk import Desk
from actions.goods.why_not import why_not
from actions.hearing.wording import asks
from actions.orders.address_talk import ADDRESS_TALK
from actions.orders.couriers import courier_chosen
from actions.orders.held_back import HELD_BACK
from actions.orders.hurrying import hurried, sooner
from actions.orders.invoice_again import invoiced_alike
from actions.orders.invoice_issued import issued_asked
from actions.orders.invoice_status import (
    invoice_told,
    invoice_where,
    mailed,
    retitled,
    title_change,
    when_invoiced,
)
from actions.orders.order_facts import ORDER_FACTS
from actions.orders.paid_state import PAYMENT_STATE
from actions.orders.parcels import PARCELS
from actions.orders.placed_change import placed_change
from actions.orders.refund_talk import (
    difference_told,
    difference_when,
    if_cancelled,
    instalments_back,
    never_paid,
    refund_account,
    refund_facts,
    refund_urged,
    refund_when,
)
from actions.orders.resending import resent
from actions.orders.sending_day import send_day, send_when
from actions.reference.bought import speaks_of_goods
from actions.reference.history import last_matter

ORDER_TALK_INTENTS = frozenset({"order_status", "inform", "nlu_fallback", "out_of_scope"})


def _when_at_all(desk: Desk) -> Answer | None:
    """When will I get it, of what was spoken of last."""
    return when_invoiced(desk) or difference_when(desk)


def _of_others(desk: Desk) -> Answer | None:
    """我老婆买的 给我看看: an order of somebody else's is not told of."""
    if desk.turn.intent not in ORDER_TALK_INTENTS:
        return None
    return resumed(desk, desk.answer(desk.text("order.of_others")))


def _invoice_named(desk: Desk) -> Answer | None:
    """要电子的 个人, right after invoices were spoken of."""
    if speaks_of_goods(desk.turn) or last_matter(desk) != "invoice":
        return None
    return _invoice_titled(desk)


def _invoice_titled(desk: Desk) -> Answer | None:
    """咖啡那单 抬头个人: an invoice, whatever it was taken for."""
    asked = desk.memory.task is not None or asks(desk.turn.text)
    if asked or desk.turn.customer_id is None or desk.turn.intent == "invoice":
        return None
    return desk.means.topics["invoice"].answer(desk)


ORDERS: dict[str, Callable[[Desk], Answer | None]] = {
    **OWN_ORDERS,
    **FILED,
    **ORDER_TALK,
    **ADDRESS_TALK,
    **PARCELS,
    **PAYMENT_STATE,
    **HELD_BACK,
    **ORDER_FACTS,
    "send_day_asked": send_day,
    "send_when_asked": send_when,
    "invoice_alike": invoiced_alike,
    "invoice_issued": issued_asked,
    "invoice_where": invoice_where,
    "calls_ahead": calls_ahead,
    "fitter_told": fitter_asked,
    "call_times": fitter_asked,
    "why_not": why_not,
    "sent_off": sent_off,
    "skin_reaction": reaction_told,
    "never_received": never_received,
    "not_received": not_received,
    "goods_change": placed_change,
    "choose_courier": courier_chosen,
    "goods_missing": goods_missing,
    "version_there": version_there,
    "of_others": _of_others,
    "hurry": hurried,
    "hurry_asks": sooner,
    "instalments_back": instalments_back,
    "refund_urged": refund_urged,
    "refund_account": refund_account,
    "if_cancelled": if_cancelled,
    "nothing_paid_back": never_paid,
    "back_to": refund_facts,
    "amount": refund_facts,
    "how_long": refund_when,
    "invoice_status": invoice_told,
    "ordinary_invoice": _invoice_named,
    "invoice_details": _invoice_titled,
    "when_at_all": _when_at_all,
    "sent_yet": when_invoiced,
    "difference_told": difference_told,
    "done_question": done_question,
    "title_change": title_change,
    "retitle": retitled,
    "mail_told": resent,
    "resend": resent,
    "to_mailbox": mailed,
    "complaint_deed": complained,
    "wants_complaint": complained,
    "wished_time": day_wished,
    "withdraw": withdrawn,
    "stays_with_it": withdrawn,
    "dictates": dictated,
}
