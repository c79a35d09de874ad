"""猫粮发新疆要运费不: the free shipping that an offer gives for a kind of goods."""

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.costs.freight import of_product
from actions.costs.offers_of_goods import good_for_kind, is_open
from actions.desk import Desk
from actions.hearing.wording import says, simplified
from actions.hearing.words import term
from actions.orders.couriers import free_shipping
from actions.reference.bought import lines_mentioned
from actions.reference.own_basket import owner
from actions.reference.region_said import place_said
from shop import baskets
from shop.customer_facts import facts_of
from shop.offer_trials import KnownOffer, known_offers
from shop.offering import frees_shipping, goods_of
from shop.policies import Region
from shop.pricing import shipping_fee


def free_for_kind(desk: Desk, region: Region | None = None) -> str:
    """The offer on its own terms, and what smaller orders pay; empty when no kind has one.

    Goods that are named one by one, or lie in the basket, are reckoned instead.
    """
    lines = list(baskets.lines(desk.tx, owner(desk)))
    if any(desk.turn.all("product")) or lines_mentioned(desk, lines):
        return ""
    found = _of_kind(desk)
    if found is None:
        return ""
    told = desk.say("shipping.free_for_kind", title=found.title[desk.language],
                    terms=str(found.terms[desk.language]).rstrip("。."))  # fmt: skip
    return told + (_of_less(desk, region) if region is not None else "")


def free_from(desk: Desk) -> Answer:
    """满多少包邮: of the kind named when it has an offer of its own, else of the own level."""
    told = free_for_kind(desk).strip() or _still_short(desk)
    return resumed(desk, desk.answer(replies.text(told))) if told else free_shipping(desk)


def _still_short(desk: Desk) -> str:
    """还差多少能免运费: of the basket, when anything lies in it."""
    asked = says("how_much_more", desk.turn.text) and baskets.lines(desk.tx, owner(desk))
    return of_product(desk) if asked else ""


def _of_kind(desk: Desk) -> KnownOffer | None:
    """The one for the goods that are named by their kind, or by the kind that the offer names."""
    every = [one for one in known_offers(desk.tx, desk.turn.customer_id, desk.now)
             if is_open(desk, one) and frees_shipping(desk.tx, one.offer_id)
             and goods_of(desk.tx, one.offer_id)]  # fmt: skip
    good = {one.offer_id for one in good_for_kind(desk) or ()} if every else set()
    said = simplified(desk.turn.text).lower()
    named = [one for one in every if any(
        kind in said or term(kind, "en").lower() in said for kind in goods_of(desk.tx, one.offer_id)
    )]  # fmt: skip
    return next((one for one in every if one.offer_id in good), None) or next(iter(named), None)


def _of_less(desk: Desk, region: Region) -> str:
    """What a smaller order pays to that place."""
    address = region.provinces[0] if region.provinces else ""
    fee = shipping_fee(0, facts_of(desk.tx, desk.turn.customer_id, desk.now), address)
    where = place_said(desk, region, desk.turn.text)
    return desk.say("shipping.below_it", region=where, fee=desk.money(fee)) if fee else ""
