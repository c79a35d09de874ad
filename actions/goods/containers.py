"""4.5kg那袋, one of the 8 bag pack: words that measure other goods are no goods."""

import re

from actions.desk import Desk
from actions.hearing.wording import simplified
from actions.reference.own_basket import owner
from actions.turn import NAMES, Entity
from shop import baskets, catalogue

_CONTAINER = re.compile(
    r"(?:大|小)?(?:袋|包|盒|瓶|罐|桶|箱)(?:装|子)?|包装"
    r"|(?:big |small |large )?(?:bags?|packs?|packets?|box(?:es)?|bottles?|tins?|cans?|jars?)"
    r"|packaging",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"(?:\d|[一二两三四五六七八九十几半整单每那这哪]|kg|g|ml|l|斤|克|升|[大小]|[大小个种]的)\s*$"
    r"|(?:\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|single|big(?:ger|gest)?"
    r"|small(?:er|est)?|large[rst]*|whole|each|per|that|this|same|other|extra|multi)|\d|kg|ml|g|l)"
    r"[ -]$",
    re.IGNORECASE,
)


def with_containers(desk: Desk) -> Desk:
    """The message without the containers that only measure the goods in talk."""
    turn = desk.turn
    measures = [one for one in turn.all("category") if _measures(turn.text, one)]
    if turn.clicked or not measures or not _of_others(desk, measures):
        return desk
    return desk.turned(entities=tuple(one for one in turn.entities if one not in measures))


def _measures(text: str, kind: Entity) -> bool:
    if kind.start is None or not _CONTAINER.fullmatch(simplified(text[kind.start : kind.end])):
        return False
    return bool(_MEASURED.search(simplified(text[: kind.start])))


def _of_others(desk: Desk, measures: list[Entity]) -> bool:
    """Whether other goods are named, in talk, on the screen or in the basket."""
    named = [one for one in desk.turn.entities if one.name in NAMES and one not in measures]
    kinds = {str(one.value) for one in measures}
    if named:
        return True
    memory, begun = desk.memory, desk.memory.task
    ids = [one["product_id"] for one in (begun.get("goods") or () if begun else ())]
    ids += [one for one in (memory.product_id, begun.get("product_id") if begun else None) if one]
    ids = ids or [*memory.shown] or [one.product_id for one in baskets.lines(desk.tx, owner(desk))]
    seen = catalogue.products(desk.tx, tuple(dict.fromkeys(ids)))
    return bool(seen) and not any(kinds & {one.category, *one.categories} for one in seen)
