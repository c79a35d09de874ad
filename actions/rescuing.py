"""What the words say plainly although no intent was understood: goods, the basket, cheaper."""

from actions.answer import Answer
from actions.bought import speaks_of_goods
from actions.buying import basket_talk
from actions.desk import Desk
from actions.wording import says


def rescued(desk: Desk) -> Answer | None:
    """The answer to such words; None when there are none, or a click was not understood."""
    turn, memory = desk.turn, desk.memory
    if turn.clicked:
        return None
    answer = basket_talk(desk)
    if answer is None and speaks_of_goods(turn):
        answer = desk.means.topics["purchase"].answer(desk)
    looked = bool(memory.shown) or memory.wishes is not None
    if (
        answer is None
        and looked
        and (says("cheaper", turn.text) or says("another_list", turn.text))
    ):
        answer = desk.means.topics["refine_recommendation"].answer(desk)
    return answer.remembering(misses=0) if answer is not None else None
