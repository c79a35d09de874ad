"""有10斤装吗, 多大袋的: in which packs a product comes, how much each holds and costs."""

import re

from actions.business.remainder import clauses
from actions.desk import Desk
from actions.hearing.amounts_said import Amount, amount_said, in_unit
from actions.hearing.pack_sizes import CONTENT, amount_of
from actions.hearing.wording import says, simplified
from actions.hearing.words import listed
from shop.products import Product, Variant

_OF_DATA = re.compile(r"\d\s*[GT]B", re.IGNORECASE)  # 256GB holds no grams
ANY = Amount("", "", 0.0, 0.0, False)  # in whatever unit the packs are told

OF_A_PACK = ("尺寸", "重量", "净重", "规格", "容量", CONTENT)  # told along with the packs


def packs_asked(desk: Desk, product: Product) -> dict[str, str]:
    """The packs there are, under the word for what one holds; empty when they are not asked."""
    text = simplified(desk.turn.text)
    sized = any(True for _ in desk.turn.all("size"))  # told with the stock of that version
    said = amount_said(text) if says("pack_there", text) and not sized else None
    there = sizes_of(product, said or ANY)
    asked = _amount_asked(text, several=len(there) > 1)
    if not there or not (said or asked):
        return {}
    has = said is not None and any(said.fits(holds) for holds in there)
    out = said is not None and bool(run_out(product, said))
    key = (
        "packs_of" if said is None else "packs_are" if has else "packs_out" if out else "packs_not"
    )
    packs = listed([priced_words(desk, one) for one in there.values()], desk.language)
    told = desk.say(f"product.{key}", name=product.name, packs=packs,
                    said=said.said.removesuffix("的") if said else "")  # fmt: skip
    return {CONTENT: told}


def _amount_asked(text: str, *, several: bool) -> bool:
    """Whether it is asked how much a pack holds, not how much of it is eaten."""
    names = ("pack_size_asked", "pack_amount_asked") if several else ("pack_size_asked",)
    parts = [text[slice(*one)] for one in clauses(text)]
    return any(says(name, one) and not says("portion_asked", one)
               for name in names for one in parts)  # fmt: skip


def run_out(product: Product, said: Amount) -> list[Variant]:
    """The packs of so much that are sold out."""
    return [one for one in product.variants
            if one.stock <= 0 and (holds := holds_of(one, said)) and said.fits(holds)]  # fmt: skip


def sizes_of(product: Product, said: Amount) -> dict[float, Variant]:
    """What is there of it by how much it holds, least first, the cheapest of each."""
    found: dict[float, Variant] = {}
    for one in sorted(product.variants, key=lambda each: each.price):
        if one.stock > 0 and (holds := holds_of(one, said)):
            found.setdefault(holds, one)
    return dict(sorted(found.items()))


def holds_of(one: Variant, said: Amount) -> float:
    """How much it holds: a single one of several packs when a pack of so much is wished for."""
    if not said.unit:
        return 0.0 if _OF_DATA.search(one.size) else amount_of(one.size)
    single = in_unit(one.size, said.unit)
    return 0.0 if single is None else single if said.exact else amount_of(one.size)


def priced_words(desk: Desk, one: Variant) -> str:
    """10kg ¥189: the pack with its price."""
    return desk.say("search.priced_version", version=desk.term(one.size),
                    price=desk.money(one.price))  # fmt: skip
