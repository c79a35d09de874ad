"""香水太贵算了 就口红: what was looked at beside is given up; what is in the basket is enough."""

from actions.answer import Answer
from actions.basket.contents import basket_shown
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.reference.counted_kind import is_of_kind
from actions.reference.own_basket import owner
from actions.turn import Entity
from shop import baskets, catalogue

TWO = 2  # kinds: the one given up, the one that stays


def left_with(desk: Desk) -> Answer | None:
    """The basket as it is; None unless one kind is given up and the other lies in it."""
    turn = desk.turn
    kinds = [one for one in turn.all("category") if one.start is not None]
    if turn.clicked or desk.memory.busy or asks(turn.text) or len(kinds) != TWO:
        return None
    gone, kept = kinds
    between = turn.text[gone.end : kept.start]
    if not (says("given_up", between) and says("only_that", between)):
        return None
    return basket_shown(desk) if _holds(desk, kept) and not _holds(desk, gone) else None


def _holds(desk: Desk, kind: Entity) -> bool:
    lines = baskets.lines(desk.tx, owner(desk))
    goods = catalogue.products(desk.tx, tuple(line.product_id for line in lines))
    return any(is_of_kind(one, str(kind.value)) for one in goods)
