"""能领满2000减150那张不, 用95折那张是不是更划算: one offer named, and what it would do.

Whether it can be claimed and on what terms, and what it takes off the basket as it is.
"""

from actions import replies
from actions.answer import Answer
from actions.business.parking import BUYING
from actions.business.progress import resumed
from actions.business.remainder import clauses
from actions.costs.claim_named import offers_called
from actions.costs.claiming import CLAIM
from actions.costs.coupon_sought import plainly_told
from actions.costs.offer_fits import told_of_trials, trials_of
from actions.costs.offer_names import points_at_goods
from actions.costs.one_offer import unclaimable_told
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.reference.own_basket import owner
from shop import baskets
from shop.basket_lines import BasketLine
from shop.offer_trials import KnownOffer, Trial, known_offers
from shop.pricing import reckoned

OTHERWISE = (
    "claimed_yet", "coupon_expiry", "coupon_back", "stacks", "placed_coupon", "coupon_use",
    "offer_ended", "rate_source", "not_listed", "basket", "after_coupon",
    "price_question",
)  # fmt: skip
BESIDE = ("coupon_open", "coupon", "sign_in_question", "this_coupon")


def named_offer_asked(desk: Desk) -> Answer | None:
    """The answer; None when no single offer is named, or something else is asked as well."""
    turn, task = desk.turn, desk.memory.task
    if turn.clicked or not _asked_alone(turn.text) or any(turn.all("product")):
        return None
    if task is not None and not task.soft and task.name not in (*BUYING, CLAIM.name):
        return None
    one = _named(desk)
    if one is None:
        return None
    lines = list(baskets.lines(desk.tx, owner(desk)))
    if (why := unclaimable_told(desk, one)) is not None and one.state != "claimed":
        return resumed(desk, desk.answer(replies.text(why)))
    if not lines:
        told = [one] if one.to_claim else []
        return resumed(desk, plainly_told(desk, [one], told))
    return resumed(desk, _tried(desk, one, lines))


def _named(desk: Desk) -> KnownOffer | None:
    """The one that the clauses of the message call."""
    every = known_offers(desk.tx, desk.turn.customer_id, desk.now)
    running = [one for one in every if one.running and (one.claimable or one.state)]
    said = [desk.turn.text[start:end] for start, end in clauses(desk.turn.text)]
    said = [part for part in said if says("own_offers", part)]  # 我是金卡会员 names no coupon
    found = offers_called(" ".join(said), running)
    return found[0] if len(found) == 1 else None


def _asked_alone(text: str) -> bool:
    parts = [text[start:end] for start, end in clauses(text)]
    asking = [one for one in parts if asks(one) or says("coupon_open", one)]
    if not any(says("coupon_open", one) for one in asking):
        return False
    if points_at_goods(text) or any(says(name, text) for name in OTHERWISE):
        return False
    claimed = any(says("claim_words", one) and one not in asking for one in parts)
    return not claimed and all(any(says(name, one) for name in BESIDE) for one in asking)


def _tried(desk: Desk, one: KnownOffer, lines: list[BasketLine]) -> Answer:
    trials = trials_of(desk, [one], lines)
    told = told_of_trials(desk, trials, desk.say("offers.whole_basket"))
    words = _compared(desk, trials[0], lines)
    if not words:
        return told
    first, *rest = told.replies
    gap = "" if desk.language == "zh" else " "
    told_of = str(first["text"]).rstrip() + gap + words
    return Answer(({**first, "text": told_of}, *rest), told.memory)


def _compared(desk: Desk, trial: Trial, lines: list[BasketLine]) -> str:
    """What all comes to without it, when that is asked and it takes something off."""
    if trial.verdict != "applies" or not trial.offer.to_claim:
        return ""
    if not says("compares_offer", desk.turn.text):
        return ""
    now = reckoned(desk.tx, owner(desk), desk.turn.customer_id, lines, desk.now)
    less = now.total - trial.priced.total
    key = "offers.saves_more" if less > 0 else "offers.saves_nothing"
    return desk.say(key, now=desk.money(now.subtotal - now.discount), less=desk.money(less))
