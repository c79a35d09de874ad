"""那个圆通的件: the own parcel that the courier named has on its way."""

from actions.business.awaited import ON_THE_WAY
from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.wording import simplified
from shop.orders import Order
from shop.policies import Courier

SHORT = 2  # letters of a courier's Chinese name that name it


def courier_named(desk: Desk) -> Courier | None:
    """The courier of the shop's rules that the message names, by its short name too."""
    text = simplified(desk.turn.text)
    low = text.lower().split()
    return next((one for one in desk.policies.couriers
                 if one.zh[:SHORT] in text or one.en.split()[0].lower() in low), None)  # fmt: skip


def parcels_of(desk: Desk, courier: Courier) -> list[Order]:
    """The own orders that it has on their way."""
    if desk.turn.customer_id is None:
        return []
    return [one for one in recent(desk) if one.status in ON_THE_WAY
            and one.shipment is not None and one.shipment.courier == courier.id]  # fmt: skip
