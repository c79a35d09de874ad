"""Does it arrive before dec 6, 生日前能到吗: of an order that is coming, else of goods to buy."""

from actions.answer import Answer
from actions.basket.ordering import payment_said
from actions.business.ordered import recent
from actions.business.progress import resumed
from actions.costs.freight import days_told
from actions.desk import Desk
from actions.hearing.days import day_of
from actions.hearing.wording import says
from actions.orders.parcels import by_day_words
from actions.replies import led_by
from actions.turn import Entity
from shop.orders import Order

COMING = ("paid", "packed", "shipped", "in_delivery")


def in_time(desk: Desk) -> Answer | None:
    """How far the order is and when it is expected; else how long the way takes."""
    if payment_said(desk.turn.text):
        return None  # will it come in time? then alipay: the order goes on with it
    order = _coming(desk)
    if order is None and says("order_where", desk.turn.text):
        return None  # 那单到哪了 礼拜五之前能到不: of an order that is still to be found
    if order is None:
        return days_told(desk)
    named = (Entity("order_no", order.order_no),)
    asked = desk.idle().turned(intent="order_status", entities=named)
    told: Answer = desk.means.topics["order_status"].answer(asked)
    wanted = day_of(desk.turn.text, desk.policies.day(desk.now))
    if wanted is not None and told.replies:
        gap = "" if desk.language == "zh" else " "
        lead = by_day_words(desk, order, wanted).strip()
        told = Answer((led_by(lead, told.replies[0], gap), *told.replies[1:]), told.memory)
    if not desk.memory.busy:
        return told
    return resumed(desk, Answer(told.replies, desk.memory))


def _coming(desk: Desk) -> Order | None:
    """The order of the business in progress or in talk, when nothing else was looked at since."""
    memory = desk.memory
    if desk.turn.customer_id is None or memory.shown or memory.product_id:
        return None
    number = (memory.task.get("order_no") if memory.task else None) or memory.order_no
    return next((one for one in recent(desk)
                 if one.order_no == number and one.status in COMING), None)  # fmt: skip
