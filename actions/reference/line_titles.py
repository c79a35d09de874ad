"""How a line of an order is called, and how it waits its turn."""

from typing import Any

from actions.desk import Desk
from shop.orders import Line, Order

REST = "rest"  # more goods of the same message, for which the same is done afterwards


def line_title(desk: Desk, line: Line) -> str:
    variant = desk.term(line.variant)
    return f"{line.name} {variant}".strip() + (f" ×{line.quantity}" if line.quantity > 1 else "")


def as_rest(desk: Desk, order: Order, line: Line) -> dict[str, Any]:
    """The line as one that waits its turn."""
    return {"order_no": order.order_no, "line_id": line.line_id, "product_id": line.product_id,
            "name": line_title(desk, line)}  # fmt: skip
