"""What the words say plainly although no intent was understood: goods, the basket, cheaper."""

from actions.answer import Answer
from actions.bought import speaks_of_goods
from actions.buying import basket_talk
from actions.desk import Desk
from actions.product_facts import attributes_in
from actions.referring import product_meant
from actions.wording import says


def _of_product(desk: Desk) -> Answer | None:
    """第一个记忆体多大: an attribute of a product on the screen."""
    product = product_meant(desk) if desk.memory.shown or desk.memory.product_id else None
    named = any(True for _ in desk.turn.all("attribute"))
    if product is None or not (named or attributes_in(desk.turn.text, product)):
        return None
    answer: Answer = desk.means.topics["product_info"].answer(desk)
    return answer


def rescued(desk: Desk) -> Answer | None:
    """The answer to such words; None when there are none, or a click was not understood."""
    turn, memory = desk.turn, desk.memory
    if turn.clicked:
        return None
    answer = basket_talk(desk) or _of_product(desk)
    if answer is None and speaks_of_goods(turn):
        answer = desk.means.topics["purchase"].answer(desk)
    looked = bool(memory.shown) or memory.wishes is not None
    narrows = memory.wishes is not None and any(True for _ in turn.all("attribute"))
    if (
        answer is None
        and looked
        and (narrows or says("cheaper", turn.text) or says("another_list", turn.text))
    ):
        answer = desk.means.topics["refine_recommendation"].answer(desk)
    return answer.remembering(misses=0) if answer is not None else None
