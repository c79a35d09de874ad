"""The coupons a customer has and has not used: which, and until when; none is said to be none."""

from collections.abc import Callable
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.ordered import recent
from actions.business.progress import resumed
from actions.costs.offer_names import offers_named
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.reference.history import answered_before, said_before
from shop.coupons import Coupon
from shop.offer_trials import known_offers
from shop.offering import coupons
from shop.order_states import allowed
from shop.orders import Order

SHOWN = 5
HELD = "coupons_held"


def coupons_told(desk: Desk) -> Answer:
    """Which coupons do I already have: his own alone, not what could be claimed."""
    if desk.turn.customer_id is None:
        return resumed(desk, desk.answer(desk.text("offers.sign_in")))
    held = _held(desk)
    words = desk.text("offers.none_held") if not held else None
    return resumed(desk, desk.answer(words or desk.text("offers.held_list", lines=_lines(desk))))


def expiry_told(desk: Desk) -> Answer | None:
    """我那张哪天过期: the days of his own; None when he has none, or another is named."""
    if desk.turn.customer_id is None or desk.memory.busy:
        return None
    if offers_named(desk, known_offers(desk.tx, desk.turn.customer_id, desk.now)):
        return None
    return desk.answer(desk.text("offers.held_until", lines=_lines(desk))) if _held(desk) else None


def expiry_alone(desk: Desk) -> Answer | None:
    """什么时候到期, right after his own coupons were asked for."""
    if desk.turn.customer_id is None:
        return None
    of_own = says(HELD, said_before(desk))
    if not (of_own and _held(desk)) and (shown := _just_shown(desk)):
        return resumed(desk, desk.answer(replies.text("\n".join(shown))))
    if not of_own:
        return None
    words = None if _held(desk) else desk.text("offers.none_held")
    told = words or desk.text("offers.held_until", lines=_lines(desk))
    return resumed(desk, desk.answer(told))


def _just_shown(desk: Desk) -> list[str]:
    """这俩啥时候过期: the days of the coupons whose cards were just shown, else of those named."""
    told = answered_before(desk)
    named = [one for one in known_offers(desk.tx, desk.turn.customer_id, desk.now)
             if any(title in told for title in one.title.values())]  # fmt: skip
    cards = [one for one in named if one.claimable]
    return [desk.say("offers.held_one", title=one.title[desk.language], day=desk.day(one.ends_at))
            for one in cards or named]  # fmt: skip


def _held(desk: Desk) -> list[Coupon]:
    mine = coupons(desk.tx, desk.customer_id(), desk.now)
    return [each for each in mine if each.state == "claimed"][:SHOWN]


def _lines(desk: Desk) -> str:
    return "\n".join(
        desk.say("offers.held_one", title=each.title[desk.language], day=desk.day(each.ends_at))
        for each in _held(desk)
    )


def coupons_after_cancelling(desk: Desk) -> Answer | None:
    """取消重新下可以用券吗: how coupons and a cancelled order go together."""
    if desk.turn.clicked or not asks(desk.turn.text):
        return None
    own = recent(desk) if desk.turn.customer_id else []
    task = desk.memory.task
    number = (task.get("order_no") if task else None) or desk.memory.order_no
    told = next((one for one in own if one.order_no == number), None)
    words = _none_used(desk, told) if told is not None else None
    words = words or desk.say("offers.after_cancelling")
    if desk.memory.busy:
        return resumed(desk, desk.answer(replies.text(words), memory=desk.memory))
    buttons = []
    if told is not None and allowed(told.status, "cancel"):
        buttons = [desk.button("order.cancel_button", "cancel_order", order_no=number)]
    free = replace(desk.memory, task=None, asked=None) if buttons else desk.memory
    return desk.answer(replies.text(words, buttons), memory=free)


def _none_used(desk: Desk, order: Order) -> str | None:
    """That no coupon was used on the order, and whether anything came off by itself."""
    mine = coupons(desk.tx, order.customer_id, desk.now)
    if not allowed(order.status, "cancel") or any(one.order_no == order.order_no for one in mine):
        return None
    key = "offers.none_used" if order.discount else "offers.none_used_at_all"
    return desk.say(key, order_no=order.order_no, off=desk.money(order.discount))


COUPONS_HELD: dict[str, Callable[[Desk], Answer | None]] = {
    HELD: coupons_told,
    "coupon_expiry": expiry_told,
    "bare_expiry": expiry_alone,
    "coupon_back": coupons_after_cancelling,
}
