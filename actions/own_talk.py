"""Talk of goods that were bought, in sentences that were taken for goods to buy or for nothing."""

from collections.abc import Sequence

from actions.bought import mentioned, speaks_of_goods
from actions.desk import Desk
from actions.matters import asks_for
from actions.ordered import recent
from actions.wording import says
from shop.orders import Order

TAKEN_FOR = frozenset(
    {"purchase", "recommend", "refine_recommendation", "product_info", "stock", "compare", "inform",
     "payment", "promotion", "cancel_order", "nlu_fallback", "out_of_scope"}
)  # fmt: skip
ORDER = "order_status"


def of_bought(desk: Desk) -> str | None:
    """我前两天买的手机咋还没到, 没付钱的那单还能付吗: the order's state, else None."""
    turn = desk.turn
    if turn.clicked or turn.intent not in TAKEN_FOR or _in_earnest(desk):
        return None
    waits = says("not_there_yet", turn.text) or says("unsent", turn.text)
    unpaid = says("unpaid_order", turn.text)
    if not (waits or unpaid) or asks_for("cancel_order", turn.text):
        return None
    if turn.customer_id is None:
        return ORDER if says("my_own", turn.text) else None
    open_ones = [one for one in _meant(desk) if one.signed_at is None]
    fits = open_ones if waits else [one for one in open_ones if one.status == "unpaid"]
    return ORDER if fits else None


def _in_earnest(desk: Desk) -> bool:
    task = desk.memory.task
    return task is not None and not task.soft


def _meant(desk: Desk) -> Sequence[Order]:
    """The customer's orders with the goods named; all of them when it is said to be his own."""
    own = recent(desk)
    if speaks_of_goods(desk.turn):
        return mentioned(desk, own)
    said = says("my_own", desk.turn.text) or says("that_order", desk.turn.text)
    return own if said else []
