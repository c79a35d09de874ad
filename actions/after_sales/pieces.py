"""只退没开的那一瓶, 退一瓶 不是两瓶, exchange one tin: some pieces of a line go back."""

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
_COUNT_EN = r"(?:one|two|three|four|five|\d{1,2})"
_PIECE_EN = r"(?:bottle|pack|box(?:e)?|piece|bag|can|tin|pair|jar|tube|carton|roll|set|item|unit)s?"
_SENT_EN = r"(?:return|exchange|swap|send(?:ing)? back|returning|exchanging|swapping)"
_SAID = (
    re.compile(
        rf"(?<!不)(?<!不是)(?<!别)(?<!不要)(?<!不用)(?:退(?:回|掉|货)?|只换(?:掉)?)"
        rf"(?:其中|里面|没[^，,。\s]{{1,4}})?的?[那这]?{_NUMBER.format('count')}{_PIECE}"
        r"(?![装套月多]|的?[券劵]|星期|礼拜|月)"
    ),
    re.compile(rf"(?:数量|件数|个数)(?:改|换)?(?:成|为|是|到)?{_NUMBER.format('count')}"),
    re.compile(
        rf"\b(?:only|just) (?:{_SENT_EN} |the )?(?P<only>{_COUNT_EN})\b(?! (?:order|line))"
        rf"|\b{_SENT_EN} (?:only |just )?(?:the )?(?P<few>{_COUNT_EN})"
        rf" (?:of (?:them|the|those|these)|{_PIECE_EN})\b"
        rf"|\bfor (?:the|just|only) (?P<those>{_COUNT_EN}) {_PIECE_EN}\b"
        rf"|\b(?P<alone>{_COUNT_EN}) {_PIECE_EN} only\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:quantity|qty)\b\W*(?:(?:is|to|of|should be|must be) )?(?P<count>{_COUNT_EN})\b"
        r"|\b(?:say|be|make it|change it to|put|only|just) [x×] ?(?P<times>\d{1,2})\b",
        re.IGNORECASE,
    ),
    re.compile(  # 1 of the 2 tins smells of mould
        rf"\b(?P<count>{_COUNT_EN}) (?:out )?of (?:the|my|those|these) {_COUNT_EN} {_PIECE_EN}\b",
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
