"""能开发票不, 钱退哪: what is merely asked beside another request is answered along with it."""

import logging
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from actions.answer import Answer, Reply
from actions.basket.ordering import payment_said
from actions.business.beside import beside
from actions.business.flows import advance, flow_of
from actions.business.other_goods import of_other_goods
from actions.business.refusing_first import taken_alone
from actions.business.remainder import remainder, saying
from actions.business.requests import Wish
from actions.desk import Desk
from actions.hearing.matters import OF_THE_SHOP
from actions.hearing.wording import asks, says
from actions.memory import PLACE_ORDER, Memory
from actions.reference.own_basket import owner
from actions.replies import with_buttons
from actions.turn import Turn, moved, named_in
from shop import baskets

log = logging.getLogger(__name__)
TOLD = frozenset({"membership", "payment", "shipping_info", "return_policy", "order_status"})
OF_GOODS = frozenset({"stock", "product_info"})
SURE = 0.9
UNASKED = frozenset({"human_agent", "complaint", "affirm", "deny", "inform"})
MONEY = ("refund_words", "how_long")  # when the money comes, however it is asked
PAYING = (PLACE_ORDER, "payment")  # the step that asks how it is paid

_SENTENCE = re.compile(r"[。！？\n]|[.!?](?=\s|$)")
_STOPS = r"\s。！？，、；：.!?,;:"
Hearing = Callable[[Desk], Answer]


def told_along(
    desk: Desk, answer: Answer, others: Sequence[Wish], hear: Hearing | None
) -> tuple[Answer, list[Wish]]:
    """The answer with what only wants telling, and the requests that are left to be offered."""
    left, before, after = list[Wish](), list[Reply](), list[Reply]()
    memory = answer.memory
    for wish in others:
        told = (
            _beside_business(desk, answer, wish)
            or (_heard(desk, answer, wish, hear) if hear else None)
            or _told(desk, answer, wish)
        )
        if told is None:
            left.append(wish)
            continue
        fresh = [one for one in told.replies if not _said_already(one, answer)]
        if answer.memory.busy:  # nothing to press but what the business in progress waits for
            fresh = [with_buttons(one, ()) for one in fresh]
        if _asks_back(answer):  # its question is heard last
            before.extend(fresh)
            continue
        after.extend(fresh)
        memory = replace(memory, task=told.memory.task, asked=told.memory.asked)
    return Answer((*before, *answer.replies, *after), memory), left


def _said_already(one: Reply, answer: Answer) -> bool:
    """Whether every sentence of it stands in the answer, whole."""
    said = " ".join(str(each["text"]) for each in answer.replies)
    return all(_stands(each.strip(), said) for each in _SENTENCE.split(str(one["text"])))


def _stands(sentence: str, said: str) -> bool:
    """Whether it is there between stops: no ¥10 of ¥100."""
    whole = rf"(?:^|(?<=[{_STOPS}])){re.escape(sentence)}(?=$|[{_STOPS}])"
    return re.search(whole, said) is not None


def paid_beside(desk: Desk) -> Answer | None:
    """货到付款 不过等等 白色的有吗: the way to pay that was asked for; the rest is heard."""
    task, flow, turn = desk.memory.task, flow_of(desk), desk.turn
    if task is None or flow is None or turn.clicked or (task.name, task.step) != PAYING:
        return None
    told = saying(turn.text, lambda part: says("pays_alone", part))
    rest = remainder(turn, told)
    if len(told) != 1 or payment_said(rest.text) or not questions_beside(rest):
        return None
    start, end = told[0]
    paid = taken_alone(replace(turn, text=turn.text[:end], clauses=()), start)
    return advance(flow, replace(desk, turn=replace(paid, intent="inform")), task)


def questions_beside(turn: Turn) -> list[Wish]:
    """What is asked beside an order, of goods or of the shop."""
    return shop_questions(turn, OF_THE_SHOP | OF_GOODS) or _of_its_way(turn)


def _of_its_way(turn: Turn) -> list[Wish]:
    """How many days to Shenyang, whatever the clause is taken for: how soon it comes."""
    parts = [turn.text[one.start : one.end] for one in turn.clauses]
    said = next((one for one in parts if asks(one) and says("arrives_when", one)), None)
    return [Wish("shipping_info", said, ())] if said else []


def shop_questions(turn: Turn, of: Collection[str] = OF_THE_SHOP) -> list[Wish]:
    """What is asked of the shop beside goods or an order: 黑的还有吗 能货到付款不."""
    found: dict[str, Wish] = {}
    for one in turn.clauses:
        said = turn.text[one.start : one.end]
        if one.intent in of and one.confidence >= SURE and asks(said):
            named = moved(named_in(turn, one.start, one.end), -one.start)
            found.setdefault(one.intent, Wish(one.intent, said, named))
    return [*found.values()]


def _beside_business(desk: Desk, answer: Answer, wish: Wish) -> Answer | None:
    """What is asked about the business in progress."""
    task = answer.memory.task
    if task is None or task.soft:
        return None
    alone = replace(desk, turn=replace(_alone(desk, wish), memory=answer.memory))
    return None if of_other_goods(alone, task) else beside(alone, task)


def _told(desk: Desk, answer: Answer, wish: Wish) -> Answer | None:
    """What is told by its topic alone; None when that begins anything."""
    task = answer.memory.task
    if wish.intent not in TOLD or (wish.intent == "order_status" and not desk.turn.customer_id):
        return None
    filled = task is not None and task.soft and task.name == PLACE_ORDER
    memory = answer.memory if filled else desk.memory  # 加购物车，运费呢: of what is in it now
    told: Answer = desk.means.topics[wish.intent].answer(
        replace(desk, turn=replace(_alone(desk, wish), memory=memory.idle()))
    )
    return None if told.memory.busy or told.memory.asked == "order" else told


def _heard(desk: Desk, answer: Answer, wish: Wish, hear: Hearing) -> Answer | None:
    """A question as if it were all that was said; nothing is kept of one that begins business."""
    asked = asks(wish.text) or all(says(one, wish.text) for one in MONEY)
    if not asked or wish.intent in UNASKED:
        return None
    memory = answer.memory.idle()
    alone = replace(desk, turn=replace(_alone(desk, wish), memory=memory))
    before = baskets.lines(desk.tx, owner(desk))
    try:
        with desk.tx.begin_nested() as kept:
            told = hear(alone)
            changed = baskets.lines(desk.tx, owner(desk)) != before
            if changed or _begins(told.memory, memory):
                kept.rollback()
                return None
    except Exception as error:  # what was agreed to beside it stands
        log.error("a question beside another request failed: %s", type(error).__name__)
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
