"""A basket in words: its lines, what the offers take off, shipping, the total, what is nearly there."""

from actions.desk import Desk
from shop.baskets import PricedBasket

LINES = 6


def told(desk: Desk, priced: PricedBasket) -> str:
    """The whole basket, a line for each thing."""
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
        lines.append(desk.say("buying.shipping", amount=desk.money(priced.shipping_fee)))
    else:
        lines.append(desk.say("buying.free_shipping"))
    lines.append(desk.say("buying.total", amount=desk.money(priced.total)))
    close = [view for view in priced.nearly if view.missing]
    if close:
        lines.append(
            desk.say(
                "buying.nearly",
                missing=desk.money(close[0].missing or 0),
                title=close[0].title[desk.language],
            )
        )
    return "\n".join(lines)
