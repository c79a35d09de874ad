"""Grief, a hard day, the weather, how are you: half a line of feeling, then what can be done."""

from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.parted import leading
from actions.business.progress import resumed
from actions.business.remainder import remainder, requests, saying
from actions.desk import Desk
from actions.hearing.matters import TOPICS, asks_for
from actions.hearing.wording import asks, says
from actions.memory import CONFIRM
from actions.reference.bought import speaks_of_goods

GRIEF, WEATHER, VEXED = "bad_news", "weather_talk", "vexed_elsewhere"
FINE, HOW_ARE_YOU = "fine_weather", "how_are_you"
SMALL_TALK = (WEATHER, FINE)  # of which nothing is said when anything else is
PERSONAL = (GRIEF, VEXED)  # in which goods are no matter: driving me nuts
FEELINGS = (GRIEF, "feels_low", VEXED, WEATHER, FINE, HOW_ARE_YOU)


def felt_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """我家猫昨天走了，想退猫粮: a word of sympathy, and the desk for what else is asked.

    None while business goes on, in which it may be a reason, and when nothing of it is said;
    of the weather also when anything else is.
    """
    turn = desk.turn
    name = next((each for each in FEELINGS if says(each, turn.text)), None)
    if name is None or turn.clicked or (desk.memory.busy and not _waits_for_yes(desk)):
        return None
    told = saying(turn.text, _feels)
    beside = saying(turn.text, lambda part: _said_beside(name, part))
    rest = remainder(turn, sorted({*told, *beside}))
    more = requests(rest) or speaks_of_goods(rest)
    if not told or any(_asks(name, turn.text[start:end]) for start, end in told):
        return None
    if name == VEXED and says("of_us", turn.text):
        return None  # 你们泄露的吧: it is laid on the shop
    if (more and name in SMALL_TALK) or (
        not more and name not in PERSONAL and speaks_of_goods(turn)
    ):
        return None  # 这鞋穿着好难受, of goods
    if more:
        return desk.answer(desk.text(f"feelings.{name}")), replace(desk, turn=rest)
    warm = desk.say(f"feelings.{name}")
    gap = "" if desk.language == "zh" else " "
    if desk.memory.busy:
        return resumed(desk, desk.answer(replies.text(warm), memory=desk.memory)), None
    return desk.answer(replies.text(warm + gap + desk.say("feelings.can_do"))), None


def _said_beside(name: str, part: str) -> bool:
    """What is told along with the feeling, and asks for nothing: 是我自己买错的, 烦死了."""
    vexed = name == VEXED and says("only_grumbling", part)
    return (vexed or says("own_mistake", part)) and not asks(part)


def _waits_for_yes(desk: Desk) -> bool:
    """Whether nothing but a yes is waited for, so that a feeling is no reason."""
    return desk.memory.task is not None and desk.memory.task.step == CONFIRM


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
