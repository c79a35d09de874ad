"""券后多少: what goods cost with the offers that apply, reckoned by the promotion engine."""

import re
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing import words
from actions.hearing.wording import says
from actions.reference.one_of_these import one_of_these
from actions.reference.own_basket import owner
from actions.reference.referring import product_meant
from actions.reference.variants import color_wanted, matching, number_said, spoken_of
from shop import catalogue
from shop.basket_lines import BasketLine
from shop.basket_lines import lines as basket_lines
from shop.catalogue import Wishes
from shop.offering import offers_for
from shop.pricing import PricedBasket, reckoned
from shop.products import Product, Variant

SHOWN = 3
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LATIN = re.compile(r"[A-Za-z][A-Za-z .&'-]*")


def after_coupon(desk: Desk) -> Answer | None:
    """The price of the goods named or spoken of, else of the basket; else it is asked which."""
    if says("refund_words", desk.turn.text):
        return None  # 退款到手多少: of money that comes back
    goods = goods_meant(desk)
    if says("count_then", desk.turn.text) and any(_of_size(desk, one) for one in goods):
        return None
    if not goods and says("count_then", desk.turn.text) and not says("coupon", desk.turn.text):
        return None
    if goods:
        told = "\n".join(line for each in goods[:SHOWN] if (line := _priced(desk, each)))
        answer = desk.answer(replies.text(told)) if told else None
        return answer and resumed(desk, answer.remembering(product_id=goods[0].product_id))
    if found := basket_lines(desk.tx, owner(desk)):
        name = desk.say("offers.whole_basket")
        return resumed(desk, desk.answer(replies.text(reckoned_words(desk, name, list(found)))))
    return resumed(desk, desk.answer(desk.text("offers.price_of_what")))


def _of_size(desk: Desk, product: Product) -> bool:
    """How about 42, of shoes: a version that is asked about, no number of pieces."""
    said = set(_NUMBER.findall(desk.turn.text))
    return not says("coupon", desk.turn.text) and any(one.size in said for one in product.variants)


def piece(product: Product, variant: Variant) -> BasketLine:
    """One piece, as it would lie in a basket."""
    return BasketLine(
        product_id=product.product_id,
        variant_id=variant.variant_id,
        name=product.name,
        variant=variant.label,
        categories=tuple(dict.fromkeys([*product.categories, product.category])),
        quantity=1,
        price=variant.price,
        currency=product.currency,
        stock=variant.stock,
    )


def goods_meant(desk: Desk) -> list[Product]:
    """The product meant, else those of the kind or brand that is named."""
    turn = desk.turn
    shown = catalogue.products(desk.tx, desk.memory.shown)
    if (one := product_meant(desk) or one_of_these(desk, shown)) is not None:
        return [one]
    kind, brands = turn.first("category"), _brands(desk)
    if not (kind or brands):
        return []
    wishes = Wishes(categories=(str(kind),) if kind else (), brands=brands)
    found = list(catalogue.find(desk.tx, wishes, limit=20).data)
    worded = [one for one in found if one.category in turn.text or one.category[-2:] in turn.text]
    return worded or found


def _brands(desk: Desk) -> tuple[str, ...]:
    """The brands named, as the dictionary and as the message spells them: 魅可, MAC."""
    text, found = desk.turn.text, list(desk.turn.all("brand"))
    spelled = [_LATIN.search(text[each.start or 0 : each.end or 0]) for each in found]
    return (*(str(each.value) for each in found), *(one.group(0) for one in spelled if one))


def _priced(desk: Desk, product: Product) -> str:
    variant = version_meant(desk, product)
    if variant is None:
        return ""
    count = number_said(desk.turn) or 1
    name = f"{product.name} ×{count}" if count > 1 else product.name
    return reckoned_words(desk, name, [replace(piece(product, variant), quantity=count)])


def version_meant(desk: Desk, product: Product) -> Variant | None:
    """The version said, else the one in the basket, else any that is there."""
    turn = desk.turn
    there = [each for each in product.variants if each.stock > 0]
    said = matching(there, color_wanted(turn), turn.first("size"))
    said = spoken_of(turn.text, product, said or matching(there, None, turn.first("size")))
    if said and len(said) < len(product.variants):
        return said[0]
    held = [one.variant_id for one in basket_lines(desk.tx, owner(desk))]
    return next((one for one in there if one.variant_id in held), next(iter(there), None))


def best_total(desk: Desk, found: list[BasketLine]) -> int:
    """The least these come to, with all the offers that can still be claimed."""
    who = desk.turn.customer_id
    open_ones = [view.offer_id for view in offers_for(desk.tx, who, desk.now).claimable]
    return reckoned(desk.tx, owner(desk), who, found, desk.now, claiming=open_ones).total


def reckoned_words(desk: Desk, name: str, found: list[BasketLine]) -> str:
    """What these come to now, and with the offers that can still be claimed."""
    who = desk.turn.customer_id
    now = reckoned(desk.tx, owner(desk), who, found, desk.now)
    told = _told(desk, name, now)
    open_ones = [view.offer_id for view in offers_for(desk.tx, who, desk.now).claimable]
    best = reckoned(desk.tx, owner(desk), who, found, desk.now, claiming=open_ones)
    new = [each for each in best.adjustments if each.offer_id in open_ones]
    if not new or best.total >= now.total:
        return told
    titles = words.listed([each.title[desk.language] for each in new], desk.language)
    price = desk.money(best.subtotal - best.discount)
    return told + desk.say("offers.price_if_claimed", titles=titles, price=price)


def _told(desk: Desk, name: str, now: PricedBasket) -> str:
    titles = [each.title[desk.language] for each in now.adjustments]
    values = {"name": name, "full": desk.money(now.subtotal), "off": desk.money(now.discount),
              "price": desk.money(now.subtotal - now.discount),
              "titles": words.listed(titles, desk.language)}  # fmt: skip
    told = desk.say("offers.price_after" if now.discount else "offers.price_alone", **values)
    fee = now.shipping_fee
    return told + (desk.say("offers.price_shipping", fee=desk.money(fee)) if fee else "")
