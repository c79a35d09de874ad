"""She hates strong scents, 老婆不喜欢太甜的: a wish about goods on the screen, no complaint."""

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.goods.features import features_in
from actions.goods.kinds import is_sold
from actions.hearing.wording import as_typed, asks, found_in, says
from shop.catalogue import Wishes

NAMED = frozenset({"brand", "color", "size", "price", "product"})
DISLIKES = "dislikes"
ELSEWHERE = ("price_words", "wants_complaint", "complaint_deed", "bought", "fault_told")


def disliked(desk: Desk) -> Answer | None:
    """What the data do not tell of these goods is said; what they tell is narrowed elsewhere."""
    turn, memory = desk.turn, desk.memory
    if turn.clicked or asks(turn.text) or memory.busy or not (memory.shown or memory.product_id):
        return None
    if _searched_by(desk) or any(says(one, turn.text) for one in ELSEWHERE):
        return None
    if features_in(desk, memory.wishes or Wishes()):
        return None
    what = _what(desk)
    return desk.answer(replies.text(desk.say("search.taste_untold", what=what))) if what else None


def _searched_by(desk: Desk) -> bool:
    """Whether a kind that is sold, a brand or the like is named, which is left out elsewhere."""
    kinds = [str(one) for one in desk.turn.all("category")]
    return bool({one.name for one in desk.turn.entities} & NAMED) or any(
        is_sold(desk, one) for one in kinds
    )


def _what(desk: Desk) -> str:
    """The thing itself, as it was typed."""
    match = next(found_in(DISLIKES, desk.turn.text), None)
    said = next((one for one in match.groupdict().values() if one), "") if match else ""
    return as_typed(said, desk.turn.text) or said
