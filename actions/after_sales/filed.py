"""A case that was filed: how far it is, how goods go back, who gets in touch."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from actions import replies
from actions.after_sales.case_meant import (
    GOODS_KINDS,
    KINDS,
    TOLD,
    facts,
    is_note,
    numbered,
    spoken_of,
    told_of,
)
from actions.after_sales.damaged import fault_kept
from actions.after_sales.visit_cost import visit_cost
from actions.answer import Answer
from actions.business.beside import AS_A_RULE, BUYING, freight_rule, freight_words
from actions.business.faults import is_a_fault
from actions.business.ordered import recent
from actions.business.orders_pointed import of_day
from actions.business.progress import resumed
from actions.business.refunds import of_case
from actions.desk import Desk
from actions.hearing.matters import SENT_BACK
from actions.hearing.wording import says
from actions.reference.bought import lines_mentioned, mentioned, speaks_of_goods
from actions.reference.history import last_matter
from actions.reference.line_titles import line_title
from shop import orders
from shop.after_sales import cases, may
from shop.cases import Case
from shop.orders import Line, Order
from shop.outcomes import FEEDBACK
from shop.permissions import months_later

PRICE = "price_protection"
PAYING_BACK = ("return", PRICE)
FILING = {"return_refund": "return", "exchange": "exchange", "repair": "repair"}  # flow → kind


def sending_back(desk: Desk) -> Answer | None:
    """怎么寄回去, 有人上门取吗: of a case whose goods go back; None when there is none.

    退货地址呢 asks for no own address, so it is answered without a case too.
    """
    freight, task = desk.policies.return_freight.in_language(desk.language), desk.memory.task
    if task is not None and task.name in FILING:
        words = desk.say(f"filed.send_{FILING[task.name]}", freight=freight)
        if task.name == "return_refund":
            words += ("" if desk.language == "zh" else " ") + desk.say("filed.next_return")
        return resumed(desk, desk.answer(replies.text(words)))
    if desk.memory.busy and task is not None and task.name not in BUYING:
        told = sending_back(desk.idle())  # of the case filed before, beside what waits
        return resumed(desk, replace(told, memory=desk.memory)) if told else None
    case = spoken_of(desk, GOODS_KINDS)
    if case is None:
        return _back_in_general(desk, freight) if says("back_address", desk.turn.text) else None
    if case.kind == "exchange" and not is_a_fault(case.reason):
        freight = desk.say("beside.exchange_freight")
    how = desk.say(f"filed.send_{case.kind}", freight=freight)
    gap = "" if desk.language == "zh" else " "
    return told_of(desk, case, how + (gap + _next(desk, case) if case.kind == "return" else ""))


def _back_in_general(desk: Desk, freight: str) -> Answer:
    """Where goods are to be sent is not known, by what is to be done with them."""
    kind = next((one for one in GOODS_KINDS if says(f"kind_{one}", desk.turn.text)), "return")
    person = desk.button("general.person_button", "human_agent")
    told = replies.text(desk.say(f"filed.send_{kind}", freight=freight), [person])
    return desk.answer(told)


def freight_asked(desk: Desk) -> Answer | None:
    """谁付邮费, of the case in talk; in general who pays: the rule; of a repair it is open."""
    if _of_repair(desk):
        told = freight_words(desk, desk.turn.text, repair=True)
        return resumed(desk, desk.answer(replies.text(told), memory=desk.memory))
    if says(AS_A_RULE, desk.turn.text) and says("who_pays", desk.turn.text):
        return resumed(desk, desk.answer(replies.text(freight_rule(desk)), memory=desk.memory))
    case = spoken_of(desk, GOODS_KINDS)
    if case is None or case.order_no != desk.memory.order_no:
        of_return = says("who_pays", desk.turn.text) and last_matter(desk) in SENT_BACK
        return desk.answer(replies.text(freight_rule(desk))) if of_return else None
    told = freight_words(desk, desk.turn.text, repair=case.kind == "repair")
    return desk.answer(replies.text(told))


def _of_repair(desk: Desk) -> bool:
    """修的话寄过去邮费谁出: of goods to be repaired, for which nothing need be on file yet."""
    others = any(says(f"kind_{one}", desk.turn.text) for one in ("return", "exchange"))
    return says("kind_repair", desk.turn.text) and not others


def contact_asked(desk: Desk) -> Answer | None:
    """大概多久有人联系我: as it was promised, else that it is not known."""
    case = spoken_of(desk, KINDS)
    if case is None:
        return None
    if case.kind != "complaint":
        key = "contact_repair" if case.kind == "repair" else "contact_other"
        return told_of(desk, case, desk.say(f"filed.{key}"))
    return complaint_told(desk, case)


def complaint_told(desk: Desk, case: Case) -> Answer:
    """How far a complaint is, and by when it is answered."""
    if (kind := case.details.get(FEEDBACK)) is not None:
        named = {**facts(desk, case), "kind": desk.label(FEEDBACK, str(kind))}
        return desk.answer(desk.text("feedback.filed", **named))
    return told_of(desk, case, promised_by(desk, case))


def promised_by(desk: Desk, case: Case) -> str:
    """By when a complaint is answered, and that it should have been."""
    hours = desk.policies.complaint_hours
    until = case.created_at + timedelta(hours=hours)
    key = "contact_complaint" if until >= desk.now else "contact_late"
    return desk.say(f"filed.{key}", hours=hours, until=desk.clock(until))


def repair_cost(desk: Desk) -> Answer | None:
    """那免费修吗, 过保了吗: of the goods of a repair, or of his own goods that are named."""
    task = desk.memory.task
    if desk.turn.customer_id is None:
        return None
    if task is not None and task.name == "repair" and "line_id" in task:
        order = orders.one(desk.tx, desk.customer_id(), str(task.get("order_no")))
        if speaks_of_goods(desk.turn) and not lines_mentioned(desk, order.lines):
            other = _of_own_goods(desk)  # of other goods: the repair goes on beside it
            return resumed(desk, replace(other, memory=desk.memory)) if other else None
        words = under_warranty(desk, order, order.line(int(task.get("line_id"))))
        return resumed(desk, desk.answer(replies.text(words)))
    if (rule := visit_cost(desk)) is not None:
        return rule
    case, focus = spoken_of(desk, ("repair",)), desk.memory.order_no
    if case is not None and case.order_no is not None and focus in (None, case.order_no):
        order = orders.one(desk.tx, desk.customer_id(), case.order_no)
        lines = [line for line in order.lines if case.line_id in (None, line.line_id)]
        return desk.answer(replies.text(under_warranty(desk, order, lines[0])))
    return None if desk.memory.busy or desk.memory.shown else _of_own_goods(desk)


def _of_own_goods(desk: Desk) -> Answer | None:
    own = [one for one in recent(desk) if one.signed_at]
    meant = mentioned(desk, own) or [one for one in own if one.order_no == desk.memory.order_no]
    lines = lines_mentioned(desk, meant[0].lines) or list(meant[0].lines) if meant else []
    if not lines:
        return None
    order = meant[0]
    start = desk.button("order.repair_button", "repair_warranty", order_no=order.order_no)
    buttons = [start] if may(order, "repair", desk.now, lines[0].line_id).allowed else []
    answer = desk.answer(replies.text(under_warranty(desk, order, lines[0]), buttons))
    answer = answer.remembering(order_no=order.order_no)
    kept = fault_kept(desk, order, ("repair",)) if buttons else None  # 空调坏了，还在保修期吗
    return answer.remembering(task=kept, asked="choice") if kept else answer


def under_warranty(desk: Desk, order: Order, line: Line) -> str:
    """Whether the repair of these goods is free: as far as their warranty runs."""
    signed = desk.policies.day(order.signed_at or order.placed_at)
    until = months_later(signed, line.warranty_months)
    over = desk.policies.day(desk.now) > until
    key = "none" if not line.warranty_months else "over" if over else "within"
    return desk.say(f"filed.warranty_{key}", name=line_title(desk, line), signed=desk.day(signed),
                    months=line.warranty_months, until=until.isoformat())  # fmt: skip


def case_progress(desk: Desk) -> Answer | None:
    """换货进度怎么样, 报修的进度: of that case."""
    case = spoken_of(desk, TOLD)
    if case is None or not (case.active and _of_kind_named(desk, case)):
        over = case if case is not None and not case.active else settled(desk)
        if over is not None or case is None:
            return over_told(desk, over) if over is not None else None
    if case.kind == "complaint":
        return contact_asked(desk)
    return told_of(desk, case, _next(desk, case))


def _of_kind_named(desk: Desk, case: Case) -> bool:
    named = _kinds_named(desk.turn.text)
    return not named or case.kind in named


def _kinds_named(text: str) -> list[str]:
    """The kinds of case named; 登记 alone is a complaint, 维修登记 is none."""
    named = [one for one in TOLD if says(f"kind_{one}", text)]
    return [one for one in named if one != "complaint"] or named


def settled(desk: Desk) -> Case | None:
    """The newest of the kind named that is over: of the goods named, the order in talk, or any."""
    who = desk.turn.customer_id
    if who is None or desk.memory.busy:
        return None
    named = _kinds_named(desk.turn.text)
    own = [case for case in cases(desk.tx, who)
           if not case.active and not is_note(case) and case.kind in named]  # fmt: skip
    bought = recent(desk)
    meant = {each.order_no for each in mentioned(desk, bought) or of_day(desk, bought)}
    if meant or speaks_of_goods(desk.turn):
        return next((case for case in own if case.order_no in meant), None)
    of_focus = [case for case in own if case.order_no == desk.memory.order_no]
    return next(iter(of_focus or own), None)


def over_told(desk: Desk, case: Case) -> Answer:
    """What a case was that is over, and that it is."""
    key = "over" if case.order_no else "over_orderless"
    words = desk.say(f"filed.{key}", reason=case.reason, **facts(desk, case))
    person = desk.button("general.person_button", "human_agent")
    answer = desk.answer(replies.text(words.strip(), [person]))
    return answer.remembering(order_no=case.order_no) if case.order_no else answer


def case_of_order(desk: Desk, order: Order) -> Answer | None:
    """What is under way for the goods of an order: the case asked for last, how far it is."""
    going = [one for one in order.after_sales if one.active and one.kind in GOODS_KINDS]
    if not going:
        return None
    case = max(going, key=lambda one: one.id)
    told = told_of(desk, case, _next(desk, case))
    if case.kind != "return":
        return told
    refund = desk.button("order.refund_button", "refund_progress", order_no=order.order_no)
    return Answer((replies.with_button(told.replies[0], refund),), told.memory)


def _next(desk: Desk, case: Case) -> str:
    """What comes next of the case; of a return the money, as far as it is."""
    if told := _money(desk, case):
        return told
    return desk.say(f"filed.next_{case.kind}") if case.kind in KINDS else ""


def case_by_number(desk: Desk) -> Answer | None:
    """工单1019怎么样了: what is known of the case with that number; None when none has it."""
    if desk.turn.customer_id is None or desk.memory.busy or desk.turn.clicked:
        return None
    case = numbered(desk, TOLD)
    asked = case is not None and case.kind == PRICE and says("asks_money", desk.turn.text)
    if case is not None and asked and (told := _money(desk, case)):  # how far it is stands in it
        return desk.answer(replies.text(told)).remembering(order_no=case.order_no)
    return case_progress(desk) if case is not None else None


def _money(desk: Desk, case: Case) -> str:
    """编号1011的钱啥时候到: of a case that pays money back; empty when it pays none."""
    if case.order_no is None or case.kind not in PAYING_BACK:
        return ""
    return of_case(desk, orders.one(desk.tx, desk.customer_id(), case.order_no), case)


FILED: dict[str, Callable[[Desk], Answer | None]] = {
    "send_back_question": sending_back,
    "freight_question": freight_asked,
    "case_progress": case_progress,
    "case_number": case_by_number,
    "repair_cost": repair_cost,
    "contact_question": contact_asked,
}
