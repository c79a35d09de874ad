"""What is asked about: a business in progress or a case that was filed."""

from dataclasses import dataclass

from shop.cases import Case
from shop.orders import Line, Order


@dataclass(frozen=True)
class Subject:
    """What is asked about: a business in progress or a case, with its order as far as known."""

    kind: str  # return, exchange, repair or installation
    order: Order | None
    line: Line | None
    case: Case | None = None
    begun: bool = False  # it is in progress, and not yet filed
