"""Wanting to buy: a kind of product is searched, a named one is shown, a basket is filled."""

from dataclasses import replace

from actions.answer import Answer
from actions.basket.buying import add_clicked, adding, basket_talk
from actions.desk import Desk
from actions.goods.cheaper import cheaper_ones
from actions.goods.gifts import presents
from actions.goods.in_focus import in_focus
from actions.goods.needs import by_need
from actions.goods.showing import cards, found, not_sold, searched, shown
from actions.goods.stock_words import sold_out, version_said_told
from actions.goods.wanting import keyword, only_refuses, says_wishes, wished
from actions.hearing.ordinals import count_said, position
from actions.hearing.wording import asks, says
from actions.hearing.words import listed
from actions.product_facts import which_product
from actions.reference.referring import product_meant, products_named
from actions.reference.variants import priced_as
from actions.topic_action import TopicAction
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product
from shop.recommending import Reason, Suggestion

MOST_COUNTED = 20
LABELS = 6  # versions named at a time


class Purchase(TopicAction):
    intent = "purchase"

    def answer(self, desk: Desk) -> Answer:
        if (answer := add_clicked(desk) or basket_talk(desk)) is not None:
            return answer
        named = products_named(desk)
        if says("cheaper_than", desk.turn.text) and (less := cheaper_ones(desk, Wishes(), named)):
            return less
        if named:
            return _named(desk, named)
        if position(desk.turn.text, len(desk.memory.shown)) is not None:
            return counted_off(desk)
        if (given := by_need(desk) or _present(desk)) is not None:
            return given
        if says_wishes(desk):
            return searched(desk)
        if only_refuses(desk):
            return _without_those(desk)
        if says("this", desk.turn.text) or desk.turn.clicked:
            product = product_meant(desk)
            if product is not None:
                return offered(desk, product)
        return _by_keyword(desk)


def _present(desk: Desk) -> Answer | None:
    if not (says("present", desk.turn.text) and presents(desk)):
        return None
    return desk.means.topics["recommend"].answer(desk)


def _without_those(desk: Desk) -> Answer:
    """别整吃的: what was looked for without them; what to look for, when nothing was."""
    if desk.memory.wishes is None and not desk.memory.shown:
        return desk.answer(desk.text("search.what")).remembering(asked="product", wishes=None)
    return desk.means.topics["refine_recommendation"].answer(desk)


def counted_off(desk: Desk) -> Answer:
    """第二个, 买第一个要两台: into the basket when it is said to buy it, else offered."""
    product = product_meant(desk)
    if product is None:
        return which_product(desk)
    counted = desk.turn.first("quantity") or count_said(desk.turn.text)
    versioned = any(True for name in ("color", "size") for _ in desk.turn.all(name))
    if says("takes", desk.turn.text) or counted or (versioned and not asks(desk.turn.text)):
        return adding(desk, product, None)
    return offered(desk, product)


def offered(desk: Desk, product: Product) -> Answer:
    """One product with its price and variants, and the question whether to add it."""
    price = _in_version(desk, product).price
    words = desk.say("search.this_one", name=product.name, price=desk.money(price))
    if not product.in_stock:
        return _instead(desk, product)
    if (told := version_said_told(desk, product)) is not None:
        return in_focus(desk, product, told.words, told.buyable, told.variant, wanted=True)
    labels = list(dict.fromkeys(desk.term(one.label) for one in product.variants if one.stock > 0))
    labels = [label for label in labels if label]
    if len(labels) > 1:
        more = desk.say("product.and_others") if len(labels) > LABELS else ""
        variants = listed(labels[:LABELS], desk.language) + more
        words += desk.say("product.variants", variants=variants)
    answer = in_focus(desk, product, words, wanted=True)
    if product.product_id in desk.memory.shown:
        return answer  # the list stays, so that 还是第二个吧 chooses from it
    return answer.remembering(shown=(product.product_id,), personal=False)


def _in_version(desk: Desk, product: Product) -> Product:
    """At the price of the colour and size said, or looked for before."""
    turn, wishes = desk.turn, desk.memory.wishes
    before = wishes if wishes is not None and product.product_id in desk.memory.shown else Wishes()
    color, size = turn.first("color") or before.color, turn.first("size") or before.size
    return priced_as(product, color, size)


def _named(desk: Desk, named: list[Product]) -> Answer:
    one = product_meant(desk)
    if one is not None:
        return offered(desk, one)
    wishes = wished(desk)
    fits = [each for each in named if each.in_stock and _affordable(wishes, each)]
    if len(fits) == 1:
        return offered(desk, fits[0])
    if fits:
        reason = Reason("matches_wishes")
        suggested = [Suggestion(each, reason, 0.0) for each in fits[:4]]
        return cards(desk, wishes, suggested, desk.say("search.several"))
    return _instead(desk, named[0])


def _affordable(wishes: Wishes, product: Product) -> bool:
    return wishes.max_price is None or product.price <= wishes.max_price


def _instead(desk: Desk, product: Product) -> Answer:
    """Sold out or above the budget: said so, and others of its kind shown."""
    wishes = _as_before(desk, product, replace(wished(desk), categories=(product.category,)))
    wishes = replace(wishes, brands=())
    key = "search.over_budget_instead" if product.in_stock else "search.sold_out_instead"
    lead = desk.say(key, name=product.name, price=desk.money(product.price))
    others = found(desk, wishes, exclude=(product.product_id,))
    if others:
        return cards(desk, wishes, others, lead)
    if product.in_stock:
        return shown(desk, wishes, lead)
    return in_focus(desk, product, sold_out(desk, product, product.variants))


def _as_before(desk: Desk, product: Product, wishes: Wishes) -> Wishes:
    """With what was wished of goods of this kind before: for a child of two, in big pieces."""
    before = desk.memory.wishes
    if before is None or not {product.category, *product.categories} & set(before.categories):
        return wishes
    keeps = {name: getattr(before, name) for name in ("text", "attributes", "exclude", "max_price")
             if not getattr(wishes, name)}  # fmt: skip
    kept = replace(wishes, **keeps)
    return kept if found(desk, kept, exclude=(product.product_id,)) else wishes


def _by_keyword(desk: Desk) -> Answer:
    """No word of the catalogue was heard: look for what was said, and say so if it is not sold."""
    word = keyword(desk.turn.text)
    if not word or position(desk.turn.text, MOST_COUNTED) is not None:
        return desk.answer(desk.text("search.what")).remembering(asked="product")
    wishes = Wishes(text=word)
    if catalogue.matching_ids(desk.tx, wishes):
        return shown(desk, wishes, desk.say("search.found"))
    return not_sold(desk, word)
