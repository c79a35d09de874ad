"""猫砂能退 猫粮不能退是吧: which goods of the order in talk may go back, by the data of each."""

from collections.abc import Sequence

from actions import replies
from actions.answer import Answer
from actions.business.ordered import recent
from actions.desk import Desk
from actions.goods.returnable import returnable_words
from actions.hearing.wording import asks, says
from actions.reference.bought import lines_mentioned
from actions.reference.english_kinds import lines_in_english
from actions.reference.referring import known
from shop.orders import Line
from shop.products import Product

MOST = 4  # lines of an order that are told one by one


def lines_returnable(desk: Desk) -> Answer | None:
    """Each of the order's goods; None when none of them is asked of, or the postage is."""
    turn = desk.turn
    if turn.customer_id is None or desk.memory.busy or says("postage", turn.text):
        return None
    if not (asks(turn.text) or says("tag_asked", turn.text)):
        return None
    own = [one for one in recent(desk) if one.order_no == desk.memory.order_no]
    lines = _meant(desk, own[0].lines) if own else []
    found = [one for line in lines if (one := known(desk, line.product_id)) is not None]
    products = list({one.product_id: one for one in found}.values())
    if not products or len(products) > MOST:
        return None
    tell = returnable_words if len(products) == 1 else _in_short
    words = "\n".join(tell(desk, one) for one in products)
    return desk.answer(replies.text(words)).remembering(order_no=own[0].order_no)


def _meant(desk: Desk, lines: Sequence[Line]) -> Sequence[Line]:
    """Those that are named; all of them when some are set against the others."""
    named = lines_mentioned(desk, lines) or lines_in_english(desk, lines)
    return lines if named and says("against_others", desk.turn.text) else named


def _in_short(desk: Desk, product: Product) -> str:
    key = "returns.line_may" if product.returnable else "returns.line_may_not"
    return desk.say(key, name=product.name, days=desk.policies.return_days)
