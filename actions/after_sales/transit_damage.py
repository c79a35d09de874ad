"""路上摔坏了怎么办: what holds when a parcel is damaged on its way, asked before it is opened."""

from actions import replies
from actions.answer import Answer
from actions.business.ordered import recent
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.matters import SHOPPING
from actions.hearing.wording import asks, says
from actions.reference.bought import lines_mentioned, mentioned, speaks_of_goods
from actions.reference.history import last_matter


def damage_asked(desk: Desk) -> Answer | None:
    """Refuse the parcel or send the goods back in time, and who pays; None of what has come."""
    text = desk.turn.text
    if desk.turn.clicked or (says("has_come", text) and not says("supposed", text)):
        return None
    if not (asks(text) or says("what_now", text) or says("supposed", text)):
        return None
    rules, language = desk.policies, desk.language
    faulty = rules.return_freight_faulty or rules.return_freight
    kept = _not_returned(desk)
    words = desk.say("rules.transit_damage_kept" if kept else "rules.transit_damage", name=kept,
                     days=rules.return_days, exchange=rules.exchange_days,
                     freight=faulty.in_language(language))  # fmt: skip
    return resumed(desk, desk.answer(replies.text(words), memory=desk.memory))


def _not_returned(desk: Desk) -> str:
    """The name of the goods in talk that are not sent back without a reason; else nothing."""
    own = recent(desk) if desk.turn.customer_id else []
    named = mentioned(desk, own) if speaks_of_goods(desk.turn) else own
    number = desk.memory.order_no
    order = next((one for one in named if one.order_no == number), None)
    seen = desk.memory.product_id
    looked_at = last_matter(desk) in SHOPPING and not speaks_of_goods(desk.turn)
    if order is not None and seen and looked_at:
        order = order if any(one.product_id == seen for one in order.lines) else None
    if order is None and speaks_of_goods(desk.turn):
        order = next(iter(named), None)
    lines = (lines_mentioned(desk, order.lines) or order.lines) if order is not None else ()
    return lines[0].name if lines and not any(one.returnable for one in lines) else ""
