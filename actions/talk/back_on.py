"""还是给我开回来吧: personal suggestions, said a moment after they were switched off."""

from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.reference.history import own_words
from actions.talk.own_data import stops_recommending
from actions.talk.privacy import resumed_personal
from shop.customers import customer

SPOKEN = 3  # messages back in which they may have been switched off


def back_on(desk: Desk) -> Answer | None:
    """They are on again; None when they were not switched off here, or it is only asked of."""
    who, text = desk.turn.customer_id, desk.turn.text
    if who is None or desk.turn.clicked or desk.memory.busy:
        return None
    if (asks(text) and not says("asks_deed", text)) or says("stays_off", text):
        return None
    if customer(desk.tx, who).personalised or not _switched_off(desk):
        return None
    return resumed_personal(desk)


def _switched_off(desk: Desk) -> bool:
    earlier = own_words(desk)[:SPOKEN]
    return any(says("impersonal", one) or stops_recommending(one) for one in earlier)
