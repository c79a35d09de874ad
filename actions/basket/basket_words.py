"""A basket in words: its lines, what the offers take off, shipping, total, what is nearly there."""

from actions.desk import Desk
from shop.baskets import PricedBasket
from shop.offering import OfferView

LINES = 6


def told(desk: Desk, priced: PricedBasket, place: str = "") -> str:
    """The whole basket, a line for each thing; shipping with the place it is reckoned to."""
    lines = [desk.say("buying.basket")]
    for each in priced.lines[:LINES]:
        line = each.line
        name = f"{line.name} {desk.term(line.variant)}".strip()
        lines.append(f"- {name} ×{line.quantity} {desk.money(line.amount)}")
    if len(priced.lines) > LINES:
        lines.append(desk.say("buying.more_lines", count=len(priced.lines) - LINES))
    for offer in priced.adjustments:
        title = offer.title[desk.language]
        lines.append(desk.say("buying.offer", title=title, amount=desk.money(offer.amount)))
    if priced.shipping_fee:
        key = "buying.shipping_to" if place else "buying.shipping"
        lines.append(desk.say(key, amount=desk.money(priced.shipping_fee), place=place))
    else:
        lines.append(desk.say("buying.free_shipping"))
    lines.append(desk.say("buying.total", amount=desk.money(priced.total)))
    return "\n".join([*lines, *_nearly(desk, priced)])


def briefly(desk: Desk, priced: PricedBasket) -> str:
    """How many things, what the offers take off and what it comes to."""
    count = sum(each.line.quantity for each in priced.lines)
    lines = [desk.say("buying.so_far", count=count, total=desk.money(priced.total))]
    for offer in priced.adjustments:
        title = offer.title[desk.language]
        lines.append(desk.say("buying.offer", title=title, amount=desk.money(offer.amount)))
    if priced.shipping_fee:
        lines.append(desk.say("buying.shipping", amount=desk.money(priced.shipping_fee)))
    return "\n".join([*lines, *_nearly(desk, priced)])


def _nearly(desk: Desk, priced: PricedBasket) -> list[str]:
    return [
        desk.say("buying.nearly", missing=desk.money(view.missing or 0),
                 title=view.title[desk.language])
        for view in close(priced)[:1]
    ]  # fmt: skip


def close(priced: PricedBasket) -> list[OfferView]:
    """The offers that another purchase of at most the basket's size would bring, nearest first."""
    near = (
        view for view in priced.nearly if view.begun and 0 < (view.missing or 0) <= priced.subtotal
    )
    return sorted(near, key=lambda view: view.missing or 0)
