"""跟华为耳夹的比哪个轻, 明基那个贵在哪: goods beside what is spoken of, or alone."""

from collections.abc import Callable, Sequence

from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.referring import known, products_named
from actions.turn import Entity
from shop.products import Product

Compared = Callable[[Desk, Sequence[Product]], Answer]


def set_against(desk: Desk, compared: Compared) -> Answer | None:
    """The two side by side, or the one alone that is asked about; None for other words."""
    named = [] if desk.turn.clicked else products_named(desk)
    if len(named) != 1:
        return None
    if says("worth_what", desk.turn.text) and not says("set_against", desk.turn.text):
        return _alone(desk, named[0])
    other = _other(desk, named[0]) if says("set_against", desk.turn.text) else None
    return compared(desk, [other, named[0]]) if other else None


def _other(desk: Desk, named: Product) -> Product | None:
    """What is spoken of, else the first on the screen, of the same kind."""
    memory = desk.memory
    found = (known(desk, one) for one in (memory.product_id, *memory.shown[:2]) if one)
    return next((one for one in found if one and one.product_id != named.product_id
                 and one.category == named.category), None)  # fmt: skip


def _alone(desk: Desk, product: Product) -> Answer:
    entities = (Entity("product_id", product.product_id), *desk.turn.entities)
    of_it = desk.turned(intent="product_info", entities=entities)
    answer: Answer = of_it.means.topics["product_info"].answer(of_it)
    return answer
