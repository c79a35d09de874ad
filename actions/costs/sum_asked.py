"""现在下来多少钱, with goods in the basket: what all of it comes to, no price of one of them."""

from collections.abc import Sequence

from actions.answer import Answer
from actions.basket.contents import basket_shown
from actions.costs.coupon_questions import just_claimed
from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.bought import speaks_of_goods
from actions.reference.own_basket import owner
from actions.reference.variants import number_said
from shop import baskets
from shop.basket_lines import BasketLine


def basket_asked(desk: Desk) -> Answer | None:
    """一共呢, 三本多少钱, how many are in there: the basket, when that can be what is asked of.

    A number must be that of all there is in it.
    """
    turn, memory = desk.turn, desk.memory
    if turn.clicked or turn.first("order_no") or memory.order_no or memory.busy:
        return None
    if speaks_of_goods(turn) or turn.first("color") or turn.first("size"):
        return None
    lines, count = baskets.lines(desk.tx, owner(desk)), number_said(turn)
    if count and _of_others(desk, lines):
        return None
    if not (lines or says("basket", turn.text)):
        return None
    if count and count != sum(line.quantity for line in lines):
        return None
    return basket_shown(desk)


def _of_others(desk: Desk, lines: Sequence[BasketLine]) -> bool:
    """两个多少钱, of goods in talk that do not lie in the basket."""
    shown = desk.memory.shown
    in_talk = desk.memory.product_id or (shown[0] if len(shown) == 1 else None)
    return in_talk is not None and in_talk not in {line.product_id for line in lines}


def basket_comes_to(desk: Desk) -> Answer | None:
    """The basket, when its sum is asked for, or any price right after a coupon was claimed.

    None when goods or a version are named or pointed at, or others are in talk than lie in it.
    """
    turn, memory = desk.turn, desk.memory
    if turn.clicked or turn.first("order_no") or memory.order_no or memory.busy:
        return None
    named = speaks_of_goods(turn) or turn.first("color") or turn.first("size")
    surely = says("sum_reckoned", turn.text)
    pointed = says("this", turn.text) and not (surely and desk.language == "en")
    if named or turn.first("quantity") or pointed:
        return None
    there = {line.product_id for line in baskets.lines(desk.tx, owner(desk))}
    if not there or (memory.product_id is not None and memory.product_id not in there):
        return None
    return basket_shown(desk) if surely or just_claimed(desk) else None
