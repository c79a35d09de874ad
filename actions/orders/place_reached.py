"""到杭州了吗, is it in Hangzhou yet: by the steps of the parcel that is spoken of."""

from actions import replies
from actions.answer import Answer
from actions.business.awaited import ON_THE_WAY
from actions.business.ordered import recent
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.cities import cities, city_named
from actions.orders.state_told import step_told
from actions.reference.bought import mentioned, speaks_of_goods
from shop.orders import Order


def place_reached(desk: Desk) -> Answer | None:
    """Yes with the time, or no with where it is; None when no one parcel is meant."""
    turn = desk.turn
    city = city_named(turn.text)
    if not city or turn.customer_id is None or turn.clicked or desk.memory.ordering:
        return None  # 寄到沈阳吗 of an order being placed asks for its address
    order = _meant(desk)
    steps = order.shipment.steps if order is not None and order.shipment is not None else ()
    if order is None or not steps:
        return None
    name = city if desk.language == "zh" else cities()[city]["en"]
    there = next((step for step in steps if city in step.place), None)
    values = {"order_no": order.order_no, "city": name, "latest": step_told(desk, steps[-1])}
    if there is None:
        told = desk.say("parcel.not_there", **values)
    else:
        told = desk.say("parcel.been_there", reached=step_told(desk, there), **values)
        told += "" if there is steps[-1] else desk.say("status.latest", step=values["latest"])
    answer = desk.answer(replies.text(told), memory=desk.memory)
    return resumed(desk, answer.remembering(order_no=order.order_no))


def _meant(desk: Desk) -> Order | None:
    """The one with the goods named, the one in talk, or the only one on its way."""
    own = recent(desk)
    going = [one for one in own if one.status in ON_THE_WAY]
    if speaks_of_goods(desk.turn):
        named = mentioned(desk, going)
        return named[0] if len(named) == 1 else None
    told = [one for one in own if one.order_no == desk.memory.order_no]
    meant = told or ([] if desk.memory.shown else going)
    return meant[0] if len(meant) == 1 else None
