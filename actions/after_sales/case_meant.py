"""Which case that was filed is meant, and what every sentence about it may name."""

import re
from collections.abc import Sequence
from typing import Any

from actions import replies
from actions.answer import Answer
from actions.business.ordered import goods, recent
from actions.business.orders_pointed import of_day
from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.line_titles import line_title
from shop import orders
from shop.after_sales import cases
from shop.cases import Case
from shop.outcomes import FEEDBACK, HURRY

_CASE_NUMBER = re.compile(r"(?<![\dA-Za-z])\d{3,6}(?![\dA-Za-z块元])")
KINDS = ("return", "exchange", "repair", "complaint")
TOLD = (*KINDS, "price_protection")
GOODS_KINDS = KINDS[:3]


def spoken_of(desk: Desk, kinds: Sequence[str]) -> Case | None:
    """The case under way of the kind or the goods named, else of the order in talk, else the last.

    None while other business is in progress, and when the goods named have none.
    """
    who = desk.turn.customer_id
    if who is None or desk.memory.busy:
        return None
    if (by_number := numbered(desk, kinds)) is not None:
        return by_number
    named = [kind for kind in kinds if says(f"kind_{kind}", desk.turn.text)]
    going = [case for case in cases(desk.tx, who)
             if case.active and case.kind in kinds and not is_note(case)]  # fmt: skip
    own = [case for case in going if case.kind in named] or going
    bought = recent(desk)  # 29号下的那单什么时候发 is of no case of another order
    meant = {each.order_no for each in mentioned(desk, bought) or of_day(desk, bought)}
    if meant or speaks_of_goods(desk.turn):
        return next((case for case in own if case.order_no in meant), None)
    number = desk.turn.first("order_no") or desk.memory.order_no
    of_focus = [case for case in own if case.order_no == number]
    return next(iter(of_focus or own), None)


def is_note(case: Case) -> bool:
    """Whether it is a word to the staff that nobody answers by itself."""
    return bool(case.details.get(HURRY) or case.details.get(FEEDBACK))


def numbered(desk: Desk, kinds: Sequence[str]) -> Case | None:
    """The own case whose number stands in the message, whatever became of it."""
    numbers = {int(one) for one in _CASE_NUMBER.findall(desk.turn.text)}
    own = cases(desk.tx, desk.customer_id()) if numbers else []
    return next((case for case in own if case.id in numbers and case.kind in kinds), None)


def facts(desk: Desk, case: Case) -> dict[str, Any]:
    """What every sentence about a case may name."""
    return {
        "case_id": case.id, "order_no": case.order_no or "", "name": goods_of(desk, case),
        "kind": desk.label("cases", case.kind), "asked": desk.day(case.created_at),
        "status": desk.label("case_status", case.status),
    }  # fmt: skip


def told_of(desk: Desk, case: Case, more: str) -> Answer:
    """That it is filed and how far it is, and then what was asked of it."""
    key = "state_complaint" if case.kind == "complaint" else "state"
    words = (desk.say(f"filed.{key}", **facts(desk, case)) + more).strip()
    person = desk.button("general.person_button", "human_agent")
    answer = desk.answer(replies.text(words, [person]))
    return answer.remembering(order_no=case.order_no) if case.order_no else answer


def goods_of(desk: Desk, case: Case) -> str:
    """What a case is about, as it is titled."""
    if case.order_no is None:
        return ""
    order = orders.one(desk.tx, desk.customer_id(), case.order_no)
    own = [line for line in order.lines if line.line_id == case.line_id]
    return line_title(desk, own[0], case.pieces) if own else goods(desk, order)
