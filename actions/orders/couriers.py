"""Who brings the parcels: the couriers of the shop's rules in words."""

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import asks
from actions.hearing.words import listed
from shop.customers import customer


def couriers_told(desk: Desk) -> str:
    names = [one.in_language(desk.language) for one in desk.policies.couriers]
    return desk.say("shipping.couriers", couriers=listed(names, desk.language))


def courier_chosen(desk: Desk) -> Answer | None:
    """能不能指定顺丰: who brings parcels, and that a choice among them is not known."""
    if not asks(desk.turn.text) or any(one.name == "product" for one in desk.turn.entities):
        return None  # of a product it is answered with what else is asked of it
    words = couriers_told(desk) + desk.say("shipping.courier_choice")
    return resumed(desk, desk.answer(replies.text(words.strip())))


def free_shipping(desk: Desk) -> Answer:
    """满多少包邮: of the own level for who is signed in."""
    return resumed(desk, desk.answer(replies.text(fee_told(desk))))


def fee_told(desk: Desk) -> str:
    """The fee, from which amount there is none, and where a surcharge is taken besides."""
    dear = [one for one in desk.policies.regions if one.surcharge and one.delivers]
    if not dear:
        return fee_of_level(desk)
    where = listed([one.in_language(desk.language) for one in dear], desk.language)
    extra = desk.money(min(one.surcharge for one in dear))
    return fee_of_level(desk) + desk.say("shipping.but_remote", regions=where, extra=extra)


def fee_of_level(desk: Desk) -> str:
    """The fee and from which amount there is none: of the own level for who is signed in."""
    rules, who = desk.policies, desk.turn.customer_id
    free, key, level = rules.free_shipping_from, "shipping.fee", ""
    if who is not None:
        own = rules.level(customer(desk.tx, who).level)
        free, level = own.free_shipping_from, own.in_language(desk.language)
        key = "shipping.fee_of_level" if free else "shipping.free_of_level"
    return desk.say(
        key, fee=desk.money(rules.shipping_fee), free=desk.money(free), level=level,
        hours=rules.ships_within_hours,
    )  # fmt: skip
