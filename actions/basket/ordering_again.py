"""照原来的再来一单, buy it again: the goods of an order into the basket, several after a yes."""

from actions.answer import Answer
from actions.basket.adding_several import ADD_SEVERAL
from actions.basket.buying import adding
from actions.business.flows import begin
from actions.business.ordered import recent
from actions.business.parted import leading
from actions.desk import Desk
from actions.hearing.wording import asks, leaving_out, says
from actions.hearing.words import listed
from actions.reference.bought import lines_mentioned, mentioned, speaks_of_goods
from actions.reference.english_kinds import lines_in_english, named_in_english
from actions.reference.own_basket import owner
from actions.reference.referring import known
from shop import baskets
from shop.orders import Line, Order


def ordered_again(desk: Desk) -> Answer | None:
    """The goods of the order meant, put together anew; None when none is, or business runs."""
    turn = desk.turn
    task = desk.memory.task
    if turn.customer_id is None or turn.clicked or (task is not None and not task.soft):
        return None
    order = _meant(desk)
    if order is None or (says("cancels_words", turn.text) and not _was_cancelled(desk)):
        return None  # 我先取消 再重新拍
    named = [] if says("names_order", turn.text) else _named(desk, order)
    if asks(leaving_out("how_done", turn.text)) or (
        baskets.lines(desk.tx, owner(desk)) and not named
    ):
        return None
    lines = named or order.lines
    there = [line for line in lines if _in_stock(desk, line)]
    if not there:
        return desk.answer(desk.text("buying.again_gone", order_no=order.order_no))
    gone = [line.name for line in lines if line not in there]
    lead = desk.say("buying.again_but", names=listed(gone, desk.language)) if gone else ""
    if len(there) == 1:
        (line,) = there
        product = known(desk, line.product_id)
        return leading(lead, adding(desk, product, line.variant_id, quantity=line.quantity))
    goods = [{"product_id": line.product_id, "quantity": line.quantity,
              "variant_id": line.variant_id} for line in there]  # fmt: skip
    return leading(lead, begin(ADD_SEVERAL, desk, goods=goods))


def _named(desk: Desk, order: Order) -> list[Line]:
    """The goods of it that are named themselves: that litter; 跑步鞋那单 is all of the order."""
    return lines_mentioned(desk, order.lines) or lines_in_english(desk, order.lines)


def _meant(desk: Desk) -> Order | None:
    """The order with the goods named, the one told of last, else the latest."""
    own = recent(desk)
    if speaks_of_goods(desk.turn):
        return next(iter(mentioned(desk, own)), None)
    if in_english := named_in_english(desk, own):
        return in_english[0]
    told = [one for one in own if one.order_no == desk.memory.order_no]
    gone = [one for one in own if one.status == "cancelled"] if _was_cancelled(desk) else []
    return next(iter(told or gone or own), None)


def _was_cancelled(desk: Desk) -> bool:
    """上次那单取消了 我想重新买: an order that is cancelled already, and none to be."""
    own = recent(desk) if says("was_cancelled", desk.turn.text) else []
    return any(one.status == "cancelled" for one in own)


def _in_stock(desk: Desk, line: Line) -> bool:
    product = known(desk, line.product_id)
    variant = product.variant(line.variant_id) if product else None
    return variant is not None and variant.stock >= line.quantity
