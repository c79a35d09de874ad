"""是纯棉的吗, is it waterproof: a yes or a no, from the value that the catalogue has."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from actions.desk import Desk
from actions.goods.amounts import Required, amount_required
from actions.goods.attributes import value_words
from actions.goods.polar import holds, polar_said
from actions.hearing.wording import asks, simplified
from shop.products import Product

CLAIMS = Path(__file__).with_suffix(".yml")
_MAY = re.compile(r"^可(?!以|能)")


@dataclass(frozen=True)
class Claim:
    said: re.Pattern[str]
    of: tuple[str, ...]
    holds: str
    called: Mapping[str, str]
    asked: re.Pattern[str] | None
    can: bool
    wish: bool

    def told_by(self, product: Product) -> str | None:
        """The product's own attribute that tells whether it is true."""
        return next((each for each in self.of if each in product.attributes), None)

    def heard(self, plain: str) -> re.Match[str] | None:
        asked = self.asked is None or self.asked.search(plain)
        return self.said.search(plain) if asked else None

    def true_of(self, value: str, match: re.Match[str]) -> bool:
        what = next((one for one in match.groupdict().values() if one), "")
        return bool(re.search(self.called.get(what.lower(), self.holds or what), value))


def claims_told(desk: Desk, product: Product) -> dict[str, str]:
    """The answers to such questions by the attribute that tells them."""
    told: dict[str, str] = {}
    for claim, name, match in _heard(desk.turn.text, product):
        value = product.attributes[name]
        told.setdefault(name, _told(desk, product, claim, name, claim.true_of(value, match)))
    return told


def claim_fails(text: str, product: Product) -> bool:
    """能降噪吗, of earphones that cannot; 是塑料的吗 may well be hoped to be wrong."""
    return any(not claim.called and not claim.true_of(product.attributes[name], match)
               for claim, name, match in _heard(text, product))  # fmt: skip


def claim_spans(text: str, product: Product) -> list[tuple[int, int]]:
    """Where the words of such questions stand."""
    return [match.span() for _, _, match in _heard(text, product)]


def _heard(text: str, product: Product) -> list[tuple[Claim, str, re.Match[str]]]:
    plain = simplified(text)
    if not (asks(text) or any(one.can and one.heard(plain) for one in _read())):
        return []
    heard = ((claim, claim.told_by(product), claim.heard(plain)) for claim in _read())
    return [(claim, name, match) for claim, name, match in heard if name and match]


def _told(desk: Desk, product: Product, claim: Claim, name: str, holds: bool) -> str:
    value = value_words(desk, product.attributes[name])
    if claim.can and holds and _MAY.search(product.attributes[name]) and desk.language == "zh":
        return desk.say("product.claim_may", name=product.name, value=_MAY.sub("可以", value))
    key = ("claim_can" if holds else "claim_cannot") if claim.can else (
        "claim_yes" if holds else "claim_no"
    )  # fmt: skip
    return desk.say(f"product.{key}", name=product.name, attribute=desk.term(name), value=value)


def failing(text: str, goods: Sequence[Product]) -> list[str]:
    """纯棉的 as a wish: the ids of the goods it does not hold of; none when it holds of none."""
    plain = simplified(text)
    for claim in _read():
        match = None if claim.called or claim.wish else claim.heard(plain)
        if match is None:
            continue
        values = {each.product_id: _value(each, claim.of) for each in goods}
        kept = {one for one, value in values.items() if value and claim.true_of(value, match)}
        if kept:
            return [one for one in values if one not in kept]
    return []


def required(text: str, goods: Sequence[Product]) -> Required | None:
    """适合秋天的, 独立显卡的, by what the data of the goods says; None when it says nothing."""
    plain = simplified(text)
    if (amount := amount_required(plain, goods)) is not None:
        return amount
    for claim in (one for one in _read() if one.wish):
        match = claim.heard(plain)
        told = [(each, _value(each, claim.of)) for each in goods if _value(each, claim.of)]
        if match is None or not told:
            continue
        fits = [(each, value) for each, value in told if claim.true_of(value, match)]
        values = tuple(dict.fromkeys(value for _, value in fits or told))
        ids = tuple(each.product_id for each, _ in fits)
        return Required(match.group(0), claim.of[0], ids, values)
    return _polar_required(plain, goods)


def _polar_required(plain: str, goods: Sequence[Product]) -> Required | None:
    """能冲厕所的: what the data of the goods answer with yes or no."""
    if (found := polar_said(plain, goods)) is None:
        return None
    name, said = found
    told = [(each, each.attributes[name]) for each in goods if name in each.attributes]
    fits = [(each, value) for each, value in told if holds(value)]
    values = tuple(dict.fromkeys(value for _, value in fits))
    return Required(said, name, tuple(each.product_id for each, _ in fits), values)


def _value(product: Product, names: Sequence[str]) -> str:
    return next((product.attributes[each] for each in names if each in product.attributes), "")


@lru_cache
def _read() -> list[Claim]:
    entries = yaml.safe_load(CLAIMS.read_text(encoding="utf-8"))
    return [
        Claim(
            re.compile(each["said"], re.IGNORECASE),
            tuple(each["of"]),
            each.get("holds", ""),
            {str(said): meant for said, meant in each.get("called", {}).items()},
            re.compile(each["asked"], re.IGNORECASE) if "asked" in each else None,
            bool(each.get("can")),
            bool(each.get("wish")),
        )
        for each in entries
    ]
