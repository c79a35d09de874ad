"""What is said before a yes and changes nothing of what waits: heard honestly, and not passed over.

A question that no rule answers is said to be unknown; a statement, not to have been caught.
"""

from actions.desk import Desk
from actions.hearing.answering import Reading, read, tells
from actions.hearing.wording import asks, says, weight
from actions.memory import Task

UNKNOWN, UNCAUGHT = "flow.not_known", "flow.not_heard"
LONGEST = 20  # letters that are said again
_TOLD = frozenset({Reading.OTHER, Reading.CORRECTION, Reading.NO})


def not_taken(desk: Desk, task: Task) -> str | None:
    """The key of the words for it; None when nothing but a kind of yes is said."""
    turn, text = desk.turn, desk.turn.text
    if turn.clicked or not text or says("of_what_is_shown", text):
        return None
    said = read(text, task.name)
    asked = [text[one.start : one.end] for one in said if one.reading is Reading.QUESTION]
    if any(tells(each, task.name) for each in asked):
        return UNCAUGHT if any(says("answer_corrects", each) for each in asked) else UNKNOWN
    told = [text[one.start : one.end] for one in said if one.reading in _TOLD]
    if turn.intent == "affirm" or asks(text) or turn.entities:
        return None
    return UNCAUGHT if any(tells(each, task.name) for each in told) else None


def in_few_words(text: str, language: str) -> str:
    """「师傅姓什么」, that; a long one is only pointed at."""
    said = text.strip(" ，,。.!！?？~～")
    if not said or weight(said) > LONGEST:
        return "您刚才问的" if language == "zh" else "what you asked"
    return f"「{said}」" if language == "zh" else f"“{said}”"
