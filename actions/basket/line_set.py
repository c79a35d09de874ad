"""A line of the basket set to a number, and the basket told anew."""

from actions.answer import Answer
from actions.basket.contents import basket_shown
from actions.business.flows import Flow, advance
from actions.business.parted import leading
from actions.desk import Desk
from actions.memory import PLACE_ORDER
from actions.reference.own_basket import owner
from shop import baskets
from shop.basket_lines import BasketLine

OFFER = "add_to_basket"  # its flow, as long as it waits for a yes


def title_of(desk: Desk, line: BasketLine) -> str:
    return f"{line.name} {desk.term(line.variant)}".strip()


def set_line(desk: Desk, variant_id: str, quantity: int) -> Answer:
    baskets.set_quantity(desk.tx, owner(desk), variant_id, quantity, desk.now)
    lines = baskets.lines(desk.tx, owner(desk))
    changed = next((one.product_id for one in lines if one.variant_id == variant_id), None)
    name = next((title_of(desk, one) for one in lines if one.variant_id == variant_id), "")
    return told_anew(desk, desk.say("buying.line_changed", name=name) + "\n", changed)


def told_anew(desk: Desk, lead: str, product_id: str | None = None) -> Answer:
    """The basket after a change of these goods; an order being placed is gone on with."""
    task = desk.memory.task
    ordering = task is not None and task.name == PLACE_ORDER and not task.soft
    ordering = ordering and task is not None and task.step != "ready"
    if task is not None and ordering and baskets.lines(desk.tx, owner(desk)):
        flow: Flow = desk.means.flows["place_order"]
        quiet = desk.turned(text="", intent="inform", entities=())
        answer = advance(flow, quiet, task.knowing(vain=None))
    else:
        answer = basket_shown(_without_offer(desk))
    if product_id is not None:
        answer = answer.remembering(product_id=product_id)
    return leading(lead, answer)


def _without_offer(desk: Desk) -> Desk:
    """不对我要42.5的, after the white 43 was offered beside the black one: no more offered."""
    task = desk.memory.task
    offered = task is not None and task.soft and task.name == OFFER
    there = [one.product_id for one in baskets.lines(desk.tx, owner(desk))]
    return desk.idle() if offered and task and task.get("product_id") in there else desk
