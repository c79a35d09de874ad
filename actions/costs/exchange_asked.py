"""小了能换不, 收到不合适可以换吗: asked of what is to be bought, of no order placed before."""

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.reference.bought import lines_mentioned, speaks_of_goods
from actions.reference.own_basket import owner
from shop import baskets

OF_BOUGHT = ("bought", "returnable_of_order", "exchange_of_bought", "points_words")
ORDERING = ("place_order", "add_to_basket", "add_several")


def exchange_asked(desk: Desk) -> Answer | None:
    """The rule for exchanges, while goods lie in the basket and none that were bought are meant."""
    turn, task = desk.turn, desk.memory.task
    busy = task is not None and not task.soft and task.name not in ORDERING
    if turn.clicked or busy or turn.first("order_no") or not asks(turn.text):
        return None
    if not says("exchangeable_asked", turn.text) or any(says(one, turn.text) for one in OF_BOUGHT):
        return None
    return _told(desk) if _of_basket(desk) else None


def _of_basket(desk: Desk) -> bool:
    lines = baskets.lines(desk.tx, owner(desk))
    if not lines:
        return False
    if speaks_of_goods(desk.turn):
        return bool(lines_mentioned(desk, lines))
    return desk.memory.order_no is None or desk.memory.busy


def _told(desk: Desk) -> Answer:
    rules, gap = desk.policies, "" if desk.language == "zh" else " "
    told = desk.say("rules.exchange_span", days=rules.exchange_days) + gap
    told += str(rules.return_condition.in_language(desk.language))
    return resumed(desk, desk.answer(replies.text(told), memory=desk.memory))
