"""派送中那单, 没付钱的那个, 中通的: orders named by how far they are or by who brings them."""

from collections.abc import Sequence

from actions.business.awaited import ON_THE_WAY
from actions.desk import Desk
from actions.hearing.wording import says, simplified
from actions.reference.bought import speaks_of_goods
from shop.orders import Order
from shop.policies import Courier

SHORT = 2  # letters of a courier's Chinese name that name it
OVER = ("cancelled", "refunded")
STATES = {
    "order_delivering": ("in_delivery",),
    "order_on_way": ON_THE_WAY,
    "order_unsent": ("paid", "packed"),
    "order_unpaid": ("unpaid",),
}


def by_state(desk: Desk, candidates: Sequence[Order]) -> list[Order]:
    """The orders that are as far as the words say; none when they say nothing of it."""
    text = desk.turn.text
    for name, states in STATES.items():
        if says(name, text):
            return [one for one in candidates if one.status in states]
    return []


def likeliest(bought: Sequence[Order]) -> Order:
    """The newest that came to something: not one that was cancelled."""
    return next((one for one in bought if one.status not in OVER), bought[0])


def courier_named(desk: Desk) -> Courier | None:
    """The courier of the shop's rules that the message names, by its short name too."""
    text = simplified(desk.turn.text)
    low = text.lower().split()
    return next((one for one in desk.policies.couriers
                 if one.zh[:SHORT] in text or one.en.split()[0].lower() in low), None)  # fmt: skip


def brought_by(desk: Desk, own: Sequence[Order]) -> Order | None:
    """The order whose delivery is complained of: by its state, its courier, or the only one.

    上次 alone says which not; with the courier's name it is the one that he brought.
    """
    if speaks_of_goods(desk.turn):
        return None
    before = says("last_time", desk.turn.text)
    if before or not (found := by_state(desk, own)):
        found = _of_courier(desk, own, before=before)
    if not (found or before) and says("courier_acts", desk.turn.text):
        going = [one for one in own if one.status in ON_THE_WAY]
        found = [one for one in going if one.status == "in_delivery"] or going
    return found[0] if len(found) == 1 else None


def _of_courier(desk: Desk, own: Sequence[Order], *, before: bool) -> list[Order]:
    """Those that the courier named brings; those he brought first, when it is said to be past."""
    courier = courier_named(desk)
    his = [one for one in own if courier is not None and one.shipment is not None
           and one.shipment.courier == courier.id and one.status not in OVER]  # fmt: skip
    going = [one for one in his if one.status in ON_THE_WAY]
    brought = [one for one in his if one.signed_at is not None]
    return brought or going if before else going or brought
