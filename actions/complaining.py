"""A complaint becomes a ticket with its reason; a person is offered."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.after_sales.complaint_on_file import unanswered_told
from actions.after_sales.wrongs import wrong_in
from actions.answer import Answer, Reply
from actions.business.courier_blamed import courier_blamed
from actions.business.flows import Flow, Step, begin
from actions.business.goods_put_right import puts_right
from actions.business.grievances import grievance
from actions.business.ordered import recent
from actions.business.orders_by_state import brought_by
from actions.business.settling import proposing
from actions.desk import Desk
from actions.hearing.answering import nothing_left
from actions.hearing.restating import restated, written
from actions.hearing.wording import corrects, says, simplified, weight
from actions.memory import CONFIRM, Task
from actions.reference.bought import KINDS, mentioned, speaks_of_goods
from actions.reference.denied_goods import but_denied
from actions.reference.english_kinds import named_in_english
from actions.reference.history import own_words
from actions.topic_action import TopicAction
from shop import orders, proposals
from shop.errors import NotFound

NAME = "complaint"
ADDING = frozenset(
    {"complaint", "inform", "nlu_fallback", "out_of_scope", "repair_warranty", "product_info",
     "deny", "shipping_info", "order_status"}
)  # fmt: skip


FEW = 10  # letters that name goods and tell nothing more
TOLD = 3  # messages back in which what is wrong may have been told


_DENIED = re.compile(
    r"(?:不是|\bnot (?:the |my )?)(?P<goods>[\u3400-\u9fffA-Za-z ]{1,16}?)"
    r"(?:那|这|的|订单|\border\b|\bone\b|[，,。.!！\s]*$)",
    re.IGNORECASE,
)


def _hear_reason(desk: Desk, task: Task) -> Task | Answer:
    """What is wrong; said before the yes it is added, or takes the place of what it corrects."""
    before = task.get("reason")
    if says("complaint_of_before", desk.turn.text):
        return task if before else _parked(desk, task)
    if before and task.step == CONFIRM and (anew := _anew(desk, str(before))) is not None:
        return task.knowing(reason=anew)
    if before and not _fresh(desk) and (other := _of_another(desk, task)) is not None:
        return other
    task = task.knowing(order_no=_number(desk, task))
    told = _as_said(desk) if says("write_it_so", desk.turn.text) else grievance(desk.turn)
    empty = told is None or _only_goods(desk, told) or nothing_left(told, "files_alone")
    if before is None and _fresh(desk) and empty:
        told = told_before(desk) or _told_in_last(desk, task) or told
    if told is None or (before and told in before):
        return task
    if before is None or task.step == "reason" or _fresh(desk):
        return task.knowing(reason=_of_courier(desk, told))
    if task.step != CONFIRM:
        return task
    wrong, refused = wrong_in(desk.turn.text, "slow_told"), says("staff_said", desk.turn.text)
    adds = refused or (desk.turn.intent in ADDING and (wrong or corrects(desk.turn.text)))
    if not adds:
        return task
    gap = "；" if desk.language == "zh" else "; "
    return task.knowing(reason=told if corrects(desk.turn.text) else f"{before}{gap}{told}")


def _anew(desk: Desk, before: str) -> str | None:
    """The text that is to stand there instead; None when none is dictated."""
    if says("till_later", desk.turn.text) or _fresh(desk):
        return None
    return restated(desk.turn.text, before) or _wrong_written(desk)


def _of_courier(desk: Desk, told: str) -> str:
    """送太慢了 我要投诉圆通: with the courier who is complained of, when his name is said."""
    blamed = courier_blamed(desk)
    if blamed is None or simplified(blamed) in simplified(told):
        return told
    return f"{blamed}：{told}" if desk.language == "zh" else f"{blamed}: {told}"


def _wrong_written(desk: Desk) -> str | None:
    """改成 快递员骂人: the wrong that is to stand there instead."""
    said = written(desk.turn.text)
    return said if said and wrong_in(said, "slow_told") else None


def _told_in_last(desk: Desk, task: Task) -> str | None:
    """The text of the complaint that was not filed, when only its order is named anew."""
    kept = _parked(desk, task).get("reason") if speaks_of_goods(desk.turn) else None
    return str(kept) if kept else None


def _only_goods(desk: Desk, told: str) -> bool:
    """file a complaint, olay cream order: which order is told, and not what was wrong."""
    wrong = wrong_in(told)
    return speaks_of_goods(desk.turn) and not wrong and weight(told) <= FEW


def _of_another(desk: Desk, task: Task) -> Task | None:
    """是猫砂那单的快递员，不是空调: the order is another; the text stays, with the right goods."""
    turn, number = desk.turn, _own_order(desk)
    denied = _DENIED.search(simplified(turn.text))
    if number is not None and denied is None and puts_right(turn):
        return task.knowing(order_no=number)
    if number is None or number == task.get("order_no") or denied is None:
        return None if denied is None else task
    goods = next((turn.text[one.start : one.end] for one in turn.entities
                  if one.name in KINDS and one.start is not None), "")  # fmt: skip
    text, wrong = str(task.get("reason")), denied["goods"].strip()
    return task.knowing(order_no=number, reason=text.replace(wrong, goods) if goods else text)


def _parked(desk: Desk, task: Task) -> Task:
    """The complaint proposed before in this conversation and not filed: its text and order."""
    turn = desk.turn
    last = proposals.last_of(desk.tx, desk.customer_id(), turn.conversation_id, NAME)
    if last is None or last.state == "done":
        return task
    return task.knowing(**{name: last.arguments.get(name) for name in ("reason", "order_no")})


def _fresh(desk: Desk) -> bool:
    """Whether the complaint begins with this message."""
    return desk.memory.task is None or desk.memory.task.name != NAME


def _number(desk: Desk, task: Task) -> str | None:
    """The order complained of: named, of the goods named, known before, or in talk."""
    number = _own_order(desk) if desk.turn.text else None
    known = number or task.get("order_no")
    if known is None and ("reason" not in task or _fresh(desk)):
        elsewhere = speaks_of_goods(desk.turn) or says("last_time", desk.turn.text)
        known = None if elsewhere else desk.memory.order_no
    return str(known) if known else None


def _own_order(desk: Desk) -> str | None:
    """The order named, when it is the customer's; or the only one with the goods named."""
    number = desk.turn.first("order_no")
    if number is None:
        told = replace(desk, turn=but_denied(desk.turn))
        own = recent(told)
        meant = mentioned(told, own) or named_in_english(told, own)
        in_talk = [one for one in meant if one.order_no == desk.memory.order_no] or meant
        known = desk.memory.task is not None and "order_no" in desk.memory.task
        if not meant and not known and not speaks_of_goods(desk.turn):
            in_talk = [one for one in (brought_by(desk, own),) if one is not None]
        return in_talk[0].order_no if len(in_talk) == 1 else None
    try:
        return orders.one(desk.tx, desk.customer_id(), str(number)).order_no
    except NotFound:
        return None


