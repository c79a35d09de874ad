"""Talk of goods that were bought, in sentences that were taken for goods to buy or for nothing."""

from collections.abc import Sequence

from actions.business.ordered import recent
from actions.business.orders_pointed import placed_then
from actions.desk import Desk
from actions.hearing.matters import asks_for
from actions.hearing.wording import says
from actions.reference.bought import mentioned, speaks_of_goods
from shop.orders import Order

TAKEN_FOR = frozenset(
    {"purchase", "recommend", "refine_recommendation", "product_info", "stock", "compare", "inform",
     "payment", "promotion", "cancel_order", "nlu_fallback", "out_of_scope"}
)  # fmt: skip
ORDER = "order_status"
WAITED = frozenset({ORDER, "shipping_info"})
UNSENT = frozenset({"paid", "packed"})
BY_GOODS = ("order_with", "news_of")


def of_bought(desk: Desk) -> str | None:
    """我前两天买的手机咋还没到: the order's state; None when nothing is waited for."""
    turn = desk.turn
    if turn.clicked or desk.memory.busy:
        return None
    if any(says(one, turn.text) for one in BY_GOODS) and turn.intent in TAKEN_FOR | {"complaint"}:
        return ORDER if turn.customer_id and _meant(desk) else None
    if turn.intent in TAKEN_FOR | WAITED and _goes_out(desk):
        return ORDER
    if turn.intent not in TAKEN_FOR:
        return None
    if says("bought_on_day", turn.text) and not says("buys_more", turn.text):
        then = placed_then(desk, _meant(desk)) if turn.customer_id else []
        if len(then) == 1 and speaks_of_goods(turn):
            return ORDER  # 昨天下单的一级帮，跟牛奶一起的
    coming = says("arrival", turn.text) and not turn.memory.shown  # 尿不湿啥时候到
    waits = coming or says("not_there_yet", turn.text) or says("unsent", turn.text)
    if not waits or asks_for("cancel_order", turn.text):
        return None
    if turn.customer_id is None:
        return ORDER if says("my_own", turn.text) else None
    return ORDER if any(one.signed_at is None for one in _meant(desk)) else None


def _goes_out(desk: Desk) -> bool:
    """尿不湿今天能发出来吗, of such goods that are ordered and not sent yet."""
    turn = desk.turn
    if turn.customer_id is None or not says("sends_out", turn.text) or not speaks_of_goods(turn):
        return False
    return any(one.status in UNSENT for one in _meant(desk))


def _meant(desk: Desk) -> Sequence[Order]:
    """The customer's orders with the goods named; all of them when it is said to be his own."""
    own = recent(desk)
    if speaks_of_goods(desk.turn):
        return mentioned(desk, own)
    said = says("my_own", desk.turn.text) or says("that_order", desk.turn.text)
    return own if said else []
