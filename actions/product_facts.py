"""What a product is like and whether it is there: its attributes, its variants' stock."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies, words
from actions.answer import Answer
from actions.attributes import attribute_of, attributes_in, fact_told, facts_told, overview
from actions.claims import claim_told
from actions.desk import Desk
from actions.fitting import fit_told, fits_told
from actions.memory import Task
from actions.ordered import own_goods
from actions.ordinals import count_said
from actions.picking import beyond_the_list
from actions.referring import product_meant, products_named
from actions.showing import searched
from actions.topic_action import TopicAction
from actions.variants import as_wished, color_said, matching, priced_as, spoken_of
from actions.wanting import wished
from actions.warranty import warranty_words
from actions.wording import asks, says
from shop import catalogue
from shop.products import Product, Variant

VARIANTS_SHOWN = 8


class ProductInfo(TopicAction):
    """The attribute asked about, unknown when the catalogue has none; else the main ones."""

    intent = "product_info"

    def answer(self, desk: Desk) -> Answer:
        if (arriving := parcel_meant(desk)) is not None:
            return arriving
        product = product_meant(desk) or own_goods(desk)
        if product is None:
            return which_product(desk)
        if told := fit_told(desk, product) or claim_told(desk, product):
            return in_focus(desk, product, told)
        if says("variants_question", desk.turn.text):
            versions: Answer = desk.means.topics["stock"].answer(desk)
            return versions
        named = list(desk.turn.all("attribute"))
        variant = desk.turn.first("color") or desk.turn.first("size")
        if variant and not named and any(one.label for one in product.variants):
            there: Answer = desk.means.topics["stock"].answer(desk)
            return there
        if not named and (says("price_question", desk.turn.text) or says("total", desk.turn.text)):
            variant_id = _chosen(desk, product)
            chosen = product.variant(variant_id) if variant_id else None
            name = f"{product.name} {desk.term(chosen.label)}" if chosen else product.name
            amount = desk.money((chosen or product).price)
            price = desk.say("product.price", name=name.strip(), price=amount)
            return in_focus(desk, product, price, variant=chosen)
        asked = [str(entity.value) for entity in desk.turn.all("attribute")]
        asked = asked or attributes_in(desk.turn.text, product)
        told = facts_told(desk, product, asked) if asked else overview(desk, product)
        if says("warranty", desk.turn.text):
            told = (told if asked else "") + warranty_words(desk)
        elif not asked and asks(desk.turn.text) and not says("general_question", desk.turn.text):
            told = desk.say("product.not_said") + told
        return in_focus(desk, product, told)


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
        product = product_meant(desk) or own_goods(desk)
        if product is None:
            return which_product(desk)
        color, size = desk.turn.first("color"), desk.turn.first("size")
        if says("restock", desk.turn.text) and (awaited := _awaited(desk, product)) is not None:
            return awaited
        if color and not matching(product.variants, color):
            color = color_said(desk.turn.text) or color
        found = matching(product.variants, color, size)
        found = spoken_of(desk.turn.text, product, found)
        if not found:
            said = " ".join(str(part) for part in (color, size) if part)
            told = desk.say(
                "product.no_variant", name=product.name, variant=desk.term(said) or said
            )
            return in_focus(desk, product, told + _choice(desk, product), product.in_stock)
        there = [variant for variant in found if variant.stock > 0]
        told = (
            _in_stock(desk, product, there, len(found) < len(product.variants))
            if there
            else sold_out(desk, product, found)
        )
        variant = there[0] if len(there) == 1 else None
        return in_focus(desk, product, told, bool(there), variant)


def _awaited(desk: Desk, product: Product) -> Answer | None:
    """When what is sold out of a product comes back; None when all of it is there."""
    color, size = desk.turn.first("color"), desk.turn.first("size")
    gone = [one for one in matching(product.variants, color, size) if one.stock <= 0]
    if not gone:
        return None
    return in_focus(desk, product, sold_out(desk, product, gone), product.in_stock)


def parcel_meant(desk: Desk) -> Answer | None:
    """裙子什么时候到 asks for a parcel, not for a product's facts."""
    if desk.turn.customer_id is None or not says("arrival", desk.turn.text):
        return None
    answer: Answer = desk.means.topics["order_status"].answer(desk)
    return answer


