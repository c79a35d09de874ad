"""Fewer of a line: 拿掉一袋, 特仑苏减一箱, 少来两份, remove one of the pillows."""

from collections.abc import Sequence

from actions.basket.edit_parts import Part
from actions.basket.edit_state import Reading, set_count
from actions.basket.held import Held
from actions.hearing.ordinals import step_said


def fewer_by(part: Part) -> int:
    """How many fewer it is to be; 0 when that is not said. A number left is none: 减到一箱."""
    return max(-step_said(part.text), 0)


def made_fewer(reading: Reading, line: Held, less: int) -> None:
    """So many less of the line; it goes when none is left."""
    if left := left_of(reading, line, less):
        set_count(reading, line, left)
        return
    reading.held = [one for one in reading.held if one != line]
    reading.gone.append(line)


def left_of(reading: Reading, line: Held, less: int) -> int:
    """How many stay of a line; those that 一袋够了 took off are not taken off twice."""
    was = next((one.quantity for one in reading.before if one.key == line.key), line.quantity)
    return line.quantity if was - line.quantity == less else max(line.quantity - less, 0)


def one_of_which(part: Part, lines: Sequence[Held]) -> bool:
    """Remove one of the pillows, of two sorts: which of them is not said, and not all go."""
    several = len(lines) > 1 and not part.every
    return several and 0 < (part.count or 0) < sum(one.quantity for one in lines)
