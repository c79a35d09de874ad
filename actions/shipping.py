"""Shipping in general: fee, couriers, regions and days."""

from datetime import timedelta

from actions import replies
from actions.answer import Answer
from actions.basket.basket_words import briefly
from actions.business.awaited import NOT_SENT, ON_THE_WAY
from actions.business.ordered import goods
from actions.business.parted import leading
from actions.costs.freight import in_all, of_product, place, place_unknown, region_named, remote
from actions.costs.freight_of_kind import free_for_kind
from actions.desk import Desk
from actions.hearing.days import day_of
from actions.hearing.wording import says
from actions.orders.couriers import couriers_told, fee_of_level, fee_told
from actions.orders.order_facts import looked_since
from actions.orders.state_told import day_told, state_told
from actions.reference.history import answered_before
from actions.reference.own_basket import owner
from actions.topic_action import TopicAction
from actions.turn import Entity
from shop import baskets, customers, orders
from shop.orders import Order
from shop.policies import Region


class ShippingInfo(TopicAction):
    """Fee, couriers, regions and days; of the region named when one is."""

    intent = "shipping_info"

    def answer(self, desk: Desk) -> Answer:
        told = self._told(desk)
        return leading(f"{summed}\n", told) if (summed := _basket_sum(desk)) else told

    def _told(self, desk: Desk) -> Answer:
        if (parcel := _of_parcel(desk)) is not None:
            return parcel
        if (own := _of_own_order(desk)) is not None:
            return own
        region = region_named(desk)
        if region is not None:
            couriers = couriers_told(desk) if says("which_courier", desk.turn.text) else ""
            return desk.answer(replies.text(_region(desk, region) + couriers))
        if _soon(desk) and (days := _to_own_place(desk)):
            return desk.answer(replies.text(days))
        if not _of_days(desk.turn.text) and (told := free_for_kind(desk) or of_product(desk)):
            return desk.answer(replies.text(told.strip()))
        words = fee_told(desk)
        if said := place_unknown(desk):
            return desk.answer(replies.text(desk.say("shipping.place_unknown", place=said) + words
                                            + remote(desk)))  # fmt: skip
        if says("surcharge", desk.turn.text):
            words = remote(desk)
        elif says("which_courier", desk.turn.text) and not _more_asked(desk.turn.text):
            words = couriers_told(desk).strip()
        else:
            words += couriers_told(desk) + _days(desk)
        return desk.answer(replies.text(words))


def _basket_sum(desk: Desk) -> str:
    """购物车里多少钱 包邮吗: what lies in there comes to; empty when that is not asked too."""
    if desk.turn.clicked or not says("basket_sum", desk.turn.text):
        return ""
    priced = baskets.priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now)
    return briefly(desk, priced).strip() if priced.lines else ""


def _soon(desk: Desk) -> bool:
    """Whether it is asked when goods would come that are not bought yet: 明天能到不."""
    text = desk.turn.text
    if says("bought_now", text) or says("by_then", text):
        return True
    return says("arrives_when", text) and day_of(text, desk.policies.day(desk.now)) is not None


def _courier_alone(text: str) -> bool:
    return not (says("in_general", text) or _more_asked(text))


def _more_asked(text: str) -> bool:
    return any(says(one, text) for one in ("postage", "arrival", "how_long", "postage_free"))


def _of_days(text: str) -> bool:
    """Whether days are asked for, and not what it costs."""
    asked = says("bought_now", text) or says("how_long", text)
    return asked and not (says("postage_free", text) or says("costs", text))


def _to_own_place(desk: Desk) -> str:
    """The days to where the customer's orders go; empty when that is not known."""
    who = desk.turn.customer_id
    own = next(iter(customers.addresses(desk.tx, who)), None) if who else None
    region = desk.policies.region(own.text) if own else None
    if region is None or not region.delivers:
        return ""
    told = desk.say("shipping.to_own_place", region=region.in_language(desk.language),
                    hours=desk.policies.ships_within_hours, least=region.days_min,
                    most=region.days_max)  # fmt: skip
    return _by_then(desk, region) + told


