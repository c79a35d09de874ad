"""Money: whole minor units and a currency, one rounding rule, and sharing without loss.

The rounding rule of the whole product: half up, at the minor unit, once, on a discount as a
whole; its shares over lines come from `allocate`, so that they always add up to it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from promotions.errors import BadMoney


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units (分, cent) of one currency (ISO 4217)."""

    amount: int
    currency: str = "CNY"

    def __post_init__(self) -> None:
        if type(self.amount) is not int:
            raise BadMoney(f"Money is a whole number of minor units, not {self.amount!r}.")

    def __add__(self, other: "Money") -> "Money":
        return Money(self.amount + self._same(other), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.amount - self._same(other), self.currency)

    def __mul__(self, count: int) -> "Money":
        return Money(self.amount * count, self.currency)

    def __lt__(self, other: "Money") -> bool:
        return self.amount < self._same(other)

    def __le__(self, other: "Money") -> bool:
        return self.amount <= self._same(other)

    def share(self, percent: Fraction | int) -> "Money":
        """So many percent of it, rounded half up."""
        return Money(half_up(Fraction(self.amount) * percent / 100), self.currency)

    def _same(self, other: "Money") -> int:
        if other.currency != self.currency:
            raise BadMoney(f"{self.currency} and {other.currency} do not add up.")
        return other.amount


def half_up(number: Fraction) -> int:
    """The nearest whole number; a half goes away from zero."""
    magnitude = int(abs(number) + Fraction(1, 2))
    return magnitude if number >= 0 else -magnitude


def total(amounts: Iterable[Money], currency: str = "CNY") -> Money:
    """The sum, which of nothing is zero of that currency."""
    return sum(amounts, Money(0, currency))


def allocate(amount: int, weights: Sequence[int]) -> list[int]:
    """Share an amount by weights with the largest remainder method: the parts add up exactly.

    No part exceeds its weight as long as the amount does not exceed their sum. Equal remainders
    go to the earlier position, so the caller's order decides ties.
    """
    whole = sum(weights)
    if amount < 0 or any(weight < 0 for weight in weights):
        raise BadMoney("Only an amount of zero or more is shared, by weights of zero or more.")
    if whole == 0:
        if amount:
            raise BadMoney("Nothing is there to share the amount over.")
        return [0] * len(weights)
    parts = [amount * weight // whole for weight in weights]
    rests = [amount * weight % whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda position: (-rests[position], position))
    for position in order[: amount - sum(parts)]:
        parts[position] += 1
    return parts
