"""A yes to goods that were offered, and more: yes please. and do I get any discount?

The goods go into the basket, then the rest is heard as a message of its own; while a version is
still to be chosen it waits.
"""

from dataclasses import replace

from actions.answer import Answer
from actions.basket.paying_said import pays_after_yes
from actions.business.flows import advance, flow_of
from actions.business.progress import handed_on
from actions.business.refusing_first import SHORTEST, taken_alone
from actions.business.requests import Wish
from actions.desk import Desk
from actions.hearing.matters import topic_of
from actions.hearing.wording import agrees, asks, consents, found_in, leaving_out, says, spans
from actions.road.second import with_second
from actions.turn import NAMES, Turn

ADDING = "add_to_basket"
OFFERED = (ADDING, "add_several")
TOLD = frozenset({"promotion", "shipping_info", "payment", "membership", "return_policy"})
LONGEST = 24  # letters of a yes


def taken_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """What is added, and the desk for the rest; None when nothing is offered, or all is a yes."""
    task, flow, turn = desk.memory.task, flow_of(desk), desk.turn
    if task is None or flow is None or task.name not in OFFERED or turn.clicked:
        return None
    if task.name != ADDING and task.step != "agreed":
        return None  # a version is still to be chosen
    if pays_after_yes(turn.text):
        return None  # of the order that follows (placing.py)
    end = _yes_until(turn)
    rest = taken_alone(turn, end) if end else turn
    if not end or not _is_more(rest) or _only_leads(turn.text[:end], rest):
        return None
    yes = replace(turn, text=turn.text[:end].strip(" ，,。.!！"), intent="affirm",
                  entities=tuple(one for one in turn.entities if (one.end or end + 1) <= end),
                  clauses=())  # fmt: skip
    added = advance(flow, replace(desk, turn=yes), task)
    if added.memory.busy:
        wish = Wish(_meant(rest) or "purchase", rest.text, rest.entities)
        return with_second(desk, added, [wish]), None
    return added, handed_on(replace(desk, turn=replace(rest, memory=desk.memory)), added)


def _only_leads(said: str, rest: Turn) -> bool:
    """ok how long does delivery take: a word that only leads to a question takes nothing."""
    return asks(rest.text) and says("only_leads", said)


def _yes_until(turn: Turn) -> int:
    """Where the yes ends, before the first part that is none; 0 when the message is none or all."""
    joined = next(found_in("adds_and", turn.text), None)
    if joined is not None and any(one.name in NAMES for one in turn.entities):
        return joined.end()
    end, pieces = 0, [one for one in spans("splits_lightly", turn.text)
                      if turn.text[slice(*one)].strip()]  # fmt: skip
    for start, stop in pieces:
        said = leaving_out("and_then", turn.text[start:stop]).strip(" ，,。.!！")
        if said and not _agrees(said):
            return start if end else 0
        end = stop
    return 0


def _agrees(said: str) -> bool:
    if len(said) > LONGEST or asks(said):
        return False
    return agrees(said) or consents(said, ADDING) or says("adds_plainly", said)


def _is_more(rest: Turn) -> bool:
    """Whether it stands on its own and takes nothing of the yes back."""
    if len(rest.text) < SHORTEST or says("hedges", rest.text):
        return False
    return _meant(rest) is not None or _of_other_goods(rest)


def _of_other_goods(rest: Turn) -> bool:
    """Add it and a cheap yoga mat: the mat is looked for after it."""
    return says("and_more_goods", rest.text) and any(one.name in NAMES for one in rest.entities)


def _meant(rest: Turn) -> str | None:
    """The matter that its words name."""
    coupon = says("coupon_words", rest.text) and (asks(rest.text) or says("claiming", rest.text))
    if coupon or rest.intent not in TOLD or not asks(rest.text):
        return "promotion" if coupon else topic_of(rest.text)
    return rest.intent
