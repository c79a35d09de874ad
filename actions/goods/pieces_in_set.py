"""Does the set come with 2 rackets, 是两支拍子吗: how many there are, which a name may tell."""

import re

from actions.desk import Desk
from actions.hearing.numerals import CHINESE, ENGLISH, amount
from actions.hearing.wording import asks, simplified
from actions.hearing.words import term
from shop.products import Product

NAME = "名称"
_SET = re.compile(
    rf"(?P<count>[双{CHINESE}]|\d+)(?P<piece>[拍支只件个条双片瓶盒包袋本把])(?:套装?|装)"
)
_COUNTED = re.compile(rf"(?P<count>[{CHINESE}]|\d+)[支只个把副件条]?(?P<thing>[\u4e00-\u9fff])")
_COUNTED_EN = re.compile(
    rf"\b(?P<count>\d+|{'|'.join(ENGLISH)})\s+(?P<thing>[a-z]{{4,}})", re.IGNORECASE
)
PAIR = 2.0


def pieces_told(desk: Desk, product: Product) -> dict[str, str]:
    """Whether there are so many of them in it; empty when the name does not tell, or none ask."""
    made, asked = _SET.search(product.name), _asked(desk, product)
    if made is None or asked is None or not asks(desk.turn.text):
        return {}
    there = PAIR if made["count"] == "双" else amount(made["count"])
    key = "set_of" if asked == there else "set_of_other"
    return {NAME: desk.say(f"product.{key}", name=product.name, said=made.group(),
                           count=f"{there:g}")}  # fmt: skip


def _asked(desk: Desk, product: Product) -> float | None:
    """How many are asked about, of the very things that the product is."""
    kind = term(product.category, "en").lower()
    counted = [(one["count"], one["thing"].lower().removesuffix("s") in kind)
               for one in _COUNTED_EN.finditer(desk.turn.text)]  # fmt: skip
    made = f"{product.category}{product.name}"
    counted += [(one["count"], one["thing"] in made)
                for one in _COUNTED.finditer(simplified(desk.turn.text))]  # fmt: skip
    return next((amount(count) for count, of_it in counted if of_it), None)
