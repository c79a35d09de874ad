"""渴望那个太贵了 有没有100左右的: what is found too dear is not what is wished for."""

from actions.desk import Desk
from actions.hearing.wording import found_in, says

NAMES = ("brand", "product")


def without_dear(desk: Desk) -> Desk:
    """The message without the goods that cost too much, when another price or others are asked."""
    turn = desk.turn
    dear = [one for one in turn.entities
            if one.name in NAMES and one.end is not None
            and says("found_too_dear", turn.text[one.end :])]  # fmt: skip
    wishes = any(True for _ in turn.all("price")) or says("others_asked", turn.text)
    if turn.clicked or not dear or not wishes:
        return desk
    text = turn.text
    for one in dear:
        start, end = one.start or 0, one.end or 0
        match = next(found_in("found_too_dear", text[end:]), None)
        end += match.end() if match else 0
        text = text[:start] + " " * (end - start) + text[end:]  # what follows keeps its place
    left = tuple(one for one in turn.entities if one not in dear)
    return desk.turned(text=text, entities=left)
