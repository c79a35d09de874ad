"""是纯棉的吗, is it waterproof: a yes or a no, from the value that the catalogue has."""

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import yaml

from actions import words
from actions.desk import Desk
from actions.wording import asks, simplified
from shop.products import Product

CLAIMS = Path(__file__).with_suffix(".yml")
Claim = tuple[re.Pattern[str], tuple[str, ...], re.Pattern[str]]


def claim_told(desk: Desk, product: Product) -> str:
    """The answer to such a question; empty when none is asked or the catalogue does not tell it."""
    text = simplified(desk.turn.text)
    if not asks(text):
        return ""
    for said, names, holds in _read():
        name = next((each for each in names if each in product.attributes), None)
        if name is None or not said.search(text):
            continue
        value = product.attributes[name]
        key = "product.claim_yes" if holds.search(value) else "product.claim_no"
        if desk.language == "en" and not words.whole(value):
            continue
        return desk.say(key, name=product.name, attribute=desk.term(name), value=desk.term(value))
    return ""


def failing(text: str, goods: Sequence[Product]) -> list[str]:
    """纯棉的 as a wish: the ids of the goods it does not hold of; none when it holds of none."""
    plain = simplified(text)
    for said, names, holds in _read():
        values = {each.product_id: _value(each, names) for each in goods}
        kept = {one for one, value in values.items() if value and holds.search(value)}
        if kept and said.search(plain):
            return [one for one in values if one not in kept]
    return []


def _value(product: Product, names: Sequence[str]) -> str:
    return next((product.attributes[each] for each in names if each in product.attributes), "")


@lru_cache
def _read() -> list[Claim]:
    entries = yaml.safe_load(CLAIMS.read_text(encoding="utf-8"))
    return [
        (re.compile(each["said"], re.IGNORECASE), tuple(each["of"]), re.compile(each["holds"]))
        for each in entries
    ]
