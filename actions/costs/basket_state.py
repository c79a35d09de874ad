"""Did you add it? Leave it in the basket: what is in there is told, and nothing is changed."""

from collections.abc import Callable

from actions import replies
from actions.answer import Answer
from actions.basket.contents import basket_shown
from actions.business.settling import lapse
from actions.costs.fee_told import fee_told
from actions.desk import Desk
from actions.memory import Task
from actions.reference.own_basket import in_basket, owner
from actions.reference.referring import product_meant
from shop import baskets

ADDING = ("add_to_basket", "place_order", "clarify", "put_back")


def _free(task: Task | None) -> bool:
    return task is None or task.soft or task.name in ADDING


def added_yet(desk: Desk) -> Answer | None:
    """Whether the goods in talk are in the basket; None when none are."""
    if desk.turn.clicked or not _free(desk.memory.task):
        return None
    product, there = product_meant(desk), baskets.lines(desk.tx, owner(desk))
    if product is None or in_basket(desk, product):
        if not there:
            return None
        shown = basket_shown(desk)
        lead = desk.say("buying.in_basket_yet")
        return Answer((replies.led_by(lead, shown.replies[0]), *shown.replies[1:]), shown.memory)
    button = replies.button(desk.say("buying.add_button"), "purchase",
                            product_id=product.product_id, choice="add")  # fmt: skip
    words = desk.text("buying.not_in_basket_yet", [button], name=product.name)
    return desk.answer(words, memory=desk.memory.idle()).remembering(product_id=product.product_id)


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
