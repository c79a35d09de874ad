"""The ways to pay that a message names: cards, instalments, on delivery, and the fee of it."""

from collections.abc import Callable, Sequence

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.costs.freight import region_named
from actions.costs.instalments import parts_of_order
from actions.desk import Desk
from actions.hearing.matters import asks_for
from actions.hearing.wording import asks, leaving_out, says
from actions.hearing.words import listed
from actions.reference.bought import speaks_of_goods
from actions.reference.history import said_before
from actions.reference.own_basket import owner
from shop import baskets
from shop.policies import PaymentMethod

DELIVERY = "cash_on_delivery"
OTHER_FEES = ("installation", "repair_warranty", "return_refund", "exchange", "shipping_info")


def ways_told(desk: Desk) -> list[str]:
    """What is to be said of the ways that are named; nothing when none is."""
    text, language = desk.turn.text, desk.language
    abroad = says("foreign_card", text)
    named = [one for one in _WAYS if says(one, text) and not (abroad and one == "by_card")]
    if "on_delivery" in named and says("pay_fee", text):
        rest = [_WAYS[one](desk) for one in named if one == "instalments"]
        return [_fee_told(desk), *rest]
    ways = [_WAYS[one](desk) for one in named]
    if says("other_ways", text if abroad else leaving_out("by_card", text)):
        names = [one.in_language(language) for one in desk.policies.payment_methods]
        ways.append(desk.say("paying.not_listed", methods=listed(names, language)))
    return ways


def joined(desk: Desk, told: Sequence[str]) -> str:
    return ("" if desk.language == "zh" else " ").join(one.strip() for one in told)


def _delivery(desk: Desk) -> PaymentMethod:
    return next(one for one in desk.policies.payment_methods if one.id == DELIVERY)


def _fee_told(desk: Desk) -> str:
    """货到付款要手续费吗: no; and up to how much it may be."""
    method = _delivery(desk)
    if not method.max_amount:
        return desk.say("paying.no_fee")
    limit = desk.say("paying.limit_on_delivery", limit=desk.money(method.max_amount))
    return desk.say("paying.no_fee") + limit


def fee_asked(desk: Desk) -> Answer | None:
    """I asked about the fee: of paying on delivery, named now or a moment ago."""
    text = desk.turn.text
    asked = asks(text) or says("only_asks", text)
    others = says("freight_asked", text) or any(asks_for(one, text) for one in OTHER_FEES)
    if not asked or speaks_of_goods(desk.turn) or others:
        return None
    if not says("on_delivery", text) and not says("on_delivery", said_before(desk)):
        return None
    told = ways_told(desk) if says("on_delivery", text) else [_fee_told(desk)]
    return resumed(desk, desk.answer(replies.text(joined(desk, told))))


def _on_delivery(desk: Desk) -> str:
    method = _delivery(desk)
    limit = desk.money(method.max_amount or 0)
    key = "paying.on_delivery_to" if method.max_amount else "paying.on_delivery"
    told = desk.say(key, limit=limit) + over_limit(desk)
    return told + (desk.say("paying.anywhere") if region_named(desk) else "")


def over_limit(desk: Desk) -> str:
    """That what lies in the basket, or the sum that is said, is too much to be paid on delivery."""
    limit = _delivery(desk).max_amount
    said = max((round(float(one.value) * 100) for one in desk.turn.all("price")), default=0)
    total = baskets.priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now).total
    if not limit or max(said, total) <= limit:
        return ""
    key = "basket_over" if total > limit else "sum_over"
    return desk.say(f"paying.{key}", total=desk.money(total), limit=desk.money(limit))


def _by_card(desk: Desk) -> str:
    """A bank card is listed; which networks it may be of is not, and is not promised."""
    key = "paying.card_network" if says("card_network", desk.turn.text) else "paying.card"
    return desk.say(key)


def _in_instalments(desk: Desk) -> str:
    return parts_of_order(desk) + desk.policies.instalments.in_language(desk.language)


_WAYS: dict[str, Callable[[Desk], str]] = {
    "by_card": _by_card,
    "on_delivery": _on_delivery,
    "instalments": _in_instalments,
}

PAYING: dict[str, Callable[[Desk], Answer | None]] = {"pay_fee": fee_asked}
