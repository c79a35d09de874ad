"""会跟我手机一起到吗, of goods that lie in the basket or are only looked at: in no parcel yet."""

from collections.abc import Sequence

from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.matters import OF_THE_WAY
from actions.hearing.wording import says
from actions.hearing.words import listed
from actions.orders.state_told import state_told
from actions.reference.history import last_matter
from actions.reference.own_basket import in_basket, owner
from actions.reference.referring import known
from shop import baskets
from shop.orders import Order


def still_to_order(desk: Desk) -> list[str]:
    """The names of the goods in talk that no order holds: those in the basket, else the one."""
    matter = last_matter(desk)
    if matter is not None and matter in OF_THE_WAY:
        return []
    there = baskets.lines(desk.tx, owner(desk))
    product = known(desk, desk.memory.product_id)
    pointed = says("this", desk.turn.text) and product is not None
    if there and not (pointed and product and not in_basket(desk, product)):
        return list(dict.fromkeys(one.name for one in there))
    bought = {line.product_id for order in recent(desk) for line in order.lines}
    return [product.name] if product is not None and product.product_id not in bought else []


def told_unordered(desk: Desk, order: Order, names: Sequence[str]) -> str:
    """How far the order is, and that these goods do not come with it; empty without any."""
    if not names:
        return ""
    there = {one.name for one in baskets.lines(desk.tx, owner(desk))}
    key = "not_ordered" if there & set(names) else "not_bought"
    return desk.say(f"parcel.{key}", state=state_told(desk, order),
                    names=listed([*names], desk.language))  # fmt: skip
