"""What the words say plainly although no intent was understood: goods, the basket, cheaper."""

from dataclasses import replace

from actions.answer import Answer
from actions.basket.buying import basket_talk
from actions.desk import Desk
from actions.goods.attributes import attributes_in
from actions.goods.leaning import measure_meant
from actions.goods.wanting import wished
from actions.hearing.matters import topic_of
from actions.hearing.ordinals import position
from actions.hearing.wording import says
from actions.reference.bought import speaks_of_goods
from actions.reference.referring import product_meant

SHORT = 16  # letters of a sentence that only narrows


def _of_product(desk: Desk) -> Answer | None:
    """第一个记忆体多大: an attribute of a product on the screen."""
    product = product_meant(desk) if desk.memory.shown or desk.memory.product_id else None
    named = any(True for _ in desk.turn.all("attribute"))
    if product is None or not (named or attributes_in(desk.turn.text, product)):
        return None
    return desk.means.topics["product_info"].answer(desk)


def _of_coupon(desk: Desk) -> Answer | None:
    """第二张怎么用, after coupons were offered."""
    task = desk.memory.task
    if task is None or task.name != "claim_coupon":
        return None
    if position(desk.turn.text, len(task.get("listed") or ())) is None:
        return None
    return desk.means.topics["promotion"].answer(desk)


def _worded(desk: Desk) -> Answer | None:
    """The one matter the words themselves name (货到付款), or goods bought (我买的东西)."""
    text = desk.turn.text
    topic = topic_of(text)
    if topic is None and desk.turn.customer_id and says("my_goods", text):
        topic = "order_status"
    if topic is None:
        return None
    turn = replace(desk.turn, intent=topic)
    return desk.means.topics[topic].answer(replace(desk, turn=turn))


def _leans(text: str) -> bool:
    """拍照好的, 轻一点: more or less of a measure."""
    leaning = says("more_of", text) or says("less_of", text)
    return leaning and measure_meant(text) is not None


def _wants_others(text: str) -> bool:
    return says("cheaper", text) or says("another_list", text)


def narrowing(desk: Desk) -> bool:
    """256的呢, 要双开门的: words of what is looked for, whatever they were understood as."""
    before = desk.memory.wishes
    if before is None or len(desk.turn.text) > SHORT:
        return False
    return wished(desk, before) != before


def rescued(desk: Desk) -> Answer | None:
    """The answer to such words; None when there are none, or a click was not understood."""
    turn, memory = desk.turn, desk.memory
    if turn.clicked:
        return None
    answer = basket_talk(desk) or _of_coupon(desk) or _of_product(desk) or _worded(desk)
    if answer is None and speaks_of_goods(turn):
        answer = desk.means.topics["purchase"].answer(desk)
    looked = bool(memory.shown) or memory.wishes is not None
    narrows = memory.wishes is not None and (
        any(True for _ in turn.all("attribute")) or narrowing(desk)
    )
    if answer is None and looked and (narrows or _leans(turn.text) or _wants_others(turn.text)):
        answer = desk.means.topics["refine_recommendation"].answer(desk)
    return answer.remembering(misses=0) if answer is not None else None
