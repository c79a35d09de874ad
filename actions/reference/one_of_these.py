"""Which goods are to be added: the cheaper of those shown, the one in gold, the one so named."""

from collections.abc import Sequence

from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.bought import speaks_of_goods
from actions.reference.by_price import by_price
from actions.reference.variants import color_wanted, matching
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product


def one_of_these(desk: Desk, shown: Sequence[Product]) -> Product | None:
    """The one that alone costs least, or alone comes in the version said; else None."""
    turn = desk.turn
    if turn.clicked or len(shown) < 2 or speaks_of_goods(turn):
        return None
    if says("cheaper_of_those", turn.text) or says("dearer_of_those", turn.text):
        return by_price(turn.text, shown)
    color, size = color_wanted(turn), turn.first("size")
    if not (color or size):
        return None
    fits = [each for each in shown
            if any(one.stock > 0 for one in matching(each.variants, color, size))]  # fmt: skip
    return fits[0] if len(fits) == 1 else None


def named_so(desk: Desk, kind: str) -> Product | None:
    """瓜子, which is no kind of the catalogue: the only product whose name ends so."""
    if catalogue.find(desk.tx, Wishes(categories=(kind,), in_stock=False), limit=1).data:
        return None
    fits = [each for each in catalogue.named(desk.tx, kind)
            if each.in_stock and each.name.endswith(kind)]  # fmt: skip
    return fits[0] if len(fits) == 1 else None
