"""A no at the beginning of a message that says more: the no is heard first, then the rest.

The mirror of a yes with something more (agreeing.py).
"""

from dataclasses import replace

from actions.answer import Answer
from actions.business.belonging import amended
from actions.business.beside import beside
from actions.business.flows import advance, flow_of
from actions.business.other_goods import of_other_goods
from actions.business.progress import dropped, handed_on, resumed
from actions.business.requests import ALONE, SURE_ALONE, wishes_in
from actions.business.switching import switched
from actions.desk import Desk
from actions.hearing.matters import TALK, asks_for, topic_of
from actions.hearing.wording import (
    agrees,
    asks,
    consents,
    corrects,
    insists,
    knows,
    says,
    spans,
)  # fmt: skip
from actions.memory import CONFIRM, Task
from actions.turn import NAMES, Turn

TOLD = frozenset({"shipping_info", "payment", "membership", "return_policy"})
BUYING = "purchase"
CANCELLING = ("cancel", "withdraw", "call_off")  # to which 取消吧 is the yes
SHORTEST = 2  # letters of a rest that says something


def refused_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """算了 先不取消了。钱退到哪里: what is dropped is said, and the desk for the rest.

    There is no rest when it only asked about what was dropped: that is answered along with it.
    None when nothing is in progress, the message does not begin with a no, or the rest is no
    message of its own.
    """
    task, turn = desk.memory.task, desk.turn
    if task is None or turn.clicked or flow_of(desk) is None:
        return None
    end = _no_until(desk)
    if task.soft and topic_of(turn.text[end:]) not in TOLD and not says("deed_denied", turn.text):
        return None
    if turn.swaps and not says("declines_business", turn.text[:end]):
        return None
    rest = taken_alone(turn, end)
    if not end or len(rest.text) < SHORTEST or not _stands_alone(desk, rest):
        return None
    told = beside(replace(desk, turn=replace(rest, memory=desk.memory)), task)
    if told is not None and says("confirms_later", turn.text[:end]):
        return resumed(desk, told), None
    answer = dropped(desk, task)
    if told is not None:
        return Answer((*answer.replies, *told.replies), answer.memory), None
    after = handed_on(replace(desk, turn=replace(rest, memory=desk.memory)), answer)
    return answer, after


def corrected_first(desk: Desk) -> Answer | None:
    """No, the title should be Li Qiang; 不是 是XL: what waits for a yes is corrected."""
    task, flow, turn = desk.memory.task, flow_of(desk), desk.turn
    if task is None or flow is None or task.step != CONFIRM or turn.clicked:
        return None
    (start, end), *more = spans("no_but", turn.text)
    if start != end or not more:
        return None
    rest = replace(desk, turn=taken_alone(turn, more[0][0]))
    if not rest.turn.text or asks(rest.turn.text) or switched(rest) is not None:
        return None
    if says("saved_address", rest.turn.text) or says("dictates", turn.text):
        return None  # answers of their own (order_talk.py, dictating.py)
    if agrees(rest.turn.text) or consents(rest.turn.text, task.name):
        return None
    return advance(flow, rest, task) if amended(flow, rest, task) else None


def taken_alone(turn: Turn, start: int) -> Turn:
    """The message from that place on, as if nothing had been said before it."""
    while start < len(turn.text) and turn.text[start].isspace():
        start += 1
    named = tuple(
        replace(one, start=one.start - start, end=(one.end or one.start) - start)
        for one in turn.entities
        if one.start is not None and one.start >= start
    )
    clauses = tuple(
        replace(one, start=max(one.start - start, 0), end=one.end - start)
        for one in turn.clauses
        if one.end > start
    )
    rest = replace(turn, text=turn.text[start:], entities=named, clauses=clauses)
    return replace(rest, intent=_meant(rest), ranking=(), confidence=1.0)


def _meant(rest: Turn) -> str:
    sure = [one.intent for one in rest.clauses
            if one.intent in ALONE and one.confidence >= SURE_ALONE]  # fmt: skip
    wished = [one.intent for one in wishes_in(replace(rest, intent="nlu_fallback"), 0)]
    named = topic_of(rest.text)
    first = next(iter((*sure, *([named] if named else ()), *wished)), None)
    unheard = rest.intent == "human_agent" and not says("to_person", rest.text)
    own = "nlu_fallback" if unheard or rest.intent in ("deny", "affirm", *TALK) else rest.intent
    return first or own


