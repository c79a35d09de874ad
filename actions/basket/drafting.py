"""Goods put together for one yes: which of them is named, and how many of it are wanted."""

from collections.abc import Sequence
from typing import Any

from actions.basket.contents import SHORTEST_WORD
from actions.basket.items import Item
from actions.basket.several import ADDING, several
from actions.desk import Desk
from actions.hearing.wording import asks, simplified
from actions.hearing.words import listed
from actions.memory import Task
from actions.reference.bought import speaks_of_goods
from actions.reference.referring import known, products_named
from actions.reference.variants import color_wanted, matching, number_said
from shop.products import Product, Variant

BUYING = frozenset(
    {"purchase", "inform", "affirm", "nlu_fallback", "out_of_scope", "refine_recommendation",
     "recommend", "compare"}
)  # fmt: skip
COUNTING = BUYING | {"deny", "exchange", "change_address"}


def slot_of(desk: Desk, product: Product) -> dict[str, Any]:
    """This product in the version and number that the message says."""
    color, size = color_wanted(desk.turn), desk.turn.first("size")
    fits = [one for one in matching(product.variants, color, size) if one.stock > 0]
    return {
        "product_id": product.product_id,
        "quantity": number_said(desk.turn, product.variants) or 1,
        "variant_id": fits[0].variant_id if len(fits) == 1 else None,
        "color": color if fits else None,
        "size": size if fits else None,
    }


def chosen(desk: Desk, task: Task) -> list[tuple[Product, Variant, int]]:
    """Those of the goods whose version is known, with it and their number."""
    found = []
    for each in task.get("goods") or ():
        product = known(desk, each["product_id"])
        variant = product.variant(str(each["variant_id"])) if product else None
        if product is not None and variant is not None:
            found.append((product, variant, int(each["quantity"])))
    return found


def noted(desk: Desk, task: Task | None) -> str:
    """What is settled while the version of another one is asked for; else empty."""
    if task is None or task.name != ADDING or task.step != "ready":
        return ""
    names = [f"{product.name} {desk.term(variant.label)}".strip() + f" ×{count}"
             for product, variant, count in chosen(desk, task)]  # fmt: skip
    told = listed(names, desk.language)
    return desk.say("buying.noted", names=told) if names else ""


def counts_draft(desk: Desk, task: Task) -> bool:
    """Whether the message says but how many of the goods that wait for their yes: 键盘要三个."""
    turn, goods = desk.turn, [dict(each) for each in task.get("goods") or ()]
    if task.name != ADDING or task.soft or not goods or turn.clicked or asks(turn.text):
        return False
    if number_said(turn) is None or turn.intent not in COUNTING:
        return False
    items = several(desk)
    if items:
        return all(good_of(desk, goods, item) is not None for item in items)
    return not speaks_of_goods(turn) or named_one(desk, goods) is not None


def good_of(desk: Desk, goods: Sequence[dict[str, Any]], item: Item) -> dict[str, Any] | None:
    """The one of the goods that the item is: the same product, or the only one of its kind."""
    if item.product is not None:
        same = [one for one in goods if one["product_id"] == item.product.product_id]
        if same:
            return same[0]
    kind = item.kind or (item.product.category if item.product else "")
    of_kind = [
        one for one in goods
        if (product := known(desk, one["product_id"])) is not None
        and kind in (product.category, *product.categories)
    ]  # fmt: skip
    return of_kind[0] if len(of_kind) == 1 and item.kind else None


def each_once(goods: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """A version that is noted twice is one line, in the greater number."""
    kept: dict[tuple[str, str], dict[str, Any]] = {}
    for at, one in enumerate(goods):
        key = str(one["product_id"]), str(one.get("variant_id") or at)
        same = kept.setdefault(key, one)
        same["quantity"] = max(int(same["quantity"]), int(one["quantity"]))
    return list(kept.values())


def named_one(desk: Desk, goods: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """赤兔要白色42: the one of them that the message names, by a word of it or its kind."""
    ids = {each.product_id for each in products_named(desk)}
    kinds = {str(each.value) for each in desk.turn.all("category")}
    text = simplified(desk.turn.text.lower())
    named = []
    for each in goods:
        product = known(desk, each["product_id"])
        words = product.name.lower().split() if product else []
        by_word = any(len(word) >= SHORTEST_WORD and word in text for word in words)
        by_kind = product is not None and bool(kinds & {product.category, *product.categories})
        if each["product_id"] in ids or by_word or by_kind:
            named.append(each)
    return named[0] if len(named) == 1 else None
