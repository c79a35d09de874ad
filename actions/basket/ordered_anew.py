"""帮我拍一件黑色L, right after the order of a jacket was cancelled: that jacket, in black L.

Of an order of several things it is the one that is named: put the phone in again, no coffee.
"""

from actions.answer import Answer
from actions.basket.buying import adding
from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.wording import asks, leaving_out, not_adding, says
from actions.reference.bought import speaks_of_goods
from actions.reference.denied_goods import lines_meant
from actions.reference.referring import known
from actions.reference.variants import matching, spoken_of
from actions.turn import Entity
from shop.orders import Line
from shop.products import Product


def ordered_anew(desk: Desk) -> Answer | None:
    """Into the basket in the version said; None unless a cancelled order was told last."""
    turn, memory = desk.turn, desk.memory
    free = turn.customer_id is not None and not (turn.clicked or memory.busy or memory.shown)
    if not free or turn.intent not in ("purchase", "inform"):
        return None
    if asks(leaving_out("edit_polite", turn.text)) or not_adding(turn.text):
        return None
    placed = says("places_anew", turn.text) or says("as_it_was", turn.text)
    line = _meant(desk) if placed else None
    product = known(desk, line.product_id) if line is not None else None
    if line is None or product is None:
        return None
    color, size = turn.first("color"), turn.first("size")
    if (color or size) and not matching(product.variants, color, size):
        return None
    return adding(desk, product, _as_then(desk, product, line))


def _meant(desk: Desk) -> Line | None:
    """The one thing of it; by its name only as something that was had before."""
    turn = desk.turn
    own = [one for one in recent(desk) if one.order_no == desk.memory.order_no]
    lines = [line for one in own if one.status == "cancelled" for line in one.lines]
    versioned = turn.first("color") or turn.first("size")
    if speaks_of_goods(turn):
        kept = tuple(one for one in turn.entities if not _left_out(turn.text, one))
        alone = desk.turned(entities=kept)
        lines = lines_meant(alone, lines) if says("as_it_was", turn.text) else []
    elif not versioned:
        return None
    return lines[0] if len(lines) == 1 else None


def _left_out(text: str, one: Entity) -> bool:
    """No coffee, 空调不要了: goods of it that are not wished for again."""
    if one.start is None or one.end is None:
        return False
    return says("left_out_before", text[: one.start]) or says("left_out_after", text[one.end :])


def _as_then(desk: Desk, product: Product, line: Line) -> str | None:
    """The version it was ordered in, while nothing else is said of it."""
    color, size = desk.turn.first("color"), desk.turn.first("size")
    found = spoken_of(desk.turn.text, product, matching(product.variants, color, size))
    same = any(one.variant_id == line.variant_id and one.stock > 0 for one in found)
    return line.variant_id if same and says("as_it_was", desk.turn.text) else None
