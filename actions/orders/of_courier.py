"""那个圆通的件: the own parcel that the courier named has on its way."""

from actions.business.awaited import ON_THE_WAY
from actions.business.ordered import recent
from actions.desk import Desk
from shop.orders import Order
from shop.policies import Courier


def parcels_of(desk: Desk, courier: Courier) -> list[Order]:
    """The own orders that it has on their way."""
    if desk.turn.customer_id is None:
        return []
    return [one for one in recent(desk) if one.status in ON_THE_WAY
            and one.shipment is not None and one.shipment.courier == courier.id]  # fmt: skip
