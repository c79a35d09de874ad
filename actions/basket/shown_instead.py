"""小的那个苏泊尔也够用 换成粉色的: goods on the screen in place of those of them in the basket."""

from dataclasses import replace

from actions.answer import Answer
from actions.basket.buying import ADD
from actions.basket.contents import taken_words
from actions.business.flows import begin
from actions.business.parted import leading
from actions.desk import Desk
from actions.hearing.matters import BUSINESS, asks_for
from actions.hearing.wording import asks, says
from actions.reference.own_basket import owner
from actions.reference.referring import product_meant
from actions.reference.variants import color_said, matching
from shop import baskets
from shop.basket_lines import BasketLine
from shop.products import Product


def shown_instead(desk: Desk) -> Answer | None:
    """The basket with the one in place of the other; None when none of the shown is meant so."""
    turn, memory = desk.turn, desk.memory
    if turn.clicked or memory.busy or turn.swaps or turn.first("order_no"):
        return None
    if not _is_plain(turn.text) or _is_of_order(turn.text) or _is_business(turn.text):
        return None
    line = _held(desk)
    other = _other(desk, line) if line is not None else None
    return _swapped(desk, line, other) if line is not None and other is not None else None


def _is_plain(text: str) -> bool:
    """Whether it is told, not asked, supposed, thought of or refused."""
    return says("shown_swapped", text) and not asks(text) and not says("put_perhaps", text)


def _is_business(text: str) -> bool:
    return any(asks_for(one, text) for one in BUSINESS - {"exchange", "purchase"})


def _is_of_order(text: str) -> bool:
    return any(says(one, text) for one in ("bought", "bought_on_day", "names_order", "my_own"))


def _held(desk: Desk) -> BasketLine | None:
    """The one line of the basket that was chosen from what is on the screen."""
    lines = [one for one in baskets.lines(desk.tx, owner(desk))
             if one.product_id in desk.memory.shown]  # fmt: skip
    return lines[0] if len(lines) == 1 else None


def _other(desk: Desk, line: BasketLine) -> Product | None:
    """The one on the screen that is pointed at, when as many are there in the one version said."""
    alone = replace(desk.memory, product_id=None, task=None)
    free = desk.turned(memory=alone, intent="product_info")
    meant = product_meant(free, focus=False)
    if meant is None or meant.product_id not in desk.memory.shown:
        return None
    said = desk.turn.first("color") or color_said(desk.turn.text), desk.turn.first("size")
    there = [one for one in matching(meant.variants, *said) if one.stock >= line.quantity]
    return meant if len(there) == 1 and meant.product_id != line.product_id else None


def _swapped(desk: Desk, line: BasketLine, other: Product) -> Answer:
    baskets.remove(desk.tx, owner(desk), line.variant_id)
    out = taken_words(desk, [f"{line.name} {desk.term(line.variant)}".strip()])
    memory = replace(desk.memory.idle(), product_id=other.product_id)
    into = desk.turned(memory=memory, intent="purchase", clauses=())
    added = begin(ADD, into, product_id=other.product_id, agreed=True, quantity=line.quantity)
    return leading(out + ("" if desk.language == "zh" else " "), added)
