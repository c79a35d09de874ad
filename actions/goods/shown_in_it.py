"""Which of the goods on the screen come in a version that the one in talk does not: 绿色的是 …."""

from actions.desk import Desk
from actions.hearing.words import listed
from actions.reference.variants import matching
from shop import catalogue
from shop.products import Product

MOST = 3  # named


def shown_in_it(desk: Desk, product: Product, color: str | None, size: str | None) -> str:
    """A sentence that names them; nothing when there are none of its kind."""
    if not (color or size):
        return ""
    seen = catalogue.products(desk.tx, desk.memory.shown)
    names = [
        one.name for one in seen
        if one.product_id != product.product_id and one.category == product.category
        and any(each.stock > 0 for each in matching(one.variants, color, size))
    ]  # fmt: skip
    if not names:
        return ""
    said = " ".join(str(part) for part in (color, size) if part)
    return desk.say("product.shown_in_it", names=listed(names[:MOST], desk.language),
                    variant=desk.term(said) or said)  # fmt: skip
