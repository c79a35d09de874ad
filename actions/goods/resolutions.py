"""我要4K的: how fine a picture is, no four thousand yuan."""

import re

from actions.desk import Desk
from actions.goods.budget import most_said
from actions.hearing.wording import simplified
from actions.hearing.words import spoken_features
from actions.turn import Entity
from shop import catalogue
from shop.catalogue import Wishes

_SAID = re.compile(r"[248]k", re.IGNORECASE)
_MONEY_BEFORE = re.compile(
    r"(?:预算|价|不超过?|别超过?|最多|顶多|低于|少于|大概|差不多|花|[¥￥$至到~-]"
    r"|\b(?:budget|under|below|around|about|max|most|than|within|to|for|up to|spend))"
    r"[^，,。]{0,4}$",
    re.IGNORECASE,
)
_MONEY_AFTER = re.compile(
    r"^\s*(?:块|元|钱|以内|以下|之内|左右|上下|封顶|多|出头|到|至|预算|价|-\s?\d|~"
    r"|(?:yuan|rmb|bucks|or less|max|tops|budget|at most|ish)\b)", re.IGNORECASE
)  # fmt: skip


def with_resolution(desk: Desk) -> Desk:
    """The message without prices that are none: the 4K of 27寸4k, of a 4k monitor."""
    turn = desk.turn
    if turn.clicked or not any(_of_picture(desk, one) for one in turn.all("price")):
        return desk
    kept = tuple(one for one in turn.entities if not _of_picture(desk, one))
    most = None if any(one.name == "price" for one in kept) else most_said(turn.text)
    budget = (Entity("price", most, "max"),) if most else ()
    return desk.turned(entities=(*kept, *budget))


def _of_picture(desk: Desk, price: Entity) -> bool:
    if price.name != "price" or price.role is not None:
        return False
    plain = simplified(desk.turn.text)
    said = _SAID.search(plain, max(0, (price.start or 0) - 1), (price.end or 0) + 1)
    if said is None or _MONEY_BEFORE.search(plain[: said.start()]):
        return False
    return not _MONEY_AFTER.match(plain[said.end() :]) and _of_kind(desk, said.group().lower())


def _of_kind(desk: Desk, said: str) -> bool:
    """Whether goods of the kind in talk are so; of a phone 4k is its price."""
    kinds = tuple(str(one.value) for one in desk.turn.all("category"))
    kinds = kinds or (desk.memory.wishes.categories if desk.memory.wishes else ())
    meant = Wishes(categories=kinds, text=spoken_features().get(said, said), in_stock=False)
    return not kinds or bool(catalogue.matching_ids(desk.tx, meant))
