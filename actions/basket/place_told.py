"""送到新疆要多少运费, then 一共多少: the place that was asked about, to which it is reckoned."""

from collections.abc import Iterable
from dataclasses import dataclass

from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.history import own_words
from actions.reference.region_said import place_said, region_said
from shop.policies import Region

FAR_BACK = 12  # messages
JUST_BEFORE = 2  # messages
FREIGHT = ("postage", "surcharge", "delivered_total")
SUMS = ("total", "sum_asked", "sum_reckoned", "comes_to")


@dataclass(frozen=True)
class Place:
    """A place as it was called, and the region it lies in."""

    name: str
    region: Region

    @property
    def address(self) -> str:
        return self.region.provinces[0] if self.region.provinces else ""


def place_told(desk: Desk) -> Place | None:
    """A place told last in the talk; for a customer, with an address of her own, one just asked."""
    if desk.turn.customer_id is not None:
        return just_told(desk) if _asks_sum(desk) else None
    return _last(desk, (desk.turn.text, *own_words(desk)[:FAR_BACK]))


def just_told(desk: Desk) -> Place | None:
    """The place that the message names, or that freight was just asked for, of its sum."""
    before = own_words(desk)[:JUST_BEFORE] if _asks_sum(desk) else []
    asked = [one for one in before if any(says(each, one) for each in FREIGHT)]
    return _last(desk, (desk.turn.text, *asked))


def _asks_sum(desk: Desk) -> bool:
    return any(says(one, desk.turn.text) for one in SUMS)


def _last(desk: Desk, said: Iterable[str]) -> Place | None:
    told = ((one, region_said(desk, one)) for one in said)
    return next((Place(place_said(desk, found, one), found) for one, found in told
                 if found is not None), None)  # fmt: skip
