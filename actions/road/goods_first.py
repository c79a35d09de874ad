"""来两罐 放购物车 有母婴券的话帮我领了: the goods first, then the rest as a message of its own."""

from actions.answer import Answer
from actions.basket.taking import taken
from actions.desk import Desk
from actions.road.second import with_second


def goods_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """What is taken, and the desk for the rest; it waits while a version is still asked for."""
    said = taken(desk)
    if said is None:
        return None
    added, rest, wish = said
    return (with_second(desk, added, [wish]), None) if wish else (added, rest)
