"""Those white sneakers are a bit small, have you got them in 42: of goods that he has."""

import re

from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.matters import SENT_BACK, asks_for
from actions.hearing.wording import asks, found_in, says
from actions.reference.bought import lines_mentioned, speaks_of_goods
from actions.reference.referring import known
from actions.reference.variants import color_said, matching
from shop.orders import Line

_BREAK = re.compile(r"[，,。.！!？?；;\n]+|\s+(?=[\u3400-\u9fff])")
MISFIT = ("ill_fitting", "bit_unfit")


def own_unfit(desk: Desk) -> str | None:
    """The exchange, when goods that came do not fit, with another size or plainly as worn."""
    turn = desk.turn
    if turn.customer_id is None or turn.clicked or desk.memory.busy:
        return None
    if not _told(turn.text) or not speaks_of_goods(turn):
        return None
    if _of_shown(desk):
        return None
    own = {one.product_id for one in _own(desk)}
    if len(own) != 1:
        return None
    return "exchange" if _worn(desk) or _other_size(desk, own.pop()) else None


def _worn(desk: Desk) -> bool:
    """那双篮球鞋穿着大了, with nothing on the screen: no other size need be asked for."""
    text, intent = desk.turn.text, desk.turn.intent
    otherwise = any(says(one, text) for one in ("own_asked", "topic_purchase", "wants_return"))
    if otherwise or desk.memory.shown or (intent in SENT_BACK and intent != "exchange"):
        return False  # 跑步鞋穿着太小了 退了吧 wishes for its money
    return says("worn_unfit", text) and not asks_for("return_refund", text)


def _told(text: str) -> bool:
    """Whether goods called his own do not fit: neither asked, feared nor of some to be bought."""
    misfit = next((one for name in MISFIT for one in found_in(name, text)), None)
    if misfit is None or says("misfit_asked", text[misfit.end() :]):
        return False
    before = text[: misfit.end()]
    clause = _BREAK.split(before)[-1]
    if asks(clause) or says("misfit_feared", clause) or says("still_to_buy", before):
        return False
    return any(says(one, before) for one in ("own_pair", "bought", "worn_unfit"))


def _other_size(desk: Desk, product_id: str) -> bool:
    """Whether a size of it is named, or the next one."""
    turn, product = desk.turn, known(desk, product_id)
    if product is None or turn.first("size") or says("next_size", turn.text):
        return product is not None
    sizes = {re.escape(one.size) for one in product.variants if one.size}
    return any(re.search(rf"(?<![\w.]){one}(?![\d.])", turn.text, re.ASCII) for one in sizes)


def _own(desk: Desk) -> list[Line]:
    """The lines that came and are named; those of the colour said, when any is."""
    came = [one for one in recent(desk) if one.signed_at is not None]
    lines = [line for order in came for line in lines_mentioned(desk, order.lines)]
    hue = desk.turn.first("color") or color_said(desk.turn.text)
    return [one for one in lines if hue and _so_coloured(desk, one, hue)] or lines


def _so_coloured(desk: Desk, line: Line, hue: str) -> bool:
    product = known(desk, line.product_id)
    variant = product.variant(line.variant_id) if product else None
    return variant is not None and bool(matching([variant], hue, None))


def _of_shown(desk: Desk) -> bool:
    """Whether goods on the screen are named: those are looked at, not owned."""
    shown = [known(desk, one) for one in desk.memory.shown]
    brands = {str(one.value) for one in desk.turn.all("brand")}
    return not says("bought", desk.turn.text) and any(
        one.brand in brands for one in shown if one is not None)  # fmt: skip
