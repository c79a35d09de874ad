"""What the shopper thinks of the conversation: asked once, and heard when it is typed."""

import re

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.reference.history import history
from shop import conversations

LOW = 2  # at or below, a person is offered
_TYPED = re.compile(
    r"^\W*(?:给|打|评|我给|i'?d give it|i give it)?\s*(?:个|你)?\s*([1-5一二两三四五])\s*"
    r"(?:分|星|颗星|stars?|points?|/\s*5|out of (?:5|five))?\W*$",
    re.IGNORECASE,
)
_LAST_WORDS = re.compile(
    r"^\W*(?:(?:好的?|拜拜|再见|谢谢[你您]?|多谢|bye(?: ?bye)?|goodbye|thanks?(?: you)?|ok)\W*)+"
    r"(?:我?[给打][你您]?[打个]?|i(?:'ll)? give (?:you|it)|giving you)?\s*"
    r"([1-5一二两三四五])\s*(?:颗?星|分|stars?)(?:好评)?\W*$",
    re.IGNORECASE,
)  # a score given unasked with a goodbye
_UNIT = re.compile(r"[分星]|\bstars?\b|out of|/\s*5", re.IGNORECASE)
_CHINESE = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}
_PRAISE = re.compile(r"^\W*(非常|很|挺|特别)?满意\W*$|^\W*(very )?(good|satisfied|great)\W*$", re.I)
_BLAME = re.compile(
    r"^\W*(非常|很)?不满意\W*$|^\W*(very )?(bad|unsatisfied|dissatisfied)\W*$", re.I
)


def with_rating(desk: Desk, answer: Answer) -> Answer:
    """The last words, and a rating asked for unless it was before."""
    if desk.memory.asked == "rating":
        return answer.remembering(asked="rating")
    if history(desk).rating_asked:
        return answer
    asked = replies.rating(desk.say("general.rating"))
    return Answer((*answer.replies, asked), answer.memory.idle()).remembering(asked="rating")


def rated(desk: Desk) -> Answer | None:
    """A score typed where a rating was asked for; it is kept."""
    score, last = score_in(desk.turn.text), _LAST_WORDS.match(desk.turn.text)
    if last is not None and desk.memory.task is None:
        score = _number(last.group(1))
    elif score is None or not _was_asked(desk):
        return None
    conversations.rate(desk.tx, desk.turn.conversation_id, score, "", desk.now)
    if score > LOW:
        return desk.answer(desk.text("general.rated"))
    person = desk.button("general.person_button", "human_agent")
    return desk.answer(desk.text("general.rated_low", [person]))


def _was_asked(desk: Desk) -> bool:
    """Just now, or earlier when the words leave no doubt."""
    if desk.memory.asked == "rating":
        return True
    task = desk.memory.task
    return task is None and bool(_UNIT.search(desk.turn.text)) and history(desk).rating_asked


def score_in(text: str) -> int | None:
    """The score from 1 to 5 that the text gives, and nothing else."""
    if match := _TYPED.match(text):
        return _number(match.group(1))
    if _BLAME.match(text):
        return 1
    return 5 if _PRAISE.match(text) else None


def _number(said: str) -> int:
    return int(said) if said.isdigit() else _CHINESE[said]
