"""Talk of goods that were bought, in sentences that were taken for goods to buy or for nothing."""

from collections.abc import Sequence

from actions.business.ordered import recent
from actions.business.orders_pointed import placed_then
from actions.desk import Desk
from actions.hearing.matters import asks_for
from actions.hearing.wording import says
from actions.reference.bought import KINDS, mentioned, speaks_of_goods
from actions.reference.region_said import region_said
from actions.turn import Turn
from shop.orders import Order

TAKEN_FOR = frozenset(
    {"purchase", "recommend", "refine_recommendation", "product_info", "stock", "compare", "inform",
     "payment", "promotion", "cancel_order", "nlu_fallback", "out_of_scope"}
)  # fmt: skip
ORDER = "order_status"
WAITED = frozenset({ORDER, "shipping_info"})
UNSENT = frozenset({"paid", "packed"})
OF_RULES = ("bought_now", "in_general", "own_asked", "postage", "topic_purchase")
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
    if turn.intent not in TAKEN_FOR and not _asks_when(desk):
        return None
    beside = ("buys_more", "cancels_words", "topic_recommend", "goods_unwanted")
    wished = any(says(one, turn.text) for one in beside)
    by_day = _called_by_day(turn)
    if (says("bought_on_day", turn.text) or by_day) and not wished and turn.customer_id:
        meant = _meant(desk)
        then = placed_then(desk, meant)
        alone = len(then) == 1 and (len(meant) == 1 or not by_day)
        if alone and speaks_of_goods(turn):
            return ORDER  # 昨天下单的一级帮，跟牛奶一起的
    coming = says("arrival", turn.text) and not turn.memory.shown  # 尿不湿啥时候到
    coming = coming or says("where_goods", turn.text)
    waits = coming or says("not_there_yet", turn.text) or says("unsent", turn.text)
    if not waits or asks_for("cancel_order", turn.text) or _wants_none(turn):
        return None
    if turn.customer_id is None:
        return ORDER if says("my_own", turn.text) else None
    return ORDER if any(one.signed_at is None for one in _meant(desk)) else None


def _called_by_day(turn: Turn) -> bool:
    """昨天那个鼠标, the mouse from yesterday: such goods, the day, and nothing that is asked."""
    named = [one for name in KINDS for one in turn.all(name) if one.end is not None]
    if len(named) != 1:
        return False
    return says("goods_of_day", turn.text[: named[0].start] + turn.text[named[0].end :])


def _asks_when(desk: Desk) -> bool:
    """手机哪天到, taken for a question of the rules: of goods that are on their way."""
    turn = desk.turn
    if turn.intent != "shipping_info" or not speaks_of_goods(turn):
        return False
    if region_said(desk, turn.text) is not None:
        return False
    return not any(says(one, turn.text) for one in OF_RULES)


def _wants_none(turn: Turn) -> bool:
    """冲锋衣还没发吧 想退掉不要了, 还没发货 取消掉: it is to be called off, not looked up."""
    gives_back = asks_for("return_refund", turn.text) or says("goods_unwanted", turn.text)
    called_off = says("cancels_words", turn.text) or says("reason_unwanted", turn.text)
    return turn.intent == "cancel_order" and (gives_back or called_off)


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
