"""The state machine of an order: which change leads from which status to which.

```
unpaid ─pay→ paid ─pack→ packed ─ship→ shipped ─hand_out→ in_delivery ─sign→ signed
   └────────┴─cancel─────┴→ cancelled          signed ─send_back→ returning ─refund→ refunded
                                               signed ←──keep────────┘
```

Cash on delivery is packed unpaid. A change of the address leaves the status as it is.
"""

from typing import Literal

from sqlalchemy import update

from shop.database import Transaction
from shop.errors import Conflict, NotAllowed
from shop.tables import OrderRow

Status = Literal[
    "unpaid", "paid", "packed", "shipped", "in_delivery", "signed", "cancelled", "returning",
    "refunded",
]  # fmt: skip
Change = Literal[
    "pay", "pack", "ship", "hand_out", "sign", "cancel", "change_address", "send_back", "keep",
    "refund",
]  # fmt: skip

STATUSES: tuple[Status, ...] = (
    "unpaid", "paid", "packed", "shipped", "in_delivery", "signed", "cancelled", "returning",
    "refunded",
)  # fmt: skip

TABLE: dict[Change, dict[Status, Status]] = {
    "pay": {"unpaid": "paid"},
    "pack": {"unpaid": "packed", "paid": "packed"},
    "ship": {"packed": "shipped"},
    "hand_out": {"shipped": "in_delivery"},
    "sign": {"shipped": "signed", "in_delivery": "signed"},
    "cancel": {"unpaid": "cancelled", "paid": "cancelled", "packed": "cancelled"},
    "change_address": {"unpaid": "unpaid", "paid": "paid"},
    "send_back": {"signed": "returning", "returning": "returning"},
    "keep": {"returning": "signed"},
    "refund": {"returning": "refunded"},
}


def allowed(status: str, change: Change) -> bool:
    """Whether an order in this status takes this change."""
    return any(status == start for start in TABLE[change])


def after(status: str, change: Change) -> Status:
    """The status after the change; raises NotAllowed with a code such as `already_shipped`."""
    for start, end in TABLE[change].items():
        if status == start:
            return end
    raise NotAllowed(f"An order that is {status} does not take '{change}'.", refusal(status))


def refusal(status: str) -> str:
    """The code that says why an order in this status takes no such change."""
    return "not_paid" if status == "unpaid" else f"already_{status}"


def move(tx: Transaction, order_no: str, status: str, change: Change) -> Status:
    """Change the order's status if it still is `status`; raises NotAllowed, Conflict."""
    end = after(status, change)
    still = (OrderRow.order_no == order_no) & (OrderRow.status == status)
    # a change that keeps the status writes it all the same: this takes the row's lock
    found = tx.execute(
        update(OrderRow).where(still).values(status=end).returning(OrderRow.order_no)
    )
    if found.first() is None:
        raise Conflict(f"The order {order_no} has moved on meanwhile.", code="moved_on")
    return end
