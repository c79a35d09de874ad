"""What is known of a customer when offers are decided; all of it comes from his own orders."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CustomerFacts:
    """`customer_id` None is a guest: nothing is known, so nothing personal applies."""

    customer_id: str | None = None
    orders: int = 0  # frequency
    spent: int = 0  # monetary, minor units
    recency_days: float | None = None  # since the last order; None without one
    known_days: float = 0.0  # since joining
    level: str = "regular"
    categories: Mapping[str, float] = field(default_factory=dict)  # shares of spending, sum 1
    price_sensitivity: float = 0.0  # share of the list price saved so far: 0 pays list prices
    returned_share: float = 0.0  # of the orders
    segment: str | None = None  # None: none yet, or the customer refused personal treatment

    @property
    def is_guest(self) -> bool:
        return self.customer_id is None

    @property
    def first_order(self) -> bool:
        """True while a known customer has not ordered yet."""
        return not self.is_guest and self.orders == 0

    @property
    def has_bought(self) -> bool:
        """True when money of at least one order stayed with the shop."""
        return self.recency_days is not None and self.spent > 0

    @property
    def average_order(self) -> int:
        return self.spent // self.orders if self.orders else 0


GUEST = CustomerFacts()
