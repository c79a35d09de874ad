"""能便宜点吗, anything cheaper: a lower price of the same goods, or other goods that cost less."""

from dataclasses import replace

from actions.answer import Answer
from actions.desk import Desk
from actions.goods.wanting import kinds_wished
from actions.hearing.wording import says
from actions.reference.referring import known, product_meant

ABOUT_OFFERS = ("coupon", "topic_price_protection", "bought")


def haggled(desk: Desk) -> Answer | None:
    """The price is fixed, and what offers take off; None for other goods and other business."""
    turn, memory = desk.turn, desk.memory
    if turn.clicked or memory.busy or says("seeks_cheaper", turn.text):
        return None
    listed = len(memory.shown) > 1 and says("cheaper_one", turn.text)
    if listed or kinds_wished(desk):
        return None
    if any(says(name, turn.text) for name in ABOUT_OFFERS) or memory.order_no:
        return None
    told: Answer = desk.means.topics["promotion"].answer(desk.turned(intent="promotion"))
    return told


def cheaper_sought(desk: Desk) -> Answer | None:
    """Goods that cost less than those shown, or than the one spoken of."""
    turn, memory = desk.turn, desk.memory
    if turn.clicked or memory.busy or kinds_wished(desk) or list(turn.all("price")):
        return None
    if any(says(name, turn.text) for name in ("bought", "coupon", "cheaper_than")):
        return None
    focus = known(desk, memory.product_id) or product_meant(desk)
    shown = memory.shown or ((focus.product_id,) if focus else ())
    if not shown:
        return None
    looking = replace(memory, shown=shown, task=None, asked=None)
    turned = replace(turn, memory=looking, intent="refine_recommendation")
    told: Answer = desk.means.topics["refine_recommendation"].answer(replace(desk, turn=turned))
    return told
