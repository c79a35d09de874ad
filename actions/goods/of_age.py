"""What about for a newborn, 12公斤的: what was looked for, for those of that age or weight."""

from actions.answer import Answer
from actions.desk import Desk
from actions.goods.life_stages import kind_goods, said_in, stage_of
from actions.goods.showing import searched
from actions.hearing.wording import asks, says
from actions.reference.bought import speaks_of_goods

READ_ELSEWHERE = frozenset({"product_info", "stock", "compare", "purchase"})


def of_that_age(desk: Desk) -> Answer | None:
    """Others of the kind; None when goods are named, a product is asked about, or business runs."""
    turn, wishes = desk.turn, desk.memory.wishes
    if says("puts_in", turn.text):
        return None
    if turn.clicked or desk.memory.busy or wishes is None or speaks_of_goods(turn):
        return None
    of_one = asks(turn.text) and turn.intent in READ_ELSEWHERE
    goods = kind_goods(desk, wishes)
    if of_one or stage_of(desk, goods) is None or said_in(turn.text, goods) is None:
        return None
    return searched(desk)
