"""哪个没果干: what the goods in talk are made of, which was taken for a kind of goods."""

from actions.desk import Desk
from actions.goods.kinds import is_sold
from actions.hearing.matters import NOT_UNDERSTOOD
from actions.hearing.wording import asks
from actions.turn import Entity
from shop import catalogue
from shop.products import Product

LOOKING = NOT_UNDERSTOOD | {"purchase", "recommend", "refine_recommendation", "compare"}
SHORTEST = 2


def with_contents(desk: Desk) -> Desk:
    """The message with the attribute whose values say it, in the place of a kind not sold."""
    turn = desk.turn
    kinds = any(True for _ in turn.all("category"))
    if turn.clicked or desk.memory.busy or not kinds or not asks(turn.text):
        return desk
    ids = desk.memory.shown or tuple(filter(None, [desk.memory.product_id]))
    goods = catalogue.products(desk.tx, ids)
    entities = [_as_attribute(desk, one, goods) for one in turn.entities]
    if not goods or entities == list(turn.entities):
        return desk
    intent = "product_info" if turn.intent in LOOKING else turn.intent
    return desk.turned(entities=tuple(entities), intent=intent)


def _as_attribute(desk: Desk, one: Entity, goods: list[Product]) -> Entity:
    if one.name != "category" or one.start is None or is_sold(desk, str(one.value)):
        return one
    said = desk.turn.text[one.start : one.end]
    told = (name for each in goods for name, value in each.attributes.items()
            if len(said) >= SHORTEST and said in value)  # fmt: skip
    name = next(told, None)
    return Entity("attribute", name, start=one.start, end=one.end) if name else one
