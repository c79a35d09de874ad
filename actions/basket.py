"""What is in the basket: shown with what it comes to, and taken out again."""

from actions import replies
from actions.answer import Answer
from actions.basket_words import told
from actions.bought import lines_mentioned, speaks_of_goods
from actions.desk import Desk
from actions.ordinals import position
from actions.wording import says
from shop import baskets
from shop.basket_lines import BasketLine


def owner(desk: Desk) -> str:
    """Whose basket: the customer's, a guest's conversation's."""
    return desk.turn.customer_id or desk.turn.conversation_id


def total(desk: Desk) -> Answer | None:
    """一共多少: what the basket comes to; None when it is not asked, or the basket is empty."""
    if not says("total", desk.turn.text) or not baskets.lines(desk.tx, owner(desk)):
        return None
    return basket_shown(desk)


def basket_shown(desk: Desk) -> Answer:
    priced = baskets.priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now)
    if not priced.lines:
        popular = desk.button("search.popular_button", "recommend")
        return desk.answer(desk.text("buying.empty", [popular]))
    order = desk.button("buying.order_button", "purchase", choice="checkout")
    answer = desk.answer(replies.text(told(desk, priced), [order]))
    task = desk.memory.task
    if task is None:
        return answer.remembering(asked="basket")
    return answer.remembering(task=task.knowing(told="basket")) if task.soft else answer


def removed(desk: Desk) -> Answer:
    """Take out what is named, or what is spoken of; the only thing when nothing is."""
    gone = lines_meant(desk)
    if not gone:
        answer = basket_shown(desk)
        return Answer((desk.text("buying.not_in"), *answer.replies), answer.memory)
    for line in gone:
        baskets.remove(desk.tx, owner(desk), line.variant_id)
    lead = desk.text("buying.removed", name="、".join(dict.fromkeys(each.name for each in gone)))
    return desk.answer(lead, memory=desk.memory.idle())


def lines_meant(desk: Desk) -> list[BasketLine]:
    """The lines of the basket that are named, counted off or spoken of; all when all are."""
    lines = baskets.lines(desk.tx, owner(desk))
    if says("all_of_it", desk.turn.text):
        return list(lines)
    if named := lines_mentioned(desk, lines):
        return list(named)
    if speaks_of_goods(desk.turn):
        return []
    place = position(desk.turn.text, len(lines))
    if place is not None:
        return [lines[place]]
    meant = [line for line in lines if line.product_id == desk.memory.product_id]
    return meant or (list(lines) if len(lines) == 1 else [])


def set_to(desk: Desk, variant_id: str, count: object) -> Answer:
    """The number agreed to, of what is in the basket."""
    there = {line.variant_id for line in baskets.lines(desk.tx, owner(desk))}
    if variant_id not in there or not isinstance(count, int) or not 0 < count < 100:
        return basket_shown(desk)
    baskets.set_quantity(desk.tx, owner(desk), variant_id, count, desk.now)
    answer = basket_shown(desk)
    return Answer((replies.led_by(desk.say("buying.changed"), answer.replies[0]),), answer.memory)
