"""ONE tea, 上次的猫砂, the cup: goods of a kind, and versions, that are known from before."""

from collections.abc import Iterator

from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.history import version_offered
from actions.reference.own_basket import owner
from actions.reference.referring import known
from shop import baskets, catalogue, orders
from shop.products import Product, Variant

LOOKED_AT = 30  # of the own orders
Known = tuple[Product, Variant | None]


def of_kind_known(desk: Desk, kind: str, before: str, after: str) -> Known | None:
    """What was bought of it, when it is called so; else its only goods in the basket."""
    if says("own_before", before) or says("own_after", after):
        return next(_bought(desk, kind), None)
    if says("other_of_kind", before):
        return None
    lines = baskets.lines(desk.tx, owner(desk))
    own = [one for one in catalogue.products(desk.tx, [line.product_id for line in lines])
           if kind in (one.category, *one.categories)]  # fmt: skip
    return (own[0], None) if len(own) == 1 else None


def _bought(desk: Desk, kind: str) -> Iterator[Known]:
    """The own goods of the kind, the newest first, in the version bought while there is some."""
    if desk.turn.customer_id is None:
        return
    for order in orders.of_customer(desk.tx, desk.turn.customer_id, limit=LOOKED_AT).data:
        for line in order.lines:
            product = known(desk, line.product_id)
            if product is not None and kind in (product.category, *product.categories):
                variant = product.variant(line.variant_id)
                yield product, variant if variant and variant.stock > 0 else None


def version_known(desk: Desk, product: Product) -> Variant | None:
    """The one version of it that waits for a yes or is in the basket; else that offered last."""
    draft = desk.memory.task.get("goods") or () if desk.memory.task else ()
    waits = [str(one["variant_id"]) for one in draft
             if one["product_id"] == product.product_id and one.get("variant_id")]  # fmt: skip
    held = waits or [line.variant_id for line in baskets.lines(desk.tx, owner(desk))
            if line.product_id == product.product_id]  # fmt: skip
    told = held[0] if len(held) == 1 else version_offered(desk, product.product_id)
    variant = product.variant(told or "")
    return variant if variant is not None and variant.stock > 0 and len(held) < 2 else None
