"""The red of Red Hare, 红 of 大红袍: colours that are but pieces of the names of goods in talk."""

import re
from collections.abc import Sequence
from itertools import pairwise

from actions.desk import Desk
from actions.hearing.wording import simplified
from actions.reference.called_goods import goods_standing
from actions.reference.variants import matching
from actions.turn import Entity
from shop.products import Product

_CJK = re.compile("[\u3400-\u9fff]")
_THE = re.compile(r"\b(?:the|that|this) $", re.IGNORECASE)
_ONE = re.compile(r"\s+ones?\b", re.IGNORECASE)


def without_name_colors(desk: Desk) -> Desk:
    """The message without the colours that stand in a name of the goods in question."""
    said = [one for one in desk.turn.entities if one.name == "color" and one.start is not None]
    if desk.turn.clicked or not said:
        return desk
    goods = goods_standing(desk)
    of_names = [one for one in said if _calls_one(desk.turn.text, one, goods)
                or any(_in_name(desk.turn.text, one, each) for each in goods)]  # fmt: skip
    if not of_names:
        return desk
    return desk.turned(entities=tuple(one for one in desk.turn.entities if one not in of_names))


def _calls_one(text: str, color: Entity, goods: Sequence[Product]) -> bool:
    """The camel one, of the Camel jacket: a word of one name, in which none of the goods comes."""
    word = text[color.start : color.end].lower()
    pointed = _THE.search(text[: color.start]) and _ONE.match(text, color.end or 0)
    if not pointed or any(matching(each.variants, str(color.value)) for each in goods):
        return False
    called = [each for each in goods if any(word in one.lower().split()
                                            for one in each.short_names)]  # fmt: skip
    return len(called) == 1


def _in_name(text: str, color: Entity, product: Product) -> bool:
    """Whether the letters or the word right beside it make it a piece of the product's name."""
    start, end = color.start or 0, color.end or 0
    names = [simplified(one).lower() for one in (product.name, *product.short_names)]
    plain = simplified(text).lower()
    if _CJK.search(plain[start:end]):
        beside = (plain[max(start - 1, 0) : end], plain[start : end + 1])
        return any(len(_CJK.findall(one)) > end - start and one in name
                   for one in beside for name in names)  # fmt: skip
    pairs = {f"{one} {other}" for name in names for one, other in pairwise(name.split())}
    return any(match.start() <= start < match.end() for one in pairs
               for match in re.finditer(rf"\b{re.escape(one)}\b", plain))  # fmt: skip
