"""Hurrying an order: a note on it for the staff, after a yes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.awaited import ON_THE_WAY, urged
from actions.business.flows import Flow, advance, begin
from actions.business.ordered import goods, order_of, order_step, recent
from actions.business.other_goods import of_other_goods
from actions.business.parking import KEPT, UNDER, parked
from actions.business.progress import resumed
from actions.business.settling import confirmed, lapse, proposing
from actions.desk import Desk
from actions.hearing.answering import Reading, read
from actions.hearing.wording import agrees, asks, refuses, says
from actions.memory import CONFIRM, Task
from actions.orders.state_told import state_told
from actions.reference.bought import mentioned
from actions.turn import Entity
from shop import orders
from shop.masking import mask
from shop.orders import Order
from shop.outcomes import hurried_before

TO_BE_SENT = ("paid", "packed")
LONGEST_NOTE = 200
SHORTEST_WHY = 4  # letters that can tell why
_CUT = re.compile(r"[，,。.!！?？；;\n…]+|(?<=[\u4e00-\u9fff])\s+")
WHERE = ("arrival", "topic_order_status", "sent_question")  # how far it is
SHORT = 14  # letters of a sentence that says only to hurry


def hurried(desk: Desk) -> Answer | None:
    """The answer to 催一下; None when nobody is signed in, or it is said of what is in progress."""
    task = desk.memory.task
    if desk.turn.customer_id is None or says("denies_hurry", desk.turn.text):
        return None
    if task is None or task.soft or task.name == "order_status":
        return begin(HURRY, desk)
    return _between(desk, task) if task.name in KEPT and _of_other(desk, task) else None


def _between(desk: Desk, task: Task) -> Answer:
    """牛奶到哪了 催一下, in the middle of a return: hurried first, and then the return goes on."""
    begun = begin(HURRY, desk.idle(), **{UNDER: parked(desk, HURRY.name)})
    if begun.memory.task is None:
        return resumed(desk, replace(begun, memory=desk.memory))
    lapse(desk)
    return begun


def _of_other(desk: Desk, task: Task) -> bool:
    meant = [each.order_no for each in mentioned(desk, recent(desk))]
    return bool(meant) and task.get("order_no") not in meant


def sooner(desk: Desk) -> Answer | None:
    """能快点吗, after an order that is not there yet was told: as good as 催一下."""
    turn, focus = desk.turn, desk.memory.order_no
    long = len(turn.text) > SHORT if turn.language == "zh" else len(turn.text) > 3 * SHORT
    if turn.customer_id is None or desk.memory.busy or long:
        return None
    of_own = says("hurry", turn.text) or not desk.memory.shown
    told = [orders.one(desk.tx, turn.customer_id, focus)] if focus else []
    if any(_can_hurry(desk, one) for one in told):
        return hurried(desk)
    named = mentioned(desk, recent(desk)) if of_own else []
    return hurried(desk) if any(_can_hurry(desk, one) for one in named) else None


def _can_hurry(_desk: Desk, order: Order) -> bool:
    return order.status in (*TO_BE_SENT, *ON_THE_WAY)


def _cannot(desk: Desk, order: Order) -> Answer:
    if order.refunds:  # 能快点吗, of goods on their way back: it is the money that is awaited
        number = (Entity("order_no", order.order_no),)
        of_it = desk.turned(entities=number, intent="refund_progress", memory=desk.memory.idle())
        told: Answer = desk.means.topics["refund_progress"].answer(of_it)
        person = desk.button("general.person_button", "human_agent")
        return told.then(desk.text("returns.no_urging", [person]))
    status = desk.label("status", order.status)
    words = desk.text("hurry.too_late", order_no=order.order_no, status=status)
    return desk.answer(words, memory=desk.memory.idle()).remembering(order_no=order.order_no)


def _propose(desk: Desk, task: Task) -> Answer:
    order = order_of(desk, task)
    lead = _where(desk, order) + (desk.say("hurry.no_calls") if _calls(desk) else "")
    if (before := hurried_before(order)) is not None:
        already = desk.say("hurry.already", order_no=order.order_no, case_id=before.id)
        answer = desk.answer(replies.text(lead + already), memory=desk.memory.idle())
        return _with_person(desk, answer.remembering(order_no=order.order_no))
    kind = "send" if order.status in TO_BE_SENT else "deliver"
    what = desk.label("hurry", kind)
    words = desk.say("hurry.confirm", order_no=order.order_no, name=goods(desk, order), what=what)
    why = list(dict.fromkeys([*(task.get("why") or ()), *_why(desk.turn.text)]))
    task = task.knowing(why=why or None)
    arguments = {"order_no": order.order_no, "reason": _note(desk, what, why)}
    return _with_person(desk, proposing(desk, task, "hurry", arguments, lead + words, order))


def agreed_with_why(desk: Desk) -> Answer | None:
    """催一下吧 周五生日要用, to a hurry that waits: carried out, with what is told beside."""
    task, turn = desk.memory.task, desk.turn
    if task is None or task.name != HURRY.name or task.step != CONFIRM or turn.clicked:
        return None
    said = read(turn.text, HURRY.name)
    found = {one.reading for one in said}
    if Reading.YES not in found or not found <= {Reading.YES, Reading.FILLER, Reading.OTHER}:
        return None
    if not _why(turn.text) or of_other_goods(desk, task):
        return None
    noted = advance(HURRY, desk, task)
    shown = noted.memory.task
    if shown is None or shown.get("order_no") != task.get("order_no"):
        return noted  # another order than the one shown, or one that waits for nothing
    return confirmed(desk.turned(memory=noted.memory), noted.memory.proposal_id)


def _calls(desk: Desk) -> bool:
    """能不能让人打电话给快递: the assistant cannot, a person may."""
    return says("call_courier", desk.turn.text)


def _with_person(desk: Desk, answer: Answer) -> Answer:
    if not _calls(desk):
        return answer
    person = desk.button("general.person_button", "human_agent")
    return Answer((replies.with_button(answer.replies[0], person),), answer.memory)


def _where(desk: Desk, order: Order) -> str:
    """猫粮到哪了 催一下: where it is, which is asked along with the wish."""
    if not any(says(name, desk.turn.text) for name in WHERE):
        return ""
    return state_told(desk, order) + "\n"


def _why(text: str) -> list[str]:
    return [part for one in _CUT.split(text) if _tells_why(part := one.strip())]


def _note(desk: Desk, what: str, why: Sequence[str]) -> str:
    """What the staff read: 催发货, and why when the shopper said it."""
    gap = "，" if desk.language == "zh" else ", "
    said = gap.join(why)
    return f"{what}：{mask(said)[:LONGEST_NOTE]}" if said else what


def _tells_why(part: str) -> bool:
    """周三要出差, beside the wish itself and a yes or a no."""
    wish = ("hurry", "hurry_asks", "call_courier", "declines_business", "give_up")
    asked = any(says(name, part) for name in wish)
    return len(part) >= SHORTEST_WHY and not (asked or asks(part) or agrees(part) or refuses(part))


def asks_to_hurry(desk: Desk) -> bool:
    """能快点吗, of an order: as good as 催一下."""
    return desk.turn.customer_id is not None and says("hurry_asks", desk.turn.text)


HURRY = Flow(
    "hurry",
    frozenset(),
    (order_step(_can_hurry, _cannot, none_key="hurry.none", likely=urged),),
    _propose,
)
