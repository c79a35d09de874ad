"""Did you add it? Leave it in the basket: what is in there is told, and nothing is changed."""

from collections.abc import Callable

from actions import replies
from actions.answer import Answer
from actions.basket.contents import basket_shown, spoken_words
from actions.business.progress import resumed
from actions.business.settling import lapse
from actions.costs.fee_told import fee_told
from actions.desk import Desk
from actions.memory import Task
from actions.reference.bought import lines_mentioned, speaks_of_goods
from actions.reference.own_basket import in_basket, owner
from actions.reference.referring import product_meant
from shop import baskets

WAITING = ("add_to_basket", "add_several")
ADDING = (*WAITING, "place_order", "clarify", "put_back")


def _free(task: Task | None) -> bool:
    return task is None or task.soft or task.name in ADDING


def added_yet(desk: Desk) -> Answer | None:
    """Whether the goods in talk are in the basket; None when none are."""
    task = desk.memory.task
    if desk.turn.clicked or not _free(task):
        return None
    if task is not None and task.name in WAITING and not task.soft:
        return _not_yet(desk)
    product, there = product_meant(desk), baskets.lines(desk.tx, owner(desk))
    if product is None and speaks_of_goods(desk.turn) and not lines_mentioned(desk, there):
        return _none_there(desk, some=bool(there))
    if product is None or in_basket(desk, product):
        return _there(desk, basket_shown(desk), "buying.in_basket_yet") if there else None
    button = replies.button(desk.say("buying.add_button"), "purchase",
                            product_id=product.product_id, choice="add")  # fmt: skip
    words = desk.text("buying.not_in_basket_yet", [button], name=product.name)
    return desk.answer(words, memory=desk.memory.idle()).remembering(product_id=product.product_id)


def _not_yet(desk: Desk) -> Answer:
    """What was asked for still waits for its version or its yes, which is asked for anew."""
    asked = resumed(desk, Answer((), desk.memory))
    return _there(desk, asked, "buying.not_in_yet")


def _none_there(desk: Desk, *, some: bool) -> Answer:
    """猫粮加购没有啊, with none in it: no, and what is in it."""
    what = spoken_words(desk)
    if not some:
        return desk.answer(desk.text("buying.none_in_it", what=what))
    return _there(desk, basket_shown(desk), "buying.none_in_basket", what=what)


def _there(desk: Desk, shown: Answer, key: str, **values: object) -> Answer:
    lead = replies.led_by(desk.say(key, **values), shown.replies[0])
    return Answer((lead, *shown.replies[1:]), shown.memory)


def left_there(desk: Desk) -> Answer | None:
    """Never mind, leave it in the cart: nothing is ordered, and the basket stays."""
    there = baskets.lines(desk.tx, owner(desk))
    if desk.turn.clicked or not there or not _free(desk.memory.task):
        return None
    lapse(desk)
    count = sum(line.quantity for line in there)
    words = desk.text("buying.goodbye_kept", count=count)
    return desk.answer(words, memory=desk.memory.idle())


BASKET_STATE: dict[str, Callable[[Desk], Answer | None]] = {
    "added_yet": added_yet,
    "stays_in_basket": left_there,
    "fee_why": fee_told,
}
