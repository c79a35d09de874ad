"""Take the milk out of my cart, and one rice cooker: that goes out first, the rest is heard."""

from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer
from actions.basket.adding_several import ADD_SEVERAL
from actions.basket.basket_edits import goods_swapped
from actions.basket.contents import not_in, removed
from actions.basket.drafting import named_one
from actions.business.flows import begin
from actions.business.parted import only
from actions.business.refusing_first import taken_alone
from actions.desk import Desk
from actions.hearing.wording import found_in, says
from actions.memory import Task
from actions.reference.bought import lines_mentioned, speaks_of_goods
from actions.reference.own_basket import owner
from shop import baskets

FREE = ("add_to_basket", "add_several", "place_order")
_EDGES = " ,.;!，。；！"


def removed_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """What is said to go out of the basket goes, and the desk for what else is wanted.

    None when nothing else is, or when the one good takes the place of the other.
    """
    turn, task = desk.turn, desk.memory.task
    clause = next(found_in("removal_clause", turn.text), None)
    busy = task is not None and not task.soft and task.name not in FREE
    if turn.clicked or clause is None or busy or turn.swaps:
        return None
    out = replace(desk, turn=only(turn, [clause.span()]))
    rest = _without(desk, clause.span())
    if not speaks_of_goods(out.turn):
        return None
    if not (speaks_of_goods(rest.turn) or says("checkout", rest.turn.text)):
        return None
    if (draft := _out_of_draft(desk, out)) is not None:
        return draft, None
    there = baskets.lines(desk.tx, owner(desk))
    if not there or (swap := goods_swapped(desk)) is not None:
        return (swap, None) if there and swap else None
    found = lines_mentioned(out, there)
    told = removed(out) if found else desk.answer(not_in(out))
    return told, rest.turned(memory=desk.memory)


def _without(desk: Desk, clause: tuple[int, int]) -> Desk:
    """The message without the clause, its joints taken away."""
    text, (start, end) = desk.turn.text, clause
    spans = [span for span in ((0, start), (end, len(text))) if text[slice(*span)].strip(_EDGES)]
    rest = only(desk.turn, spans) if spans else replace(desk.turn, text="", entities=())
    letters = rest.text.rstrip()
    rest = replace(rest, text=letters.removesuffix("and").rstrip(_EDGES))
    lead = len(rest.text) - len(rest.text.lstrip(_EDGES))
    return replace(desk, turn=replace(taken_alone(rest, lead), intent=desk.turn.intent))


def _out_of_draft(desk: Desk, out: Desk) -> Answer | None:
    """The same of goods that wait for their yes together."""
    task = desk.memory.task or Task("")
    goods: Sequence[dict[str, object]] = [dict(each) for each in task.get("goods") or ()]
    gone = named_one(out, goods) if task.name == ADD_SEVERAL.name else None
    if gone is None or len(goods) < 2:
        return None
    kept = {str(one["variant_id"] or one["product_id"]): one for one in goods if one is not gone}
    quiet = replace(desk.turn, text="", entities=(), intent="inform", memory=desk.memory.idle())
    return begin(ADD_SEVERAL, replace(desk, turn=quiet), goods=list(kept.values()))
