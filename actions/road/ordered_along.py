"""寄到南京不收运费吧？那下单: an order said beside a question is begun once that is answered.

It still waits for its own yes. 能分期吗 能的话就下单 is begun only when the answer says it is so.
"""

from actions.answer import Answer
from actions.basket.buying import goes_to_order, says_to_order
from actions.business.requests import Wish
from actions.desk import Desk
from actions.hearing.wording import not_adding, says
from actions.road.questions_beside import SURE

DEEDS = frozenset({"change_address", "cancel_order", "return_refund", "exchange"})
WRITTEN = ("text", "buttons", "products")


def ordered_along(desk: Desk, answer: Answer, wish: Wish) -> bool:
    """Whether it plainly orders, nothing else waits, and what it hangs on is so."""
    memory = answer.memory
    if memory.busy or memory.proposal_id or memory.asked == "order" or not _orders(wish):
        return False
    said = _said(desk, wish)
    return not says("order_condition", said) or _is_so(answer, said)


def surely_wanted(desk: Desk, wish: Wish) -> bool:
    """地址我想change成公司的: a deed that its clause is surely taken for, in whatever words."""
    sure = {one.intent for one in desk.turn.clauses if one.confidence >= SURE}
    return wish.intent in DEEDS & sure


def hung_in_vain(desk: Desk, answer: Answer, wish: Wish) -> bool:
    """能分期的话就下单, once the answer is that it cannot be: there is nothing to offer."""
    said = _said(desk, wish)
    if not _orders(wish):
        return False
    if says("free_condition", said):
        return not _is_so(answer, said)
    told = says("told_otherwise", _told(answer))
    return told and says("condition_named", said) and not _is_so(answer, said)


def _orders(wish: Wish) -> bool:
    later = says("order_later", wish.text) or says("not_ordering", wish.text)
    orders = goes_to_order(wish.text) and says_to_order(wish.text)
    return wish.intent == "purchase" and orders and not later and not not_adding(wish.text)


def _is_so(answer: Answer, condition: str) -> bool:
    """Whether the answer says that what the order hangs on is so, and nothing against it."""
    told = _told(answer)
    if says("free_condition", condition):
        return says("told_free", told) and not says("told_fee", told)
    so = says("condition_named", condition) and says("told_so", told)
    return so and not says("told_otherwise", told)


def _said(desk: Desk, wish: Wish) -> str:
    return f"{desk.turn.text} {wish.text}"


def _told(answer: Answer) -> str:
    return " ".join(str(one["text"]) for one in answer.replies if one["kind"] in WRITTEN)
