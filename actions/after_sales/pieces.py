"""只退没开的那一瓶, 退一瓶 不是两瓶, just return one of them: some pieces of a line go back."""

import re
from collections.abc import Sequence

from actions.after_sales.lined import line_of
from actions.answer import Reply
from actions.business.flows import Step
from actions.business.ordered import order_of
from actions.desk import Desk
from actions.hearing.ordinals import number_of
from actions.hearing.wording import asks, simplified
from actions.memory import Task
from shop.permissions import remaining

SLOT = "pieces"
_PIECE = r"[瓶袋件个包盒双支本条罐箱桶只台套把提份张副片块卷杯]"
_NUMBER = r"(?P<{}>[一二两三四五六七八九十]|\d{{1,2}})"
_SAID = (
    re.compile(
        rf"(?<!不)(?<!不是)(?<!别)(?:退(?:回|掉|货)?|只换(?:掉)?)(?:其中|里面|没[^，,。\s]{{1,4}})?的?[那这]?"
        rf"{_NUMBER.format('count')}{_PIECE}"
    ),
    re.compile(rf"(?:数量|件数|个数)(?:改|换)?(?:成|为|是|到)?{_NUMBER.format('count')}"),
    re.compile(
        r"\b(?:only|just) (?:return(?:ing)? |send(?:ing)? back |the )?(?P<count>one|two|three|\d)\b"
        r"(?! (?:order|line))|\b(?:return|send back) (?:only |just )?(?P<few>one|two|three|\d)"
        r" (?:of (?:them|the|those|these)|bottles?|packs?|boxes|box|pieces?|bags?|cans?)\b",
        re.IGNORECASE,
    ),
)
_ONE_LEFT = re.compile(rf"只[退换][^，,。\s]{{0,6}}[那这]{_PIECE}")


def pieces_step() -> Step:
    """The step that hears how many of the line go back: all of them when nothing is said."""

    def hear(desk: Desk, task: Task) -> Task:
        line = line_of(desk, task)
        count = None if desk.turn.clicked or asks(desk.turn.text) else _said(desk.turn.text)
        if count is None or not 1 <= count <= remaining(order_of(desk, task), line):
            return task
        return task.knowing(**{SLOT: [line.line_id, count]})

    def ask(_desk: Desk, _task: Task) -> Sequence[Reply]:
        return []  # never missing: its slot is that of the line

    return Step("line_id", "choice", hear, ask, needs="line_id")


def pieces_of(desk: Desk, task: Task) -> int:
    """How many pieces of the line go back."""
    line = line_of(desk, task)
    line_id, count = task.get(SLOT) or (None, 0)
    left = remaining(order_of(desk, task), line)
    return int(count) if line_id == line.line_id and count <= left else left


def _said(text: str) -> int | None:
    plain = simplified(text)
    for pattern in _SAID:
        if match := pattern.search(plain):
            said = next(one for one in match.groupdict().values() if one)
            return int(said) if said.isdigit() else number_of(said)
    return 1 if _ONE_LEFT.search(plain) else None
