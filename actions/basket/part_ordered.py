"""先下单牛奶 那个杯子先留着: a basket is ordered whole, which is said before anything is done."""

from collections.abc import Sequence

from actions import replies
from actions.answer import Answer
from actions.basket.edit_parts import Part, part_between
from actions.basket.goods_said import parts_said
from actions.business.parking import BUYING
from actions.desk import Desk
from actions.hearing.wording import asks
from actions.hearing.words import listed
from actions.reference.bought import lines_mentioned
from actions.reference.own_basket import owner
from shop import baskets
from shop.basket_lines import BasketLine

FEWEST = 2  # lines, to order some of
FIRST, STAYS = "orders_some", "not_ordered_along"


def part_ordered(desk: Desk) -> Answer | None:
    """What would have to go first; None when not some of the basket is to stay in it."""
    turn, task = desk.turn, desk.memory.task
    free = task is None or task.soft or task.name in BUYING
    if turn.clicked or not free or asks(turn.text):
        return None
    parts = [part_between(desk, *span) for span in parts_said(turn)]
    if not all(any(one.says(name) for one in parts) for name in (FIRST, STAYS)):
        return None
    lines = baskets.lines(desk.tx, owner(desk))
    if len(lines) < FEWEST:
        return None
    first = _named(parts, lines, FIRST, STAYS)
    stays = _named(parts, lines, STAYS, FIRST)
    if not stays and any(one.says(STAYS) and one.says("all_others") for one in parts):
        stays = [one for one in lines if one not in first]
    if not first or not stays or any(one in first for one in stays):
        return None
    return _told(desk, first, stays)


def _named(
    parts: Sequence[Part], lines: Sequence[BasketLine], name: str, other: str
) -> list[BasketLine]:
    """The lines that the parts speaking so name, and not the other way."""
    found = [line for part in parts if part.says(name) and not part.says(other)
             for line in lines_mentioned(part.desk, lines)]  # fmt: skip
    return list({line.variant_id: line for line in found}.values())


def _told(desk: Desk, first: Sequence[BasketLine], stays: Sequence[BasketLine]) -> Answer:
    names = [listed([one.name for one in each], desk.language) for each in (first, stays)]
    buttons = [
        replies.button(desk.say("buying.take_out_button", name=one.name), "purchase", choice="set",
                       variant_id=one.variant_id, quantity=0)
        for one in stays
    ]  # fmt: skip
    buttons.append(desk.button("buying.whole_button", "purchase", choice="checkout"))
    words = desk.text("buying.ordered_whole", buttons, first=names[0], stays=names[1])
    return desk.answer(words, memory=desk.memory.idle())
