"""'I only asked', 'I didn't ask you to add it': nothing goes into the basket by such words."""

from dataclasses import replace

from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.matters import SENT_BACK, topic_of
from actions.hearing.wording import asks, not_adding, says
from actions.reference.own_basket import owner
from actions.reference.referring import known
from actions.replies import led_by
from shop.basket_lines import lines

TOLD = frozenset({"shipping_info", "payment", "promotion", "membership", "return_policy"})


def only_asked(desk: Desk) -> Answer | None:
    """The question answered again without adding anything; None when nothing was offered."""
    turn, memory = desk.turn, desk.memory
    task = memory.task
    offered = task is not None and task.name in ("add_to_basket", "place_order")
    product = known(desk, memory.product_id)
    if product is None or memory.busy and not offered or turn.clicked:
        return None
    if any(says(one, turn.text) for one in ("bought", "remove", "clears_all", "add_not_order")):
        return None  # 别加了 我说把购物车清空
    if turn.customer_id and turn.intent in SENT_BACK and says("send_back_word", turn.text):
        return None  # 我要退啊 不是买
    versioned = any(True for name in ("color", "size") for _ in turn.all(name))
    denied = not_adding(turn.text)
    if not (versioned or denied):
        return None
    topic = topic_of(turn.text) or (turn.intent if asks(turn.text) else None)
    if not versioned and topic in TOLD:  # 先不买了 微信能分期吗
        asked = replace(turn, intent=str(topic), memory=memory.idle())
        told: Answer = desk.means.topics[str(topic)].answer(replace(desk, turn=asked))
        return told
    lead = desk.say("buying.not_adding") if denied else ""
    if not versioned:
        there = product.product_id in {line.product_id for line in lines(desk.tx, owner(desk))}
        key = "buying.stays_there" if there else "buying.not_adding"
        return desk.answer(desk.text(key), memory=memory.idle())
    answer: Answer = desk.means.topics["stock"].answer(desk)
    return Answer((led_by(lead, answer.replies[0]), *answer.replies[1:]), answer.memory)
