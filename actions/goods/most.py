"""哪个最便宜, which is the lightest: the one of those shown that has most or least of something."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.goods.attributes import attribute_of, attributes_in, value_words
from actions.goods.comparatives import attribute_asked
from actions.goods.held_by import held_by
from actions.goods.in_focus import in_focus
from actions.goods.leaning import measure_meant
from actions.goods.life_stages import for_stage
from actions.goods.measuring import figures, told_alike
from actions.goods.of_shown import told_of_each
from actions.goods.wanting import says_wishes
from actions.hearing import words
from actions.hearing.meanings import lacking, meant_by_words
from actions.hearing.ordinals import positions
from actions.hearing.wording import says, simplified
from actions.turn import nameless
from shop import catalogue
from shop.bestsellers import WINDOW, bestsellers
from shop.products import Product
from shop.ratings import best_rated

PRICE = "price"
CANDIDATES = 60
PAIR = 2
_SIZED = re.compile(r"[大小]|\b(big|larg|small)", re.IGNORECASE)
_PART = re.compile(r"[^\s，,。？?；;]+")
_SUPERLATIVE = re.compile(r"最([^好多少大小便贵]) ?")


def ranks(desk: Desk) -> bool:
    """哪个最轻; 哪个吸力大, of more than two, by the name of what is asked about."""
    if says("most", desk.turn.text):
        return True
    bare = nameless(desk.turn, ("attribute",), "")
    named = bare != desk.turn.text and len(desk.memory.shown) > PAIR
    return named and says("leads_in", bare)


def most(desk: Desk) -> Answer | None:
    """The product meant among those shown, with its figure; None when it is not of those."""
    shown = among(desk)
    if len(shown) < 2:
        return None
    if says("sells_well", desk.turn.text):
        return _best_selling(desk, shown)
    if says("rated_well", desk.turn.text):
        return _best_rated(desk, shown)
    if says("price_words", desk.turn.text):
        return _first(desk, [(float(one.price), one) for one in shown], PRICE, len(shown))
    beside = _beside(desk)
    name = measure_meant(desk.turn.text) if beside else _named(desk, shown) or _asked(desk, shown)
    if name is None:
        return None
    answer = _by(desk, shown, _kept_as(shown, name))
    if beside is None:
        return answer
    other = _each(desk, shown, _kept_as(shown, beside))
    return Answer((*answer.replies, *other.replies), answer.memory)


def _by(desk: Desk, shown: Sequence[Product], name: str) -> Answer:
    measured = told_alike(shown, name)
    ranked = len(measured) > 1
    return _first(desk, measured, name, len(shown)) if ranked else _each(desk, shown, name)


def _beside(desk: Desk) -> str | None:
    """哪个更轻 缓震呢: what is asked of them in another part than the adjective; else None."""
    named = [one for one in desk.turn.all("attribute") if one.start is not None]
    parts = [one.span() for one in _PART.finditer(desk.turn.text)]
    by = [one for one in parts if measure_meant(desk.turn.text[slice(*one)])]
    others = [one for one in named
              if by and not any(start <= (one.start or 0) < end for start, end in by)]  # fmt: skip
    return str(others[0].value) if len(by) == 1 and others else None


def _kept_as(shown: Sequence[Product], name: str) -> str:
    """The battery life, of laptops whose data tell no battery capacity."""
    if any(attribute_of(each, name) for each in shown):
        return name
    alike = (other for group in words.groups() if name in group for other in group)
    return next((one for one in alike if any(attribute_of(each, one) for each in shown)), name)


def among(desk: Desk) -> list[Product]:
    """Those that are compared: counted off, or all on the screen; none when others are meant."""
    ids = desk.memory.shown
    counted = [ids[place] for place in positions(desk.turn.text, len(ids))]
    counted = list(ids[:2]) if says("first_two", desk.turn.text) else counted
    if says_wishes(desk) and not says("of_the_shown", desk.turn.text):
        return []
    return catalogue.products(desk.tx, counted if len(counted) > 1 else ids)


def _named(desk: Desk, shown: Sequence[Product]) -> str | None:
    """The attribute by its name or its meaning, as the goods shown have it."""
    text = desk.turn.text
    entities = [str(each.value) for each in desk.turn.all("attribute")]
    if entities or measure_meant(text):
        return None
    adjective = _SUPERLATIVE.search(simplified(text))
    called = [name for each in shown for name in each.attributes
              if adjective and name.startswith(adjective.group(1))]  # fmt: skip
    meant = [name for each in shown for name in (*meant_by_words(text, each),
             *attributes_in(text, each))]  # fmt: skip
    unknown = [name for each in shown for name in lacking(text, each)]
    return next(iter([*meant, *called, *unknown]), None)


def _asked(desk: Desk, shown: Sequence[Product]) -> str | None:
    """The measure named or meant by the adjective; only 大 and 小 mean the size of the goods."""
    named = any(True for _ in desk.turn.all("attribute"))
    sized = _SIZED.search(simplified(desk.turn.text))
    meant = named or sized or measure_meant(desk.turn.text)
    return attribute_asked(desk, shown) if meant else None


def _first(
    desk: Desk, measured: Sequence[tuple[float, Product]], name: str, count: int
) -> Answer:  # fmt: skip
    """The one at the end that is asked for; the others of the same figure are said to be so."""
    least = says("least", nameless(desk.turn))
    ranked = sorted(measured, key=lambda pair: _rank(pair[0], pair[1], name), reverse=not least)
    best, found = _rank(ranked[0][0], ranked[0][1], name), ranked[0][1]
    equal = [each for value, each in ranked if _rank(value, each, name) == best]
    if len({_figure(desk, each, name) for each in equal}) > 1:
        return _each(desk, [each for _, each in measured], name)
    if len(equal) > 1 and len(equal) == len(ranked):
        answer = desk.answer(replies.text(_all_equal(desk, found, name)))
    elif len(equal) > 1:
        answer = in_focus(desk, found, _several(desk, equal, name))
    else:
        answer = in_focus(desk, found, _told(desk, found, name))
    if len(measured) == count:
        return answer
    lead = desk.say("compare.most_known", count=len(measured))
    return Answer((replies.led_by(lead, answer.replies[0]), *answer.replies[1:]), answer.memory)


def _rank(value: float, product: Product, name: str) -> tuple[float, float]:
    """The figure, then the upper end of a range, which tells 18-39dB from 18-41dB."""
    upper = figures(product, name) if name != PRICE else []
    return value, max(upper, default=0.0)


def _told(desk: Desk, product: Product, name: str) -> str:
    if name == PRICE:
        told = desk.say("compare.most_price", name=product.name, price=desk.money(product.price))
        return told + _cheaper_still(desk, product)
    title, value = attribute_of(product, name) or (name, "")
    return desk.say("compare.most_of", name=product.name, attribute=desk.term(title),
                    value=value_words(desk, value))  # fmt: skip


def _cheaper_still(desk: Desk, product: Product) -> str:
    """最便宜的是哪个, of a list: what costs less and fits as well, but is not on it."""
    wishes = desk.memory.wishes
    if wishes is None or not wishes.categories or not says("cheapest", desk.turn.text):
        return ""
    whole = for_stage(desk, replace(wishes, exclude=(), max_price=product.price - 1))
    less = catalogue.find(desk.tx, whole, limit=CANDIDATES).data
    others = [one for one in less if product.category in one.categories]
    one = min(others, key=lambda each: each.price, default=None)
    return desk.say("compare.cheaper_still", name=one.name, price=desk.money(one.price)) if (
        one is not None) else ""  # fmt: skip


def _figure(desk: Desk, product: Product, name: str) -> tuple[str, str]:
    if name == PRICE:
        return desk.say("compare.price"), desk.money(product.price)
    title, value = attribute_of(product, name) or (name, "")
    return desk.term(title) or title, value_words(desk, value)


def _all_equal(desk: Desk, one: Product, name: str) -> str:
    title, value = _figure(desk, one, name)
    return desk.say("compare.all_equal", attribute=title, value=value)


def _several(desk: Desk, equal: Sequence[Product], name: str) -> str:
    title, value = _figure(desk, equal[0], name)
    names = words.listed([_quoted(desk, each.name) for each in equal], desk.language)
    return desk.say("compare.several_most", names=names, attribute=title, value=value)


def _each(desk: Desk, shown: Sequence[Product], name: str) -> Answer:
    """What each is said to have, when it is no figure or told in terms of its own; or nothing."""
    told = [(each, found) for each in shown if (found := attribute_of(each, name))]
    if not told and held_by(desk, shown) and (valued := told_of_each(desk, [*shown])):
        return valued
    if not told:
        said = desk.term(name) or desk.say("product.that_point")
        return desk.answer(desk.text("compare.none_tells", attribute=said))
    if len(told) == len(shown) > len({found[1] for _, found in told}) == 1:
        return desk.answer(replies.text(_all_equal(desk, shown[0], name)))
    colon = "：" if desk.language == "zh" else ": "
    lines = [f"{each.name}{colon}{value_words(desk, found[1])}" for each, found in told]
    title = desk.term(told[0][1][0]) or desk.say("product.that_point")
    return desk.answer(replies.text("\n".join([desk.say("compare.not_ranked", attribute=title),
                                               *lines])))  # fmt: skip


def _best_selling(desk: Desk, shown: Sequence[Product]) -> Answer:
    """By how many customers bought each of them lately."""
    known = {one.product_id: one for one in shown}
    sold = [(known[one], count) for one, count in bestsellers(desk.tx, known, desk.now) if count]
    if not sold:
        return desk.answer(desk.text("compare.none_sold", days=WINDOW.days))
    first, count = sold[0]
    told = desk.say("compare.sold_most", name=first.name, count=count, days=WINDOW.days)
    counts = [desk.say("compare.sold", name=one.name, count=many) for one, many in sold[1:]]
    return _focused(desk, first, told, counts)


def _best_rated(desk: Desk, shown: Sequence[Product]) -> Answer:
    """By the stars that customers gave each of them."""
    known = {one.product_id: one for one in shown}
    ranked = best_rated(desk.tx, known)
    if not ranked:
        return desk.answer(desk.text("compare.none_rated"))
    stars = [(known[one], f"{rating.stars:.1f}", rating.customers) for one, rating in ranked]
    first, best, count = stars[0]
    told = desk.say("compare.rated_most", name=first.name, stars=best, count=count)
    rest = [desk.say("compare.rated", name=one.name, stars=many, count=number)
            for one, many, number in stars[1:]]  # fmt: skip
    return _focused(desk, first, told, rest)


def _focused(desk: Desk, first: Product, told: str, rest: Sequence[str]) -> Answer:
    others = words.listed([*rest], desk.language)
    return in_focus(desk, first, told + (desk.say("compare.then", others=others) if rest else ""))


def _quoted(desk: Desk, name: str) -> str:
    return f"「{name}」" if desk.language == "zh" else f"“{name}”"
