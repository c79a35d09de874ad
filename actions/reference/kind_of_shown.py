"""这两个面霜哪个更保湿: the kind of what is on the screen, which is no wish for others of it."""

import re

from actions.desk import Desk
from actions.hearing.wording import asks
from actions.reference.counted_kind import is_of_kind
from actions.turn import Entity
from shop import catalogue

SEVERAL = 2
_COUNTED = re.compile(
    r"(?:^(?:那|请问|你说|你觉得|麻烦问下|[，,\s])*|[这那])(?:[两俩几些二三四2-4])"
    r"\s?(?:个|款|种|件|台|部|双|支|瓶|盒|条|本|只|把|张)?(?:牌子|品牌)?的?\s?$"
    r"|\b(?:these|those|the) (?:two|three|four)\s$|\b(?:these|those)\s$|\bboth(?: the| these)?\s$",
    re.IGNORECASE,
)


def without_kind_of_shown(desk: Desk) -> Desk:
    """Without the kind that but points at what is shown; as it was for other words."""
    turn = desk.turn
    kinds = [one for one in turn.all("category") if _points(turn.text, one)]
    if turn.clicked or len(kinds) != 1 or len(desk.memory.shown) < SEVERAL or not asks(turn.text):
        return desk
    shown = catalogue.products(desk.tx, desk.memory.shown)
    if not all(is_of_kind(one, str(kinds[0].value)) for one in shown):
        return desk
    kept = tuple(one for one in turn.entities if one is not kinds[0] and not _count(one))
    return desk.turned(entities=kept)


def _points(text: str, kind: Entity) -> bool:
    return kind.start is not None and bool(_COUNTED.search(text[: kind.start]))


def _count(one: Entity) -> bool:
    """Two of them, which is no number of pieces to buy."""
    return one.name == "quantity"
