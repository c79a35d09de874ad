"""What may be said of the basket at any time, by its wording."""

from collections.abc import Callable

from actions.answer import Answer
from actions.basket.adding_several import several_added
from actions.basket.buying import basket_talk, checkout, goes_to_order
from actions.basket.choosing import chosen
from actions.basket.contents import basket_shown, total
from actions.basket.only_asking import only_asked
from actions.basket.ordering_again import ordered_again
from actions.basket.pointing import pointed
from actions.basket.refusing_goods import goods_refused, none_of_list
from actions.basket.revising import not_wanted, revised, revised_in_talk, taken_out
from actions.basket.topping_up import topped_up
from actions.basket.versions_counted import versions_counted
from actions.costs.basket_state import BASKET_STATE
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.memory import CONFIRM
from actions.reference.own_basket import owner
from actions.reference.picking import picked_off
from shop.basket_lines import lines as basket_lines


def _counted(desk: Desk) -> Answer | None:
    """A number of pieces: of versions, or of what waits for its yes."""
    return versions_counted(desk) or several_added(desk)


def _checkout(desk: Desk) -> Answer | None:
    """下单吧, whatever else is in the sentence, when there is something in the basket."""
    task = desk.memory.task
    choosing = task is not None and task.name == "claim_coupon" and task.step != CONFIRM
    if (desk.memory.busy and not choosing) or asks(desk.turn.text):
        return None
    if not goes_to_order(desk.turn.text):
        return None
    something = basket_lines(desk.tx, owner(desk)) or says("checkout_only", desk.turn.text)
    return checkout(desk) if something else None


def _of_the_basket(desk: Desk) -> Answer:
    """What is in it; i still want to order whats in my basket orders it."""
    ordered = _checkout(desk) if says("orders_basket", desk.turn.text) else None
    return ordered or basket_shown(desk)


BASKET: dict[str, Callable[[Desk], Answer | None]] = {
    **BASKET_STATE,
    "chooses": chosen,
    "remove": taken_out,
    "basket_question": _of_the_basket,
    "two_goods": several_added,
    "counted": _counted,
    "puts_in": pointed,
    "points_at": pointed,
    "agrees_so": pointed,
    "adds_named": pointed,
    "swap_version": revised_in_talk,
    "counted_off": picked_off,
    "add": basket_talk,
    "total": total,
    "revise": revised,
    "checkout": _checkout,
    "take_out": taken_out,
    "clears_all": taken_out,
    "not_wanted": not_wanted,
    "none_of_list": none_of_list,
    "refuses_goods": goods_refused,
    "only_asks": only_asked,
    "order_again": ordered_again,
    "tops_up": topped_up,
}
