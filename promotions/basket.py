"""What is being bought, as promotions see it: lines at catalogue prices and a shipping fee."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from promotions.money import Money, total


@dataclass(frozen=True, slots=True)
class Line:
    """So many pieces of one variant; `line_id` is unique in its basket."""

    line_id: str
    product_id: str
    categories: tuple[str, ...]  # every name it goes by: the path and the shopper's word
    quantity: int
    price: Money  # of one piece

    @property
    def amount(self) -> Money:
        return self.price * self.quantity


@dataclass(frozen=True, slots=True)
class Basket:
    """Lines in any order: no decision depends on it."""

    lines: tuple[Line, ...] = ()
    shipping: Money = Money(0)
    currency: str = "CNY"

    @property
    def subtotal(self) -> Money:
        """The goods at catalogue prices, without shipping."""
        return total((line.amount for line in self.lines), self.currency)

    def chosen(self, category: str | None = None, product_id: str | None = None) -> list[Line]:
        """The lines of a category or product (all when neither is named), by line id."""
        lines = (
            line
            for line in self.lines
            if (category is None or category in line.categories)
            and (product_id is None or line.product_id == product_id)
        )
        return sorted(lines, key=lambda line: line.line_id)

    def amount_of(self, category: str | None = None) -> int:
        return sum(line.amount.amount for line in self.chosen(category))

    def pieces_of(self, category: str | None = None) -> int:
        return sum(line.quantity for line in self.chosen(category))


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something holds or does not: a code for the language files, and its values."""

    code: str
    values: Mapping[str, Any]
