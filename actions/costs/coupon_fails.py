"""我的券怎么用不了, why doesn't my coupon work: his own coupons tried on what is in the basket."""

from actions import replies
from actions.answer import Answer
from actions.business.parking import BUYING
from actions.business.progress import resumed
from actions.costs.claiming import CLAIM
from actions.costs.offer_fits import told_of_trials, trials_of
from actions.costs.offer_names import offers_named
from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import Task
from actions.reference.own_basket import owner
from shop import baskets
from shop.offer_trials import KnownOffer, known_offers, why_barred
from shop.offering import goods_of

SHOWN = 3
FAILING = ("coupon_fails", "offer_fails")


def coupon_fails(desk: Desk) -> Answer | None:
    """Why each comes off or not; None for a guest, and when goods are named for it."""
    turn, task = desk.turn, desk.memory.task
    if turn.clicked or turn.customer_id is None or any(turn.all("product")):
        return None
    if not any(says(one, turn.text) for one in FAILING) or _other_business(task):
        return None
    every = known_offers(desk.tx, turn.customer_id, desk.now)
    meant = offers_named(desk, every) or [one for one in every if one.state == "claimed"]
    meant = [one for one in meant if one.claimable or says("offer_fails", turn.text)]
    kinds = {str(one.value) for one in turn.all("category")}  # the 15 off food
    meant = [one for one in meant if kinds & set(goods_of(desk.tx, one.offer_id))] or meant
    if not meant:
        return _none_held(desk) if says("coupon_fails", turn.text) else None
    lines = list(baskets.lines(desk.tx, owner(desk)))
    if not lines:
        told = [_without_basket(desk, one) for one in meant[:SHOWN]]
        words = replies.text(desk.say("offers.basket_empty") + "\n".join(told))
        return resumed(desk, desk.answer(words, memory=desk.memory))
    name = desk.say("offers.whole_basket")
    return resumed(desk, told_of_trials(desk, trials_of(desk, meant[:SHOWN], lines), name))


def _other_business(task: Task | None) -> bool:
    return task is not None and not task.soft and task.name not in (*BUYING, CLAIM.name)


def _none_held(desk: Desk) -> Answer:
    offers = desk.button("general.offers_button", "promotion")
    return resumed(desk, desk.answer(desk.text("offers.none_to_use", [offers])))


def _without_basket(desk: Desk, one: KnownOffer) -> str:
    """What it is good for, and until when."""
    if not one.claimable:
        return _by_itself(desk, one)
    key = "offers.usage" if one.state == "claimed" else "offers.usage_unclaimed"
    terms = str(one.terms[desk.language]).rstrip("。.")
    return desk.say(key, title=one.title[desk.language], terms=terms, day=desk.day(one.ends_at))


def _by_itself(desk: Desk, one: KnownOffer) -> str:
    """One that comes off without a claim: why not now, or what it is for."""
    title, terms = one.title[desk.language], str(one.terms[desk.language]).rstrip("。.")
    why = why_barred(desk.tx, desk.turn.customer_id, one, desk.now)
    if why is None:
        return desk.say("offers.fit_signed_in", title=title, terms=terms)
    return desk.say("offers.fit_barred", title=title, terms=terms, why=why.get(desk.language, ""))
