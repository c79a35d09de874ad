"""哪个最便宜, which is the lightest: the one of those shown that has most or least of something."""

import re

from actions import replies
from actions.answer import Answer
from actions.attributes import attribute_of
from actions.comparatives import attribute_asked, measure
from actions.desk import Desk
from actions.ordinals import positions
from actions.product_facts import in_focus
from actions.wanting import says_wishes
from actions.wording import says
from shop import catalogue
from shop.products import Product

PRICE = "price"
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def most(desk: Desk) -> Answer | None:
    """The product meant among those shown, with its figure; None when nothing can be compared."""
    ids = desk.memory.shown
    counted = [ids[place] for place in positions(desk.turn.text, len(ids))]
    shown = catalogue.products(desk.tx, counted if len(counted) > 1 else ids)
    elsewhere = says_wishes(desk) and not says("of_the_shown", desk.turn.text)
    if len(shown) < 2 or elsewhere:
        return None
    name = PRICE if says("price_words", desk.turn.text) else attribute_asked(desk, shown)
    measured = [(value, each) for each in shown if (value := _value(each, name)) is not None]
    if name is None or len(measured) < 2:
        return None
    pick = min if says("least", desk.turn.text) else max
    limit = pick(value for value, _ in measured)
    found = [each for value, each in measured if value == limit]
    found.sort(key=lambda each: _upper(each, name), reverse=pick is max)
    answer = in_focus(desk, found[0], _told(desk, found[0], name))
    if len(measured) == len(shown):
        return answer
    lead = desk.say("compare.most_known", count=len(measured))
    return Answer((replies.led_by(lead, answer.replies[0]), *answer.replies[1:]), answer.memory)


def _value(product: Product, name: str | None) -> float | None:
    if name == PRICE:
        return float(product.price)
    return measure(product, name) if name else None


def _upper(product: Product, name: str) -> float:
    """The upper end of a range, which tells 18-39dB from 18-41dB."""
    told = attribute_of(product, name) if name != PRICE else None
    return max(map(float, _NUMBER.findall(told[1])), default=0.0) if told else 0.0


def figures(product: Product, name: str) -> list[float]:
    """The figures of an attribute, the upper end of a range first."""
    told = attribute_of(product, name)
    return sorted(map(float, _NUMBER.findall(told[1])), reverse=True)[:2] if told else []


def _told(desk: Desk, product: Product, name: str) -> str:
    if name == PRICE:
        return desk.say("compare.most_price", name=product.name, price=desk.money(product.price))
    title, value = attribute_of(product, name) or (name, "")
    return desk.say(
        "compare.most_of", name=product.name, attribute=desk.term(title), value=desk.term(value)
    )
