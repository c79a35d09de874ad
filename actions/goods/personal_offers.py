"""What personal data does for a shopper: why a product was shown, which offers rest on it."""

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.hearing import words
from actions.hearing.ordinals import position
from actions.hearing.wording import asks, says, spans
from actions.reference.bought import KINDS, product_ids
from actions.reference.history import reasons_told
from shop import catalogue
from shop.customers import customer
from shop.offering import coupons
from shop.personal_offers import personal_offers
from shop.products import Product

LISTED = 4  # products whose reasons are told at a time


def by_purchases(desk: Desk, customer_id: str) -> list[str]:
    """The titles of the offers that he has, or had, only by what he bought."""
    offers = personal_offers(desk.tx, customer_id, desk.now)
    return [str(one.title[desk.language]) for one in offers]


def stopped(desk: Desk) -> list[str]:
    """The offers that ended for him because he switched personal suggestions off."""
    who = desk.turn.customer_id
    if who is None or customer(desk.tx, who).personalised:
        return []
    return by_purchases(desk, who)


def coupons_kept(desk: Desk) -> Answer | None:
    """关了个性化还有券吗: yes, but for the offers that the shop would no longer give him."""
    who = desk.turn.customer_id
    text = desk.turn.text
    if not asks(text) and not (says("supposed", text) and says("stays_then", text)):
        return None
    if who is None:
        return desk.answer(desk.text("why.coupons_guest"))
    gone = by_purchases(desk, who)
    own = len(coupons(desk.tx, who, desk.now))
    off = not customer(desk.tx, who).personalised
    key = ("why.coupons_ended" if off else "why.coupons_but") if gone else "why.coupons_stay"
    told = desk.say(key, titles=words.listed(gone, desk.language))
    return desk.answer(replies.text(told + (desk.say("why.coupons_own") if own else "")))


def why_this_one(desk: Desk) -> Answer | None:
    """Why the milk, 第三个为什么推荐: the reason on the card of the one meant."""
    if _of_another(desk):
        return None
    told = reasons_told(desk)
    meant = _counted(desk) or _named(desk, tuple(told))
    if len(meant) != 1 or not told.get(meant[0].product_id):
        return None
    reason = told[meant[0].product_id]
    return desk.answer(desk.text("why.this_one", name=meant[0].name, reason=reason))


def _of_another(desk: Desk) -> bool:
    """追觅的不是也可以吗？为啥给我推这个: this one, not the one that is named before."""
    text = desk.turn.text
    asked = [part for part in spans("splits", text) if says("why", text[slice(*part)])]
    named = [one for one in desk.turn.entities if one.name in KINDS and one.start is not None]
    if len(asked) != 1 or not named or not says("this", text[slice(*asked[0])]):
        return False
    start, end = asked[0]
    return not any(start <= (one.start or 0) < end for one in named)


def reasons_shown(desk: Desk) -> str:
    """The reasons of what is on the screen, a line each; nothing when no card has one."""
    told = reasons_told(desk)
    lines = [desk.say("why.each", name=one.name, reason=told[one.product_id])
             for one in catalogue.products(desk.tx, desk.memory.shown[:LISTED])
             if told.get(one.product_id)]  # fmt: skip
    return "\n".join(["", *lines]) if lines else ""


def kind_told(desk: Desk) -> Answer | None:
    """怎么老给我推护肤品: what suggestions go by, and how that kind or all of it is refused."""
    named = [one for one in desk.turn.entities if one.name in KINDS and one.start is not None]
    kind = next((desk.turn.text[one.start : one.end] for one in named), "")
    if not kind or not says("always_shown", desk.turn.text):
        return None
    who = desk.turn.customer_id
    personal = who is not None and customer(desk.tx, who).personalised
    told = desk.say("why.kind_personal" if personal else "why.kind_popular")
    told += desk.say("why.sex_unknown") if says("of_sex", desk.turn.text) else ""
    told += desk.say("why.kind_refuse", kind=kind)
    return desk.answer(replies.text(told + (desk.say("why.kind_off") if personal else "")))


def _counted(desk: Desk) -> list[Product]:
    shown = desk.memory.shown
    place = position(desk.turn.text, len(shown))
    return [] if place is None else catalogue.products(desk.tx, (shown[place],))


def _named(desk: Desk, ids: tuple[str, ...]) -> list[Product]:
    named = [each for each in desk.turn.entities if each.name in KINDS]
    own = {one for each in named for one in product_ids(each.extra)}
    values = {str(each.value).lower() for each in named}
    found = catalogue.products(desk.tx, ids) if named else []
    return [one for one in found
            if one.product_id in own or values & {one.category.lower(), one.brand.lower()}
            or values & {kind.lower() for kind in one.categories}]  # fmt: skip
