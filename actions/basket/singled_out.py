"""The lighter one, 便宜的那个: of what is shown, or of its versions, the one at that end."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.basket.buying import adding
from actions.basket.choosing import FILLING, settled_on
from actions.desk import Desk
from actions.goods.comparatives import attribute_asked
from actions.goods.measuring import told_alike
from actions.hearing.wording import asks, says
from actions.reference.history import said_before
from actions.reference.referring import known
from actions.turn import Entity, nameless
from shop import catalogue
from shop.products import Product, Variant

NOT_SINGLING = ("not_one_with", "not_adding", "similar", "bought", "haggles", "seeks_cheaper",
                "after_coupon")  # fmt: skip
Pair = tuple[float, Product]


def singled_out(desk: Desk) -> Answer | None:
    """It is taken, or offered; None when fewer than two stand to choose from."""
    turn, task = desk.turn, desk.memory.task
    busy = task is not None and not task.soft and task.name not in FILLING
    if turn.clicked or busy or list(turn.all("price")) or says("which_shown", turn.text):
        return None
    if asks(turn.text):
        return _asked_of(desk)
    if any(says(name, turn.text) for name in NOT_SINGLING):
        return None
    if (version := _version(desk)) is not None:
        return version
    shown = _meant(desk)
    return _of_shown(desk, shown) if len(shown) > 1 else None


def _meant(desk: Desk) -> list[Product]:
    """Those on the screen, of the kind that is named."""
    shown = catalogue.products(desk.tx, desk.memory.shown)
    kinds = [str(each.value) for each in desk.turn.all("category")]
    return [one for one in shown if all(kind in one.categories for kind in kinds)]


def _of_shown(desk: Desk, shown: Sequence[Product]) -> Answer | None:
    if says("priced_one", desk.turn.text):
        return _taken(desk, [(float(one.price), one) for one in shown])
    name = attribute_asked(desk, shown)
    if name is None:
        return None
    told = told_alike(shown, name)
    if len(told) < 2:
        words = desk.say("compare.none_tells", attribute=desk.term(name) or name)
        return desk.answer(replies.text(words))
    return _taken(desk, told)


def _taken(desk: Desk, pairs: Sequence[Pair]) -> Answer | None:
    """The one at the end that is said; None when several stand there."""
    ranked = sorted(pairs, key=lambda pair: pair[0], reverse=not _least(desk))
    if ranked[0][0] == ranked[1][0]:
        return None
    return settled_on(desk, ranked[0][1])


def _asked_of(desk: Desk) -> Answer | None:
    """贵的那款有黑色吗: a version asked for, of the one singled out by its price."""
    versioned = any(True for name in ("color", "size") for _ in desk.turn.all(name))
    shown = _meant(desk)
    if not versioned or len(shown) < 2 or not says("priced_one", desk.turn.text):
        return None
    one = (min if _least(desk) else max)(shown, key=lambda each: each.price)
    named = (*desk.turn.entities, Entity("product_id", one.product_id))
    turn = replace(desk.turn, intent="stock", entities=named)
    told: Answer = desk.means.topics["stock"].answer(replace(desk, turn=turn))
    return told


def _least(desk: Desk) -> bool:
    return says("with_less", nameless(desk.turn)) and not says("dearer_word", desk.turn.text)


def _version(desk: Desk) -> Answer | None:
    """The cheaper of the versions, when they were told or asked for last."""
    memory, task = desk.memory, desk.memory.task
    filling = task is not None and task.name == "add_to_basket"
    begun = task.get("product_id") if task is not None and filling else None
    only = memory.shown[0] if len(memory.shown) == 1 else None
    product = known(desk, str(begun) if begun else memory.product_id or only)
    waits = task is not None and filling and task.step == "variant_id"
    told = says("variants_question", said_before(desk)) or len(memory.shown) < 2
    if product is None or not (waits or told) or not says("priced_one", desk.turn.text):
        return None
    return _at_the_end(desk, product, waits=waits)


def _at_the_end(desk: Desk, product: Product, *, waits: bool) -> Answer | None:
    """Into the basket when its version was asked for or it is taken, else offered."""
    there = [each for each in product.variants if each.stock > 0]
    prices = {each.price for each in there}
    if len(prices) < 2:
        return None
    wanted = min(prices) if _least(desk) else max(prices)
    found = [each for each in there if each.price == wanted]
    if waits or any(says(one, desk.turn.text) for one in ("puts_in", "takes_now")):
        return _added(desk, product, found)
    return _offered(desk, product, found)


def _offered(desk: Desk, product: Product, found: Sequence[Variant]) -> Answer:
    """At the price of that version, with the question whether to add it."""
    color = found[0].color if len(found) == 1 else ""
    values = {"product_id": product.product_id, "size": found[0].size, "color": color}
    named = tuple(Entity(name, value) for name, value in values.items() if value)
    turn = replace(desk.turn, intent="purchase", entities=named, memory=desk.memory.idle())
    told: Answer = desk.means.topics["purchase"].answer(replace(desk, turn=turn))
    return told


def _added(desk: Desk, product: Product, found: Sequence[Variant]) -> Answer:
    memory = replace(desk.memory, task=None, asked=None)
    idle = desk.turned(memory=memory)
    if len(found) == 1:
        return adding(idle, product, found[0].variant_id)
    return adding(idle, product, None, **_in_common(found))


def _in_common(found: Sequence[Variant]) -> dict[str, object]:
    """What those at one price have in common: the rest is asked for."""
    sizes = {each.size for each in found}
    among: dict[str, object] = {"among": [each.variant_id for each in found]}
    return among | ({"size": sizes.pop()} if len(sizes) == 1 and found[0].size else {})
