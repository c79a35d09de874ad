"""Grief, a hard day, the weather, how are you: half a line of feeling, then what can be done."""

from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.parted import leading
from actions.business.remainder import remainder, requests, saying
from actions.desk import Desk
from actions.hearing.matters import TOPICS, asks_for
from actions.hearing.wording import asks, says
from actions.reference.bought import speaks_of_goods

GRIEF, WEATHER = "bad_news", "weather_talk"
FINE, HOW_ARE_YOU = "fine_weather", "how_are_you"
SMALL_TALK = (WEATHER, FINE)  # of which nothing is said when anything else is
FEELINGS = (GRIEF, "feels_low", WEATHER, FINE, HOW_ARE_YOU)


def felt_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """我家猫昨天走了，想退猫粮: a word of sympathy, and the desk for what else is asked.

    None while business goes on, in which it may be a reason, and when nothing of it is said;
    of the weather also when anything else is.
    """
    turn = desk.turn
    name = next((each for each in FEELINGS if says(each, turn.text)), None)
    if name is None or turn.clicked or desk.memory.busy:
        return None
    told = saying(turn.text, _feels)
    rest = remainder(turn, told)
    more = requests(rest) or speaks_of_goods(rest)
    if not told or any(_asks(name, turn.text[start:end]) for start, end in told):
        return None
    if (more and name in SMALL_TALK) or (not more and name != GRIEF and speaks_of_goods(turn)):
        return None  # 这鞋穿着好难受, of goods
    if more:
        return desk.answer(desk.text(f"feelings.{name}")), replace(desk, turn=rest)
    warm = desk.say(f"feelings.{name}")
    gap = "" if desk.language == "zh" else " "
    return desk.answer(replies.text(warm + gap + desk.say("feelings.can_do"))), None


def comforted(desk: Desk, answer: Answer) -> Answer:
    """The answer to business in which a loss is told, led by a word of sympathy."""
    if desk.turn.clicked or not answer.replies or not says(GRIEF, desk.turn.text):
        return answer
    gap = "" if desk.language == "zh" else " "
    return leading(desk.say(f"feelings.{GRIEF}") + gap, answer)


def _asks(name: str, part: str) -> bool:
    """Whether the words of the feeling ask for something themselves: 我妈去世了要退货."""
    business = any(asks_for(one, part) for one in TOPICS)
    return business or (name not in (GRIEF, HOW_ARE_YOU) and asks(part))


def _feels(part: str) -> bool:
    return any(says(each, part) for each in FEELINGS)
