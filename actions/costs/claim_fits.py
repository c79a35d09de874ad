"""Does it work on the Quencher, while the coupon waits for its yes: that coupon tried on the goods.

What they would come to with it is told too.
"""

from actions.answer import Answer
from actions.business.progress import resumed
from actions.costs.claiming import CLAIM
from actions.costs.offer_fits import goods_tried, told_of_trials, trials_of
from actions.desk import Desk
from actions.hearing.wording import says
from shop.offer_trials import known_offers

OTHERWISE = ("stacks", "coupon_expiry", "coupon_use", "claiming")


def claim_fits(desk: Desk) -> Answer | None:
    """The answer; None when no claim waits, it asks something else, or no goods are meant."""
    turn, task = desk.turn, desk.memory.task
    if turn.clicked or task is None or task.soft or task.name != CLAIM.name:
        return None
    if not _asked(turn.text) or any(says(one, turn.text) for one in OTHERWISE):
        return None
    every = known_offers(desk.tx, turn.customer_id, desk.now)
    one = next((one for one in every if one.offer_id == task.get("offer_id")), None)
    goods = goods_tried(desk, []) if one is not None else None
    if one is None or goods is None:
        return None
    name, found, product = goods
    told = resumed(desk, told_of_trials(desk, trials_of(desk, [one], found), name))
    return told.remembering(product_id=product.product_id) if product else told


def _asked(text: str) -> bool:
    much = says("price_question", text) or says("comes_to_what", text)
    priced = much and says("with_it_then", text)
    return priced or says("coupon_fits", text) or says("after_coupon", text)
