"""What the shopper is looking for, kept over turns: to and from a slot, and made narrower."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from shop.catalogue import Product, Wishes

KEPT_EXCLUDED = 60  # ids at most that are remembered as not wanted again


def to_slot(wishes: Wishes) -> dict[str, Any]:
    """The wishes as JSON, without what is empty."""
    plain = {each.name: getattr(wishes, each.name) for each in fields(wishes)}
    return {
        name: list(value)
        if isinstance(value, tuple)
        else dict(value)
        if name == "attributes"
        else value
        for name, value in plain.items()
        if value not in (None, "", ()) and value != {} and name != "in_stock"
    }


def from_slot(value: Any) -> Wishes | None:
    """The wishes in a slot; None when there are none or they do not fit."""
    if not isinstance(value, Mapping) or not value:
        return None
    lists = ("categories", "brands", "not_brands", "not_categories", "not_colors", "not_words",
             "exclude")  # fmt: skip
    known = {each.name for each in fields(Wishes)}
    given: dict[str, Any] = {
        name: tuple(each) if name in lists else each
        for name, each in value.items()
        if name in known
    }
    return Wishes(**given)


def cheaper(wishes: Wishes, shown: Sequence[Product]) -> Wishes:
    """A budget below all that was shown, never above a budget once named."""
    if not shown:
        return wishes
    limit = (min(product.price for product in shown) - 1) // 100 * 100  # a whole amount below
    if wishes.max_price is not None:
        limit = min(limit, wishes.max_price)
    minimum = wishes.min_price
    if minimum is not None and minimum > limit:
        minimum = None
    return replace(wishes, max_price=max(limit, 0), min_price=minimum)


def dearer(wishes: Wishes, shown: Sequence[Product]) -> Wishes:
    """From the middle price upwards; a budget once named still holds."""
    if not shown:
        return wishes
    prices = sorted(product.price for product in shown)
    middle = prices[len(prices) // 2] + 1
    if wishes.max_price is not None and middle > wishes.max_price:
        return wishes
    return replace(wishes, min_price=middle)


def kind_of(seen: Sequence[Product]) -> Wishes:
    """Without wishes from before, more of the kind that was shown."""
    kinds = tuple(dict.fromkeys(each.category for each in seen))
    return Wishes(categories=kinds if len(kinds) == 1 else ())


def not_again(wishes: Wishes, product_ids: Sequence[str]) -> Wishes:
    """The same wishes without these products."""
    merged = tuple(dict.fromkeys((*wishes.exclude, *product_ids)))
    return replace(wishes, exclude=merged[-KEPT_EXCLUDED:])


def without_brand(wishes: Wishes, brand: str) -> Wishes:
    kept = tuple(each for each in wishes.brands if each != brand)
    refused = tuple(dict.fromkeys((*wishes.not_brands, brand)))
    return replace(wishes, brands=kept, not_brands=refused)


def without_kind(wishes: Wishes, kind: str) -> Wishes:
    refused = tuple(dict.fromkeys((*wishes.not_categories, kind)))
    return replace(wishes, not_categories=refused)


def not_described(wishes: Wishes, words: Sequence[str]) -> Wishes:
    """The same wishes, with these words refused."""
    return replace(wishes, not_words=tuple(dict.fromkeys((*wishes.not_words, *words))))


def refusals(wishes: Wishes) -> Wishes:
    """What was refused, which holds whatever is looked for next."""
    return Wishes(not_brands=wishes.not_brands, not_categories=wishes.not_categories,
                  not_words=wishes.not_words)  # fmt: skip


def relaxed(wishes: Wishes) -> list[tuple[str, Wishes]]:
    """The wishes with one left out each, in the order in which shoppers mind least.

    The budget and the refused brands are never given up, nor a brand that is all there is to go by.
    """
    steps: list[tuple[str, Wishes]] = []
    if wishes.attributes:
        steps.append(("attributes", replace(wishes, attributes={})))
    if wishes.color:
        steps.append(("color", replace(wishes, color=None)))
    if wishes.size:
        steps.append(("size", replace(wishes, size=None)))
    if wishes.text and (wishes.categories or wishes.brands):
        steps.append(("text", replace(wishes, text="")))
    if wishes.brands and (wishes.categories or wishes.text or wishes.attributes):
        steps.append(("brands", replace(wishes, brands=())))
    if wishes.min_price is not None:
        steps.append(("min_price", replace(wishes, min_price=None)))
    return steps
