"""Holding an answer against what a dialogue expects of it; every miss is one readable line."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from tests.conversations.dialogue import Expect, Products
from tests.conversations.speaker import Answer

RAW = re.compile(r"\b[a-z]+_[a-z_]+\b")
CHEAPEST = ("最便宜", "更便宜的了")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


Card = dict[str, Any]


def misses(
    expect: Expect, answer: Answer, shown_before: set[str], before: Sequence[Card] = ()
) -> Iterator[str]:
    """What is wrong with the answer, a line each; nothing when it is as expected."""
    text = answer.text
    if not answer.replies and expect.replies is None and answer.status == "answered":
        yield "no reply at all"
    if expect.status and answer.status != expect.status:
        yield f"status {answer.status}, expected {expect.status}"
    if expect.replies is not None and len(answer.replies) != expect.replies:
        yield f"{len(answer.replies)} replies, expected {expect.replies}"
    kinds = {reply["kind"] for reply in answer.replies}
    yield from (f"no reply of kind {kind}" for kind in expect.kinds if kind not in kinds)
    yield from (f"lacks: {part}" for part in expect.has if part not in text)
    yield from (f"must not say: {part}" for part in expect.lacks if part in text)
    if expect.any and not any(part in text for part in expect.any):
        yield f"says none of: {', '.join(expect.any)}"
    titles = [button["title"] for button in answer.buttons]
    for wanted in expect.buttons:
        if not any(wanted in title for title in titles):
            yield f"no button '{wanted}' among {titles}"
    if expect.max_buttons is not None and len(titles) > expect.max_buttons:
        yield f"{len(titles)} buttons, at most {expect.max_buttons}: {titles}"
    yield from (f"a raw name: {raw}" for raw in RAW.findall("\n".join([text, *titles])))
    if expect.products is not None:
        yield from _product_misses(expect.products, answer, shown_before)
        offered = _offered(answer) if expect.products.cheaper else []
        yield from _not_cheaper(offered, before)
    if expect.english:
        yield from _chinese_left(answer)


def _product_misses(wanted: Products, answer: Answer, shown: set[str]) -> Iterator[str]:
    if len(answer.products) < wanted.at_least:
        yield f"{len(answer.products)} product cards, expected at least {wanted.at_least}"
    for card in answer.products:
        yuan = card["price"]["amount"] / 100
        for wrong in _card_misses(wanted, card, yuan, shown):
            yield f"{wrong}: {card['name']} ({yuan:.2f})"


def _offered(answer: Answer) -> list[Card]:
    """The cards without the one that is said to be the cheapest there is."""
    ends = any(word in answer.text for word in CHEAPEST)
    named = (lambda card: f"「{card['name']}」" in answer.text) if ends else (lambda _: False)
    return [card for card in answer.products if not named(card)]


def _not_cheaper(cards: Sequence[Card], before: Sequence[Card]) -> Iterator[str]:
    kinds = {card["catalogue"]["category"] for card in before}
    for card in cards:
        kind, price = card["catalogue"]["category"], card["price"]["amount"]
        seen = [one["price"]["amount"] for one in before if one["catalogue"]["category"] == kind]
        if kind not in kinds or price >= min(seen):
            yield f"not cheaper than what was shown: {card['name']}, {kind}, {price / 100:.2f}"


def _card_misses(
    wanted: Products, card: dict[str, Any], yuan: float, shown: set[str]
) -> Iterator[str]:
    brand, category = card["catalogue"]["brand"], card["catalogue"]["category"]
    wrong = {
        "sold out": not card["in_stock"],
        f"dearer than {wanted.max_price}": yuan > (wanted.max_price or yuan),
        f"cheaper than {wanted.min_price}": yuan < (wanted.min_price or yuan),
        f"not of {wanted.brand}": bool(wanted.brand) and str(wanted.brand) not in brand,
        f"of {wanted.not_brand}": bool(wanted.not_brand) and str(wanted.not_brand) in brand,
        f"not {wanted.category}": bool(wanted.category) and category != wanted.category,
        "no reason": wanted.with_reason and not card["reason"],
        "shown before": wanted.new and card["product_id"] in shown,
    }
    yield from (what for what, is_so in wrong.items() if is_so)


def _chinese_left(answer: Answer) -> Iterator[str]:
    names = sorted((card["name"] for card in answer.products), key=len, reverse=True)
    for reply in answer.replies:
        names += [line["name"] for line in reply.get("order", {}).get("lines", [])]
    left = answer.text
    for name in names:
        left = left.replace(name, "")
    if CHINESE.search(left):
        yield f"Chinese in an English answer: {left}"
