"""凑满300有没有便宜小东西: the cheapest goods that bring the basket to the next offer."""

from actions.answer import Answer
from actions.basket import owner
from actions.basket_words import close
from actions.desk import Desk
from actions.showing import cards
from shop import baskets, catalogue
from shop.catalogue import Wishes
from shop.recommending import Reason, Suggestion

SHOWN = 4
CANDIDATES = 500


def topped_up(desk: Desk) -> Answer | None:
    """Goods that cost at least what is missing, the cheapest first; None without a basket."""
    lines = baskets.lines(desk.tx, owner(desk))
    task = desk.memory.task
    ordering = task is not None and task.name in ("place_order", "add_to_basket", "claim_coupon")
    if not lines or (desk.memory.busy and not ordering) or desk.turn.clicked:
        return None
    priced = baskets.priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now)
    near = close(priced)
    if not near:
        return desk.answer(desk.text("buying.nothing_to_reach"), memory=desk.memory)
    missing, title = near[0].missing or 0, near[0].title[desk.language]
    there = {line.product_id for line in lines}
    wishes = Wishes(min_price=missing, in_stock=True)
    fitting = catalogue.find(desk.tx, wishes, limit=CANDIDATES).data
    others = (one for one in fitting if one.product_id not in there)
    ranked = sorted(others, key=lambda one: one.price)
    if not ranked:
        return None
    lead = desk.say("buying.tops_up", missing=desk.money(missing), title=title)
    reason = Reason("matches_wishes")
    suggested = [Suggestion(one, reason, 0.0) for one in ranked[:SHOWN]]
    return cards(desk, wishes, suggested, lead)
