"""What may be said at any time and is no intent: why this, no personal data, erase, blame."""

from collections.abc import Callable

from actions.answer import Answer
from actions.business.offer_words import of_offers_alone
from actions.desk import Desk
from actions.hearing.wording import says
from actions.road.basket_asides import BASKET
from actions.road.framed import FRAMED
from actions.road.offer_asides import OFFERS
from actions.road.order_asides import ORDERS
from actions.road.talk_asides import TALK
from actions.talk.manners import manners
from actions.talk.rating import rated

_ANSWERS: dict[str, Callable[[Desk], Answer | None]] = {**ORDERS, **BASKET, **OFFERS, **TALK}


def aside(desk: Desk) -> Answer | None:
    """The answer to such a sentence, None when it is none."""
    text = desk.turn.text
    if not text:
        return None
    framed = (_ANSWERS[each](desk) for each in FRAMED if _framed(desk, each))
    answer = next((each for each in framed if each is not None), None)
    return answer or rated(desk) or manners(desk)


def _framed(desk: Desk, name: str) -> bool:
    if of_offers_alone(desk.turn, name):
        return False
    return says(name, desk.turn.text) or (name == "revise" and desk.turn.swaps)
