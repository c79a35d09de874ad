"""适合mate60的充电宝, a mouse for my macbook: what goods are to go with is not what is wished."""

from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.referring import known
from actions.turn import Entity
from shop import catalogue
from shop.catalogue import Wishes

GOES_WITH = "goes_with"  # the entity that keeps its name
BUSINESS_APART = frozenset({"compare", "return_refund", "exchange", "repair_warranty",
                            "price_protection", "cancel_order"})  # fmt: skip


def with_goods_meant_for(desk: Desk) -> Desk:
    """The message with the kind that is wished alone; the product it is for is no longer named."""
    desk = _without_brand(desk)
    turn = desk.turn
    products = [one for one in turn.entities if one.name == "product" and one.start is not None]
    kinds = [one for one in turn.entities if one.name == "category" and one.start is not None]
    if turn.clicked or turn.intent in BUSINESS_APART or len(products) != 1 or not kinds:
        return desk
    product = products[0]
    wished = [one for one in kinds if _is_for(desk, one, product)]
    if not wished:
        return desk
    kept = tuple(one for one in turn.entities if one is not product and one not in kinds)
    spoken = turn.text[product.start : product.end]
    told = Entity(GOES_WITH, spoken, None, {}, product.start, product.end)
    intent = turn.intent if turn.intent in ("purchase", "recommend") else "purchase"
    return desk.turned(entities=(*kept, wished[-1], told), intent=intent)


def _without_brand(desk: Desk) -> Desk:
    """A mouse for my new dell: without the brand of what they are to go with, which makes none."""
    turn = desk.turn
    brands = [one for one in turn.all("brand") if one.start is not None]
    if turn.clicked or len(brands) != 1 or turn.first("product"):
        return desk
    brand = brands[0]
    at = brand.start or 0
    wished = [one for one in turn.all("category") if one.end is not None and one.end <= at
              and says("goes_with_after", turn.text[one.end : at])]  # fmt: skip
    if not wished or _makes(desk, brand, wished[-1]):
        return desk
    return desk.turned(entities=tuple(one for one in turn.entities if one is not brand))


def _makes(desk: Desk, brand: Entity, kind: Entity) -> bool:
    wishes = Wishes(categories=(str(kind.value),), brands=(str(brand.value),), in_stock=False)
    return bool(catalogue.matching_ids(desk.tx, wishes))


def _is_for(desk: Desk, kind: Entity, product: Entity) -> bool:
    """Whether goods of the kind are to go with the product, which is of another kind."""
    text = desk.turn.text
    found = known(desk, str(product.extra.get("product_id") or ""))
    if found is not None and str(kind.value) in (found.category, *found.categories):
        return False
    assert kind.start is not None and product.start is not None
    if kind.start > product.start:
        between = text[product.end : kind.start]
        return says("goes_with_before", text[: product.start]) or says("goes_with_between", between)
    return says("goes_with_after", text[kind.end : product.start])
