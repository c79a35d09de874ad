"""猫砂用完了, we are nearly out of coffee: what was bought of it is offered once more."""

from actions.answer import Answer
from actions.business.grievances import wrong_told
from actions.business.ordered import recent
from actions.desk import Desk
from actions.goods.in_focus import in_focus
from actions.hearing.wording import asks, refuses, says
from actions.reference.bought import KINDS, lines_mentioned
from actions.reference.referring import known


def run_out(desk: Desk) -> Answer | None:
    """The version bought last, with its price now; None when none of its kind was bought."""
    turn = desk.turn
    kinds = [one for name in KINDS for one in turn.all(name) if one.end is not None]
    if turn.customer_id is None or turn.clicked or desk.memory.busy or len(kinds) != 1:
        return None
    beside = turn.text[: kinds[0].start] + turn.text[kinds[0].end :]
    if not says("ran_out", beside) or asks(turn.text) or refuses(turn.text):
        return None
    if wrong_told(turn) is not None or says("tries_other", beside):
        return None
    lines = [line for order in recent(desk) for line in order.lines]
    for line in lines_mentioned(desk, lines):
        product = known(desk, line.product_id)
        variant = product.variant(line.variant_id) if product else None
        if product is not None and variant is not None and variant.stock > 0:
            name = f"{line.name} {desk.term(variant.label)}".strip()
            told = desk.say("buying.bought_last", name=name, price=desk.money(variant.price))
            return in_focus(desk, product, told, variant=variant, wanted=True)
    return None
