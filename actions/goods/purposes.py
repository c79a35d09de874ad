"""煮饭的锅, 我是要焖米饭的: a kind of goods that is told by what it is for."""

import re

from actions.desk import Desk
from actions.hearing.wording import simplified
from actions.hearing.words import purposes
from actions.turn import Entity

LOOKING = frozenset(
    {"purchase", "recommend", "refine_recommendation", "product_info", "inform", "out_of_scope",
     "nlu_fallback"}
)  # fmt: skip


def with_purpose(desk: Desk) -> Desk:
    """The message with the kind it means in place of a wider one, or of none."""
    turn = desk.turn
    if turn.clicked or turn.intent not in LOOKING or any(True for _ in turn.all("product")):
        return desk
    for kind, (said, wider) in purposes().items():
        match = re.search(said, simplified(turn.text), re.IGNORECASE)
        named = [one for one in turn.entities if one.name == "category"]
        if match is None or not all(str(one.value) in wider for one in named):
            continue
        if not named and not desk.memory.shown:
            continue
        others = tuple(one for one in turn.entities if one not in named)
        meant = Entity("category", kind, None, {}, match.start(), match.end())
        intent = turn.intent if turn.intent in ("purchase", "recommend") else "purchase"
        return desk.turned(entities=(*others, meant), intent=intent)
    return desk
