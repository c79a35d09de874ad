"""咋收10块啊 不是包邮吗: what the fee of the basket is made of, at the address it goes to."""

from actions import replies
from actions.answer import Answer
from actions.basket.destination import destination, parts_so_far
from actions.basket.said_earlier import of_last_order
from actions.business.progress import resumed
from actions.costs.freight import place, region_named
from actions.desk import Desk
from actions.memory import PLACE_ORDER, Task
from actions.reference.own_basket import owner
from shop import baskets
from shop.customer_facts import facts_of
from shop.policies import Region
from shop.pricing import PricedBasket

BUYING = (None, "place_order", "add_to_basket", "clarify")


def fee_told(desk: Desk) -> Answer | None:
    """The usual fee and the surcharge, as far as each is charged; None without a basket."""
    task = desk.memory.task
    name = task.name if task is not None else None
    if desk.turn.clicked or name not in BUYING or not baskets.lines(desk.tx, owner(desk)):
        return None
    named, address = region_named(desk), _address(desk, task)
    region = named or (desk.policies.region(address) if address else None)
    if region is None:
        return None
    to = (region.provinces[0] if region.provinces else "") if named is not None else address
    priced = baskets.priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now, to)
    return resumed(desk, desk.answer(replies.text(_words(desk, region, priced))))


def _address(desk: Desk, task: Task | None) -> str:
    """Where the basket goes, as far as it was said."""
    if desk.turn.customer_id is None:
        return ""
    ordering = task is not None and task.name == PLACE_ORDER
    parts = parts_so_far(desk, task) if task is not None and ordering else {}
    return destination(desk, parts or of_last_order(desk))["text"]


def _words(desk: Desk, region: Region, priced: PricedBasket) -> str:
    rules, fee = desk.policies, priced.shipping_fee
    level = rules.level(facts_of(desk.tx, desk.turn.customer_id, desk.now).level)
    free = min(level.free_shipping_from, rules.free_shipping_from)
    base = fee - region.surcharge
    key = "fee_none" if not fee else "fee_why" if not base else "fee_why_both"
    key = "fee_why_base" if fee and not region.surcharge else key
    key = "fee_why_level" if key == "fee_why" and not free else key
    where = place(desk, region) if region_named(desk) else region.in_language(desk.language)
    return desk.say(
        f"shipping.{key}", fee=desk.money(fee), base=desk.money(base or rules.shipping_fee),
        extra=desk.money(region.surcharge), free=desk.money(free), region=where,
    )  # fmt: skip
