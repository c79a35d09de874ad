"""Several goods for the basket at once: their versions asked for in turn, then one yes for all."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions import replies
from actions.answer import Answer, Reply
from actions.basket.basket_words import briefly
from actions.basket.buying import order_as_told
from actions.basket.drafting import (
    BUYING,
    chosen,
    counts_draft,
    each_once,
    good_of,
    named_one,
    noted,
    slot_of,
)
from actions.basket.items import Item, odd
from actions.basket.several import ADDING, agreed_to, alone, picked_for, several
from actions.business.flows import Flow, Step, begin
from actions.business.parking import order_waits
from actions.business.parted import leading
from actions.desk import Desk
from actions.goods.budget import budgeted
from actions.goods.showing import cards, found
from actions.hearing.answering import declined
from actions.hearing.ordinals import position
from actions.hearing.pack_sizes import pack_meant
from actions.hearing.wording import agrees, asks, corrects, says, yields
from actions.hearing.words import listed
from actions.memory import Task
from actions.reference.own_basket import owner
from actions.reference.referring import known
from actions.reference.variants import color_wanted, matching, number_said, spoken_of
from shop import baskets, interactions
from shop.catalogue import Wishes
from shop.products import Product, Variant

SHOWN = 8
LIGHT = ("add_to_basket", "add_several", "place_order", "order_status")  # that give way
OF_EACH = 2  # cards of each kind
Wanted = Mapping[str, Any]


def several_added(desk: Desk) -> Answer | None:
    """The answer to such a message; None when it names fewer than two, or other business runs."""
    task = desk.memory.task
    if task is not None and not task.soft and task.name not in LIGHT:
        return None
    if agreed_to(desk):
        return None
    if task is not None and counts_draft(desk, task):
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
        if one.product is not None and one.missing and not odd(one)
    ]
    return leading("".join([*leads, noted(desk, answer.memory.task)]), answer)


def both_added(desk: Desk, task: Task, product: Product) -> Answer:
    """The goods whose version is still asked for, and now another one: neither is lost."""
    begun = {name: task.get(name) for name in ("product_id", "variant_id", "color", "size")}
    goods = [{**begun, "quantity": task.get("quantity") or 1}, slot_of(desk, product)]
    return begin(ADD_SEVERAL, desk, goods=goods)


def _lost(desk: Desk, lost: Sequence[Item]) -> str:
    what = listed([desk.turn.text[one.start : one.end] for one in lost], desk.language)
    return desk.say("buying.none_of_those", what=what)


def _kind(item: Item) -> str:
    return item.product.category if item.product else item.kind


def _counts_before(desk: Desk) -> Mapping[str, int]:
    task = desk.memory.task
    return (task.get("counts") or {}) if task is not None and task.name == ADDING else {}


def _kinds(desk: Desk, items: Sequence[Item]) -> Answer | None:
    """Only kinds are named: some of each to choose from; how many of each is remembered."""
    within = budgeted(desk, Wishes())
    each_kind = [found(desk, replace(within, categories=(one.kind,)))[:OF_EACH] for one in items]
    if not all(each_kind):
        return None
    wishes = replace(within, categories=tuple(item.kind for item in items))
    suggested = [one for several_of_kind in each_kind for one in several_of_kind]
    counts = {
        one.product.category: item.count or 1
        for item, several_of_kind in zip(items, each_kind, strict=True)
        for one in several_of_kind
    }
    task = Task(ADDING, "goods", {"counts": counts}, soft=True)
    answer = cards(desk, wishes, suggested, desk.say("buying.which_of_each"))
    return answer.remembering(task=task, asked="product")


def _hear_goods(desk: Desk, task: Task) -> Task | Answer:
    """A version for the first that lacks one; another number for one that is named again."""
    goods = [dict(each) for each in task.get("goods") or ()]
    items = several(desk) if task.step else []
    for item in items:
        if item.count and (good := good_of(desk, goods, item)) is not None:
            good["quantity"] = item.count
    open_one = named_one(desk, goods) or _open(goods)
    counted = _counted_one(desk, task, goods, open_one) if task.step and not items else None
    if counted is not None:
        counted["quantity"] = number_said(desk.turn)
    last = (counted or open_one or {}).get("product_id") if task.step else None
    earlier = _changed(desk, goods) if task.step and corrects(desk.turn.text) else False
    if not earlier and open_one is not None and task.step == "ready":
        before = dict(open_one)
        if not _narrow(desk, open_one):
            open_one.update(before)
            earlier = _changed(desk, goods)
            if not earlier:
                return _no_such(desk, task, open_one)
    elif not earlier and task.step == "agreed":
        _changed(desk, goods)
    goods = each_once(goods)
    ready = True if goods and _open(goods) is None else None
    return task.knowing(goods=goods or None, ready=ready, last=last or task.get("last"))


def _counted_one(
    desk: Desk, task: Task, goods: Sequence[dict[str, Any]], open_one: dict[str, Any] | None
) -> dict[str, Any] | None:
    """What a number said is of: the one named, asked about, or spoken of last."""
    turn = desk.turn
    listed = len(_listed(desk, open_one)) if open_one else 0
    counts_off = task.step == "ready" and position(turn.text, listed) is not None
    if number_said(turn) is None or asks(turn.text) or counts_off:
        return None
    last = next((one for one in goods if one["product_id"] == task.get("last")), None)
    return open_one or last or (goods[0] if len(goods) == 1 else None)


def _changed(desk: Desk, goods: Sequence[dict[str, Any]]) -> bool:
    """Whether a version said is one of goods chosen before, the last first, which then changes."""
    turn = desk.turn
    color, size = color_wanted(turn), turn.first("size")
    if asks(turn.text) or turn.clicked or not (color or size):
        return False
    for each in reversed(goods):
        product = known(desk, each["product_id"]) if each.get("variant_id") else None
        have = product.variant(str(each["variant_id"])) if product else None
        if product is None or have is None:
            continue
        there = [one for one in product.variants if one.stock > 0]
        fits = matching(there, color, size, have)
        if len(fits) == 1:
            each |= {"variant_id": fits[0].variant_id, "color": color, "size": size}
            return True
    return False


def _open(goods: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    return next((each for each in goods if not each.get("variant_id")), None)


def _narrow(desk: Desk, wanted: dict[str, Any]) -> bool:
    """The colour or size said now, beside what was said before; whether there is such a version."""
    turn = desk.turn
    if asks(turn.text):
        return True
    there = _there(desk, wanted)
    listed = _listed(desk, wanted)
    if clicked := turn.first("variant_id"):
        fits = [each for each in there if each.variant_id == str(clicked)]
    elif (place := position(turn.text, len(listed))) is not None:
        fits = [listed[place]]
    else:
        pack = pack_meant(turn.text, listed)
        color = color_wanted(turn) or wanted.get("color")
        size = turn.first("size") or wanted.get("size")
        fits = matching(there, color, size)
        if fits:
            wanted |= {"color": color, "size": size}
        if product := known(desk, wanted["product_id"]):
            fits = [pack] if pack else spoken_of(turn.text, product, fits)
    wanted["variant_id"] = fits[0].variant_id if len(fits) == 1 else None
    return bool(fits)


def _no_such(desk: Desk, task: Task, wanted: Wanted) -> Answer:
    """It does not come in that colour or size: said so, with what there is."""
    product, turn = known(desk, wanted["product_id"]), desk.turn
    said = " ".join(str(each) for each in (turn.first("color"), turn.first("size")) if each)
    words = desk.text(
        "buying.no_such_variant", _buttons(desk, _there(desk, wanted)[:SHOWN]),
        name=product.name if product else "", variant=desk.term(said) or said,
    )  # fmt: skip
    return desk.answer(words).remembering(asked="variant", task=task.at("ready"))


def _buttons(desk: Desk, variants: Sequence[Variant]) -> list[replies.Button]:
    return [
        replies.button(f"{desk.term(each.label)} {desk.money(each.price)}", "inform",
                       variant_id=each.variant_id)
        for each in variants
    ]  # fmt: skip


def _there(desk: Desk, wanted: Wanted) -> list[Variant]:
    product = known(desk, wanted["product_id"])
    return [each for each in product.variants if each.stock > 0] if product else []


def _listed(desk: Desk, wanted: Wanted) -> list[Variant]:
    """The versions to choose from, as they are shown."""
    return matching(_there(desk, wanted), wanted.get("color"), wanted.get("size"))[:SHOWN]


def _ask_variant(desk: Desk, task: Task) -> Sequence[Reply]:
    open_one = _open([dict(each) for each in task.get("goods") or ()])
    product = known(desk, open_one["product_id"]) if open_one else None
    if product is None:
        return [desk.text("buying.which_of_each")]
    buttons = _buttons(desk, _listed(desk, open_one or {}))
    key = "buying.which_variant" if buttons else "product.sold_out"
    return [desk.text(key, buttons, name=product.name, variant="")]


def _hear_agreed(desk: Desk, task: Task) -> Task | Answer:
    turn, before = desk.turn, desk.memory.task
    offered = before is not None and before.name == ADDING and task.step == "agreed"
    if not offered or asks(turn.text) or declined(turn.text, ADDING):
        return task
    order = says("checkout", turn.text)
    yes = agrees(turn.text) or order or agreed_to(desk)
    yes = yes or (turn.intent == "affirm" and (turn.clicked or yields(turn.text)))
    return task.knowing(agreed=True, order=True if order else None) if yes else task


def _ask_agreed(desk: Desk, task: Task) -> Sequence[Reply]:
    lines = [desk.say("buying.add_all")]
    for product, variant, count in chosen(desk, task):
        name = f"{product.name} {desk.term(variant.label)}".strip()
        lines.append(f"- {name} ×{count} {desk.money(variant.price * count)}")
    lines.append(desk.say("buying.add_all_question"))
    buttons = [("buying.add_button", "affirm"), ("buying.not_add_button", "deny")]
    return [replies.text("\n".join(lines), [desk.button(*one) for one in buttons])]


def _add(desk: Desk, task: Task) -> Answer:
    """All of it into the basket, without what is too few; each is as many as was said."""
    told = []
    for product, variant, count in chosen(desk, task):
        if variant.stock < count:
            told.append(desk.say("buying.too_few", count=variant.stock, name=product.name))
            continue
        baskets.set_quantity(desk.tx, owner(desk), variant.variant_id, count, desk.now)
        if who := desk.turn.customer_id:
            interactions.record(desk.tx, who, product.product_id, "cart", desk.now)
        name = f"{product.name} {desk.term(variant.label)}".strip()
        told.append(desk.say("buying.added", name=name, count=count))
    if (task.get("order") or order_waits(task)) and desk.turn.customer_id:
        return order_as_told(desk, task)
    priced = baskets.priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now)
    order = desk.button("buying.order_button", "purchase", choice="checkout")
    reply = replies.text("\n".join([*told, briefly(desk, priced)]), [order])
    onward = Task("place_order", "ready", soft=True)
    idle = desk.answer(reply, memory=desk.memory.idle())
    return idle.remembering(product_id=alone(chosen(desk, task)), task=onward, asked="confirm")


ADD_SEVERAL = Flow(
    ADDING,
    frozenset(),
    (
        Step("ready", "variant", _hear_goods, _ask_variant),
        Step("agreed", "confirm", _hear_agreed, _ask_agreed),
    ),
    _add,
    guests=True,
    light=True,
)
