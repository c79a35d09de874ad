"""What can be done with an order that has been sent: sent back, exchanged, or by a person alone."""

from collections.abc import Sequence

from actions import replies
from actions.desk import Desk
from actions.hearing.words import listed
from shop.after_sales import may
from shop.orders import Line, Order

OPEN = "open"
WAYS = {"return": "return_refund", "exchange": "exchange", "person": "human_agent"}


def way_back(desk: Desk, order: Order, line: Line | None = None) -> str:
    """return, exchange or person: the first the rules allow, of an order under way once it came.

    Milk powder that nobody may send back without a reason is exchanged when it is faulty. It is
    open when one of these is asked for already.
    """
    if order.signed_at is None:
        meant = [line] if line else order.lines
        return "return" if any(one.returnable for one in meant) else "exchange"
    line_id = line.line_id if line else None
    rules = {kind: may(order, kind, desk.now, line_id) for kind in ("return", "exchange")}
    going = any(rule.code == "already_open" for rule in rules.values())
    return next((kind for kind, rule in rules.items() if rule.allowed), OPEN if going else "person")


def some_kept(desk: Desk, order: Order) -> str:
    """Which goods of the order do not go back, when others do; empty when all or none do."""
    names = [line.name for line in order.lines if not line.returnable]
    mixed = 0 < len(names) < len(order.lines)
    gap = "" if desk.language == "zh" else " "
    told = desk.say("order.some_kept", names=listed(names, desk.language)) if mixed else ""
    return gap + told if told else ""


def way_buttons(desk: Desk, order: Order, ways: Sequence[str]) -> list[replies.Button]:
    """A button for each of these ways."""
    return [
        desk.button("general.person_button", WAYS[way]) if way == "person"
        else desk.button(f"order.{way}_button", WAYS[way], order_no=order.order_no)
        for way in ways
    ]  # fmt: skip