def in_focus(
    desk: Desk, product: Product, told: str, buyable: bool | None = None,
    variant: Variant | None = None,
) -> Answer:  # fmt: skip
    """The answer about a product with its card; what is in stock is offered to be bought."""
    memory = desk.memory
    wishes = memory.wishes if product.product_id in memory.shown else None
    wished_in = as_wished(product, wishes.color, wishes.size) if wishes else {}
    color = desk.turn.first("color") or wished_in.get("color")
    size = desk.turn.first("size") or wished_in.get("size")
    card = [
        (replace(product, price=variant.price) if variant else priced_as(product, color, size), "")
    ]
    if not (product.in_stock if buyable is None else buyable):
        similar = desk.button("product.similar_button", "recommend", product_id=product.product_id)
        reply = replies.products(told, card, [similar])
        return desk.answer(reply).remembering(product_id=product.product_id)
    add = desk.button(
        "buying.add_button",
        "purchase",
        product_id=product.product_id,
        variant_id=variant.variant_id if variant else None,
        choice="add",
    )
    if memory.task is not None and not memory.task.soft:
        return desk.answer(replies.products(told, card, [add])).remembering(
            product_id=product.product_id
        )
    known = {
        "product_id": product.product_id,
        "variant_id": variant.variant_id if variant else None,
        "quantity": desk.turn.first("quantity") or count_said(desk.turn.text),
        "color": color,
        "size": size,
    }
    task = Task("add_to_basket", "agreed", {k: v for k, v in known.items() if v}, soft=True)
    reply = replies.products(told + desk.say("buying.shall_i_add"), card, [add])
    return desk.answer(reply).remembering(product_id=product.product_id, task=task, asked="confirm")


def which_product(desk: Desk) -> Answer:
    """Not clear which: all of the list, those of that name or kind, or the question."""
    if (told := _of_shown(desk) or beyond_the_list(desk)) is not None:
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
        return desk.answer(desk.text("product.which_of", buttons)).remembering(
            asked="product", shown=tuple(each.product_id for each in several)
        )
    return desk.answer(desk.text("product.which")).remembering(asked="product")


def _of_shown(desk: Desk) -> Answer | None:
    """这件可以机洗吗, of a list: what each of the shown is described with; None for other words."""
    shown = catalogue.products(desk.tx, desk.memory.shown)
    if len(shown) < 2 or not asks(desk.turn.text) or list(desk.turn.all("category")):
        return None
    if fits := fits_told(desk, shown):
        return desk.answer(replies.text(fits))
    asked = [str(entity.value) for entity in desk.turn.all("attribute")]
    asked = asked or [name for each in shown for name in attributes_in(desk.turn.text, each)]
    asked = list(dict.fromkeys(asked))[:1]
    if not asked or products_named(desk):
        return None
    found = [(each, attribute_of(each, asked[0])) for each in shown]
    name = desk.term(asked[0]) or asked[0]
    if not any(one for _, one in found):
        return desk.answer(desk.text("product.none_says", attribute=name))
    lines = [desk.say("product.of_these")]
    for number, (each, one) in enumerate(found, 1):
        fact = fact_told(desk, *one) if one else desk.say("product.not_written", attribute=name)
        lines.append(f"{number}. {each.name}{'：' if desk.language == 'zh' else ': '}{fact}")
    return desk.answer(replies.text("\n".join(lines)))


def _in_stock(desk: Desk, product: Product, there: Sequence[Variant], named: bool) -> str:
    if named and len(there) == 1:
        variant = there[0]
        key = "product.few_left" if variant.stock <= 5 else "product.in_stock_one"
        return desk.say(
            key,
            name=product.name,
            variant=desk.term(variant.label),
            price=desk.money(variant.price),
            count=variant.stock,
        )
    return desk.say("product.in_stock", name=product.name) + _choice(desk, product, there)


def _choice(desk: Desk, product: Product, there: Sequence[Variant] = ()) -> str:
    found = list(there) or [variant for variant in product.variants if variant.stock > 0]
    labels = list(dict.fromkeys(desk.term(variant.label) for variant in found))
    labels = [label for label in labels if label]
    if not labels:
        return ""
    shown = words.listed(labels[:VARIANTS_SHOWN], desk.language)
    more = desk.say("product.and_others") if len(labels) > VARIANTS_SHOWN else ""
    return desk.say("product.variants", variants=shown + more)


def sold_out(desk: Desk, product: Product, found: Sequence[Variant]) -> str:
    """That these variants are gone, and until when if the shop knows."""
    dates = [variant.restock_at for variant in found if variant.restock_at is not None]
    label = desk.term(found[0].label) if len(found) == 1 else ""
    values = {"name": product.name, "variant": label}
    coming = [moment for moment in dates if moment > desk.now]
    if coming:
        return desk.say("product.sold_out_until", day=desk.day(min(coming)), **values)
    return desk.say("product.sold_out", **values) + (
        _choice(desk, product) if product.in_stock else ""
    )
