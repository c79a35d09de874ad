"""比上次买的时候便宜了吗, is it cheaper than when I bought it: the price then and now."""

from actions import replies
from actions.answer import Answer
from actions.business.ordered import recent
from actions.desk import Desk
from actions.goods.in_focus import in_focus
from actions.hearing.wording import says
from actions.reference.bought import lines_mentioned, mentioned, speaks_of_goods
from actions.reference.referring import known
from shop.orders import Line, Order
from shop.products import Product

Bought = tuple[Order, Line]


def price_since(desk: Desk) -> Answer | None:
    """Both prices and the difference, of the version bought last; None when it was not bought."""
    turn = desk.turn
    if turn.clicked or desk.memory.busy or not says("price_since", turn.text):
        return None
    if turn.customer_id is None:
        return desk.answer(desk.text("general.sign_in"))
    bought = _bought(desk)
    product = known(desk, bought[1].product_id) if bought else None
    if bought is None or product is None:
        return None
    words = _words(desk, product, *bought)
    if not product.in_stock or not says("last_time", turn.text):
        # nothing is to be bought again
        return desk.answer(replies.text(words)).remembering(order_no=bought[0].order_no)
    return in_focus(desk, product, words)


def _bought(desk: Desk) -> Bought | None:
    """The latest of the own lines with the goods named, or with those in talk."""
    own = recent(desk)
    orders = mentioned(desk, own) if speaks_of_goods(desk.turn) else own
    lines = [(order, line) for order in orders
             for line in lines_mentioned(desk, order.lines) or order.lines]  # fmt: skip
    if not speaks_of_goods(desk.turn):
        focus, number = desk.memory.product_id, desk.memory.order_no
        lines = [(order, line) for order, line in lines
                 if (line.product_id == focus if focus else order.order_no == number)]  # fmt: skip
    return lines[0] if lines else None


def _words(desk: Desk, product: Product, order: Order, line: Line) -> str:
    variant = product.variant(line.variant_id)
    now = variant.price if variant else product.price
    key = "same" if now == line.price else "less" if now < line.price else "more"
    return desk.say(
        f"since.{key}", name=f"{line.name} {desk.term(line.variant)}".strip(),
        day=desk.day(order.placed_at), then=desk.money(line.price), now=desk.money(now),
        by=desk.money(abs(now - line.price)),
    )  # fmt: skip
