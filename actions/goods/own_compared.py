"""跟我上次买的皇家那个比, the I27 i have: goods of his own put beside others."""

import re
from collections.abc import Sequence

from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.wording import says, simplified
from actions.reference.bought import lines_mentioned, speaks_of_goods
from actions.reference.by_pieces import called_so
from actions.reference.history import last_matter
from actions.reference.referring import known
from shop import catalogue
from shop.products import Product

_MODEL = re.compile(r"(?<![A-Za-z0-9])(?=[A-Za-z-]*\d)[A-Za-z0-9-]{2,10}(?![A-Za-z0-9])")
RIGHTED = frozenset(
    {"nlu_fallback", "out_of_scope", "inform", "deny", "compare", "product_info", "stock",
     "purchase", "refine_recommendation", "recommend", "order_status"}
)  # fmt: skip


def own_meant(desk: Desk) -> Product | None:
    """The one thing that was bought which the message means; the latest of its brand or kind."""
    turn = desk.turn
    if turn.customer_id is None or turn.clicked or not says("bought_before", turn.text):
        return None
    lines = [line for order in recent(desk) if order.status != "cancelled" for line in order.lines]
    own = catalogue.products(desk.tx, [line.product_id for line in lines])
    if meant := _by_model(turn.text, own):
        return meant
    brands = {str(each.value) for each in turn.all("brand")}
    of_brand = [one.product_id for one in own if one.brand in brands]
    named = [line.product_id for line in lines_mentioned(desk, lines)] or of_brand
    called = called_so(turn.text, own)
    if len(called) == 1 and (not named or called[0].product_id in named):
        return called[0]
    alike = [one for one in own if one.product_id in named and _of_kind_in_talk(desk, one)]
    return alike[0] if alike and speaks_of_goods(turn) else None


def compares_own(desk: Desk) -> str | None:
    """不是幼猫的，我买的是成猫那个I27, after a comparison: with that one instead."""
    turn = desk.turn
    if turn.intent not in RIGHTED or desk.memory.busy or len(desk.memory.shown) < 2:
        return None
    righted = says("leave_out", turn.text) or says("correct", turn.text)
    if not righted or last_matter(desk) != "compare":
        return None
    return "compare" if own_meant(desk) is not None else None


def _by_model(text: str, own: Sequence[Product]) -> Product | None:
    """I27, of the 皇家 I27 that was bought."""
    said = {one.lower() for one in _MODEL.findall(simplified(text))}
    meant = [one for one in own if said & set(one.name.lower().split())]
    return meant[0] if len(meant) == 1 else None


def _of_kind_in_talk(desk: Desk, product: Product) -> bool:
    """Cat food beside cat food, unless nothing is spoken of."""
    shown = desk.memory.shown
    focus = known(desk, desk.memory.product_id or (shown[0] if shown else None))
    return focus is None or focus.category == product.category
