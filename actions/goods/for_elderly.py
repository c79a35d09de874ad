"""老人用的手机: of goods whose data does not tell it, the cheapest first, and that is said."""

from dataclasses import replace

from actions.desk import Desk
from actions.goods.extremes import Ordered, cheapest_of
from actions.goods.features import CANDIDATES
from actions.hearing.wishes import not_again
from actions.hearing.wording import says
from shop import catalogue
from shop.catalogue import Wishes

ELECTRONICS = "数码"
OLD = "老"


def for_elderly(desk: Desk, wishes: Wishes) -> tuple[Wishes, Ordered] | None:
    """The wishes without that word and the goods in order; None for other wishes and goods."""
    if desk.turn.clicked or not wishes.categories or not says("elderly", desk.turn.text):
        return None
    plain = replace(wishes, text="", attributes={}, exclude=())
    goods = catalogue.find(desk.tx, plain, limit=CANDIDATES).data
    told = any(OLD in value for each in goods for value in each.attributes.values())
    if not goods or told or any(ELECTRONICS not in each.categories for each in goods):
        return None
    if says("another", desk.turn.text):
        plain = not_again(plain, desk.memory.shown)
    ordered = cheapest_of(desk, plain)
    if ordered is None or not ordered.suggested:
        return None
    return plain, Ordered(ordered.suggested, desk.say("search.for_elderly"))
