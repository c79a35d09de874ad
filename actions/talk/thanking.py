"""Thanks for the talk, goods that are liked at home, a last word: answered in kind."""

from collections.abc import Callable
from dataclasses import replace

from actions.answer import Answer
from actions.business.remainder import remainder, requests, saying
from actions.desk import Desk
from actions.hearing.matters import TOPICS, asks_for
from actions.hearing.wording import asks, says
from actions.reference.bought import speaks_of_goods

THANKS = "thanks_for"


def thanked_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """谢谢你听我唠叨。积分有多少: you are welcome, and the desk for what else is asked.

    None while something waits for an answer, which such a sentence may hold.
    """
    turn, memory = desk.turn, desk.memory
    if turn.clicked or memory.task is not None or memory.proposal_id:
        return None
    told = saying(turn.text, _thanks)
    rest = remainder(turn, told)
    if not told or says("likes_goods", rest.text):
        return None
    declined = says("declines_business", rest.text) and not asks(rest.text)
    if requests(rest) and not declined:
        return desk.answer(desk.text("general.thank")), replace(desk, turn=rest)
    answer: Answer = desk.means.topics["thank"].answer(desk)
    return answer, None


def _thanks(part: str) -> bool:
    """Thanks that ask for nothing themselves: not 谢谢帮我退款."""
    return says(THANKS, part) and not (asks(part) or any(asks_for(one, part) for one in TOPICS))


def _liked(desk: Desk) -> Answer | None:
    """你们家猫砂我家主子挺喜欢的: thanks back, and no search for it."""
    turn = desk.turn
    liked = saying(turn.text, lambda part: says("likes_goods", part))
    rest = remainder(turn, liked)
    if desk.memory.busy or asks(turn.text) or requests(rest) or speaks_of_goods(rest):
        return None
    return desk.answer(desk.text("feelings.liked"))


def _wound_up(desk: Desk) -> Answer | None:
    """行吧 就这样, when nothing waits for a yes."""
    if desk.memory.task is not None or desk.memory.proposal_id:
        return None
    return desk.means.topics["goodbye"].answer(desk)


THANKED: dict[str, Callable[[Desk], Answer | None]] = {
    "likes_goods": _liked,
    "winds_up": _wound_up,
}
