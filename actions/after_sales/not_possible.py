"""Why goods do not go back, are not exchanged or repaired, and what can be done instead."""

from dataclasses import replace

from actions import replies
from actions.after_sales.case_meant import GOODS_KINDS
from actions.after_sales.damaged import fault_kept, kept_by_rule
from actions.after_sales.filed import case_of_order
from actions.after_sales.return_first import exchange_withdrawn_first, first_withdrawn
from actions.answer import Answer, Reply
from actions.business.ways_back import some_kept
from actions.desk import Desk
from actions.hearing.wording import says
from actions.hearing.words import listed
from actions.reference.bought import lines_mentioned
from actions.texts import knows
from shop.after_sales import may
from shop.orders import Line, Order


def not_possible(desk: Desk, order: Order, kind: str, line: Line | None = None) -> Answer:
    """Why the rules say no to the order, or to a line of it, with what can be done instead."""
    code = may(order, kind, desk.now, line.line_id if line else None).code
    number, idle = order.order_no, desk.memory.idle()
    if kind == "exchange" and (other := first_withdrawn(desk, order)) is not None:
        return other
    if (kind, code) == ("return", "already_open") and (
        first := exchange_withdrawn_first(desk, order)
    ) is not None:
        return first
    going = case_of_order(desk, order) if code in ("already_open", "already_returning") else None
    if going is not None and kind in GOODS_KINDS:
        return replace(going, memory=idle).remembering(order_no=number)
    meant = [line] if line else lines_mentioned(desk, order.lines) or list(order.lines)
    repairable = _any_may(desk, order, meant, "repair")
    if code == "too_late" and (not repairable or says("repaired_before", desk.turn.text)):
        code = "too_late_person"
    if code == "not_returnable":
        refused = kept_by_rule(desk, order, meant[0] if len(meant) == 1 else None)
        return replace(refused, replies=(_concerned(desk, refused.replies[0]),))
    if code == "not_signed" and kind == "return" and not any(one.returnable for one in meant):
        code = "not_signed_kept"
    key = f"returns.{kind}_{code}"
    named = listed([one.name for one in meant], desk.language)
    told = desk.say(key if knows(key) else "returns.not_possible", name=named,
                    **_values(desk, order, kind))  # fmt: skip
    told += some_kept(desk, order) if key == "returns.return_not_signed" else ""
    words = _concerned(desk, replies.text(told, _ways(desk, order, kind, code)))
    kept = fault_kept(desk, order, ("repair",) if code == "too_late" else ())
    asked = "choice" if kept else None
    of_line = {"product_id": meant[0].product_id} if len(meant) == 1 else {}
    return desk.answer(words, memory=idle).remembering(
        order_no=number, task=kept, asked=asked, **of_line
    )


def _values(desk: Desk, order: Order, kind: str) -> dict[str, object]:
    """What every sentence about it may name."""
    return {
        "order_no": order.order_no,
        "status": desk.label("status", order.status),
        "days": desk.policies.return_days if kind == "return" else desk.policies.exchange_days,
        "exchange_days": desk.policies.exchange_days,
        "signed": desk.day(order.signed_at) if order.signed_at else "",
    }


def _ways(desk: Desk, order: Order, kind: str, code: str) -> list[replies.Button]:
    """What can be done instead, by a click."""
    number = order.order_no
    if code == "too_late_person":
        return [desk.button("general.person_button", "human_agent")]
    if code == "too_late":
        return [desk.button("order.repair_button", "repair_warranty", order_no=number)]
    if code in ("not_signed", "not_signed_kept") and kind == "return":
        return [desk.button("order.track_button", "order_status", order_no=number)]
    if code in ("already_returning", "already_open"):
        return [desk.button("order.refund_button", "refund_progress", order_no=number)]
    return []


def _any_may(desk: Desk, order: Order, lines: list[Line], kind: str) -> bool:
    return any(may(order, kind, desk.now, one.line_id).allowed for one in lines)


def _concerned(desk: Desk, reply: Reply) -> Reply:
    """First a word about the rash that was told of, and a person who can look into it."""
    if not says("skin_reaction", desk.turn.text):
        return reply
    person = desk.button("general.person_button", "human_agent")
    return replies.with_button(replies.led_by(desk.say("returns.reaction"), reply), person)
