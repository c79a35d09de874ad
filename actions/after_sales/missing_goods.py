"""Goods of an order that never came in the parcel: a case of its own, with what is wished for."""

from collections.abc import Sequence

from actions import replies
from actions.after_sales.case_meant import spoken_of, told_of
from actions.after_sales.lined import line_of, line_step
from actions.answer import Answer, Reply
from actions.business.flows import Flow, Step, begin, only_one
from actions.business.grievances import grievance
from actions.business.ordered import order_of, order_step, recent
from actions.business.settling import proposing
from actions.desk import Desk
from actions.hearing.ordinals import position
from actions.hearing.wording import corrects, says
from actions.memory import CONFIRM, Task
from actions.reference.bought import lines_mentioned, mentioned, speaks_of_goods
from actions.reference.line_titles import line_title
from shop.cases import Case
from shop.masking import mask
from shop.orders import Order

NAME = "missing_goods"
ARRIVED = ("signed", "returning")
ON_THE_WAY = ("shipped", "in_delivery")
WISHES = ("resend", "refund", "either")
OWN_REASONS = frozenset({"return_refund", "exchange", "complaint"})  # told in them, it is theirs


def goods_missing(desk: Desk) -> Answer | None:
    """两袋只来了一袋, 少发了一件: the case begins, whatever the sentence was taken for."""
    turn, task = desk.turn, desk.memory.task
    if says("supposed", turn.text) or says("sends_back", turn.text):
        return None
    if task is not None and not task.soft and task.name in OWN_REASONS:
        return None
    if says("number_asked", turn.text) and (case := spoken_of(desk, ("complaint",))) is not None:
        return told_of(desk, case, "")  # 少发那个编号是多少
    own = _among(desk) if turn.customer_id else []
    among = [each.order_no for each in own] or None
    return begin(MISSING_GOODS, desk, among=among, **_in_repair(desk))


def _in_repair(desk: Desk) -> dict[str, object]:
    """The order and line whose repair is open, when no goods are named: 不是要修 是少了个轮子."""
    task = desk.memory.task
    if task is None or task.soft or task.name != "repair" or speaks_of_goods(desk.turn):
        return {}
    return {slot: task.get(slot) for slot in ("order_no", "line_id") if task.get(slot)}


def _among(desk: Desk) -> list[Order]:
    """The orders it may be: those with the goods named, of several pieces when one is missing."""
    come = [one for one in recent(desk) if one.status in ARRIVED]
    come = come or [one for one in recent(desk) if one.status in ON_THE_WAY]
    named = mentioned(desk, come)
    if speaks_of_goods(desk.turn) and not named:
        return []
    focus = [one for one in named or come if one.order_no == desk.memory.order_no]
    found = focus or named or come
    several = [one for one in found if _pieces(desk, one) > 1]
    return several if several and says("one_of_several", desk.turn.text) else found


def _pieces(desk: Desk, order: Order) -> int:
    lines = lines_mentioned(desk, order.lines) or order.lines
    return sum(line.quantity for line in lines)


def _fits(_desk: Desk, order: Order) -> bool:
    return order.status in (*ARRIVED, *ON_THE_WAY)


def _cannot(desk: Desk, order: Order) -> Answer:
    status = desk.label("status", order.status)
    words = desk.text("missing.not_come", order_no=order.order_no, status=status)
    return desk.answer(words, memory=desk.memory.idle()).remembering(order_no=order.order_no)


def _hear_told(desk: Desk, task: Task) -> Task | Answer:
    """What is missing, in the shopper's words; told anew it is added, or put right."""
    if not says("goods_missing", desk.turn.text):
        return task
    told, before = grievance(desk.turn), task.get("told")
    if told is None and speaks_of_goods(desk.turn):
        told = mask(desk.turn.text.strip())  # the goods themselves are what is missing
    if told is None or (before and told in before):
        return task
    wishes = any(says(f"wish_{one}", desk.turn.text) for one in ("resend", "refund"))
    if before is not None and (task.step != CONFIRM or wishes):
        return task
    anew = before is None or corrects(desk.turn.text)
    return task.knowing(told=told if anew else f"{before}；{told}")


def _ask_told(desk: Desk, task: Task) -> Sequence[Reply]:
    return [desk.text("missing.what")]


def _hear_wish(desk: Desk, task: Task) -> Task | Answer:
    choice, text = desk.turn.first("choice"), desk.turn.text
    if choice in WISHES:
        return task.knowing(wish=choice)
    named = [one for one in ("resend", "refund") if says(f"wish_{one}", text)]
    place = position(text, 2) if task.step == "wish" and not named else None
    if place is not None:
        named = [WISHES[place]]
    if not named and task.step == "wish" and says("either_way", text):
        named = ["resend", "refund"]
    return task.knowing(wish="either" if len(named) > 1 else named[0]) if named else task


def _ask_wish(desk: Desk, task: Task) -> Sequence[Reply]:
    buttons = [replies.button(desk.say(f"missing.{one}_button"), "inform", choice=one)
               for one in ("resend", "refund")]  # fmt: skip
    name = line_title(desk, line_of(desk, task))
    return [desk.text("missing.wish", buttons, name=name, order_no=task.get("order_no"))]


def _filed(order: Order, line_id: int) -> Case | None:
    """The case about this line that somebody still works on."""
    going = (case for case in order.after_sales if case.active and case.kind == "complaint")
    return next((case for case in going if case.line_id == line_id), None)


def _propose(desk: Desk, task: Task) -> Answer:
    order, line = order_of(desk, task), line_of(desk, task)
    if (case := _filed(order, line.line_id)) is not None:
        told = desk.text("missing.already", name=line.name, case_id=case.id)
        answer = desk.answer(told, memory=desk.memory.idle())
        return answer.remembering(order_no=order.order_no)
    wish = desk.say(f"missing.{task.get('wish')}")
    values = {"told": task.get("told"), "wish": wish}
    words = only_one(desk, task) + desk.say(
        "missing.confirm", name=line_title(desk, line), order_no=order.order_no,
        hours=desk.policies.complaint_hours, **values,
    )  # fmt: skip
    arguments = {"order_no": order.order_no, "line_id": line.line_id,
                 "reason": desk.say("missing.note", **values)}  # fmt: skip
    return proposing(desk, task, NAME, arguments, words, order)


MISSING_GOODS = Flow(
    NAME,
    frozenset(),
    (
        order_step(_fits, _cannot, none_key="missing.none"),
        line_step(lambda _desk, order: order.lines),
        Step("told", "reason", _hear_told, _ask_told),
        Step("wish", "choice", _hear_wish, _ask_wish, needs="line_id"),
    ),
    _propose,
)
