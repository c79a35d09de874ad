"""有没有母婴的券, any coupon for baby goods: those called so are told, no goods of that kind."""

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.costs.claim_named import offers_called
from actions.costs.claiming import CLAIM, claim_button
from actions.costs.offer_fits import told_of_trials, trials_of
from actions.costs.one_offer import unclaimable_told
from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import Task
from actions.reference.own_basket import owner
from shop import baskets
from shop.offer_trials import KnownOffer, known_offers

MOST = 2  # more of them are told by all the offers


def coupon_sought(desk: Desk) -> Answer | None:
    """Those that the words call, tried on the basket when there is something in it."""
    turn = desk.turn
    if turn.clicked or says("claimed_yet", turn.text):
        return None
    every = known_offers(desk.tx, turn.customer_id, desk.now)
    called = offers_called(turn.text, [one for one in every if one.running])
    if not called or len(called) > MOST:
        return None
    lines = list(baskets.lines(desk.tx, owner(desk)))
    open_ones = [one for one in called if unclaimable_told(desk, one) is None]
    if open_ones and says("claim_words", turn.text):
        return None  # claimed, and not only told of
    if not lines or open_ones != called:
        return resumed(desk, plainly_told(desk, called, open_ones))
    name = desk.say("offers.whole_basket")
    return resumed(desk, told_of_trials(desk, trials_of(desk, called, lines), name))


def plainly_told(desk: Desk, called: list[KnownOffer], open_ones: list[KnownOffer]) -> Answer:
    """What each of them is, with a button for those that can be claimed."""
    guest = desk.turn.customer_id is None
    lines = [unclaimable_told(desk, one) or _terms(desk, one) for one in called]
    if guest and open_ones:
        lines[-1] += desk.say("offers.claim_after_sign_in")
    buttons = [claim_button(desk, one) for one in open_ones if not guest]
    answer = desk.answer(replies.text("\n".join(lines), buttons))
    if guest or not open_ones or desk.memory.busy:
        return answer
    task = Task(CLAIM.name, "offer_id", {"listed": [one.offer_id for one in open_ones]}, soft=True)
    return answer.remembering(task=task, asked="choice")


def _terms(desk: Desk, one: KnownOffer) -> str:
    terms = str(one.terms[desk.language]).rstrip("。.")
    words = desk.say("offers.line", title=one.title[desk.language], terms=terms,
                     day=desk.day(one.ends_at))  # fmt: skip
    return words.removeprefix("- ")