def told_before(desk: Desk) -> str | None:
    """What was told to be wrong a moment before 我要投诉, in the shopper's own words."""
    earlier = (replace(desk.turn, text=text, entities=()) for text in own_words(desk)[:TOLD])
    telling = (turn for turn in earlier if wrong_in(turn.text))
    return next((told for turn in telling if (told := grievance(turn))), None)


def _as_said(desk: Desk) -> str | None:
    """就这么写: what was told a moment before; the words themselves tell nothing."""
    earlier = (replace(desk.turn, text=text, entities=(), clauses=())
               for text in own_words(desk)[:TOLD])  # fmt: skip
    return next((told for turn in earlier if (told := grievance(turn))), None)


def _ask_reason(desk: Desk, task: Task) -> Sequence[Reply]:
    person = desk.button("general.person_button", "human_agent")
    return [desk.text("complaint.what", [person])]


def _propose(desk: Desk, task: Task) -> Answer:
    number = task.get("order_no")
    key = "complaint.confirm_order" if number else "complaint.confirm"
    words = desk.say(key, reason=task.get("reason"), order_no=number)
    arguments = {"reason": task.get("reason"), "order_no": number}
    order = orders.one(desk.tx, desk.customer_id(), str(number)) if number else None
    return proposing(desk, task, "complaint", arguments, words, order)


COMPLAINT = Flow(
    NAME,
    frozenset({"complaint"}),
    (Step("reason", "reason", _hear_reason, _ask_reason, free=True),),
    _propose,
)


class Complaint(TopicAction):
    intent = "complaint"

    def answer(self, desk: Desk) -> Answer:
        if desk.turn.customer_id is None:
            person = desk.button("general.person_button", "human_agent")
            return desk.answer(desk.text("complaint.guest", [person]), memory=desk.memory.idle())
        if (filed := unanswered_told(desk)) is not None:
            return filed
        return begin(COMPLAINT, desk)
