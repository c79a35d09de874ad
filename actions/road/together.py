"""Several goods of one message to be sent back: one after the other, and none forgotten."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from actions import replies
from actions.answer import Answer
from actions.business.flows import Flow, begin, flow_of
from actions.business.message_cut import blotted
from actions.business.ordered import recent
from actions.business.requests import Wish
from actions.business.waited import THEN, state_waited
from actions.desk import Desk
from actions.hearing.wording import gives_up, says, spans
from actions.hearing.words import listed
from actions.memory import Task
from actions.reference.bought import KINDS, lines_mentioned
from actions.reference.denied_goods import but_denied
from actions.reference.history import with_person
from actions.reference.line_titles import APART, REST, as_rest, line_title
from actions.texts import knows
from actions.turn import Entity
from shop.after_sales import may
from shop.orders import Line, Order

Own = tuple[Order, Line]
SAME_REASON = frozenset({"return_refund", "exchange"})  # a fault is told of each by itself


@dataclass(frozen=True)
class _Thing:
    """One of the goods said: where it stands, and what was bought that it may be."""

    start: int
    end: int
    entities: tuple[Entity, ...]
    own: tuple[Own, ...]


def together(desk: Desk, flow: Flow, kind: str) -> Answer | None:
    """The business begun with the first of several goods named; None when there is but one."""
    turn, task = desk.turn, desk.memory.task
    going = task is not None and task.name == flow.name and not task.soft
    if turn.clicked or turn.customer_id is None or going:
        return None
    things = _things(desk)
    chosen = [own for each in things if (own := _able(desk, each, kind)) is not None]
    if len(things) < 2 or not chosen:
        return None
    (order, line), *others = chosen
    rest = [as_rest(desk, *other) for other in others]
    known = {"order_no": order.order_no, "line_id": line.line_id, REST: rest or None}
    answer = begin(flow, _without(desk, things), **known)
    unable = [each for each in things if _able(desk, each, kind) is None]
    lead = "".join(
        [*(_refusal(desk, each, kind, flow) for each in unable), _waits(desk, line, rest)]
    )
    if answer.memory.task is None:
        return answer
    return Answer((replies.led_by(lead, answer.replies[0], _gap(desk)), *answer.replies[1:]),
                  answer.memory)  # fmt: skip


def next_goods(desk: Desk, answer: Answer) -> Answer:
    """After the yes to one of them the question for the next; after a no the next is offered."""
    task, flow = desk.memory.task, flow_of(desk)
    rest = list(task.get(REST) or ()) if task else []
    if task is None or flow is None or not rest or answer.memory.task or with_person(desk):
        return answer
    state = state_waited(desk)
    if state == "done":
        return _onward(desk, answer, flow, task, rest)
    return _offered(desk, answer, flow, rest[0]) if state == "refused" else answer


def _onward(
    desk: Desk, answer: Answer, flow: Flow, task: Task, rest: list[dict[str, Any]]
) -> Answer:
    this, *more = rest
    memory = replace(answer.memory, order_no=None, product_id=None)
    turn = replace(desk.turn, text="", intent="inform", entities=(), memory=memory)
    same = flow.name in SAME_REASON and not this.get(APART)
    reason = task.get("reason") if same else this.get("reason")
    known = {name: this[name] for name in ("order_no", "line_id")}
    onward = begin(flow, replace(desk, turn=turn), **known, reason=reason,
                   **{REST: more or None, THEN: task.get(THEN)})  # fmt: skip
    lead = desk.say("together.next", name=this["name"])
    first = replies.led_by(lead, onward.replies[0], _gap(desk))
    return Answer((*answer.replies, first, *onward.replies[1:]), onward.memory)


def _offered(desk: Desk, answer: Answer, flow: Flow, this: dict[str, Any]) -> Answer:
    if gives_up(desk.turn.text):
        return answer
    intent, title = next(iter(flow.intents)), desk.label("flows", flow.name)
    goods = Entity("product", this["name"], None, {"product_id": this["product_id"]})
    wish = Wish(intent, str(this["name"]), (Entity("order_no", this["order_no"]), goods))
    button = replies.button(desk.label("intents", intent), intent, order_no=this["order_no"],
                            product_id=this["product_id"])  # fmt: skip
    said = answer.then(desk.text("together.still", [button], name=this["name"], title=title))
    asking = Task("clarify", "reading", wish.as_slot(), soft=True)
    return said.remembering(task=asking, asked="choice")


def _things(desk: Desk) -> list[_Thing]:
    """The goods of his own that the message names, each once; none when one is named twice."""
    if says("one_of_them", desk.turn.text):
        return []
    found = [each for each in _pieces(desk) if each.own]
    several = combinations([{(one.order_no, line.line_id) for one, line in each.own}
                            for each in found], 2)  # fmt: skip
    return [] if any(one & other for one, other in several) else found


def _pieces(desk: Desk) -> Iterator[_Thing]:
    turn, number, meant_at_all = desk.turn, desk.turn.first("order_no"), but_denied(desk.turn)
    own = [each for each in recent(desk) if number in (None, each.order_no)]
    for start, end in spans("goods_split", blotted(turn, KINDS)):
        said = turn.text[start:end]
        if says("kept_back", said):
            continue
        here = tuple(one for one in turn.entities if one.name in KINDS
                     and one.start is not None and start <= one.start < end)  # fmt: skip
        kept = tuple(one for one in here if one in meant_at_all.entities)
        if here and not kept:
            continue  # 手机我不退
        here = kept
        part = desk.turned(text=" " * start + said, entities=here)
        meant = [(order, line) for order in own for line in lines_mentioned(part, order.lines)]
        yield _Thing(start, end, here, tuple(meant))


def _able(desk: Desk, thing: _Thing, kind: str) -> Own | None:
    """The newest of what it may be for which this can be done."""
    allowed = (own for own in thing.own if may(own[0], kind, desk.now, own[1].line_id).allowed)
    return next(allowed, None)


def _without(desk: Desk, things: list[_Thing]) -> Desk:
    """The message without its goods, which are known: its reason and versions are heard."""
    letters, turn = list(desk.turn.text), desk.turn
    for each in things:
        held = [(one.start or 0, one.end or 0) for one in each.entities]
        for start, end in held or [(each.start, each.end)]:
            letters[start:end] = " " * (end - start)
    kept = tuple(one for one in turn.entities if one.name not in (*KINDS, "order_no"))
    return desk.turned(text="".join(letters), entities=kept)


def _refusal(desk: Desk, thing: _Thing, kind: str, flow: Flow) -> str:
    order, line = thing.own[0]
    code = may(order, kind, desk.now, line.line_id).code
    key = f"together.{code}" if knows(f"together.{code}") else "together.not_possible"
    values = {"name": line_title(desk, line), "title": desk.label("flows", flow.name)}
    return desk.say(key, **values) + _gap(desk)


def _waits(desk: Desk, line: Line, rest: list[dict[str, Any]]) -> str:
    quoted = [desk.say("together.quoted", name=each["name"]) for each in rest]
    names = listed(quoted, desk.language)
    return desk.say("together.waits", first=line_title(desk, line), names=names) if rest else ""


def _gap(desk: Desk) -> str:
    return "" if desk.language == "zh" else " "
