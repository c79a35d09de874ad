"""口红有券能领吗，有就帮我领了: the claim of what is good for the goods that are meant."""

from actions.answer import Answer
from actions.business.parking import BUYING
from actions.business.parted import leading
from actions.costs.claim_named import claim_of
from actions.costs.claiming import CLAIM
from actions.costs.offer_fits import trials_of
from actions.costs.offer_names import figures_said
from actions.costs.offers_of_goods import good_for_kind, offers_of_kind
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.hearing.words import listed
from actions.reference.own_basket import owner
from shop import baskets
from shop.offer_trials import KnownOffer, best_of, known_offers
from shop.offering import goods_of


def claim_if_any(desk: Desk) -> Answer | None:
    """The one for the kind that is named or shown, else what saves most on the basket."""
    turn, task = desk.turn, desk.memory.task
    if turn.clicked or turn.customer_id is None:
        return None
    if _best_of_listed(desk):
        return _for_basket(desk)
    if not says("claims_if_any", turn.text):
        return None
    if task is not None and not task.soft and task.name not in (*BUYING, CLAIM.name):
        return None
    if not says("coupon_words", turn.text) or figures_said(desk)[0]:
        return None
    found = good_for_kind(desk)
    if found is None:
        return _for_basket(desk)
    own = [one for one in found if one.to_claim and goods_of(desk.tx, one.offer_id)]
    open_ones = own or [one for one in found if one.to_claim]
    if len(open_ones) != 1:
        return offers_of_kind(desk)
    others = [one for one in found if one.offer_id != open_ones[0].offer_id]
    return leading(_besides(desk, others), claim_of(desk, open_ones))


def _best_of_listed(desk: Desk) -> bool:
    """Use the best one, 那就用上, right after offers to claim were listed."""
    turn, task = desk.turn, desk.memory.task
    listed_now = task is not None and task.soft and task.name == CLAIM.name
    if not listed_now or asks(turn.text) or figures_said(desk)[0]:
        return False
    named = any(True for name in ("product", "category", "brand") for _ in turn.all(name))
    return says("best_of_them", turn.text) and not named


def _for_basket(desk: Desk) -> Answer | None:
    lines = list(baskets.lines(desk.tx, owner(desk)))
    every = known_offers(desk.tx, desk.turn.customer_id, desk.now)
    open_ones = [one for one in every if one.running and one.to_claim and not one.gone]
    best = best_of(trials_of(desk, open_ones, lines)) if lines else []
    return claim_of(desk, [best[0].offer]) if best else None


def _besides(desk: Desk, others: list[KnownOffer]) -> str:
    """What else is good for these goods, in a word."""
    if not others:
        return ""
    titles = listed([desk.say("together.quoted", name=one.title[desk.language])
                     for one in others], desk.language)  # fmt: skip
    return desk.say("offers.good_besides", titles=titles)
