"""A word of the catalogue that means a part of the goods in talk: 那螢幕呢, of a phone.

Its screen is asked for, no monitor; mac能用吗 of a keyboard asks for a system, no lipstick.
"""

from dataclasses import replace

from actions.desk import Desk
from actions.goods.claims import claim_spans
from actions.goods.kind_asked import kinds_asked
from actions.hearing import words
from actions.hearing.matters import NOT_UNDERSTOOD, SHOPPING
from actions.hearing.meanings import names_part
from actions.hearing.wording import asks, says, simplified
from actions.reference.referring import known, product_meant
from actions.turn import Entity
from shop.products import Product

ASKING = ("and_that", "which_grade")
KINDS = frozenset({"category", "brand", "product"})


def as_part(desk: Desk) -> Desk:
    """The message with such words read as attributes of the goods in talk."""
    turn = desk.turn
    asking = asks(turn.text) or any(says(one, turn.text) for one in ASKING)
    if turn.clicked or not asking:
        return desk
    named = [one for one in turn.entities if one.name in KINDS and one.start is not None]
    focus = _focus(desk) if named else None
    if focus is None:
        return desk
    kept = kinds_asked(turn)
    read = {id(one): one if one in kept else _read(desk, one, focus) for one in named}
    return _reread(desk, read) if any(read[id(one)] is not one for one in named) else desk


def _focus(desk: Desk) -> Product | None:
    """The product in talk, else one of those on the screen when all are of one kind."""
    memory = desk.memory
    plain = replace(desk.turn, entities=tuple(
        one for one in desk.turn.entities if one.name not in KINDS
    ))  # fmt: skip
    return product_meant(replace(desk, turn=plain)) or known(desk, next(iter(memory.shown), None))


def _read(desk: Desk, one: Entity, focus: Product) -> Entity | None:
    """The attribute that the word means; None when it is only part of such a question."""
    text = desk.turn.text
    start, end = one.start or 0, one.end or 0
    said = simplified(text[start:end])
    sought = says("seeks", text[:start]) and not says("it_needs", text[:start])
    if _is_it(one, focus) or sought:
        return one
    if any(start < last and first < end for first, last in claim_spans(text, focus)):
        return None
    name = _part(said, focus)
    return replace(one, name="attribute", value=name, extra={}) if name else one


def _is_it(one: Entity, focus: Product) -> bool:
    """Whether the word names the goods in talk themselves."""
    if one.name == "product":
        ids = (one.extra.get("product_id"), *(one.extra.get("product_ids") or ()))
        return focus.product_id in ids
    value = str(one.value)
    return value == focus.brand or value in (focus.category, *focus.categories)


def _part(said: str, focus: Product) -> str | None:
    for name in focus.attributes:
        english = words.term(name, "en").lower()
        if said.lower() in (name, english, *words.said_for(name)):
            return name
    return names_part(said, focus)


def _reread(desk: Desk, read: dict[int, Entity | None]) -> Desk:
    turn = desk.turn
    entities = [read.get(id(one), one) for one in turn.entities]
    kept = tuple(one for one in entities if one is not None)
    looking = turn.intent in SHOPPING | NOT_UNDERSTOOD
    alone = all(one.intent in SHOPPING | NOT_UNDERSTOOD for one in turn.clauses)
    turn = replace(
        turn, entities=kept, intent="product_info" if looking else turn.intent,
        clauses=() if alone else turn.clauses,
    )  # fmt: skip
    return replace(desk, turn=turn)
