"""Whether one matter of a message is answered along with another that was said before it."""

from collections.abc import Sequence

from actions.hearing.matters import NEAR, asks_for
from actions.hearing.wording import asks, not_adding, says
from actions.reference.bought import KINDS
from actions.turn import Clause, Turn, named_in

TOLD_TOGETHER = frozenset({"product_info", "stock", "shipping_info"})  # of goods that are named
BESIDE_BUYING = frozenset({"promotion", "invoice", "payment"})
CLAIM_BESIDE = frozenset({"promotion", "membership", "purchase"})

PUT_OFF = ("not_ordering", "not_ordered_yet", "order_later", "order_condition")  # 先别下单

OF_GOODS = frozenset({"product_info", "stock"})
SURE = 0.4
OF_POINTS = {"membership", "promotion"}
COMPLAINED = {"order_status", "complaint"}
VISITED = {"order_status", "installation"}
OF_COUPONS = {"promotion", "compare"}
ASKED_APART = {"product_info", "return_policy"}


def answered_along(turn: Turn, topic: str, before: Sequence[str]) -> bool:
    """我买五袋，有优惠吗 asks for one thing."""
    both = {topic, *before}
    if topic == "purchase" and orders(turn):
        return False  # 哪个划算 下单吧
    if both == {"membership", "shipping_info"} and says("points_freight", turn.text):
        return says("points_words", turn.text)  # 我积分多少 能当运费不
    if "promotion" in both and both <= CLAIM_BESIDE and says("claiming", turn.text):
        return False  # 帮我领一下 顺便看看我有多少积分
    if both == OF_COUPONS and says("coupon", turn.text) and not _names_goods(turn):
        return True  # 这两个券能一起用吗 哪个划算: nothing of goods is compared
    if both == OF_POINTS and not any(asks_for("promotion", one) for one in _said(turn, both)):
        return True  # 有多少积分 能抵钱吗
    if "shipping_info" in both and both <= TOLD_TOGETHER and turn.first("product"):
        return True  # Mate 60多重，能发顺丰吗
    if _asked_apart(turn, both):
        return False
    if "purchase" in both and both & BESIDE_BUYING and not says("joins", turn.text):
        return not any(asks(one) for one in _said(turn, both & BESIDE_BUYING))
    return any(topic in NEAR.get(one, ()) or one in NEAR.get(topic, ()) for one in before)


def asks_of_goods(turn: Turn, clause: Clause, said: str) -> bool:
    """键盘那个多少个键, beside 催一下吧: a question that names its goods, though hardly sure."""
    named = any(one.name in KINDS for one in named_in(turn, clause.start, clause.end))
    return clause.intent in OF_GOODS and clause.confidence >= SURE and named and asks(said)


def orders_plainly(said: str) -> bool:
    """下单吧: an order, now and in any case, and no question about one."""
    off = any(says(name, said) for name in PUT_OFF) or not_adding(said)
    return says("checkout", said) and not (asks(said) or off)


def ordering(turn: Turn, said: str) -> bool:
    """Whether the clause orders, or says how the order of another clause is paid."""
    return orders_plainly(said) or (says("pays_alone", said) and orders(turn))


def orders(turn: Turn) -> bool:
    """Whether a clause of the message orders."""
    return any(orders_plainly(turn.text[one.start : one.end]) for one in turn.clauses)


def _asked_apart(turn: Turn, both: set[str]) -> bool:
    """Two questions, or a parcel asked for and a complaint besides, that no one answer settles.

    三个月的奶猫能吃吗 不能的话退不退; 什么时候到啊 到了能上门安装吗; 到哪了 另外我要投诉.
    """
    if both in (ASKED_APART, VISITED):
        return _all_ask(turn, both)
    return both == COMPLAINED and says("joins", turn.text) and len(_said(turn, both)) > 1


def _names_goods(turn: Turn) -> bool:
    kinds = any(one.name in KINDS for one in turn.entities)
    return kinds or says("counted_off", turn.text) or says("of_the_list", turn.text)


def _all_ask(turn: Turn, topics: set[str]) -> bool:
    said = _said(turn, topics)
    return len(said) > 1 and all(asks(each) for each in said)


def _said(turn: Turn, topics: set[str]) -> list[str]:
    return [turn.text[one.start : one.end] for one in turn.clauses if one.intent in topics]
