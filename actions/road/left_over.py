"""What a clause plainly asks of the shop, and no reader of the message took up: told along."""

from collections.abc import Sequence

from actions.answer import Answer
from actions.business.answered_along import OF_POINTS, orders_plainly
from actions.business.progress import about_it
from actions.business.requests import SURE_ALONE, Wish
from actions.desk import Desk
from actions.hearing.matters import BUSINESS, OF_THE_SHOP, asks_for, denied
from actions.hearing.wording import asks, refuses, says
from actions.memory import PLACE_ORDER
from actions.reference.own_basket import owner
from actions.road.questions_beside import MONEY, SURE
from actions.road.sought_after import sought_after
from actions.road.topic_meant import topic_meant
from actions.turn import Clause, Turn, moved, named_in
from shop import baskets

ASKED = OF_THE_SHOP | {"refund_progress"}
BY_PIECES = frozenset(
    {"return_policy"}
)  # 能退吗 运费谁出: one question of it is answered at a time
ORDER = "purchase"
WHOLE = 0.6  # with which a message is of one matter as a whole
SURELY = 0.97  # with which a clause is taken for the business that it begins


def with_left_over(
    desk: Desk, answer: Answer, others: Sequence[Wish], spoken: Desk | None = None
) -> list[Wish]:
    """The requests to be heard beside the answer, with those of clauses that nothing took up.

    `spoken` is the message before it was divided; without it, it was answered as a whole.
    """
    found = [*others, *sought_after(desk, answer, others)]
    if spoken is None and says("or_asked", desk.turn.text):
        return found  # 退到支付宝吗 还是给积分: one question
    whole = desk.turn.confidence >= WHOLE or spoken is not None
    heard = _heard_as(desk) if whole and len(desk.turn.clauses) > 1 else ""
    return [*found, *_left_over(spoken or desk, answer, found, heard)]


def _heard_as(desk: Desk) -> str:
    """The matter that was answered; none when only the business in progress was asked about."""
    if desk.memory.busy and about_it(desk) is not None:
        return ""
    return topic_meant(desk)


def _left_over(desk: Desk, answer: Answer, others: Sequence[Wish], heard: str) -> list[Wish]:
    """The questions that neither the other requests nor the matter that was heard are about."""
    turn = desk.turn
    if turn.clicked or len(turn.clauses) < 2 or not answer.replies:
        return []
    found: dict[str, Wish] = {}
    first = {one.intent: one for one in reversed(turn.clauses)}
    rest = [one for one in turn.clauses if first[one.intent] is not one]
    for one in turn.clauses:
        said = turn.text[one.start : one.end].strip()
        own = one.intent == heard and not (one.intent in BY_PIECES and one in rest)
        if own or not said or _is_told(said, one.intent, others) or _of_points(one, said, heard):
            continue
        if _asks_plainly(one, said):
            found.setdefault(one.intent, _wish(turn, one))
    return [*found.values(), *_order(desk, answer, others), *_deed(desk, answer, others, heard)]


def _of_points(clause: Clause, said: str, heard: str) -> bool:
    """能抵多少钱, after 我有几个积分: what they are worth is told with them, and asks no offers."""
    return {clause.intent, heard} == OF_POINTS and not asks_for("promotion", said)


def _deed(desk: Desk, answer: Answer, others: Sequence[Wish], heard: str) -> list[Wish]:
    """T恤想退 运费谁出: the business plainly asked for, when only the question was answered."""
    turn, memory = desk.turn, answer.memory
    if memory.busy or memory.proposal_id or memory.asked or desk.memory.busy:
        return []
    wished = (one for one in turn.clauses if one.intent in BUSINESS and one.confidence >= SURELY)
    for one in wished:
        said = turn.text[one.start : one.end].strip()
        off = asks(said) or refuses(said) or denied(one.intent, said) or says("hedges", turn.text)
        if not off and one.intent != heard and not _is_told(said, one.intent, others):
            return [_wish(turn, one)]
    return []


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


def _wish(turn: Turn, one: Clause) -> Wish:
    said = turn.text[one.start : one.end]
    named = moved(named_in(turn, one.start, one.end), -one.start)
    return Wish(one.intent, said.strip(), named)


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
