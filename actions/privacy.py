"""Why something is shown, and the wish to be shown nothing personal or to be forgotten."""

from collections.abc import Callable

from actions import replies, words
from actions.answer import Answer
from actions.coupon_questions import why as why_coupon
from actions.desk import Desk
from actions.handing_over import erasing
from actions.personal_offers import coupons_kept, open_to, why_this_one
from actions.progress import resumed
from actions.wording import says
from shop import catalogue
from shop.customers import customer, set_personalised


def _why(desk: Desk) -> Answer | None:
    """Why a product or a coupon is shown, truthfully."""
    if (offered := why_coupon(desk)) is not None:
        return offered
    if (one := why_this_one(desk)) is not None:
        return one
    shown = catalogue.products(desk.tx, desk.memory.shown[:3])
    if not shown:
        return desk.answer(desk.text("why.nothing")) if says("suggested", desk.turn.text) else None
    who = desk.turn.customer_id
    personal = who is not None and desk.memory.personal and customer(desk.tx, who).personalised
    wishes = desk.memory.wishes
    asked = bool(wishes and (wishes.categories or wishes.brands or wishes.max_price))
    key = "why.personal" if personal else "why.popular"
    words = desk.say(key) + (desk.say("why.wishes") if asked else "")
    return desk.answer(replies.text(words + (desk.say("why.refuse") if personal else "")))


def _impersonal(desk: Desk) -> Answer:
    who = desk.turn.customer_id
    if who is None:
        return desk.answer(desk.text("why.guest"))
    left = open_to(desk, personal=False)
    gone = [title for offer_id, title in open_to(desk).items() if offer_id not in left]
    set_personalised(desk.tx, who, False)
    titles = words.listed(gone, desk.language)
    told = desk.say("why.refused") + (desk.say("why.refused_offers", titles=titles) if gone else "")
    return desk.answer(replies.text(told))


def _personal(desk: Desk) -> Answer:
    who = desk.turn.customer_id
    if who is None:
        return desk.answer(desk.text("why.guest"))
    set_personalised(desk.tx, who, True)
    return desk.answer(desk.text("why.resumed"))


def _data_kept(desk: Desk) -> Answer:
    """你们会记录我看了啥吗, what do you store about me: what is kept and how it is stopped."""
    key = "why.kept_of_guest" if desk.turn.customer_id is None else "why.kept"
    return resumed(desk, desk.answer(desk.text(key)))


PRIVACY: dict[str, Callable[[Desk], Answer | None]] = {
    "coupons_impersonal": coupons_kept,
    "data_kept": _data_kept,
    "why": _why,
    "impersonal": _impersonal,
    "personal": _personal,
    "erase": erasing,
}
