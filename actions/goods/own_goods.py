"""Goods of his own that a shopper speaks of as if they were on the shelf, and the other way."""

from actions.business.faults import told_as_fault
from actions.business.message_cut import blotted
from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.matters import NOT_UNDERSTOOD, SENT_BACK, SHOPPING, asks_for
from actions.hearing.wording import asks, says, spans
from actions.reference.bought import (
    KINDS,
    lines_mentioned,
    mentioned,
    says_bought,
    speaks_of_goods,
)
from actions.reference.history import last_matter
from actions.reference.referring import known
from shop.products import Product

OF_PRODUCTS = frozenset({"product_info", "stock", "refine_recommendation", "order_status"})
AFTER_REPAIR = frozenset(
    {"nlu_fallback", "out_of_scope", "product_info", "inform", "affirm", "complaint", "stock",
     "refine_recommendation", "clarify"}
)  # fmt: skip
UNHEARD = NOT_UNDERSTOOD | {"deny", "inform", "order_status"}
TAKEN_FOR = SHOPPING | NOT_UNDERSTOOD | {"deny", "inform"}
SENT_BACK_FOR = ("return_refund", "exchange", "repair_warranty", "price_protection")


def own_goods(desk: Desk) -> Product | None:
    """这个推车: the one thing of his own that is meant, when nothing is on the screen."""
    if desk.turn.customer_id is None or desk.memory.shown or desk.turn.clicked:
        return None
    lines = [line for order in recent(desk) for line in lines_mentioned(desk, order.lines)]
    ids = {line.product_id for line in lines}
    return known(desk, ids.pop()) if len(ids) == 1 else None


def of_own_goods(desk: Desk) -> str | None:
    """那个保温杯能换个颜色吗: the business that the words name, of goods that were bought."""
    turn, memory = desk.turn, desk.memory
    unfit = says("ill_fitting", turn.text) and not asks(turn.text)
    got = any(says(one, turn.text) for one in ("bought", "bought_on_day"))
    got = got or (unfit and says("my_own", turn.text))
    taken = turn.intent in OF_PRODUCTS or (turn.intent in TAKEN_FOR and got)
    if turn.customer_id is None or turn.clicked or not taken:
        return None
    if (
        (memory.shown and not got)
        or memory.busy
        or not speaks_of_goods(turn)
        or not mentioned(desk, [one for one in recent(desk) if one.status != "cancelled"])
    ):
        return None
    named = [one for one in SENT_BACK_FOR if asks_for(one, turn.text)]
    if not named and got and turn.intent in UNHEARD and _unwanted(turn.text):
        return "cancel_order"
    if not named and got and unfit:
        return "exchange"
    return named[0] if len(named) == 1 else None


def _unwanted(text: str) -> bool:
    """前天买的空气炸锅不想要了，太大了: whether any part of it says so, and none asks."""
    parts = [text[start:end] for start, end in spans("splits_lightly", text)]
    return not asks(text) and any(says("goods_unwanted", one) for one in (text, *parts))


def fault_filed(desk: Desk) -> str | None:
    """那报一下吧 就说噪音大, once a repair of his own goods was spoken of: it is filed."""
    turn = desk.turn
    if turn.customer_id is None or turn.clicked or desk.memory.busy or not desk.memory.order_no:
        return None
    if turn.intent not in AFTER_REPAIR or last_matter(desk) != "repair_warranty":
        return None
    fault = told_as_fault(turn.text) or says("fault_of_own", turn.text)
    put = says("files_it", turn.text) or (fault and not asks(turn.text))
    return "repair_warranty" if put and not says("supposed", turn.text) else None


def own_sent_back(desk: Desk) -> str | None:
    """阿迪T恤退了: goods of his own right beside the deed, whatever it was taken for."""
    turn = desk.turn
    taken = turn.intent in TAKEN_FOR | OF_PRODUCTS
    if turn.customer_id is None or turn.clicked or desk.memory.busy or not taken:
        return None
    if asks(turn.text) or not says("goods_go_back", blotted(turn, KINDS)):
        return None
    if says("goods_of_others", turn.text):
        return None
    if any(asks_for(one, turn.text) for one in ("purchase", "recommend", "refund_progress")):
        return None
    arrived = [one for one in recent(desk) if one.signed_at is not None]
    return "return_refund" if mentioned(desk, arrived) else None


def bought_wrong(desk: Desk) -> str | None:
    """四件套买小了: what was bought is to be exchanged, whatever it was taken for."""
    turn = desk.turn
    if turn.clicked or desk.memory.busy or not says("bought_wrong", turn.text) or asks(turn.text):
        return None
    if turn.intent in SENT_BACK or not speaks_of_goods(turn):
        return None
    named = [one for one in SENT_BACK_FOR if asks_for(one, turn.text)]
    return named[0] if len(named) == 1 else "exchange"


def looks_on(desk: Desk) -> bool:
    """那奶粉呢 3段的, while goods are looked at: goods to buy, though an order was told before."""
    turn = desk.turn
    named = turn.intent == "order_status" and any(True for _ in turn.all("category"))
    worded = asks_for("order_status", turn.text) or says("arrival", turn.text)
    pointed = says("that_order", turn.text) or says_bought(turn.text)
    return named and not (worded or pointed) and last_matter(desk) in SHOPPING
