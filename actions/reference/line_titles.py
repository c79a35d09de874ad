"""How a line of an order is called, and how it waits its turn."""

from typing import Any

from actions.desk import Desk
from shop.orders import Line, Order

REST = "rest"  # more goods, for which the same is done afterwards
APART = "apart"  # said by itself: the reason told of the others is none of it


def line_title(desk: Desk, line: Line, count: int | None = None) -> str:
    """Name, version and how many: of the whole line, or the pieces that are spoken of."""
    name, pieces = f"{line.name} {desk.term(line.variant)}".strip(), count or line.quantity
    return f"{name} ×{pieces}" if line.quantity > 1 else name


def as_rest(desk: Desk, order: Order, line: Line) -> dict[str, Any]:
    """The line as one that waits its turn."""
    return {"order_no": order.order_no, "line_id": line.line_id, "product_id": line.product_id,
            "name": line_title(desk, line)}  # fmt: skip
