"""还是留着吧, right after something was taken out of the basket: it is put back."""

from collections.abc import Sequence

from actions import replies
from actions.answer import Answer
from actions.basket.buying import ADD
from actions.basket.contents import basket_shown
from actions.basket.edit_parts import number_in
from actions.basket.held import Held
from actions.basket.lines_said import meant_in
from actions.basket.pointing import pointed_at
from actions.business.flows import begin
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.memory import Task
from actions.reference.own_basket import owner
from actions.reference.picking import BASKET
from actions.reference.referring import products_named
from shop import baskets, catalogue
from shop.basket_lines import BasketLine

NAME = "put_back"
TAKING_OUT = ("remove", "take_out", "not_wanted", "takes_it_out", "unwanted")


def lines_before(desk: Desk) -> Sequence[BasketLine]:
    """What is in the basket before a message that may take something out; else nothing."""
    text = desk.turn.text
    if not any(says(name, text) for name in TAKING_OUT):
        return ()
    return baskets.lines(desk.tx, owner(desk))


def with_way_back(desk: Desk, before: Sequence[BasketLine], answer: Answer) -> Answer:
    """The answer, with what it took out of the basket kept in mind."""
    if not before or answer.memory.busy:
        return answer
    there = {line.variant_id for line in baskets.lines(desk.tx, owner(desk))}
    gone = [[line.variant_id, line.quantity] for line in before if line.variant_id not in there]
    if not gone or len({line.variant_id for line in before}) - len(gone) < len(there):
        return answer  # nothing went, or something took its place
    return answer.remembering(task=Task(NAME, "kept", {"gone": gone}, soft=True), asked=BASKET)


def put_back(desk: Desk) -> Answer | None:
    """What was taken out by the message before lies in the basket again."""
    task = desk.memory.task
    if task is None or task.name != NAME:
        return None
    for variant_id, quantity in task.get("gone") or ():
        baskets.set_quantity(desk.tx, owner(desk), str(variant_id), int(quantity), desk.now)
    return _told(desk)


def _told(desk: Desk) -> Answer:
    shown = basket_shown(desk)
    first = replies.led_by(desk.say("asked.put_back"), shown.replies[0])
    return Answer((first, *shown.replies[1:]), shown.memory).remembering(task=None, asked=None)


def brought_back(desk: Desk) -> Answer | None:
    """米家还是放回来吧: of what went the one named, in the number said; else it is added."""
    if asks(desk.turn.text):
        return None
    task = desk.memory.task
    gone = _gone(desk, task) if task is not None and task.name == NAME else []
    meant = meant_in(desk, gone)
    if gone and not meant.foreign:
        back = meant.lines or gone
        count = number_in(desk.turn) if len(back) == 1 else None
        for one in back:
            number = count or one.quantity
            baskets.set_quantity(desk.tx, owner(desk), one.variant_id, number, desk.now)
        return _told(desk)
    product = pointed_at(desk) if products_named(desk) else None
    if product is None or not product.in_stock:
        return None
    idle = desk.turned(memory=desk.memory.idle())
    return begin(ADD, idle, product_id=product.product_id, agreed=True)


def _gone(desk: Desk, task: Task) -> list[Held]:
    return [
        Held(catalogue.product_of_variant(desk.tx, str(variant_id)), str(variant_id), int(count))
        for variant_id, count in task.get("gone") or ()
    ]
