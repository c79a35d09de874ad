"""推车也要退, while bed linen goes back: other goods of one's own wait their turn beside them."""

from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.flows import flow_of
from actions.business.grievances import wrong_told
from actions.business.ordered import recent
from actions.business.other_goods import of_another_line, of_other_goods
from actions.business.progress import asked_anew
from actions.desk import Desk
from actions.hearing.wording import asks, refuses, says
from actions.memory import CONFIRM, Task
from actions.reference.bought import lines_mentioned
from actions.reference.line_titles import APART, REST, as_rest, line_title
from actions.texts import knows
from shop.after_sales import may
from shop.orders import Line, Order

DEED_WORDS = {"return_refund": "return_word", "exchange": "exchange_word", "repair": "kind_repair"}
KINDS = {"return_refund": "return", "exchange": "exchange", "repair": "repair"}


def goods_too(desk: Desk) -> tuple[Answer, None] | None:
    """The goods noted, or why it cannot be done for them; then the open question again."""
    task, flow, turn = desk.memory.task, flow_of(desk), desk.turn
    if task is None or flow is None or task.soft or turn.clicked or task.name not in KINDS:
        return None
    others = of_other_goods(desk, task) or of_another_line(desk, task)
    if not _says_too(desk) or not others or asks(turn.text):
        return None
    if (found := _meant(desk, KINDS[task.name])) is None:
        return None
    order, line = found
    verdict = may(order, KINDS[task.name], desk.now, line.line_id)
    name, title = line_title(desk, line), desk.label("flows", flow.name)
    if not verdict.allowed:
        known = knows(f"together.{verdict.code}")
        key = f"together.{verdict.code}" if known else "together.not_possible"
        told = desk.answer(desk.text(key, name=name, title=title), memory=desk.memory)
        return asked_anew(desk, told, task, flow), None
    waiting = replace(task, known=_with(desk, task, order, line))
    desk = desk.turned(memory=replace(desk.memory, task=waiting))
    noted = desk.say("together.noted", name=name)
    told = Answer((replies.text(noted),), desk.memory)
    return asked_anew(desk, told, waiting, flow), None


def _says_too(desk: Desk) -> bool:
    """Whether it asks the same for more; before the yes a yes beside it has its own reader."""
    task, text = desk.memory.task, desk.turn.text
    if refuses(text) or says("one_of_them", text):
        return False
    if task is not None and _of_another_deed(task.name, text):
        return False
    open_still = task is not None and task.step != CONFIRM
    return says("goods_too", text) and (open_still or not says("yes_first", text))


def _of_another_deed(name: str, text: str) -> bool:
    """另外那件退, while a coat is exchanged: something else is to be done with these."""
    said = {deed for deed, word in DEED_WORDS.items() if says(word, text)}
    return bool(said) and name not in said


def _meant(desk: Desk, kind: str) -> tuple[Order, Line] | None:
    """The newest of his own goods that are named, for which it can be done when there is one."""
    own = [(order, line) for order in recent(desk) for line in lines_mentioned(desk, order.lines)]
    able = (each for each in own if may(each[0], kind, desk.now, each[1].line_id).allowed)
    return next(able, own[0] if own else None)


def _with(desk: Desk, task: Task, order: Order, line: Line) -> dict[str, object]:
    """What is known, with one more line to follow, whose reason is its own."""
    reason = wrong_told(desk.turn)
    this = {**as_rest(desk, order, line), APART: True, **({"reason": reason} if reason else {})}
    before = [one for one in task.get(REST) or () if one["line_id"] != line.line_id]
    return {**task.known, REST: [*before, this]}