def _by_then(desk: Desk, region: Region) -> str:
    """Whether what is paid now comes by the day that is named, as far as the rules tell."""
    today = desk.policies.day(desk.now)
    wanted = day_of(desk.turn.text, today)
    if wanted is None:
        return ""
    sent = desk.policies.day(desk.now + timedelta(hours=desk.policies.ships_within_hours))
    latest = sent + timedelta(days=region.days_max)
    soonest = today + timedelta(days=region.days_min)
    key = "likely" if latest <= wanted else "hardly" if soonest > wanted else "perhaps"
    return desk.say(f"shipping.{key}_by_then", day=desk.day(wanted), latest=desk.day(latest))


def _of_parcel(desk: Desk) -> Answer | None:
    """Which courier is it, after an order was told: that of its parcel."""
    turn, number = desk.turn, desk.memory.order_no
    if turn.customer_id is None or number is None or not says("which_courier", turn.text):
        return None
    order = orders.one(desk.tx, turn.customer_id, number)
    if order.shipment is None and order.status in NOT_SENT and _courier_alone(turn.text):
        told = couriers_told(desk).strip()
        return desk.answer(desk.text("shipping.no_courier_yet", order_no=number, couriers=told),
                           memory=desk.memory)  # fmt: skip
    if order.shipment is None or says("in_general", turn.text):
        return None
    answer: Answer = desk.means.topics["order_status"].answer(
        desk.turned(entities=(Entity("order_no", number),))
    )
    return answer


def _of_own_order(desk: Desk) -> Answer | None:
    """多久能到, with an order in talk that is not sent yet: the days of where it goes."""
    turn, number = desk.turn, desk.memory.order_no
    if turn.customer_id is None or number is None:
        return None
    asked = any(says(one, turn.text) for one in ("arrival", "how_long", "own_arrival"))
    in_general = says("in_general", turn.text) or says("bought_now", turn.text)
    if not asked or in_general or says("postage", turn.text):
        return None
    order = orders.one(desk.tx, turn.customer_id, number)
    region = desk.policies.region(order.address.text)
    if order.status in ON_THE_WAY and region_named(desk) in (None, region):
        return _on_its_way(desk, order)
    if order.status not in NOT_SENT or region is None or not region.delivers:
        return None
    if region_named(desk) not in (None, region):
        return None
    words = _by_then(desk, region) if order.due else ""
    words += desk.say(
        "shipping.of_due_order" if order.due else "shipping.of_order",
        order_no=order.order_no, region=region.in_language(desk.language),
        hours=desk.policies.ships_within_hours, least=region.days_min, most=region.days_max,
    )  # fmt: skip
    return desk.answer(replies.text(words)).remembering(order_no=order.order_no)


def _on_its_way(desk: Desk, order: Order) -> Answer | None:
    """大概哪天能到, after its parcel was told: the day it is expected, and no rule."""
    if looked_since(desk) and order.order_no not in answered_before(desk):
        return None
    day = day_told(desk, order)
    hour = desk.say("parcel.no_hour") if says("hour_named", desk.turn.text) else ""
    words = desk.say("facts.of", order_no=order.order_no, name=goods(desk, order), facts=day + hour)
    told = replies.text(words if day else state_told(desk, order) + hour)
    return desk.answer(told).remembering(order_no=order.order_no)


def _region(desk: Desk, region: Region) -> str:
    name = place(desk, region)
    if not region.delivers:
        return desk.say("shipping.not_there", region=name)
    days = desk.say("shipping.region", region=name, least=region.days_min, most=region.days_max)
    # the sum where there is more than the fee, or where goods are spoken of
    return days + (free_for_kind(desk, region) or in_all(desk, region) or fee_of_level(desk))


def _days(desk: Desk) -> str:
    gap = "；" if desk.language == "zh" else "; "
    told = [
        desk.say("shipping.region_days", region=one.in_language(desk.language),
                 least=one.days_min, most=one.days_max)
        for one in desk.policies.regions
        if one.delivers
    ]  # fmt: skip
    return desk.say("shipping.days", regions=gap.join(told))
