"""Repairs under warranty, and the warranty itself."""

from functools import partial

from actions import replies
from actions.after_sales.case_meant import spoken_of, told_of
from actions.after_sales.damaged import fault_kept
from actions.after_sales.lined import eligible_for, line_of, line_step, reason_step
from actions.after_sales.not_possible import not_possible
from actions.after_sales.wishing_day import wish_in, with_wish
from actions.answer import Answer
from actions.business.flows import Flow, Step, begin, only_one
from actions.business.grievances import grievance
from actions.business.ordered import order_of, order_step
from actions.business.settling import proposed_parts, proposing
from actions.business.warranty import own_goods_meant, warranty_told, warranty_words
from actions.desk import Desk
from actions.goods.facets import FACTS, asked_of, facts_all_told
from actions.goods.in_focus import in_focus
from actions.hearing.addressing import parts_of
from actions.hearing.wording import says
from actions.memory import Task
from actions.reference.bought import speaks_of_goods
from actions.reference.line_titles import line_title
from actions.reference.referring import product_meant
from actions.road.together import together
from actions.topic_action import TopicAction
from shop.after_sales import may
from shop.masking import masked_phone
from shop.orders import Order
from shop.permissions import months_later


def _repairable(desk: Desk, order: Order) -> bool:
    return may(order, "repair", desk.now).allowed


def _refusing(desk: Desk, order: Order) -> Answer:
    return not_possible(desk, order, "repair")


def _hear_wish(desk: Desk, task: Task) -> Task | Answer:
    """A day, a hurry or a phone to call goes into the note; it is never asked for."""
    task = _with_phone(desk, task)
    anew, text = says("time_put_right", desk.turn.text), desk.turn.text
    if says("hurry_asks", text) and (anew or "wish" not in task) and not wish_in(desk, task):
        return task.knowing(wish_heard=True, wish=desk.say("filed.soon"), wish_day=None)
    return with_wish(desk, task.knowing(wish_heard=True))


def _with_phone(desk: Desk, task: Task) -> Task:
    """周六有人在家 电话13811112222: the task with the phone to be called, when another is said."""
    phone = parts_of(desk.turn.text, desk.turn.first("phone")).get("phone")
    same = phone == proposed_parts(desk, "repair").get("phone")
    return task if phone is None or same else task.knowing(phone=phone)


def _propose(desk: Desk, task: Task) -> Answer:
    order, line = order_of(desk, task), line_of(desk, task)
    signed = desk.policies.day(order.signed_at or order.placed_at)
    words = only_one(desk, task) + desk.say(
        "repair.confirm",
        name=line_title(desk, line),
        order_no=order.order_no,
        reason=task.get("reason"),
        until=months_later(signed, line.warranty_months).isoformat(),
    )
    reason = str(task.get("reason"))
    if wish := task.get("wish"):
        words += desk.say("filed.with_wish", day=wish)
        reason = f"{reason}；{desk.say('filed.wish_note', day=wish)}"
    if phone := task.get("phone") or proposed_parts(desk, "repair").get("phone"):
        words += desk.say("filed.with_phone", phone=masked_phone(str(phone)))
        reason = f"{reason}；{desk.say('filed.phone_note', phone=masked_phone(str(phone)))}"
    arguments = {
        "order_no": order.order_no, "line_id": line.line_id, "reason": reason, "phone": phone,
    }  # fmt: skip
    # the clear phone waits in the proposal alone, not in the conversation's memory
    return proposing(desk, task.knowing(phone=None), "repair", arguments, words, order)


REPAIR = Flow(
    "repair",
    frozenset({"repair_warranty"}),
    (
        order_step(_repairable, _refusing, none_key="repair.none", case="repair"),
        line_step(eligible_for("repair"), partial(not_possible, kind="repair")),
        reason_step(("quality", "wrong"), key="repair.what_fault"),
        Step("wish_heard", "choice", _hear_wish, lambda _desk, _task: []),
    ),
    _propose,
)


NOT_MEANT = {"exchange": ("denies_exchange",),
             "return_refund": ("denies_return_refund", "not_returning")}  # fmt: skip


class RepairWarranty(TopicAction):
    intent = "repair_warranty"

    def answer(self, desk: Desk) -> Answer:
        for intent in ("exchange", "return_refund"):
            # broken, and the wish to have another or the money back
            denied = any(says(name, desk.turn.text) for name in NOT_MEANT[intent])
            if says(f"wants_{intent}", desk.turn.text) and not denied:
                return desk.means.topics[intent].answer(desk)
        terms = says("warranty_terms", desk.turn.text)
        if terms or desk.turn.customer_id is None:
            return _about_warranty(desk)
        if (added := _told_later(desk)) is not None:
            return added
        begun = together(desk, REPAIR, "repair") or begin(REPAIR, desk)
        if not begun.replies or not says("send_back_question", desk.turn.text):
            return begun
        told = desk.say("filed.send_repair") + ("" if desk.language == "zh" else " ")
        return Answer((replies.led_by(told, begun.replies[0]), *begun.replies[1:]), begun.memory)


def _told_later(desk: Desk) -> Answer | None:
    """漏水 从盖子那漏, once the repair was filed: no other repair; the staff is to hear of it."""
    told = None if speaks_of_goods(desk.turn) else grievance(desk.turn)
    case = spoken_of(desk, ("repair",)) if told else None
    if case is None or case.order_no != desk.memory.order_no or desk.turn.first("order_no"):
        return None
    return told_of(desk, case, desk.say("filed.add_fault", told=told))


def _about_warranty(desk: Desk) -> Answer:
    own = own_goods_meant(desk)
    if len(own) == 1 and not desk.memory.busy:
        told = warranty_told(desk)
        kept = fault_kept(desk, own[0][0], ("repair",))  # 耳机坏了，还在保修期吗
        return told.remembering(task=kept, asked="choice") if kept else told
    words = warranty_words(desk)
    product = product_meant(desk)
    if product is not None and FACTS in asked_of(desk, product):
        gap = "" if desk.language == "zh" else " "  # 保修几年?内胆是什么涂层
        return in_focus(desk, product, gap.join((words, facts_all_told(desk, product))))
    if desk.turn.customer_id is None:
        return desk.answer(replies.text(words + desk.say("repair.sign_in")))
    start = desk.button("order.repair_button", "repair_warranty")
    return desk.answer(replies.text(words, [start]))
