"""The cheapest one pls, what's cheaper: goods that cost less, though heard as asking for offers."""

from actions.desk import Desk
from actions.hearing.wording import says


def cheapest_of_talk(desk: Desk) -> bool:
    """最便宜的二段: of the goods in talk, and no word of offers."""
    turn, wishes = desk.turn, desk.memory.wishes
    if turn.clicked or wishes is None or not wishes.categories:
        return False
    return says("cheapest_goods", turn.text) and not says("topic_promotion", turn.text)


def cheaper_sought(desk: Desk) -> bool:
    """Whether others that cost less are asked for, not a lower price of the same goods."""
    shown, text = desk.memory.shown, desk.turn.text
    if says("cheaper_goods", text):
        return bool(shown or desk.memory.wishes)
    return len(shown) > 1 and says("cheaper_one", text)
