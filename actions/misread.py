"""Sentences that were taken for some business, or for none, against their own words."""

from actions.matters import BUSINESS, NOT_UNDERSTOOD, TOPICS, asks_for
from actions.turn import Turn
from actions.wording import asks, says

SURE = 0.4
DOUBTFUL = 0.5


def guessed(turn: Turn) -> bool:
    """Whether business would be opened on a weak reading that no word of the message bears out."""
    bare = not turn.entities or asks(turn.text)
    weak = not turn.clicked and turn.confidence < SURE and bare
    return weak and turn.intent in BUSINESS and not asks_for(turn.intent, turn.text)


def plainly(turn: Turn) -> str | None:
    """The business that the words name by itself in a sentence that was not understood."""
    if turn.clicked or turn.intent not in NOT_UNDERSTOOD:
        return None
    named = [topic for topic in TOPICS if topic in BUSINESS and asks_for(topic, turn.text)]
    return named[0] if len(named) == 1 else None


def sought(turn: Turn) -> bool:
    """有没有声音小的吹风机: a kind of goods asked for, whatever business it was taken for."""
    if turn.clicked or turn.intent not in (*BUSINESS, "promotion", "order_status"):
        return False
    if not any(each.name == "category" for each in turn.entities):
        return False
    called_off = turn.intent == "cancel_order" and says("cancelling", turn.text)
    if called_off or asks_for(turn.intent, turn.text) or says("after_sales_words", turn.text):
        return False
    asked = says("topic_purchase", turn.text) or says("topic_recommend", turn.text)
    return asked or (turn.confidence < DOUBTFUL and not asks(turn.text))
