"""手机不用退，左边没声音: of goods that nobody sends back nothing is a reason."""

from dataclasses import replace

from actions.business.message_cut import blotted
from actions.business.remainder import Span, clauses, remainder
from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.bought import KINDS, lines_mentioned
from actions.turn import Turn
from shop.orders import Line


def reason_alone(desk: Desk, line: Line) -> Turn:
    """The message without the clauses that deny other goods than the line; empty if all do."""
    turn, masked = desk.turn, blotted(desk.turn, KINDS)
    denied = [(start, end) for start, end in clauses(turn.text)
              if says("goods_left_out", masked[start:end].strip())
              and not _of_line(desk, line, (start, end))]  # fmt: skip
    if not denied:
        return turn
    rest = remainder(turn, denied)
    return replace(rest, intent=turn.intent, confidence=turn.confidence)


def _of_line(desk: Desk, line: Line, span: Span) -> bool:
    """Whether the goods in that clause are the very ones that go back."""
    start, end = span
    named = tuple(one for one in desk.turn.entities
                  if one.start is None or start <= one.start < end)  # fmt: skip
    own = replace(desk.turn, text=desk.turn.text[start:end], entities=named)
    return bool(lines_mentioned(replace(desk, turn=own), [line]))
