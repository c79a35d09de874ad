"""黑的两个 白的一个, of what comes in no white: that is said beside what is put in."""

from collections.abc import Sequence

from actions.basket.takings import counted
from actions.business.remainder import clauses
from actions.desk import Desk
from actions.hearing.wording import asks, refuses, says
from actions.hearing.words import listed
from actions.reference.variants import matching
from actions.turn import NAMES, Turn
from shop.products import Product

VERSION = ("color", "size")


def without_such(desk: Desk, rest: Turn, products: Sequence[Product]) -> str:
    """The words for the version counted off in the rest in which the one product does not come."""
    named = any(one.name in NAMES for one in rest.entities)
    if named or len({one.product_id for one in products}) != 1:
        return ""
    product = products[0]
    said = {desk.term(str(one.value)): one.start for one in rest.entities
            if one.name in VERSION and not _there(product, str(one.value))}  # fmt: skip
    gone = [one for one, at in said.items() if at is not None and _counted_off(rest.text, at)]
    return "".join(
        desk.say("buying.not_in_version", name=product.name, variant=one) for one in gone
    )


def no_such_pack(desk: Desk, product: Product, said: str) -> str:
    """The words for a pack in which the goods do not come: 两斤, of 5kg and 10kg."""
    sizes = dict.fromkeys(one.size for one in product.variants if one.stock > 0)
    return desk.say("buying.no_such_pack", name=product.name, said=said.strip(),
                    sizes=listed([desk.term(one) for one in sizes], desk.language))  # fmt: skip


def _counted_off(text: str, at: int) -> bool:
    """Whether the clause there counts pieces, and neither asks nor refuses."""
    own = next((text[start:end] for start, end in clauses(text) if start <= at < end), "")
    return counted(own) and not (asks(own) or refuses(own) or says("leave_out", own))


def _there(product: Product, value: str) -> bool:
    return bool(matching(product.variants, value, None) or matching(product.variants, None, value))
