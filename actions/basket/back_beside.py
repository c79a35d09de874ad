"""T恤加回来，手机改成2台: what comes back, and what is changed of the rest in the same breath."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.basket.edit_parts import Part, parts_of
from actions.basket.held import in_basket_now
from actions.basket.putting_back import brought_back
from actions.business.parted import only
from actions.desk import Desk
from actions.reference.bought import lines_mentioned

Edited = tuple[Answer, Desk | None] | None


def back_and_beside(desk: Desk, edited: Callable[[Desk], Edited]) -> Edited:
    """Both in the order they are said; a number that names no other goods is of what comes back."""
    parts = parts_of(desk)
    here = [one for one in parts if one.says("edit_back")]
    before = [one for one in parts if here and one.end <= here[0].start and (one.count or one.out)]
    there = in_basket_now(desk)
    behind = [one for one in parts if here and one.start >= here[-1].end
              and (one.count or one.out) and lines_mentioned(one.desk, there)]  # fmt: skip
    if not (before or behind):
        back = brought_back(desk)
        return (back, None) if back is not None else None
    own = [one for one in parts if one.start >= here[0].start and one not in behind]
    return _in_turn(desk, edited, before, own, behind)


def _in_turn(
    desk: Desk, edited: Callable[[Desk], Edited],
    before: Sequence[Part], own: Sequence[Part], behind: Sequence[Part],
) -> Edited:  # fmt: skip
    told, now = [], desk
    for parts in (before, own, behind):
        if not parts:
            continue
        part = _of(now, parts)
        back = brought_back(part) if parts is own else None
        done = ((back, None) if back else None) if parts is own else edited(part)
        if done is not None:
            told.append(done)
            now = now.turned(memory=done[0].memory)
    return _led(told) if told else None


def _of(desk: Desk, parts: Sequence[Part]) -> Desk:
    return replace(desk, turn=only(desk.turn, [(one.start, one.end) for one in parts]))


def _led(told: Sequence[tuple[Answer, Desk | None]]) -> Edited:
    """The last of the answers, after the first line of each before it."""
    last, rest = told[-1][0], next((one[1] for one in told if one[1] is not None), None)
    lead = "".join(f"{str(one[0].replies[0]['text']).splitlines()[0]}\n" for one in told[:-1])
    first = replies.led_by(lead, last.replies[0]) if lead else last.replies[0]
    return Answer((first, *last.replies[1:]), last.memory), rest
