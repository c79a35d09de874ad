"""A matter of its own, said while other business waits: 另外推车那单开个发票, in a return.

It is no piece of what waits, however freely that may be answered: it is heard by itself, and
the business goes on after it.
"""

from collections.abc import Sequence
from dataclasses import replace

from actions.business.flows import Flow, flow_of
from actions.business.other_goods import of_other_goods
from actions.business.parted import only
from actions.business.requests import Wish
from actions.business.switching import INSTEAD
from actions.desk import Desk
from actions.hearing.matters import ANSWERS, BUSINESS, NOT_UNDERSTOOD, asks_for, denied
from actions.hearing.wording import asks, knows, says
from actions.memory import CONFIRM, Task
from actions.reference.own_basket import holds_goods
from actions.turn import Clause, Turn, moved, named_in

MATTERS = BUSINESS | {"order_status", "refund_progress", "membership", "promotion", "shipping_info"}
NEAR_SURE = 0.5  # of other goods than those in hand
SURE = 0.85
TOLD_FREELY = frozenset({"complaint", "feedback"})  # whatever is wrong may be told in them
_ANSWERS = ANSWERS | NOT_UNDERSTOOD
SHORTEST = 3  # letters of a clause that asks for something


def another_matter(desk: Desk) -> str | None:
    """The matter the whole message asks for, which is none of the business in progress."""
    runs = _runs(desk)
    matters = {matter for matter, _ in runs}
    return next(iter(matters)) if len(matters) == 1 else None


def matters_beside(desk: Desk) -> tuple[Turn, list[Wish]] | None:
    """颜色不喜欢 推车那单开个发票: what belongs to the business, and what is asked beside it."""
    runs, turn = _runs(desk), desk.turn
    own = [one for matter, run in runs if matter is None for one in run]
    beside = {matter: run for matter, run in reversed(runs) if matter is not None}
    if not own or not beside:
        return None
    kept = only(turn, [(one.start, one.end) for one in own])
    meant = own[0].intent if len(own) == 1 else "inform"
    others = [_wish(turn, matter, run) for matter, run in reversed(beside.items())]
    return replace(kept, intent=meant, clauses=tuple(own), confidence=1.0), others


def _runs(desk: Desk) -> list[tuple[str | None, list[Clause]]]:
    """The clauses in rows of one matter each, None for the business in progress.

    What names no matter belongs to the one before it: 推车那单开个发票 个人的.
    """
    task, flow = desk.memory.task, flow_of(desk)
    if task is None or flow is None or task.soft or flow.light or desk.turn.clicked:
        return []
    if task.name != "cancel_order" and says("cancels_that", desk.turn.text):
        return []
    runs: list[tuple[str | None, list[Clause]]] = []
    for one in _clauses(desk.turn):
        clause = desk.turn.text[one.start : one.end].strip()
        if says("mere_lead", clause) or (not runs and says("halts_last", clause)):
            continue
        before = runs[-1][0] if runs else None
        matter = _matter_of(desk, one) if _is_other(desk, flow, task, one) else None
        follows = one.intent in _ANSWERS or says("bare_may", clause)  # 换成白色的，还能改不
        matter = before if matter is None and follows else matter
        if runs and matter == before:
            runs[-1][1].append(one)
        else:
            runs.append((matter, [*_led_to(runs, matter), one]))
    return [run for run in runs if run[1]]


def _led_to(runs: list[tuple[str | None, list[Clause]]], matter: str | None) -> list[Clause]:
    """送货员态度太差了 of 送货员态度太差了 我要投诉: of the same matter, no piece of what waits."""
    led: list[Clause] = []
    while runs and runs[-1][0] is None and runs[-1][1] and runs[-1][1][-1].intent == matter:
        led.insert(0, runs[-1][1].pop())
    return led


def _matter_of(desk: Desk, one: Clause) -> str:
    return "purchase" if says("checkout", desk.turn.text[one.start : one.end]) else one.intent


def _clauses(turn: Turn) -> tuple[Clause, ...]:
    return turn.clauses or (Clause(0, len(turn.text), turn.intent, turn.confidence),)


def _wish(turn: Turn, matter: str, run: Sequence[Clause]) -> Wish:
    start, end = run[0].start, run[-1].end
    return Wish(matter, turn.text[start:end].strip(), moved(named_in(turn, start, end), -start))


def _is_other(desk: Desk, flow: Flow, task: Task, one: Clause) -> bool:
    said = desk.turn.text[one.start : one.end]
    if task.step != CONFIRM and says("checkout", said) and not asks(said):
        return holds_goods(desk)  # 下单 支付宝, while a reason is asked
    own = {*flow.intents, *INSTEAD.get(task.name, ())}
    if one.intent not in MATTERS or one.intent in own or denied(one.intent, said):
        return False
    if one.end - one.start < SHORTEST:
        return False
    if of_other_goods(desk.turned(**_alone(desk.turn, one)), task):
        return one.confidence >= NEAR_SURE
    worded = asks_for(one.intent, said)
    if says("leads_beside", said):
        return worded or one.confidence >= SURE
    wants = f"wants_{one.intent}"  # 想换1.8米床的, while an invoice asks for its order
    deed = says("asks_deed", said) or (knows(wants) and says(wants, said))
    asked = worded and deed and not asks(said)
    return asked and one.confidence >= SURE and task.name not in TOLD_FREELY


def _alone(turn: Turn, one: Clause) -> dict[str, object]:
    kept = only(turn, [(one.start, one.end)])
    return {"text": kept.text, "entities": kept.entities}
