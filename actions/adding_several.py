"""Several goods for the basket at once: their versions asked for in turn, then one yes for all."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from actions import replies
from actions.answer import Answer
from actions.bought import speaks_of_goods
from actions.desk import Desk
from actions.flows import begin
from actions.goods_draft import ADD_SEVERAL, good_of, named_one
from actions.memory import Task
from actions.several import ADDING, Item, agreed_to, picked_for, several
from actions.showing import cards, found
from actions.variants import color_wanted, matching, number_said
from actions.wording import asks, says
from actions.words import listed
from shop.catalogue import Wishes
from shop.products import Product

LIGHT = ("add_to_basket", "add_several", "place_order", "order_status")  # that give way
OF_EACH = 2  # cards of each kind
BUYING = frozenset(
    {"purchase", "inform", "affirm", "nlu_fallback", "out_of_scope", "refine_recommendation",
     "recommend", "compare"}
)  # fmt: skip
COUNTING = BUYING | {"deny", "exchange", "change_address"}


def several_added(desk: Desk) -> Answer | None:
    """The answer to such a message; None when it names fewer than two, or other business runs."""
    task = desk.memory.task
    if task is not None and not task.soft and task.name not in LIGHT:
        return None
    if agreed_to(desk):
        return None
    if task is not None and _counts_draft(desk, task):
        return begin(ADD_SEVERAL, desk)
    buying = desk.turn.intent in BUYING or says("adds_them", desk.turn.text)
    items = several(desk) if buying else []
    if not items:
        return None
    if all(each.product is None for each in items):
        return _kinds(desk, items)
    kept = _counts_before(desk)
    picked = picked_for(desk, items)
    goods = [
        {**each.as_slot(), "quantity": each.count or kept.get(_kind(each), 1)} for each in picked
    ]
    lost = [one for one in items if one.start not in [each.start for each in picked]]
    if not goods or (len(goods) < 2 and not lost):
        return None
    answer = begin(ADD_SEVERAL, desk, goods=goods)
    leads = [_lost(desk, lost)] if lost else []
    leads += [
        desk.say("buying.not_in_version", name=one.product.name, variant=desk.term(one.missing))
        for one in picked
        if one.product is not None and one.missing and not _odd(one)
    ]
    lead = "".join(leads)
    return Answer((replies.led_by(lead, answer.replies[0]), *answer.replies[1:]), answer.memory)


def both_added(desk: Desk, task: Task, product: Product) -> Answer:
    """The goods whose version is still asked for, and now another one: neither is lost."""
    begun = {name: task.get(name) for name in ("product_id", "variant_id", "color", "size")}
    goods = [{**begun, "quantity": task.get("quantity") or 1}, _slot(desk, product)]
    return begin(ADD_SEVERAL, desk, goods=goods)


def _slot(desk: Desk, product: Product) -> dict[str, Any]:
    """This product in the version and number that the message says."""
    color, size = color_wanted(desk.turn), desk.turn.first("size")
    fits = [one for one in matching(product.variants, color, size) if one.stock > 0]
    return {
        "product_id": product.product_id,
        "quantity": number_said(desk.turn) or 1,
        "variant_id": fits[0].variant_id if len(fits) == 1 else None,
        "color": color if fits else None,
        "size": size if fits else None,
    }


def _counts_draft(desk: Desk, task: Task) -> bool:
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


def _lost(desk: Desk, lost: Sequence[Item]) -> str:
    what = listed([desk.turn.text[one.start : one.end] for one in lost], desk.language)
    return desk.say("buying.none_of_those", what=what)


def _odd(item: Item) -> bool:
    """Whether what is missing stands in the product's own name: 1.6升 of 小饭煲 1.6升."""
    numbers = re.findall(r"\d+(?:\.\d+)?", item.missing)
    return item.product is not None and any(one in item.product.name for one in numbers)


def _kind(item: Item) -> str:
    return item.product.category if item.product else item.kind


def _counts_before(desk: Desk) -> Mapping[str, int]:
    task = desk.memory.task
    return (task.get("counts") or {}) if task is not None and task.name == ADDING else {}


def _kinds(desk: Desk, items: Sequence[Item]) -> Answer | None:
    """Only kinds are named: some of each to choose from; how many of each is remembered."""
    each_kind = [found(desk, Wishes(categories=(item.kind,)))[:OF_EACH] for item in items]
    if not all(each_kind):
        return None
    wishes = Wishes(categories=tuple(item.kind for item in items))
    suggested = [one for several_of_kind in each_kind for one in several_of_kind]
    counts = {
        one.product.category: item.count or 1
        for item, several_of_kind in zip(items, each_kind, strict=True)
        for one in several_of_kind
    }
    task = Task(ADDING, "goods", {"counts": counts}, soft=True)
    answer = cards(desk, wishes, suggested, desk.say("buying.which_of_each"))
    return answer.remembering(task=task, asked="product")
