"""Business of what was bought, in sentences that were taken for goods to buy or for nothing."""

from typing import Final

from actions.business.ordered import recent
from actions.business.requests import OF_OWN, SURE_ALONE
from actions.desk import Desk
from actions.hearing.matters import NOT_UNDERSTOOD, SHOPPING, asks_for
from actions.hearing.wording import asks, says
from actions.orders.own_talk import of_bought
from actions.reference.bought import mentioned, says_bought, speaks_of_goods
from actions.turn import Turn
from shop.order_states import allowed

MOVED: Final = "change_address"
FAULTY = ("fault_told", "trouble_told", "reason_quality")


def of_own_order(desk: Desk) -> str | None:
    """今天拍的口红和精华 我要改寄到公司, 手机咋还没到: None when goods are sought."""
    return _business(desk) or of_bought(desk)


def _business(desk: Desk) -> str | None:
    """冲锋衣送到我公司去吧, the wheel squeaks, can i get a new one: no search for others."""
    turn = desk.turn
    free = turn.customer_id is not None and not (turn.clicked or desk.memory.busy)
    if not free or not speaks_of_goods(turn) or says("own_asked", turn.text):
        return None
    matter = _said_of_bought(turn) or (MOVED if _moved(turn) else _swapped(turn))
    matter = matter or _visited(turn)
    own = mentioned(desk, recent(desk)) if matter is not None else []
    if matter == MOVED and not any(allowed(one.status, MOVED) for one in own):
        return None
    return matter if own else None


def _said_of_bought(turn: Turn) -> str | None:
    """What is asked for in a clause of its own, beside the one that names what was bought."""
    if turn.intent not in SHOPPING | NOT_UNDERSTOOD:
        return None
    names = [one for one in turn.clauses if says("names_bought", turn.text[one.start : one.end])]
    asked = {one.intent for one in turn.clauses if one not in names
             and one.intent in OF_OWN and one.confidence >= SURE_ALONE}  # fmt: skip
    return asked.pop() if names and len(asked) == 1 else None


def _swapped(turn: Turn) -> str | None:
    """The wheel squeaks, can i get a new one: a new one of the same for what is faulty."""
    of_it = turn.intent in SHOPPING | NOT_UNDERSTOOD | {"repair_warranty"}
    faulty = any(says(one, turn.text) for one in FAULTY)
    return "exchange" if of_it and faulty and says("swapped_new", turn.text) else None


def _visited(turn: Turn) -> str | None:
    """约12月5号装空调, taken for goods to buy: a fitter for those that were bought."""
    books = turn.intent in SHOPPING | NOT_UNDERSTOOD and says("books_fitting", turn.text)
    return "installation" if books and not says("buys_more", turn.text) else None


def _moved(turn: Turn) -> bool:
    """Whether it is to go to another place than the one that was told with the order."""
    text = turn.text
    if not (asks_for(MOVED, text) or says("moved_elsewhere", text)):
        return False
    if turn.intent in SHOPPING:
        return says_bought(text)
    unheard = turn.intent in NOT_UNDERSTOOD and not asks(text)
    return (turn.intent == MOVED or unheard) and not says("topic_purchase", text)
