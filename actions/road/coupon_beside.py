"""嗯下单 有美妆券: what the coupon does for the basket, told before the order goes on."""

from dataclasses import replace

from actions.answer import Answer
from actions.basket.ordering import payment_said
from actions.business.progress import resumed
from actions.business.remainder import remainder, saying
from actions.costs.claim_named import offers_called
from actions.costs.offer_fits import told_of_trials, trials_of
from actions.desk import Desk
from actions.hearing.wording import agrees, asks, consents, says
from actions.memory import CONFIRM, PLACE_ORDER
from actions.reference.own_basket import owner
from shop import baskets
from shop.offer_trials import KnownOffer, Trial, known_offers

NOT_USED = ("claim_words", "claimed_yet", "without_coupon", "leave_out", "not_ordering")


def coupon_beside(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """What it takes off, and the desk for the order; no order is placed with another total."""
    turn = desk.turn
    told = [] if turn.clicked or turn.customer_id is None else saying(turn.text, _speaks_of_one)
    rest = remainder(turn, told)
    if not told or not _orders(desk, rest.text):
        return None
    lines = list(baskets.lines(desk.tx, owner(desk)))
    offers = _called(desk, " ".join(turn.text[start:end] for start, end in told)) if lines else []
    if len(offers) != 1:
        return None
    trials = trials_of(desk, offers, lines)
    words = told_of_trials(desk, trials, desk.say("offers.whole_basket"))
    answer = Answer(words.replies, desk.memory)
    if _changes_total(desk, trials[0]):
        return resumed(desk, answer), None
    return answer, replace(desk, turn=rest)


def _speaks_of_one(part: str) -> bool:
    if asks(part) or any(says(name, part) for name in NOT_USED):
        return False
    return says("coupon", part) and not says("checkout", part)


def _called(desk: Desk, text: str) -> list[KnownOffer]:
    every = known_offers(desk.tx, desk.turn.customer_id, desk.now)
    return offers_called(text, [one for one in every if one.running])


def _orders(desk: Desk, text: str) -> bool:
    """Whether the rest orders what is in the basket, or agrees to the order."""
    plain, task = text.strip(" ，,。.!！"), desk.memory.task
    at_order = task is not None and task.name == PLACE_ORDER
    agreed = at_order and (agrees(plain) or consents(plain, PLACE_ORDER))
    ordered = says("checkout", plain) or (at_order and payment_said(plain) is not None)
    return not asks(plain) and (agreed or ordered)


def _changes_total(desk: Desk, trial: Trial) -> bool:
    """Whether a yes waits for a total that the coupon, once claimed, would make another."""
    task = desk.memory.task
    waits = task is not None and task.name == PLACE_ORDER and task.step == CONFIRM
    return waits and trial.offer.to_claim and trial.verdict == "applies"
