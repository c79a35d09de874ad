"""Whether a product is there, in words: the versions in stock, and when the others come back."""

from collections.abc import Sequence
from dataclasses import dataclass

from actions.desk import Desk
from actions.goods.by_version import capacity_lacking
from actions.goods.shown_in_it import shown_in_it
from actions.hearing import words
from actions.hearing.pack_sizes import pack_meant
from actions.hearing.sizes_said import usual_size
from actions.hearing.wording import says
from actions.reference.variants import color_said, is_no_version, matching, spoken_of
from shop.products import Product, Variant

VARIANTS_SHOWN = 8


@dataclass(frozen=True)
class Told:
    """The words, whether what is meant can be bought, and the version when it is one."""

    words: str
    buyable: bool
    variant: Variant | None = None


def stock_told(desk: Desk, product: Product) -> Told:
    """Of the version named, or of all."""
    color, size = desk.turn.first("color"), desk.turn.first("size")
    usual = size and str(size).upper() == usual_size(desk.turn.text)
    if usual or is_no_version(product, size):
        size = None
    if color and not matching(product.variants, color):
        color = color_said(desk.turn.text) or color
    size = size or capacity_lacking(desk.turn.text, product)
    found = _spoken_of(desk, product, color, size)
    left = says("how_many_left", desk.turn.text)
    left = left or (bool(color or size) and says("how_many_pieces", desk.turn.text))
    if left and not (color or size) and (last := _last_told(desk, product)):
        found = [last]  # how many left, after the pink one was told
    pack = pack_meant(desk.turn.text, found)
    found = [pack] if pack else found
    if not found:
        said = " ".join(str(part) for part in (color, size) if part)
        told = desk.say("product.no_variant", name=product.name, variant=desk.term(said) or said)
        others = shown_in_it(desk, product, color, size)
        return Told(told + choice(desk, product) + others, product.in_stock)
    there = [variant for variant in found if variant.stock > 0]
    if not there:
        return Told(sold_out(desk, product, found), False)
    told = _in_stock(desk, product, there, len(found) < len(product.variants))
    if left and len(found) == 1:
        told = _left(desk, product, found[0])
    return Told(told, True, there[0] if len(there) == 1 else None)


def _spoken_of(desk: Desk, product: Product, color: object, size: object) -> list[Variant]:
    """Those in the colour and size; in each of the sizes of 41会不会太小？蓝色44呢."""
    sizes = list(dict.fromkeys(str(one.value) for one in desk.turn.all("size")))
    if size and len(sizes) > 1:
        found = [one for each in sizes for one in matching(product.variants, color, each)]
        return list(dict.fromkeys(found))
    return spoken_of(desk.turn.text, product, matching(product.variants, color, size))


def _last_told(desk: Desk, product: Product) -> Variant | None:
    """The version of it that was told of just now."""
    task = desk.memory.task
    own = task is not None and task.soft and task.get("product_id") == product.product_id
    said = spoken_of(desk.turn.text, product, product.variants)
    chosen = task.get("variant_id") if own and task and len(said) == len(product.variants) else None
    return product.variant(str(chosen)) if chosen else None


def version_said_told(desk: Desk, product: Product) -> Told | None:
    """有白的没, of what comes in black and green: that it does not; None when none is said.

    So it is told of 大包, the one pack that is meant.
    """
    if pack_meant(desk.turn.text, product.variants) is not None:
        return stock_told(desk, product)
    color = desk.turn.first("color") or color_said(desk.turn.text)
    if not color or not any(one.color for one in product.variants):
        return None
    told = stock_told(desk, product)
    there = [one for one in matching(product.variants, color) if one.stock > 0]
    one_of_them = told.variant is not None and len(there) > 1  # of colour and size, not of colour
    return told if one_of_them or not (there and told.buyable) else None


def versions_told(desk: Desk, product: Product) -> str:
    """In how many colours it comes, or versions when none is coloured; those that are there."""
    there = [one for one in product.variants if one.stock > 0] or list(product.variants)
    of_color = says("of_color", desk.turn.text) and any(one.color for one in there)
    labels = dict.fromkeys(desk.term(one.color if of_color else one.label) for one in there)
    known = [label for label in labels if label]
    if not known:
        return desk.say("product.one_version", name=product.name)
    key = "product.in_colors" if of_color else "product.in_versions"
    shown = words.listed(known[:VARIANTS_SHOWN], desk.language)
    more = desk.say("product.and_others") if len(known) > VARIANTS_SHOWN else ""
    return desk.say(key, name=product.name, count=len(known), variants=shown + more)


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
    return desk.say("product.in_stock", name=product.name) + choice(desk, product, there)


def _left(desk: Desk, product: Product, variant: Variant) -> str:
    """How many of the version there are still."""
    label = desk.term(variant.label)
    return desk.say("product.left", name=product.name, variant=label, count=variant.stock,
                    price=desk.money(variant.price))  # fmt: skip


def choice(
    desk: Desk, product: Product, there: Sequence[Variant] = (), key: str = "variants"
) -> str:
    """The versions that are there."""
    found = list(there) or [variant for variant in product.variants if variant.stock > 0]
    labels = list(dict.fromkeys(desk.term(variant.label) for variant in found))
    labels = [label for label in labels if label]
    if not labels:
        return ""
    shown = words.listed(labels[:VARIANTS_SHOWN], desk.language)
    more = desk.say("product.and_others") if len(labels) > VARIANTS_SHOWN else ""
    return desk.say(f"product.{key}", variants=shown + more)


def sold_out(desk: Desk, product: Product, found: Sequence[Variant]) -> str:
    """That these variants are gone, and until when if the shop knows."""
    dates = [variant.restock_at for variant in found if variant.restock_at is not None]
    label = desk.term(found[0].label) if len(found) == 1 else ""
    values = {"name": product.name, "variant": label}
    coming = [moment for moment in dates if moment > desk.now]
    until = {"day": desk.day(min(coming))} if coming else {}
    told = desk.say("product.sold_out_until" if coming else "product.sold_out", **until, **values)
    return told + (choice(desk, product, key="others_there") if product.in_stock else "")
