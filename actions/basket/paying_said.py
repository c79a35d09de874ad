"""yep. I'd rather pay cash; 嗯 我货到付款吧: a yes, and how the order is to be paid."""

import re

from actions.answer import Answer
from actions.basket.ordering import payment_said
from actions.business.remainder import clauses
from actions.desk import Desk
from actions.hearing.answering import untagged
from actions.hearing.wording import agrees, asks, consents, not_adding, says
from actions.reference.referring import product_meant

OFFERED = ("add_to_basket", "place_order")
TAKEN = "orders_it"
CONDITIONS = ("order_condition", "supposed")
NOT_TAKEN = (*CONDITIONS, "hedges", "not_ordering", "not_now", "give_up",
             "bought", "takes_no_more")  # fmt: skip
_NOT = re.compile(r"[不别没]|\b(?:not|no|never)\b|n[’']?t\b", re.IGNORECASE)


def pays_after_yes(text: str) -> bool:
    """Whether it agrees and says how it is paid, and nothing else."""
    if kept_from(text):
        return False
    parts = [text[start:end].strip(" ，,。.!！~～") for start, end in clauses(text)]
    left = [one for one in parts if one and not _agreed(one)]
    return bool(left) and len(left) < len(parts) and all(map(_pays, left))


def as_wished(desk: Desk) -> Desk:
    """下单 货到付款行不行: the way to pay that is wished, which the order itself shows."""
    left = untagged(desk.turn.text)
    if desk.turn.clicked or left == desk.turn.text or not says("checkout", left):
        return desk
    return desk.turned(text=left) if payment_said(left) and not asks(left) else desk


def with_rule(desk: Desk, answer: Answer, wished: Desk) -> Answer:
    """A guest, whose order is not shown yet, hears whether it can be paid so."""
    if wished is desk or desk.turn.customer_id is not None:
        return answer
    text = desk.turn.text
    asked = next(text[start:end] for start, end in reversed(clauses(text)))
    told: Answer = desk.means.topics["payment"].answer(desk.idle().turned(text=asked))
    return Answer((*told.replies, *answer.replies), answer.memory)


def takes_what_is_offered(desk: Desk, rest: Desk) -> bool:
    """Ok get me one, i'll pay cash when it comes; 就买这台 货到付款: the goods in talk, ordered."""
    task, text = desk.memory.task, rest.turn.text
    if task is None or not task.soft or task.name != OFFERED[0] or not_adding(text):
        return False
    if any(says(name, text) for name in NOT_TAKEN):
        return False
    parts = [text[start:end].strip() for start, end in clauses(text)]
    return any(map(_takes, parts)) and product_meant(rest) is not None


def _takes(part: str) -> bool:
    """Whether it says to buy, now: no i'd like to order it later."""
    return says(TAKEN, part) and not asks(part) and not says("order_later", part)


def kept_from(text: str) -> bool:
    """Whether it is said not to order, or only if something is so."""
    return not_adding(text) or any(says(name, text) for name in CONDITIONS)


def only_if_paid_so(text: str) -> bool:
    """就买这台 如果能货到付款: what is to be told first."""
    return kept_from(text) and payment_said(text) is not None


def _agreed(part: str) -> bool:
    return agrees(part) or says("takes_this", part) or any(consents(part, one) for one in OFFERED)


def _pays(part: str) -> bool:
    return payment_said(part) is not None and not (asks(part) or _NOT.search(part))
