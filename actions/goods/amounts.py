"""能装一升以上的, 500ml左右: of which goods an amount holds, by the data or the versions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from actions.desk import Desk
from actions.hearing.amounts_said import Amount, amount_said, in_unit
from actions.hearing.wording import simplified
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product

_OTHER = ("适", "承重", "限重", "载重", "耐重")  # of whom or what it bears
VALUES = 4
CANDIDATES = 60


@dataclass(frozen=True)
class Required:
    """What a search asks to be true of the goods, and of which of them it is."""

    said: str
    attribute: str
    holds: tuple[str, ...]  # ids
    values: tuple[str, ...]  # of those that hold, else of all
    near: tuple[str, ...] = ()  # ids of what is made for all, when nothing is made for it
    words: str = ""  # a pattern of what stands for it in a wish: 干性 of 皮肤干


def amount_required(text: str, goods: Sequence[Product]) -> Required | None:
    """What the amount of the text asks for; None when there is none, or the data tells of none.

    A plain 500ml is a version, of goods that come in such.
    """
    said = amount_said(text)
    name = _told_by(said, goods) if said is not None else None
    if said is None or name is None or (said.exact and _in_versions(said, goods)):
        return None
    told = [(one, one.attributes[name]) for one in goods if name in one.attributes]
    fits = [(one, value) for one, value in told if _holds(said, one, value)]
    if said.exact and not fits:
        return None
    values = tuple(dict.fromkeys(value for _, value in fits or told))[:VALUES]
    return Required(said.said, name, tuple(one.product_id for one, _ in fits), values)


def amount_of(desk: Desk, wishes: Wishes) -> Required | None:
    """The same of the kind that is wished for."""
    kind = Wishes(categories=wishes.categories, in_stock=False)
    goods = catalogue.find(desk.tx, kind, limit=CANDIDATES).data if wishes.categories else ()
    return amount_required(simplified(desk.turn.text), goods)


def _told_by(said: Amount, goods: Sequence[Product]) -> str | None:
    """The attribute in that unit that most of the goods have."""
    names = Counter(
        name for one in goods for name, value in one.attributes.items()
        if not name.startswith(_OTHER) and in_unit(value, said.unit) is not None
    )  # fmt: skip
    return names.most_common(1)[0][0] if names else None


def _holds(said: Amount, product: Product, value: str) -> bool:
    """Of the data, or of a version that is there."""
    sizes = [one.size for one in product.variants if one.size and one.stock > 0]
    own = [each for one in sizes if (each := in_unit(one, said.unit)) is not None]
    told = in_unit(value, said.unit)
    return any(said.fits(each) for each in own or ([told] if told is not None else []))


def _in_versions(said: Amount, goods: Sequence[Product]) -> bool:
    return any(in_unit(each.size, said.unit) is not None
               for one in goods for each in one.variants if each.size)  # fmt: skip
