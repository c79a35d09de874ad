"""What a product is like and whether it is there: its attributes, its variants' stock."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.basket.asked_of_which import asked_back
from actions.business.warranty import warranty_words
from actions.desk import Desk
from actions.goods.attributes import overview, price_in_talk, version_priced
from actions.goods.facets import (
    FACTS,
    PRICE,
    RETURNS,
    SHIPPING,
    STOCK,
    UNKNOWN,
    VERSIONS,
    WARRANTY,
    asked_of,
    courier_said,
    facts_all_told,
    facts_in,
    goods_alone,
    judged,
    not_as_asked,
    unknown_part,
)
from actions.goods.in_focus import in_focus
from actions.goods.kind_asked import product_of_asked_kind
from actions.goods.of_kind import of_kind
from actions.goods.of_shown import each_of_shown, told_of_each
from actions.goods.only_one import only_one
from actions.goods.own_goods import own_goods
from actions.goods.pack_prices import packs_told
from actions.goods.returnable import returnable_words
from actions.goods.showing import searched
from actions.goods.stock_words import sold_out, stock_told, versions_told
from actions.goods.wanting import wished
from actions.hearing.matters import asks_for
from actions.hearing.ordinals import position, positions
from actions.hearing.pack_sizes import pack_meant
from actions.hearing.wishes import kind_of, refusals
from actions.hearing.wording import asks, says
from actions.orders.couriers import couriers_told
from actions.reference.history import said_before
from actions.reference.picking import beyond_the_list
from actions.reference.referring import product_meant, products_named, several_meant
from actions.reference.variants import matching, priced_as
from actions.topic_action import TopicAction
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product, Variant


class ProductInfo(TopicAction):
    """The attribute asked about, unknown when the catalogue has none; else the main ones."""

    intent = "product_info"

    def answer(self, desk: Desk) -> Answer:
        if (other := parcel_meant(desk) or _of_each(desk)) is not None:
            return other
        product = product_meant(desk) or product_of_asked_kind(desk)
        product = product or (None if _sought(desk) else own_goods(desk))
        if product is None:
            return which_product(desk)
        if (both := together(desk, product)) is not None:
            return both
        if judged(desk, product):
            fits = False if not_as_asked(desk, product) else None
            return in_focus(desk, product, facts_all_told(desk, product), fits)
        if says("variants_question", desk.turn.text):
            return desk.means.topics["stock"].answer(desk)
        if asked_of(desk, product) == [STOCK]:
            return desk.means.topics["stock"].answer(desk)  # is the airpods max in stock
        named = list(desk.turn.all("attribute"))
        variant = _versioned(desk) or pack_meant(desk.turn.text, product.variants)
        if variant and not named and any(one.label for one in product.variants):
            return desk.means.topics["stock"].answer(desk)
        if not named and (says("price_question", desk.turn.text) or says("total", desk.turn.text)):
            variant_id = _chosen(desk, product)
            chosen = pack_meant(desk.turn.text, product.variants)
            chosen = chosen or (product.variant(variant_id) if variant_id else None)
            chosen = chosen or version_priced(desk, product)
            name = f"{product.name} {desk.term(chosen.label)}" if chosen else product.name
            amount = desk.money(chosen.price if chosen else price_in_talk(desk, product))
            price = desk.say("product.price", name=name.strip(), price=amount)
            return in_focus(desk, product, price, variant=chosen)
        return in_focus(desk, product, _facts_or_overview(desk, product))


def _facts_or_overview(desk: Desk, product: Product) -> str:
    """What is asked, now or just before; else the main things, and that the question is open."""
    asked = facts_in(desk, product)
    if not asked and (again := _asked_again(desk, product)):
        return again
    told = facts_all_told(desk, product) if asked else overview(desk, product)
    if says("warranty", desk.turn.text):
        return (told if asked else "") + warranty_words(desk)
    if asked or not asks(desk.turn.text) or says("sold_at_all", desk.turn.text):
        return told
    if not says("general_question", desk.turn.text) and not goods_alone(desk):
        return told + desk.say("product.not_said")
    return told


def _asked_again(desk: Desk, product: Product) -> str:
    """那第二个呢, and the latex one: what was asked of another just now; empty for other words."""
    counted = says("and_this", desk.turn.text) and says("counted_off", desk.turn.text)
    if not (counted or goods_alone(desk) or says("asked_of_that", desk.turn.text)):
        return ""
    before = desk.turned(text=said_before(desk), entities=())
    asked = facts_in(before, product) or judged(before, product)
    return facts_all_told(before, product) if asked else ""


def _sought(desk: Desk) -> bool:
    """有老人机吗: a kind that is looked for, though some of it was bought before."""
    turn = desk.turn
    return any(says("seeks", turn.text[: one.start]) or says("sold_at_all", turn.text)
               for one in turn.all("category") if one.start is not None)  # fmt: skip


def _kind_sought(desk: Desk) -> bool:
    """那有没有跑鞋37码有货的, after one that does not come in it: any of the kind in that size."""
    turn, focus = desk.turn, desk.memory.product_id
    if turn.clicked or not focus or not _versioned(desk) or products_named(desk):
        return False
    return any(says("seeks", turn.text[: one.start]) for one in turn.all("category")
               if one.start is not None)  # fmt: skip


def _of_each(desk: Desk) -> Answer | None:
    """这几条哪条能机洗, whichever of them was spoken of last."""
    several = several_meant(desk) if positions(desk.turn.text, len(desk.memory.shown))[1:] else []
    several = several_meant(desk) if says("first_two", desk.turn.text) else several
    if len(several) > 1 and asks(desk.turn.text):
        return told_of_each(desk, several)
    if not says("which_shown", desk.turn.text) or product_meant(desk, focus=False) is not None:
        return None
    return each_of_shown(desk)


def _chosen(desk: Desk, product: Product) -> str | None:
    """The version of the product that was just spoken of."""
    task = desk.memory.task
    own = task is not None and task.get("product_id") == product.product_id
    return str(task.get("variant_id")) if own and task and "variant_id" in task else None


class Stock(TopicAction):
    """Stock of the variant named, or of all; when it comes back, if the shop knows."""

    intent = "stock"

    def answer(self, desk: Desk) -> Answer:
        if (arriving := parcel_meant(desk)) is not None:
            return arriving
        if _kind_sought(desk):
            return searched(desk)
        product = product_meant(desk) or only_one(desk) or own_goods(desk)
        if product is None:
            return which_product(desk)
        awaited = _awaited(desk, product) if says("restock", desk.turn.text) else None
        if awaited is not None and asked_of(desk, product) in ([], [SHIPPING]):
            return awaited
        if (both := together(desk, product)) is not None:
            return both
        if awaited is not None:
            return awaited
        if says("variants_question", desk.turn.text) and not _versioned(desk):
            return in_focus(desk, product, versions_told(desk, product))
        told = stock_told(desk, product)
        return in_focus(desk, product, told.words, told.buyable, told.variant)


def _versioned(desk: Desk) -> bool:
    return any(True for name in ("color", "size") for _ in desk.turn.all(name))


def together(desk: Desk, product: Product) -> Answer | None:
    """Several questions of one product in one answer; None when it is at most one."""
    if packs := packs_told(desk, product):
        return in_focus(desk, product, packs)
    asked = asked_of(desk, product)
    of_facts = asked == [FACTS] and desk.turn.intent == "stock"  # 几个月的宝宝能吃
    of_coming = asked == [SHIPPING] and says("comes_when", desk.turn.text)
    if len(asked) < 2 and not (of_facts or of_coming):
        return None
    stock = stock_told(desk, product)
    versioned = _versioned(desk) or pack_meant(desk.turn.text, product.variants) is not None
    variant = stock.variant if versioned else None
    told_with_it = STOCK in asked and variant is not None
    told_with_it = told_with_it and desk.money(variant.price) in stock.words if variant else False
    asked = [one for one in asked if one != PRICE or not told_with_it]
    if STOCK not in asked and not product.in_stock:
        asked.insert(0, STOCK)
    parts = [_facet(desk, product, name, stock.words, variant) for name in asked]
    gap = "" if desk.language == "zh" else " "
    told = gap.join(part.strip() for part in parts if part)
    buyable = product.in_stock and stock.buyable and not not_as_asked(desk, product)
    return in_focus(desk, product, told, buyable, variant)


def _facet(
    desk: Desk, product: Product, name: str, stock: str, variant: Variant | None
) -> str:  # fmt: skip
    if name == FACTS:
        return facts_all_told(desk, product)
    if name == WARRANTY:
        return warranty_words(desk)
    if name == VERSIONS:
        return versions_told(desk, product)
    if name == STOCK:
        return stock
    if name == RETURNS:
        return returnable_words(desk, product)
    if name == PRICE:
        version = desk.turn.first("color"), desk.turn.first("size")
        amount = desk.money((variant or priced_as(product, *version)).price)
        return desk.say("product.price", name=product.name, price=amount)
    if name == UNKNOWN:
        said = unknown_part(desk, product)
        return desk.say("product.part_not_said", said=said)
    if courier_said(desk) and not asks_for("shipping_info", desk.turn.text):
        return couriers_told(desk) + desk.say("shipping.courier_choice")
    general = desk.turned(entities=())
    shipping: Answer = desk.means.topics["shipping_info"].answer(general)
    return str(shipping.replies[0]["text"])


def _awaited(desk: Desk, product: Product) -> Answer | None:
    """When what is sold out of a product comes back; None when all of it is there."""
    color, size = desk.turn.first("color"), desk.turn.first("size")
    gone = [one for one in matching(product.variants, color, size) if one.stock <= 0]
    if not gone:
        return None
    return in_focus(desk, product, sold_out(desk, product, gone), False)


def parcel_meant(desk: Desk) -> Answer | None:
    """裙子什么时候到 asks for a parcel, not for a product's facts."""
    if desk.turn.customer_id is None or not says("arrival", desk.turn.text) or _of_shown(desk):
        return None
    return desk.means.topics["order_status"].answer(desk)


