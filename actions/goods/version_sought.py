"""换一个有自然色的牌子, which foundations come in it: goods of a kind sought by their version."""

from dataclasses import replace

from actions.answer import Answer
from actions.desk import Desk
from actions.goods.packs_wished import packs_wished
from actions.goods.showing import found, shown
from actions.goods.wish_words import led
from actions.hearing.matters import BUSINESS, asks_for
from actions.hearing.wording import asks, leaving_out, says, without
from actions.reference.referring import known
from shop.catalogue import Wishes
from shop.products import Product

ADDING = "add_to_basket"


def version_sought(desk: Desk) -> Answer | None:
    """Those of the kind that come in it; None when it is asked of the one in talk."""
    turn, task = desk.turn, desk.memory.task
    busy = desk.memory.busy and (task is None or task.name != ADDING)
    if turn.clicked or busy or turn.swaps or turn.first("product") or turn.first("order_no"):
        return None
    color, size = turn.first("color"), turn.first("size")
    if not (color or size) or not _others(turn.text) or _is_business(desk):
        return None
    product = known(desk, _in_talk(desk))
    if product is None:
        return None
    if (packs := packs_wished(desk)) is not None:
        return packs
    kept = _wishes(desk, product, _kind(desk) or product.category)
    wishes = replace(kept, color=color, size=size)
    if not found(desk, wishes):
        wishes = replace(wishes, min_price=None, max_price=None)
    return shown(desk.idle(), wishes, led(desk, wishes))


def _others(text: str) -> bool:
    """别的粉底液, 换一个…的牌子, 有哪几款: of others than the one, and of no order."""
    if says("old_order", text) or says("that_order", text) or says("bought", text):
        return False
    if says("others_waived", text) and not asks(leaving_out("others_waived", text)):
        return False  # 没别的要求 黑色就行: of the very one in talk
    return says("other_goods", text) or (says("which_goods", text) and not says("this", text))


def _is_business(desk: Desk) -> bool:
    """鞋想换货 换个大一点的: of what was bought; 换一个牌子 alone is understood as that too."""
    turn = desk.turn
    others = turn.intent in BUSINESS and turn.intent != "exchange"
    return others or any(asks_for(one, turn.text) for one in BUSINESS)


def _in_talk(desk: Desk) -> str | None:
    task = desk.memory.task
    adding = task is not None and task.name == ADDING
    return str(task.get("product_id")) if task and adding else desk.memory.product_id


def _kind(desk: Desk) -> str | None:
    """The kind named last that is not said to be left out."""
    turn = desk.turn
    named = [str(one.value) for one in turn.all("category")
             if not without(turn.text, turn.text[one.start or 0 : one.end or 0])]  # fmt: skip
    return named[-1] if named else None


def _wishes(desk: Desk, product: Product, kind: str) -> Wishes:
    """What was looked for, when it was of that kind; without the one in talk, when others are."""
    before, turn = desk.memory.wishes, desk.turn
    brands = tuple(dict.fromkeys(str(one.value) for one in turn.all("brand")))
    others = (product.product_id,) if says("other_goods", turn.text) else ()
    if before is not None and before.categories == (kind,):
        return replace(before, brands=brands or before.brands, exclude=others)
    return Wishes(categories=(kind,), brands=brands, exclude=others)
