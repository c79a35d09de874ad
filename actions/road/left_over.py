"""What a clause plainly asks of the shop, and no reader of the message took up: told along."""

from collections.abc import Sequence

from actions.answer import Answer
from actions.business.answered_along import orders_plainly
from actions.business.requests import SURE_ALONE, Wish
from actions.desk import Desk
from actions.hearing.matters import OF_THE_SHOP, asks_for
from actions.hearing.wording import asks, says
from actions.memory import PLACE_ORDER
from actions.reference.own_basket import owner
from actions.road.questions_beside import MONEY, SURE
from actions.turn import Clause, moved, named_in
from shop import baskets

ASKED = OF_THE_SHOP | {"refund_progress"}
ORDER = "purchase"


def left_over(
    desk: Desk, answer: Answer, others: Sequence[Wish], heard: str | None = None
) -> list[Wish]:
    """The questions that neither the other requests nor the matter that was heard are about."""
    turn = desk.turn
    if turn.clicked or len(turn.clauses) < 2 or not answer.replies:
        return []
    found: dict[str, Wish] = {}
    for one in turn.clauses:
        said = turn.text[one.start : one.end].strip()
        if one.intent == heard or not said or _is_told(said, one.intent, others):
            continue
        if _asks_plainly(one, said):
            named = moved(named_in(turn, one.start, one.end), -one.start)
            found.setdefault(one.intent, Wish(one.intent, said, named))
    return [*found.values(), *_order(desk, answer, others)]


def _order(desk: Desk, answer: Answer, others: Sequence[Wish]) -> list[Wish]:
    """哪个划算用哪个 下单吧 货到付款: the order, while what is in the basket is not ordered yet."""
    turn, memory = desk.turn, answer.memory
    said = [turn.text[one.start : one.end].strip() for one in turn.clauses]
    begins = next((at for at, one in enumerate(said) if orders_plainly(one)), None)
    waits = memory.busy or memory.proposal_id or desk.memory.busy
    if begins is None or waits or any(one.intent == ORDER for one in others):
        return []
    if not baskets.lines(desk.tx, owner(desk)) or _has_ordered(answer):
        return []
    paid = [one for one in said[begins + 1 :] if says("pays_alone", one)]
    return [Wish(ORDER, " ".join([said[begins], *paid]), ())]


def _has_ordered(answer: Answer) -> bool:
    """Whether the answer is the order, or leads to it: its buttons order, or sign in."""
    return answer.memory.task is not None and answer.memory.task.name == PLACE_ORDER


def _asks_plainly(clause: Clause, said: str) -> bool:
    """Whether it is surely a question of the shop, or one that its own words bear out."""
    if clause.intent not in ASKED:
        return False
    if all(says(one, said) for one in MONEY):
        return clause.confidence >= SURE_ALONE
    if not asks(said):
        return False
    sure = clause.confidence >= SURE
    return sure or (clause.confidence >= SURE_ALONE and asks_for(clause.intent, said))


def _is_told(said: str, intent: str, others: Sequence[Wish]) -> bool:
    return any(said in one.text or one.intent == intent for one in others)
