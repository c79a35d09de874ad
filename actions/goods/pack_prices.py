"""What the packs cost that the data of goods tell of: ¥99 for the 750g, so much for 100g."""

import re
from collections.abc import Mapping
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.pack_sizes import CONTENT, amount_of, pack_meant, times_in
from actions.hearing.wording import says
from actions.hearing.words import listed
from actions.reference.referring import product_meant
from shop.products import Product

_NUMBER = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?![\d.]*\s*(?:kg|g|ml|l)\b)", re.IGNORECASE)
WEIGHED = 20.0  # less than this are pieces, no grams


def as_told(product: Product) -> Product:
    """The product at the price of the version that holds what its data say it holds."""
    content = amount_of(product.attributes.get(CONTENT, ""))
    same = [one.price for one in product.variants if content and amount_of(one.size) == content]
    return replace(product, price=min(same)) if same else product


def unit_prices(desk: Desk, left: Product, right: Product) -> list[tuple[str, str, str]]:
    """The row of what 100 g or ml of each cost, when the data of both tell it."""
    told = [_for_hundred(each) for each in (left, right)]
    if _unit(left) != _unit(right) or not all(told):
        return []
    one, other = (desk.money(round(each)) for each in told)
    return [(desk.say("compare.for_hundred", unit=_unit(left)), one, other)]


def _for_hundred(product: Product) -> float:
    content = amount_of(product.attributes.get(CONTENT, ""))
    return product.price * 100 / content if content > WEIGHED else 0.0


def _unit(product: Product) -> str:
    value = product.attributes.get(CONTENT, "").lower()
    return "ml" if "ml" in value or "l" in value or "升" in value else "g"


def packs_told(desk: Desk, product: Product) -> str:
    """三只松鼠59的是750g吗 还是有小的: what each size costs; empty when that is not asked."""
    sizes = {one.size: one.price for one in product.variants if one.size}
    if len(set(sizes.values())) < 2 or not _of_packs(desk.turn.text, sizes):
        return ""
    prices = listed([f"{size} {desk.money(price)}" for size, price in sizes.items()], desk.language)
    return desk.say("product.prices_of", name=product.name, prices=prices)


def packs_compared(desk: Desk) -> Answer | None:
    """三袋是不是买三包装的划算: what so many packs in one cost, and as many single ones."""
    product = product_meant(desk)
    pack = pack_meant(desk.turn.text, product.variants) if product else None
    if product is None or pack is None or desk.turn.clicked:
        return None
    single = min(product.variants, key=lambda one: times_in(one.size))
    count = times_in(pack.size)
    if single is pack or amount_of(single.size) * count != amount_of(pack.size):
        return None
    apart = single.price * count
    key = "packs_cheaper" if pack.price < apart else "packs_dearer"
    told = desk.say(
        f"product.{key}", name=product.name, pack=pack.size, single=single.size, count=count,
        price=desk.money(pack.price), apart=desk.money(apart),
        difference=desk.money(abs(apart - pack.price)),
    )  # fmt: skip
    return resumed(desk, desk.answer(replies.text(told)).remembering(product_id=product.product_id))


def _of_packs(text: str, sizes: Mapping[str, int]) -> bool:
    """Whether a size and a price stand in it, or whether there are others than a size."""
    amounts = {f"{price / 100:g}" for price in sizes.values()}
    priced = bool(amounts & set(_NUMBER.findall(text)))
    sized = any(size.lower() in text.lower() for size in sizes)
    return (priced and sized) or (sized and says("other_pack", text))
