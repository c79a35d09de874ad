"""Back again after a while (说到哪了): what is pending, or what was spoken of last."""

from actions import replies
from actions.answer import Answer
from actions.business.ordered import goods, recent
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing import words
from actions.hearing.matters import SHOPPING
from actions.reference.history import last_matter
from actions.reference.referring import known
from shop import catalogue

TOLD = 4  # goods of a list


def where_we_were(desk: Desk) -> Answer:
    """The open question of the business in progress; else the goods or the order told last."""
    if desk.memory.busy:
        return resumed(desk, desk.answer(desk.text("general.welcome_back")))
    of_order, of_goods = _of_order, _of_goods
    first = (of_goods, of_order) if last_matter(desk) in SHOPPING else (of_order, of_goods)
    told = next((found for tell in first if (found := tell(desk)) is not None), None)
    return told or desk.answer(desk.text("general.welcome_back_idle"))


def _of_goods(desk: Desk) -> Answer | None:
    task = desk.memory.task
    offered = task.get("product_id") if task and task.name == "add_to_basket" else None
    product = known(desk, str(offered) if offered else desk.memory.product_id)
    if product is not None:
        told = desk.say("asked.was_product", name=product.name)
        return desk.answer(replies.text(told + (desk.say("buying.shall_i_add") if offered else "")))
    names = [one.name for one in catalogue.products(desk.tx, desk.memory.shown)[:TOLD]]
    if not names:
        return None
    return desk.answer(desk.text("asked.was_list", names=words.listed(names, desk.language)))


def _of_order(desk: Desk) -> Answer | None:
    number = desk.memory.order_no
    own = recent(desk) if desk.turn.customer_id and number else []
    order = next((one for one in own if one.order_no == number), None)
    if order is None:
        return None
    status = desk.label("status", order.status)
    track = desk.button("order.track_button", "order_status", order_no=number)
    return desk.answer(
        desk.text("asked.was_order", [track], order_no=number, name=goods(desk, order),
                  status=status)
    )  # fmt: skip
