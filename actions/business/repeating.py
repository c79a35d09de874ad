"""The same answer again: led by other words, and a long one pointed at instead of said again."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from actions import replies
from actions.answer import Answer, Reply
from actions.hearing.wording import simplified
from actions.memory import CONFIRM
from actions.texts import mark
from actions.turn import Turn

LONG = 70  # letters (an English one counts half) that nobody wants to read twice
ASKED = "|"  # between the mark of the answer and that of the question
TIMES = "+"  # one at the end for every repetition
_SENTENCE = re.compile(r".+?(?:[。！？；\n]|[.!?](?=\s|$)|$)", re.DOTALL)
_NO_LETTER = re.compile(r"[\W_吗呢啊呀吧嘛哦]+")
_PAIR = re.compile(r"[\u3400-\u9fff]{2}")
_WORD = re.compile(r"[A-Za-z]{4,}")

Say = Callable[[str], str]


def unrepeated(answer: Answer, turn: Turn, say: Say) -> Answer:
    """The answer with its mark; in other words when it would repeat what was just said."""
    if not answer.replies:
        return answer
    before, _, question = (answer.memory.said or "").partition(ASKED)
    sign = mark("\n".join(str(reply["text"]) for reply in answer.replies), turn.language)
    asked = mark(_NO_LETTER.sub("", turn.text), turn.language)
    if before != sign:
        return answer.remembering(said=f"{sign}{ASKED}{asked}")
    times = question.count(TIMES)
    again = _Again(turn, say, times % 2 == 1, question.rstrip(TIMES) == asked)
    task = answer.memory.task
    confirming = task is not None and task.step == CONFIRM
    first = answer.replies[0]
    if again.beside_the_point and (task is None or task.soft):
        first = again.asking(first)
    else:
        first = again.led(first) if confirming else again.shortened(first)
    said = f"{sign}{ASKED}{asked}{TIMES * (times + 1)}"
    return Answer((first, *answer.replies[1:]), answer.memory).remembering(said=said)


@dataclass(frozen=True)
class _Again:
    """How a repetition is worded: the second time or once more, to the same question or not."""

    turn: Turn
    say: Say
    once_more: bool
    same_question: bool

    @property
    def beside_the_point(self) -> bool:
        """Whether the same was said twice already, and it is something else that is asked."""
        return self.once_more and not self.same_question

    def asking(self, reply: Reply) -> Reply:
        """What is missing is asked for, and a person offered, instead of the same once more."""
        person = replies.button(self.say("general.person_button"), "human_agent")
        if reply["kind"] not in ("text", "buttons"):
            return replies.with_button(self.led(reply), person)
        return replies.with_button({**reply, "text": self.say("general.not_answered")}, person)

    def led(self, reply: Reply) -> Reply:
        """The whole answer after a few words."""
        key = "general.again_still" if self.once_more else "general.again"
        return replies.led_by(self.say(key), reply, self._gap)

    def shortened(self, reply: Reply) -> Reply:
        """The sentence that answers, and a pointer to the rest; the whole when none stands out."""
        text = str(reply["text"])
        if self.say("buying.basket") in text:
            return self.led(reply)  # a basket is told as a whole or not at all
        length = len(text) if self.turn.language == "zh" else len(text) // 2
        point = gist(text, simplified(self.turn.text), self.same_question)
        if length <= LONG or point is None or reply["kind"] not in ("text", "buttons"):
            return self.led(reply)
        keys = ("as_said_twice", "ask_person") if self.once_more else ("as_said", "see_above")
        lead, tail = (self.say(f"general.{key}") for key in keys)
        short = {**reply, "text": self._gap.join((lead, point, tail))}
        person = replies.button(self.say("general.person_button"), "human_agent")
        return replies.with_button(short, person) if self.once_more else short

    @property
    def _gap(self) -> str:
        return "" if self.turn.language == "zh" else " "


def gist(text: str, asked: str, same_question: bool) -> str | None:
    """The one sentence that has most of the question's words.

    When none stands out: the first, if the question is the same; else None.
    """
    sentences = [each.strip() for each in _SENTENCE.findall(text) if each.strip()] or [text]
    wanted = _pieces(asked)
    scores = [len(wanted & _pieces(each)) for each in sentences]
    best = max(scores)
    if scores.count(best) == 1:
        return _whole(sentences[scores.index(best)])
    return _whole(sentences[0]) if same_question else None


def _whole(sentence: str) -> str:
    return f"{sentence[:-1]}。" if sentence.endswith("；") else sentence


def _pieces(text: str) -> set[str]:
    """Chinese letters in pairs, English words of some length."""
    pairs = {text[at : at + 2] for at in range(len(text) - 1) if _PAIR.match(text[at : at + 2])}
    return pairs | {str(word).lower().rstrip("s") for word in _WORD.findall(text)}
