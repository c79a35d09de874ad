"""能开发票不, 钱退哪: what is merely asked beside another request is answered along with it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from actions.answer import Answer, Reply
from actions.business.beside import beside
from actions.business.requests import Wish
from actions.desk import Desk
from actions.hearing.matters import OF_THE_SHOP
from actions.hearing.wording import asks
from actions.memory import Memory
from actions.replies import with_buttons
from actions.turn import Turn, moved, named_in

TOLD = frozenset({"membership", "payment", "shipping_info", "return_policy", "order_status"})
SURE = 0.9
UNASKED = frozenset({"human_agent", "complaint", "affirm", "deny", "inform"})
FILLED = "place_order"  # offered softly once something lies in the basket

Hearing = Callable[[Desk], Answer]


def told_along(
    desk: Desk, answer: Answer, others: Sequence[Wish], hear: Hearing | None
) -> tuple[Answer, list[Wish]]:
    """The answer with what only wants telling, and the requests that are left to be offered."""
    left, before, after = list[Wish](), list[Reply](), list[Reply]()
    for wish in others:
        told = (
            _beside_business(desk, answer, wish)
            or (_heard(desk, answer, wish, hear) if hear else None)
            or _told(desk, answer, wish)
        )
        if told is None:
            left.append(wish)
            continue
        fresh = [one for one in told.replies if one not in answer.replies]
        if answer.memory.busy:  # nothing to press but what the business in progress waits for
            fresh = [with_buttons(one, ()) for one in fresh]
        (before if _asks_back(answer) else after).extend(fresh)  # its question is heard last
    return Answer((*before, *answer.replies, *after), answer.memory), left


def shop_questions(turn: Turn) -> list[Wish]:
    """What is asked of the shop beside goods or an order: 黑的还有吗 能货到付款不."""
    found: dict[str, Wish] = {}
    for one in turn.clauses:
        said = turn.text[one.start : one.end]
        if one.intent in OF_THE_SHOP and one.confidence >= SURE and asks(said):
            named = moved(named_in(turn, one.start, one.end), -one.start)
            found.setdefault(one.intent, Wish(one.intent, said, named))
    return [*found.values()]


def _beside_business(desk: Desk, answer: Answer, wish: Wish) -> Answer | None:
    """What is asked about the business in progress."""
    task = answer.memory.task
    if task is None or task.soft:
        return None
    return beside(replace(desk, turn=replace(_alone(desk, wish), memory=answer.memory)), task)


def _told(desk: Desk, answer: Answer, wish: Wish) -> Answer | None:
    """What is told by its topic alone; None when that begins anything."""
    task = answer.memory.task
    if wish.intent not in TOLD or (wish.intent == "order_status" and not desk.turn.customer_id):
        return None
    filled = task is not None and task.soft and task.name == FILLED
    memory = answer.memory if filled else desk.memory  # 加购物车，运费呢: of what is in it now
    told: Answer = desk.means.topics[wish.intent].answer(
        replace(desk, turn=replace(_alone(desk, wish), memory=memory.idle()))
    )
    return None if told.memory.busy or told.memory.asked == "order" else told


def _heard(desk: Desk, answer: Answer, wish: Wish, hear: Hearing) -> Answer | None:
    """A question as if it were all that was said; nothing is kept of one that begins business."""
    if not asks(wish.text) or wish.intent in UNASKED:
        return None
    memory = answer.memory.idle()
    with desk.tx.begin_nested() as kept:
        told = hear(replace(desk, turn=replace(_alone(desk, wish), memory=memory)))
        if _begins(told.memory, memory):
            kept.rollback()
            return None
    return told


def _begins(after: Memory, before: Memory) -> bool:
    """Whether business was begun, something is to be said first, or nothing was understood."""
    busy = after.task is not None and not after.task.soft
    return busy or after.proposal_id is not None or after.asked == "order" or (
        after.misses > before.misses)  # fmt: skip


def _alone(desk: Desk, wish: Wish) -> Turn:
    return replace(desk.turn, text=wish.text, intent=wish.intent, entities=wish.entities,
                   clauses=())  # fmt: skip


def _asks_back(answer: Answer) -> bool:
    """Whether the answer waits for one: a question, business in progress, buttons to press."""
    last = answer.replies[-1]
    asked = str(last["text"]).rstrip().endswith(("?", "？", "：", ":"))
    return asked or answer.memory.busy or bool(last.get("buttons"))
