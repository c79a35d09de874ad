"""跟网易严选的比, after 请再告诉我一款: the other of the two, whatever it was taken for."""

from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.history import last_matter
from actions.turn import NAMES

OTHER = "other_one"  # what was asked


def compared_with(desk: Desk) -> str | None:
    """The intent compare when goods are named to be compared with what is spoken of."""
    turn, memory = desk.turn, desk.memory
    beside = says("compared_to", turn.text) and bool(memory.product_id or memory.shown)
    if turn.clicked or not (beside or other_asked(desk) or _put_right(desk)):
        return None
    named = any(True for name in NAMES for _ in turn.all(name))
    return "compare" if named else None


def _put_right(desk: Desk) -> bool:
    """我问的是九阳跟山本, after two others were compared."""
    turn = desk.turn
    named = [*turn.all("product"), *turn.all("brand")]
    meant = says("asked_of_these", turn.text) and last_matter(desk) == "compare"
    return meant and len(named) > 1


def other_asked(desk: Desk) -> bool:
    """Whether it was asked with what the product spoken of is to be compared."""
    if says("buys_plainly", desk.turn.text):
        return False
    return desk.memory.asked == OTHER and desk.memory.product_id is not None
