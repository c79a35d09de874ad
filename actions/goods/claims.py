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
from actions.goods.people_fed import people_required, room_required
from actions.goods.polar import holds, polar_said
from actions.hearing.wording import asks, simplified, without
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
    only: bool  # of wishes alone: no question is judged by it
    near: re.Pattern[str] | None  # a value that suits as well, when none says it plainly
    whom: bool  # for somebody to whom it matters: said when no data tell it

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


def claims_held(text: str, goods: Sequence[Product]) -> dict[str, list[Product]]:
    """Of which of the goods such a question is true, by the attribute that tells it."""
    held: dict[str, list[Product]] = {}
    for each in goods:
        for claim, name, match in _heard(text, each):
            fits = held.setdefault(name, [])
            fits += [each] if claim.true_of(each.attributes[name], match) else []
    return held


def claim_spans(text: str, product: Product) -> list[tuple[int, int]]:
    """Where the words of such questions stand."""
    return [match.span() for _, _, match in _heard(text, product)]


def _heard(text: str, product: Product) -> list[tuple[Claim, str, re.Match[str]]]:
    plain = simplified(text)
    if not (asks(text) or any(one.can and one.heard(plain) for one in _judging())):
        return []
    heard = ((claim, claim.told_by(product), claim.heard(plain)) for claim in _judging())
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


def required(text: str, goods: Sequence[Product]) -> list[Required]:
    """适合秋天的, 独立显卡的, by what the data of the goods says; none when it says nothing."""
    plain = simplified(text)
    if (amount := amount_required(plain, goods)) is not None:
        return [amount]
    people = people_required(plain, goods)
    found = [_wished(claim, match, goods) for claim in _read() if claim.wish
             and (match := claim.heard(plain)) is not None
             and not without(plain, match.group(0).strip())]  # fmt: skip
    needed = [*found, people, room_required(plain, goods), _polar_required(plain, goods)]
    return list({one.attribute: one for one in reversed(needed) if one is not None}.values())[::-1]


def names_whom(text: str) -> bool:
    """Whether it names somebody whom goods may be made for."""
    plain = simplified(text)
    return any(claim.whom and claim.heard(plain) for claim in _read())


def whom_untold(text: str, goods: Sequence[Product]) -> str:
    """孕妇能用的: for whom goods are wished of which none tells it; empty when any does."""
    plain = simplified(text)
    for claim in _read():
        match = claim.heard(plain) if claim.whom else None
        if match is not None and not any(_tells(claim, each) for each in goods):
            return match.group(0).strip()
    return ""


def _tells(claim: Claim, product: Product) -> bool:
    words = " ".join([product.name, *product.categories, *product.attributes.values()])
    return bool(_value(product, claim.of) or re.search(claim.holds, words))


def _wished(claim: Claim, match: re.Match[str], goods: Sequence[Product]) -> Required | None:
    """Which goods are so; of those made for all, when none is made for it."""
    told = [(each, value) for each in goods if (value := _value(each, claim.of))]
    if not told:
        return None
    fits = [(each, value) for each, value in told if claim.true_of(value, match)]
    near = [(each, value) for each, value in told if claim.near and claim.near.search(value)]
    values = tuple(dict.fromkeys(value for _, value in fits or near or told))
    ids, others = (tuple(each.product_id for each, _ in some) for some in (fits, near))
    name = next(name for name in claim.of if any(name in each.attributes for each, _ in told))
    return Required(match.group(0).strip(), name, ids, values, () if ids else others, claim.holds)


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


def _judging() -> list[Claim]:
    return [one for one in _read() if not one.only]


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
            each.get("wish") == "only" or bool(each.get("whom")),
            re.compile(each["near"]) if "near" in each else None,
            bool(each.get("whom")),
        )
        for each in entries
    ]
