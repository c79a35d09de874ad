"""上个月那单不行吗, 那牛奶那单也改了吧: the wish of the message before, of another order.

Read by what is left: a message that names an order, the deed in talk and small words, and
nothing else, has no matter of its own.
"""

from collections.abc import Iterator

from actions.answer import Answer
from actions.business.order_months import month_named, of_month
from actions.business.ordered import recent
from actions.business.orders_pointed import of_day
from actions.desk import Desk
from actions.hearing.answering import nothing_left
from actions.hearing.matters import BUSINESS
from actions.hearing.wording import says, simplified
from actions.reference.bought import KINDS, mentioned, speaks_of_goods
from actions.reference.history import last_matter
from actions.turn import Entity
from shop.orders import Order

CARRIED = BUSINESS - {"complaint"} | {"order_status", "refund_progress"}
DEEDS = {"repair_warranty": "repair"}  # the matter whose words stand under another name
SMALL = ("order_put_right", "order_of_day", "carried_order", "carried_words", "answer_filler",
         "answer_yes")  # fmt: skip


def carried_on(desk: Desk) -> Answer | None:
    """The matter spoken of last, asked of the order this message points at; None when it does not.

    Without signing in, while business is in progress and on the screen of goods there is none.
    """
    turn, memory = desk.turn, desk.memory
    if turn.clicked or turn.customer_id is None or memory.busy:
        return None
    if (righted := _put_right(desk)) is not None:
        return righted
    if memory.shown:
        return None
    besides = ("carried_not", "other_order", "checkout")
    if any(says(one, turn.text) for one in besides):
        return None
    if not _points(desk):
        return None
    matter = last_matter(desk)
    if matter not in CARRIED or _says_more(desk, matter):
        return None
    answer: Answer = desk.means.topics[matter].answer(desk.turned(intent=matter))
    return answer


def _put_right(desk: Desk) -> Answer | None:
    """不是这单 我说的是28号买的那瓶, 看错单了 DD…: the matter stays, of the order that is meant."""
    if not says("order_put_right", desk.turn.text):
        return None
    own, number = recent(desk), desk.turn.first("order_no")
    meant = [one for one in own if one.order_no == number] if number else _pointed(desk, own)
    matter = last_matter(desk)
    if len(meant) != 1 or matter not in CARRIED or _says_more(desk, matter):
        return None
    order = Entity("order_no", meant[0].order_no)
    told: Answer = desk.means.topics[matter].answer(desk.turned(intent=matter, entities=(order,)))
    return told


def _pointed(desk: Desk, own: list[Order]) -> list[Order]:
    return of_day(desk, own) or of_month(desk, own)


def _points(desk: Desk) -> bool:
    """Whether an order is named: by its goods, its month, its place in time, or all of them."""
    if speaks_of_goods(desk.turn):
        return says("carried_order", desk.turn.text) and bool(mentioned(desk, recent(desk)))
    return month_named(desk) is not None or says("carried_order", desk.turn.text)


def _says_more(desk: Desk, matter: str) -> bool:
    """Whether anything is said besides the goods, the order, the deed in talk and small words."""
    text = simplified(desk.turn.text)
    for start, end in sorted(_named(desk), reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return not nothing_left(text, f"deed_{DEEDS.get(matter, matter)}", *SMALL)


def _named(desk: Desk) -> Iterator[tuple[int, int]]:
    for one in desk.turn.entities:
        if one.name in (*KINDS, "order_no") and one.start is not None and one.end is not None:
            yield one.start, one.end
