"""奶粉还要上次那款 来三罐, beside something else: own goods again, each with its own number.

A number belongs to the goods named in its clause, or in the clause that it follows.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.answer import Answer
from actions.basket.adding_several import ADD_SEVERAL
from actions.basket.buying import adding
from actions.business.flows import begin
from actions.business.ordered import recent
from actions.business.remainder import clauses, requests
from actions.business.requests import Wish
from actions.desk import Desk
from actions.hearing.matters import topic_of
from actions.hearing.ordinals import step_said
from actions.hearing.wording import asks, not_adding, says
from actions.reference.bought import lines_mentioned, speaks_of_goods
from actions.reference.referring import known
from actions.reference.variants import number_said
from actions.turn import Turn, moved, named_in
from shop.orders import Line

ORDERS, SURE = "order_status", 0.7
TONE = "啊呀哦呢嘛哈?？"  # behind a question: 发了没啊
TAKES = ("once_more", "buy_some", "takes_plainly", "wants_as_well")
OTHERWISE = ("never_again", "version_change")


@dataclass(frozen=True)
class _Part:
    """What is said of goods that are named once: the clause that names them, and those after it."""

    turn: Turn
    asks: bool
    again: bool
    takes: bool


def each_again(desk: Desk) -> Answer | None:
    """The own goods put in, or put together; None when none is wished for again beside more."""
    turn, task = desk.turn, desk.memory.task
    if turn.customer_id is None or turn.clicked or (task is not None and not task.soft):
        return None
    parts = _parts(turn)
    if len(parts) < 2 or any(says(name, turn.text) for name in OTHERWISE):
        return None
    taken = [one for one in parts if one.takes and not one.asks]
    left = [one for one in parts if one not in taken and not one.asks]
    if not any(one.again for one in taken) or any(_says_more(one) for one in left):
        return None
    goods = [good for one in taken if (good := _good(desk, one)) is not None]
    if len(goods) < len(taken):
        return None
    quiet = desk.turned(text="", intent="inform", entities=(), clauses=(),
                        memory=desk.memory.idle())  # fmt: skip
    if len(goods) == 1:
        (one,) = goods
        product = known(desk, str(one["product_id"]))
        return adding(quiet, product, one["variant_id"], quantity=one["quantity"],
                      color=one["color"], size=one["size"])  # fmt: skip
    plainly = any(says("takes_plainly", one.turn.text) for one in taken) or None
    return begin(ADD_SEVERAL, quiet, goods=goods, agreed=plainly)


def asked_beside(desk: Desk) -> list[Wish]:
    """What is asked of other goods in the same message: 纸尿裤发了没."""
    return [Wish(_meant(one), one.turn.text, one.turn.entities)
            for one in _parts(desk.turn)
            if one.asks or (not one.takes and requests(one.turn))]  # fmt: skip


def _meant(part: _Part) -> str:
    sure = (one.intent for one in part.turn.clauses if one.confidence >= SURE)
    return topic_of(part.turn.text) or next(sure, part.turn.intent)


def _says_more(part: _Part) -> bool:
    """猫粮一袋 beside the litter bought before: goods too, which are read with the others."""
    goods = speaks_of_goods(part.turn) and not requests(part.turn)
    return goods or _refuses(part)


def _refuses(part: _Part) -> bool:
    return not_adding(part.turn.text) or says("leave_out", part.turn.text)


def _parts(turn: Turn) -> list[_Part]:
    """The message cut before each clause that names goods; a question ends what it is of."""
    found: list[list[tuple[int, int]]] = []
    for start, end in clauses(turn.text):
        cut = replace(turn, entities=tuple(named_in(turn, start, end)))
        if not found or (speaks_of_goods(cut) and _named(turn, found[-1])):
            found.append([])
        found[-1].append((start, end))
    return [_part(turn, spans) for spans in found]


def _named(turn: Turn, spans: Sequence[tuple[int, int]]) -> bool:
    named = tuple(named_in(turn, spans[0][0], spans[-1][1]))
    return speaks_of_goods(replace(turn, entities=named))


def _part(turn: Turn, spans: Sequence[tuple[int, int]]) -> _Part:
    start, end = spans[0][0], spans[-1][1]
    text = turn.text[start:end]
    own = replace(
        turn,
        text=text,
        entities=moved(named_in(turn, start, end), -start),
        clauses=tuple(one for one in turn.clauses if start <= one.start < end),
    )
    asked = any(asks(turn.text[slice(*span)].strip().rstrip(TONE)) for span in spans)
    asked = asked or any(one.intent == ORDERS and one.confidence >= SURE
                         and start <= one.start < end for one in turn.clauses)  # fmt: skip
    takes = any(says(name, text) for name in TAKES) and not not_adding(text)
    return _Part(own, asked, says("as_bought", text), takes)


def _good(desk: Desk, part: _Part) -> dict[str, object] | None:
    """The goods of the own orders that it names, in the version bought, as many as it says."""
    own = replace(desk, turn=part.turn)
    lines = [line for order in recent(desk) for line in order.lines]
    line = next((one for one in lines_mentioned(own, lines) if _there(desk, one)), None)
    if line is None or not speaks_of_goods(part.turn):
        return None
    other = part.turn.first("color") or part.turn.first("size")
    return {"product_id": line.product_id, "variant_id": None if other else line.variant_id,
            "color": part.turn.first("color"), "size": part.turn.first("size"),
            "quantity": number_said(part.turn) or max(step_said(part.turn.text), 1)}  # fmt: skip


def _there(desk: Desk, line: Line) -> bool:
    product = known(desk, line.product_id)
    variant = product.variant(line.variant_id) if product else None
    return variant is not None and variant.stock > 0