def _no_until(desk: Desk) -> int:
    """Where the no at the beginning ends, before something else; 0 when there is none.

    Before anything waits for a yes only a plain 'never mind' counts: 不喜欢 may be a reason.
    """
    task, text = desk.memory.task, desk.turn.text
    assert task is not None
    name = "no_first" if task.step == CONFIRM else "dropped_first"
    denied = _head("denies_hurry", text) if task.name == "hurry" else 0  # 不是催 我要取消
    denied = denied or _head("deed_denied", text) or _order_kept(task, text)
    denied = denied or _called_off(task, text)
    return denied or _head(name, text) or _goods_refused(desk, task) or _goods_denied(desk, task)


def _called_off(task: Task, text: str) -> int:
    """取消，不用登记。还能退吗: the end of it; 取消 is a yes where an order is to be cancelled."""
    waits = task.step == CONFIRM and not task.name.startswith(CANCELLING)
    return _head("cancelled_first", text) if waits else 0


def _head(name: str, text: str) -> int:
    """Where the head of the text ends that the pattern finds; 0 when there is none."""
    (start, end), *more = spans(name, text)
    return more[0][0] if more and start == end == 0 else 0


def _order_kept(task: Task, text: str) -> int:
    """算了都留着吧 那啥时候发货: the end of the clause that keeps the order to be cancelled."""
    (_, end), *more = spans("splits_lightly", text)
    kept = more and task.name == "cancel_order" and says("denies_cancel_order", text[:end])
    return more[0][0] if kept else 0


def _goods_refused(desk: Desk, task: Task) -> int:
    """空调不用约 第一个买一台: the end of a no to the business of the very goods."""
    turn, deed = desk.turn, f"deed_{task.name}"
    lead = next((one.end or 0 for one in turn.entities if one.name in NAMES and not one.start), 0)
    end = _head("no_first", turn.text[lead:]) if lead else 0
    if not end or not knows(deed) or not says(deed, turn.text[lead : lead + end]):
        return 0
    own = replace(desk, turn=replace(turn, text=turn.text[:lead], entities=tuple(
        one for one in turn.entities if (one.end or 0) <= lead)))  # fmt: skip
    return 0 if of_other_goods(own, task) else lead + end


def _goods_denied(desk: Desk, task: Task) -> int:
    """不是空调 我问的洗衣机: the end of what is not meant, before other goods than the task's."""
    end = _head("other_goods_denied", desk.turn.text)
    rest = replace(desk, turn=taken_alone(desk.turn, end))
    return end if end and of_other_goods(rest, task) else 0


def _stands_alone(desk: Desk, rest: Turn) -> bool:
    """Whether the rest asks for something itself, other than the same business after all."""
    task, flow = desk.memory.task, flow_of(desk)
    assert task is not None and flow is not None
    same = consents(rest.text, task.name) or insists(desk.turn.text, task.name)
    if task.name != "cancel_order" and says("cancels_that", rest.text):
        return False  # no, cancel that: what was proposed
    if same or agrees(rest.text) or switched(desk) is not None or corrects(rest.text):
        return False
    if says("no_first", f"{rest.text} ") and len(rest.text) <= 2 * SHORTEST:
        return False
    named = topic_of(rest.text)
    hurries = says("hurry", rest.text) or says("hurry_asks", rest.text)
    named = named or (rest.intent if rest.intent == BUYING and rest.entities else None)
    named = named or (rest.intent if asks_for(rest.intent, rest.text) else None)
    return asks(rest.text) or hurries or (named is not None and named not in flow.intents)


def _other_meant(turn: Turn) -> int:
    """不是买 是催在路上那单: the end of the deed denied, before what is heard as another matter."""
    end = _head("deed_denied", turn.text)
    return end if end and taken_alone(turn, end).intent != turn.intent else 0


def declined_first(desk: Desk) -> Desk | None:
    """不取消了，几时发货 with nothing in progress: the rest alone, and nothing is begun."""
    turn = desk.turn
    if desk.memory.busy or turn.clicked or turn.swaps:
        return None
    if denied := _head("matter_denied", turn.text) or _other_meant(turn):
        return replace(desk, turn=taken_alone(turn, denied))
    if not says("dropped_first", turn.text):
        return None
    _, *more = spans("dropped_first", turn.text)
    if not more or not says("declines_business", turn.text[: more[0][0]]):
        return None
    rest = taken_alone(turn, more[0][0])
    instead = says("rather_than_return", turn.text) and topic_of(rest.text) == "exchange"
    if instead and not says("rather_than_return", rest.text):
        return None  # 不退了，换成XL: the one in place of the other
    if len(rest.text) < SHORTEST or not (asks(rest.text) or topic_of(rest.text)):
        return None
    return replace(desk, turn=rest)
