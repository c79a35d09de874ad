"""没让你加那个，拿掉: what was put in without being asked for goes out; the rest is heard."""

from dataclasses import replace

from actions.answer import Answer
from actions.basket.contents import taken, with_what_stays
from actions.business.remainder import clauses, remainder, requests
from actions.desk import Desk
from actions.hearing.wording import asks, not_adding, says
from actions.memory import PLACE_ORDER
from actions.reference.bought import lines_mentioned, speaks_of_goods
from actions.reference.own_basket import owner
from shop import baskets
from shop.basket_lines import BasketLine

LOOKED_FOR = "refine_recommendation"


def unasked_taken_out(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """The last thing put in is taken out again, when both are said: not asked for, and out."""
    turn = desk.turn
    if turn.clicked or not _unasked(turn.text):
        return None
    spans = [span for span in clauses(turn.text) if _is_of_it(turn.text[slice(*span)].strip())]
    said = [turn.text[slice(*span)].strip() for span in spans]
    if not any(map(_unasked, said)) or not any(says("takes_it_out", one) for one in said):
        return None
    line = _just_put_in(desk)
    if line is None:
        return None
    answer = with_what_stays(desk, taken(desk, [line])).remembering(product_id=None)
    rest = remainder(turn, spans)
    if says("size_asked", rest.text) and not speaks_of_goods(rest):
        answer = answer.remembering(product_id=line.product_id)  # 问你L码能不能穿: of that one
    elif not requests(rest):
        return answer, None
    looks = asks(rest.text) and any(True for _ in rest.all("category"))
    intent = LOOKED_FOR if looks else rest.intent
    return answer, replace(desk, turn=replace(rest, intent=intent, memory=answer.memory))


def _is_of_it(clause: str) -> bool:
    if asks(clause):
        return says("whoever_told", clause)
    return _unasked(clause) or says("takes_it_out", clause)


def _unasked(clause: str) -> bool:
    return any(says(name, clause) for name in ("unasked", "whoever_told")) or not_adding(clause)


def _just_put_in(desk: Desk) -> BasketLine | None:
    """The line named, else that of the goods the last answer put in."""
    lines, task = baskets.lines(desk.tx, owner(desk)), desk.memory.task
    just = task is not None and task.soft and task.name == PLACE_ORDER
    if task is not None and not (task.soft or task.name == PLACE_ORDER):
        return None
    named = list(lines_mentioned(desk, lines)) if just else []
    last = [line for line in lines if just and line.product_id == desk.memory.product_id]
    found = named or last
    return found[0] if len(found) == 1 else None
