"""Benefits: what an offer gives, as typed values read from JSON, and what they are worth.

    {"kind": "amount_off", "amount": 3000}                    (category optional)
    {"kind": "percent_off", "percent": 10, "at_most": 5000, "category": "图书"}
                                           (at_most, category optional; 10 = 10 % less = 九折)
    {"kind": "free_shipping"}
    {"kind": "fixed_price", "amount": 9900, "product": "P0001"}
         (product or category: each such piece costs this; neither: all goods together do)

`percent_off` may say `"base": "initial"` to be reckoned from catalogue prices; otherwise it is
reckoned from what earlier offers have left ("discounted").
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from promotions.basket import Basket, Line
from promotions.errors import BadRule
from promotions.money import Money, allocate
from promotions.reading import Fields

BASES = ("initial", "discounted")


@dataclass(frozen=True, slots=True)
class AmountOff:
    amount: int
    category: str | None = None


@dataclass(frozen=True, slots=True)
class PercentOff:
    percent: Fraction
    at_most: int | None = None
    category: str | None = None
    base: str = "discounted"


@dataclass(frozen=True, slots=True)
class FreeShipping:
    """The shipping fee is not charged."""


@dataclass(frozen=True, slots=True)
class FixedPrice:
    amount: int
    product: str | None = None
    category: str | None = None


type Benefit = AmountOff | PercentOff | FreeShipping | FixedPrice


@dataclass(frozen=True, slots=True)
class Award:
    """What a benefit takes off: from each line (by line id, only what is above 0), and shipping."""

    lines: Mapping[str, int]
    shipping: int = 0

    @property
    def amount(self) -> int:
        return sum(self.lines.values()) + self.shipping


def parse_benefit(data: object, path: str = "benefit") -> Benefit:
    """The benefit written in JSON; raises BadRule naming the place."""
    fields = Fields.of(data, path)
    kind = fields.text("kind")
    if kind not in _KINDS:
        known = ", ".join(_KINDS)
        raise BadRule(fields.at("kind"), f"there is no benefit '{kind}' (there are {known})")
    benefit = _KINDS[kind](fields)
    fields.done()
    return benefit


def _fixed_price(fields: Fields) -> FixedPrice:
    product, category = fields.text_if_any("product"), fields.text_if_any("category")
    if product and category:
        raise BadRule(fields.path, "either a product or a category is named, not both")
    return FixedPrice(fields.count("amount"), product, category)


_KINDS: dict[str, Callable[[Fields], Benefit]] = {
    "amount_off": lambda fields: AmountOff(fields.count("amount"), fields.text_if_any("category")),
    "percent_off": lambda fields: PercentOff(
        fields.percent("percent"),
        fields.count_if_any("at_most"),
        fields.text_if_any("category"),
        fields.choice("base", BASES, "discounted"),
    ),
    "free_shipping": lambda fields: FreeShipping(),
    "fixed_price": _fixed_price,
}


def benefit_json(benefit: Benefit) -> dict[str, Any]:
    """The JSON it is read from: `parse_benefit(benefit_json(b)) == b`."""
    match benefit:
        case AmountOff(amount, category):
            return _named("amount_off", amount=amount, category=category)
        case PercentOff(percent, at_most, category, base):
            exact = int(percent) if percent.denominator == 1 else str(percent)
            named = None if base == "discounted" else base
            return _named(
                "percent_off", percent=exact, at_most=at_most, category=category, base=named
            )
        case FreeShipping():
            return _named("free_shipping")
        case FixedPrice(amount, product, category):
            return _named("fixed_price", amount=amount, product=product, category=category)


def _named(kind: str, **fields: Any) -> dict[str, Any]:
    return {"kind": kind} | {name: value for name, value in fields.items() if value is not None}


def award(benefit: Benefit, basket: Basket, left: Mapping[str, int], shipping: int) -> Award:
    """What the benefit takes off a basket whose lines and shipping still cost what is `left`.

    Never more than what is left; the shares of the lines add up to the whole.
    """
    match benefit:
        case FreeShipping():
            return Award({}, shipping)
        case AmountOff(amount, category):
            return _spread(amount, basket.chosen(category), left)
        case PercentOff():
            return _percent(benefit, basket, left)
        case FixedPrice(amount, product, category) if product or category:
            lines = basket.chosen(category, product)
            off = {line.line_id: left[line.line_id] - amount * line.quantity for line in lines}
            return Award({line_id: less for line_id, less in sorted(off.items()) if less > 0})
        case FixedPrice(amount):
            return _spread(max(0, sum(left.values()) - amount), basket.chosen(), left)


def _percent(benefit: PercentOff, basket: Basket, left: Mapping[str, int]) -> Award:
    lines = basket.chosen(benefit.category)
    if benefit.base == "initial":
        base = sum(line.amount.amount for line in lines)
    else:
        base = sum(left[line.line_id] for line in lines)
    less = Money(base, basket.currency).share(benefit.percent).amount
    if benefit.at_most is not None:
        less = min(less, benefit.at_most)
    return _spread(less, lines, left)


def _spread(less: int, lines: list[Line], left: Mapping[str, int]) -> Award:
    weights = [left[line.line_id] for line in lines]
    parts = allocate(min(less, sum(weights)), weights)
    shares = zip(lines, parts, strict=True)
    return Award({line.line_id: part for line, part in shares if part > 0})
