"""能和满300减30一起用吗: whether offers are given together, by the rule of the promotion engine."""

import re

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.business.remainder import clauses
from actions.costs.claim_named import offers_called
from actions.costs.claiming import claim_button, claiming, titled
from actions.costs.offer_fits import trials_of
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.hearing.words import listed
from actions.reference.history import answered_before
from actions.reference.own_basket import owner
from shop import baskets
from shop.offer_trials import KnownOffer, best_of, known_offers
from shop.offering import OfferView, coupons, open_offers, running_offers
from shop.spelling import compact

SHOWN = 2
SEVERAL = 2


def together_asked(desk: Desk) -> Answer | None:
    """Of the offers named and the coupon in talk; of all that run when none is named."""
    text = desk.turn.text
    asked = asks(text) or any(asks(text[start:end]) for start, end in clauses(text))
    if not asked or says("points_word", text):
        return None
    views = list(open_offers(desk.tx, desk.turn.customer_id, desk.now))
    meant = _meant(desk, list(running_offers(desk.tx, desk.now)))
    if not meant and not says("coupon", text):
        meant = _just_listed(desk, views)
        if len(meant) < SEVERAL:
            return None
    alone = [view for view in meant or views if view.exclusive]
    titles = listed([view.title[desk.language] for view in meant], desk.language)
    if _two_of_one(desk, meant):
        words = desk.text("offers.one_of_each", title=titles)
    elif alone:
        names = listed([view.title[desk.language] for view in alone], desk.language)
        words = desk.text("offers.never_together", names=names)
    elif len(meant) > 1:
        words = desk.text("offers.together_named", titles=titles)
    elif meant:
        words = desk.text("offers.together_one", title=titles)
    else:
        words = desk.text("offers.together_all")
    told = _with_unclaimed(desk, desk.answer(words), [] if alone else meant)
    claim = _claimed_too(desk)
    return Answer((*told.replies, *claim.replies), claim.memory) if claim else resumed(desk, told)


def _two_of_one(desk: Desk, meant: list[OfferView]) -> bool:
    """两张一起用, of an offer that gives two: whether two coupons of one offer are meant."""
    who = desk.turn.customer_id
    if who is None or len(meant) != 1 or not says("a_pair_of_coupons", desk.turn.text):
        return False
    mine = {one.offer_id for one in coupons(desk.tx, who, desk.now) if one.state == "claimed"}
    return mine <= {meant[0].offer_id}


def _just_listed(desk: Desk, views: list[OfferView]) -> list[OfferView]:
    """这几个能一起用吗: those of which the last answer told."""
    told = answered_before(desk)
    return [view for view in views if view.title[desk.language] in told]


def _with_unclaimed(desk: Desk, told: Answer, meant: list[OfferView]) -> Answer:
    """Which of those named, else of those good for the basket, is still to be claimed."""
    open_ones = _unclaimed(desk, [view.offer_id for view in meant])
    if not open_ones or says("claim_words", desk.turn.text):
        return told
    titles = listed([view.title[desk.language] for view in open_ones], desk.language)
    words = str(told.replies[0]["text"]) + desk.say("offers.unclaimed_too", titles=titles)
    buttons = [claim_button(desk, one) for one in open_ones]
    return Answer((replies.text(words, buttons),), told.memory)


def _unclaimed(desk: Desk, named: list[str]) -> list[KnownOffer]:
    who = desk.turn.customer_id
    known = known_offers(desk.tx, who, desk.now) if who else []
    open_ones = [one for one in known if one.running and one.to_claim and not one.gone]
    if named:
        return [one for one in open_ones if one.offer_id in named]
    lines = list(baskets.lines(desk.tx, owner(desk)))
    trials = best_of(trials_of(desk, open_ones, lines)) if lines else []
    return [one.offer for one in trials][:SHOWN]


def _claimed_too(desk: Desk) -> Answer | None:
    """领那个金卡的 对了 能跟…一起用吗: the claim that was asked for beside the question."""
    parts = [one for one in re.split(r"[，,。!！?？\s]+|对了|另外|顺便", desk.turn.text)
             if one and not says("stacks", one)]  # fmt: skip
    rest = " ".join(parts)
    if not says("claiming", rest) or desk.memory.busy:
        return None
    return claiming(desk.turned(text=rest, intent="promotion"))


def _meant(desk: Desk, views: list[OfferView]) -> list[OfferView]:
    """The offers whose titles stand in the message, and the coupon that was claimed last."""
    said = compact(desk.turn.text)
    whole = [
        view for view in views if any(compact(str(name)) in said for name in view.title.values())
    ]
    found = whole or titled(desk.turn.text, views) or offers_called(desk.turn.text, views)
    found += _beside(desk, found, [view for view in views if view not in found])
    who = desk.turn.customer_id
    if len(found) > 1 or who is None:
        return found
    held = [one.offer_id for one in coupons(desk.tx, who, desk.now)][:1]
    named = {view.offer_id for view in found}
    return [*(view for view in views if view.offer_id in held and view.offer_id not in named),
            *found]  # fmt: skip


def _beside(desk: Desk, named: list[OfferView], others: list[OfferView]) -> list[OfferView]:
    """那领了能跟满300减30一起用吗: the other, called by a piece or just told of alone."""
    if len(named) != 1:
        return []
    text = desk.turn.text
    for title in named[0].title.values():
        text = text.replace(str(title), " ")
    told = [view for view in _just_listed(desk, others) if _points_back(desk.turn.text)]
    alone = told if len(told) == 1 else [view for view in told if view.exclusive]
    return offers_called(text, others) or alone


def _points_back(text: str) -> bool:
    """Whether what is asked of is not named: 那领了, 这个, it."""
    return says("it_alone", text) or says("claim_words", text)
