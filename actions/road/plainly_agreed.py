"""嗯嗯快给我退了吧 谢啦: words that are nothing but a yes to what waits, or to what is offered."""

from actions.after_sales.exchange_changed import same_as_shown
from actions.basket.draft_stated import more_than_waits
from actions.business.belonging import amended
from actions.business.consenting import Decision, decided
from actions.business.flows import flow_of
from actions.desk import Desk
from actions.hearing.answering import Reading, Said, nothing_left, read
from actions.hearing.days import day_of
from actions.hearing.ordinals import count_said
from actions.hearing.wording import agrees, gives_up, refuses, says, weight
from actions.memory import CONFIRM, PLACE_ORDER, Task
from actions.road.closing_yes import closes_with_yes
from actions.road.person_offered import PERSON, agrees_to_person

CARRY_OUT = Decision.CARRY_OUT
SHORT = 8  # letters of a day and the word for it
OF_GOODS = {"add_to_basket": "agreed", "add_several": "agreed", "place_order": "ready"}
FLOW_OF = {"repair_warranty": "repair", "order_status": "hurry", "promotion": "claim_coupon"}


def plainly_agreed(desk: Desk) -> Desk:
    """嗯嗯快给我退了吧 谢啦: the bare yes that it is."""
    task, flow, turn = desk.memory.task, flow_of(desk), desk.turn
    if turn.clicked or not turn.text:
        return desk
    if task is not None and _offered(task):
        return _taken_offer(desk, task)
    if task is not None and OF_GOODS.get(task.name) == task.step:
        return _as_yes(desk) if _agrees_to_goods(desk, task) else desk
    if task is None or flow is None or not waits(desk, task) or agrees(turn.text):
        return desk
    said = read(turn.text, task.name)
    agreed = decided([one.reading for one in said]) is CARRY_OUT
    agreed = agreed or _says_it_again(desk, task, said) or _points_at_it(desk, said)
    agreed = agreed or _found_right(desk, task, said) or _day_shown(desk, task, said)
    if not agreed and closes_with_yes(desk, task, said):
        return _as_yes(desk)
    return _as_yes(desk) if agreed and not amended(flow, desk, task) else desk


def _says_it_again(desk: Desk, task: Task, said: list[Said]) -> bool:
    """对 改到8号下午 确认: the very day that is shown, once more before a plain confirmation.

    A correction that names anything else is none of it, whether or not it was understood.
    """
    if not said:
        return False
    if _of_version_shown(desk, said):
        return True
    text, last = desk.turn.text, said[-1]
    again = {Reading.YES, Reading.FILLER, Reading.CORRECTION}
    plain = last.reading is Reading.YES and says("answer_confirms", text[last.start : last.end])
    if not plain or any(one.reading not in again for one in said) or "wanted_at" not in task:
        return False
    put_right = (text[one.start : one.end] for one in said if one.reading is Reading.CORRECTION)
    today, shown = desk.policies.day(desk.now), str(task.get("wanted_at"))[:10]
    days = [day_of(each, today) for each in put_right]
    return bool(days) and all(day is not None and day.isoformat() == shown for day in days)


def _points_at_it(desk: Desk, said: list[Said]) -> bool:
    """就这个 辛苦了: nothing but that, which was understood as a yes."""
    alone = bool(said) and all(one.reading is Reading.FILLER for one in said)
    return alone and desk.turn.intent == "affirm" and says("just_this", desk.turn.text)


def _found_right(desk: Desk, task: Task, said: list[Said]) -> bool:
    """我看下 税号对的 就按这个开: a yes beside a piece that is found to be right, or told again."""
    text = desk.turn.text
    beside = [one for one in said if one.reading in (Reading.OTHER, Reading.NO)]
    rest = {one.reading for one in said} - {Reading.OTHER, Reading.NO, Reading.FILLER}
    clauses = ((one.reading, text[one.start : one.end].strip()) for one in beside)
    told = str(task.get("reason") or "")
    right = ((reading is Reading.OTHER and says("seen_right", each))
             or (each in told and not _bare_no(each)) for reading, each in clauses)  # fmt: skip
    return bool(beside) and rest == {Reading.YES} and all(right)


def _bare_no(clause: str) -> bool:
    """算了, 不要了: never a fault told again, though the reason that is shown holds it too."""
    return refuses(clause) or gives_up(clause)


def _day_shown(desk: Desk, task: Task, said: list[Said]) -> bool:
    """对，就约6号: a yes, and beside it no more than the day that is shown."""
    text, shown = desk.turn.text, str(task.get("wanted_at") or "")[:10]
    others = [text[one.start : one.end] for one in said if one.reading is Reading.OTHER]
    rest = {one.reading for one in said} - {Reading.OTHER, Reading.FILLER}
    today = desk.policies.day(desk.now)
    days = [day_of(each, today) for each in others]
    same = all(one is not None and one.isoformat() == shown for one in days)
    short = all(weight(one) <= SHORT for one in others)
    return bool(others) and rest == {Reading.YES} and same and short


def _of_version_shown(desk: Desk, said: list[Said]) -> bool:
    """可以 撤了改成黑色L: a yes, and nothing but the version once more that is shown."""
    readings, text = {one.reading for one in said}, desk.turn.text
    told = Reading.YES in readings and readings <= {Reading.YES, Reading.FILLER,
                                                    Reading.CORRECTION}  # fmt: skip
    put_right = [text[one.start : one.end] for one in said if one.reading is Reading.CORRECTION]
    counted = any(count_said(one) is not None for one in put_right)
    return told and len(put_right) < 2 and not counted and same_as_shown(desk)


def _offered(task: Task) -> bool:
    """Whether one thing was offered by a button: 要现在办吗."""
    return task.soft and task.name == "clarify" and len(task.get("listed") or ()) == 1


def _agrees_to_goods(desk: Desk, task: Task) -> bool:
    """yes ty, 嗯嗯一起放进去吧: a yes to goods, or to the order of what lies in the basket.

    What is offered beside an answer is not taken by a politeness that may be for the answer, and
    an order that nobody asked about only by its own words.
    """
    text = desk.turn.text
    if agrees(text) or decided([one.reading for one in read(text, task.name)]) is not CARRY_OUT:
        return False
    if more_than_waits(desk):
        return False
    if task.name == PLACE_ORDER:
        return says("deed_place_order", text) or says("answer_confirms", text)
    return not task.soft or not nothing_left(text, "mere_assent", "answer_filler")


def _taken_offer(desk: Desk, task: Task) -> Desk:
    """对 确认取消, to the cancellation that was offered; nothing is done without its own yes."""
    intent = str(task.get("listed")[0])
    if intent == PERSON and says("content_without", desk.turn.text):
        return desk.turned(intent="thank", memory=desk.memory.idle(), clauses=())
    if intent == PERSON:
        return _as_yes(desk) if agrees_to_person(desk.turn.text) else desk
    said = [one.reading for one in read(desk.turn.text, FLOW_OF.get(intent, intent))]
    return _as_yes(desk) if decided(said) is CARRY_OUT else desk


def _as_yes(desk: Desk) -> Desk:
    text = "确认" if desk.language == "zh" else "yes"
    return desk.turned(text=text, intent="affirm", entities=(), clauses=())


def waits(desk: Desk, task: Task) -> bool:
    """Whether something is shown that only wants its yes, and words are said to it."""
    return task.step == CONFIRM and not desk.turn.clicked and bool(desk.turn.text)
