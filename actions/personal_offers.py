"""What personal data does for a shopper: why a product was shown, which offers rest on it."""

from actions import replies, words
from actions.answer import Answer
from actions.bought import KINDS, product_ids
from actions.desk import Desk
from actions.history import reasons_told
from actions.wording import asks
from shop import catalogue
from shop.offering import coupons, offers_for


def open_to(desk: Desk, *, personal: bool = True) -> dict[str, str]:
    """The offers that are good for him now, by id; without `personal` as if he had refused it."""
    board = offers_for(desk.tx, desk.turn.customer_id, desk.now, personal=personal)
    views = (*board.applying, *board.nearly, *board.claimable)
    return {each.offer_id: each.title[desk.language] for each in views}


def coupons_kept(desk: Desk) -> Answer | None:
    """关了个性化还有券吗: yes, but for the offers that the shop would no longer give him."""
    who = desk.turn.customer_id
    if not asks(desk.turn.text):
        return None
    if who is None:
        return desk.answer(desk.text("why.coupons_guest"))
    left = open_to(desk, personal=False)
    gone = [title for offer_id, title in open_to(desk).items() if offer_id not in left]
    own = len(coupons(desk.tx, who, desk.now))
    key = "why.coupons_but" if gone else "why.coupons_stay"
    told = desk.say(key, titles=words.listed(gone, desk.language))
    return desk.answer(replies.text(told + (desk.say("why.coupons_own") if own else "")))


def why_this_one(desk: Desk) -> Answer | None:
    """Why the milk: the reason on the card of the one product meant; None when none is."""
    told = reasons_told(desk)
    shown = {one.product_id: one for one in catalogue.products(desk.tx, tuple(told))}
    named = [each for each in desk.turn.entities if each.name in KINDS]
    ids = {one for each in named for one in product_ids(each.extra)}
    values = {str(each.value).lower() for each in named}
    meant = [one for one in shown.values()
             if one.product_id in ids or values & {one.category.lower(), one.brand.lower()}
             or values & {kind.lower() for kind in one.categories}]  # fmt: skip
    if not named or len(meant) != 1 or not told[meant[0].product_id]:
        return None
    reason = told[meant[0].product_id]
    return desk.answer(desk.text("why.this_one", name=meant[0].name, reason=reason))
