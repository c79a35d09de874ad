"""What can be done with an order that has been sent: sent back, exchanged, or by a person alone."""

from collections.abc import Sequence

from actions import replies
from actions.desk import Desk
from shop.after_sales import may
from shop.orders import Order

WAYS = {"return": "return_refund", "exchange": "exchange", "person": "human_agent"}


def way_back(desk: Desk, order: Order) -> str:
    """return, exchange or person: the first the rules allow, of an order under way once it came.

    Milk powder that nobody may send back without a reason is exchanged when it is faulty.
    """
    if order.signed_at is None:
        return "return" if any(line.returnable for line in order.lines) else "exchange"
    open_ones = (kind for kind in ("return", "exchange") if may(order, kind, desk.now).allowed)
    return next(open_ones, "person")


def way_buttons(desk: Desk, order: Order, ways: Sequence[str]) -> list[replies.Button]:
    """A button for each of these ways."""
    return [
        desk.button("general.person_button", WAYS[way]) if way == "person"
        else desk.button(f"order.{way}_button", WAYS[way], order_no=order.order_no)
        for way in ways
    ]  # fmt: skip