def _narrowable(desk: Desk, several: Sequence[Product]) -> Wishes | None:
    """What was looked for while these are of it; else more of their kind: 白色256的 of tablets."""
    before = desk.memory.wishes
    if before and all(set(one.categories) & set(before.categories) for one in several):
        return before
    return replace(refusals(before or Wishes()), categories=kind_of(several).categories)


def _of_shown(desk: Desk) -> bool:
    """第一个带不带wifi 几天能到: of goods that are looked at and counted off, not of an order."""
    text, shown = desk.turn.text, desk.memory.shown
    return position(text, len(shown)) is not None and not says("bought", text)


def which_product(desk: Desk) -> Answer:
    """Not clear which: all of the list, those of that name or kind, or the question."""
    if (told := each_of_shown(desk) or beyond_the_list(desk)) is not None:
        return told
    if (told := of_kind(desk)) is not None:
        return told
    named = (
        ("category", "brand")
        if len(desk.memory.shown) < 2
        else (
            "category",
            "brand",
            "color",
            "size",
        )
    )  # 红色的有吗 of a list: which of its kind are red
    if any(True for name in named for _ in desk.turn.all(name)):
        return searched(desk)
    before = desk.memory.wishes
    if before is not None and len(desk.memory.shown) > 1 and wished(desk, before) != before:
        return searched(desk)  # 敏感肌能用吗, of a list
    several = products_named(desk)[:5] or catalogue.products(desk.tx, desk.memory.shown)
    intent = desk.turn.intent if desk.turn.intent in ("product_info", "stock") else "product_info"
    if several:
        buttons = [
            replies.button(each.name, intent, product_id=each.product_id) for each in several
        ]
        answer = desk.answer(desk.text("product.which_of", buttons)).remembering(
            asked="product", shown=tuple(each.product_id for each in several),
            wishes=_narrowable(desk, several),
        )  # fmt: skip
        return asked_back(desk, answer)
    return asked_back(desk, desk.answer(desk.text("product.which")).remembering(asked="product"))
