"""带线的是哪几个, which of these is silk: of which of several goods it is true, by their data."""

from collections.abc import Sequence

from actions.desk import Desk
from actions.goods.asked_values import asked_without, has_value, values_asked
from actions.goods.claims import claims_held
from actions.goods.polar import holds, polar_said
from actions.hearing import words
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product

CANDIDATES = 60
NAMED = 3  # goods at a time


def held_by(desk: Desk, goods: Sequence[Product]) -> dict[str, list[Product]]:
    """Those of which it is true, by each attribute that tells it; none when nothing is judged."""
    found = claims_held(desk.turn.text, goods)
    for name, said in values_asked(desk, goods).items():
        if any(name in each.attributes for each in goods):
            lacks = asked_without(desk.turn.text, said)
            fits = [one for one in goods if has_value(one, name, said) is not lacks]
            found.setdefault(name, fits)
    if (polar := polar_said(desk.turn.text, goods)) is not None:
        having = [one for one in goods if holds(one.attributes.get(polar[0], ""))]
        found.setdefault(polar[0], having)
    return found


def held_told(desk: Desk, goods: Sequence[Product]) -> str:
    """For each such attribute, which of them it is; empty when nothing is judged."""
    told = [_told(desk, goods, name, found) for name, found in held_by(desk, goods).items()]
    return ("" if desk.language == "zh" else " ").join(told)


def _elsewhere(desk: Desk, goods: Sequence[Product], name: str) -> str:
    """Of which others of the kind it is true, when it is of none on the screen."""
    kinds = tuple(dict.fromkeys(one.category for one in goods))
    alike = catalogue.find(desk.tx, Wishes(categories=kinds), limit=CANDIDATES).data
    shown = {one.product_id for one in goods}
    found = held_by(desk, [one for one in alike if one.product_id not in shown]).get(name, [])
    marks = "「{}」{}" if desk.language == "zh" else "“{}” {}"
    names = [marks.format(one.name, desk.money(one.price)) for one in found if one.in_stock]
    told = words.listed(names[:NAMED], desk.language)
    return desk.say("product.held_elsewhere", names=told) if told else ""


def _told(desk: Desk, goods: Sequence[Product], name: str, found: Sequence[Product]) -> str:
    told = desk.term(name) or desk.say("product.that_point")
    if not found:
        return desk.say("product.held_by_none", attribute=told) + _elsewhere(desk, goods, name)
    if len(found) == len(goods):
        return desk.say("product.held_by_all", attribute=told)
    marks = "「{}」" if desk.language == "zh" else "“{}”"
    names = words.listed([marks.format(one.name) for one in found], desk.language)
    return desk.say("product.held_by", attribute=told, names=names)
