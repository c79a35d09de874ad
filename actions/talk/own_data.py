"""别老给我推荐东西 烦, 我看过啥都清掉: what is wished of one's own data, clause by clause.

A clause stops the recommending when a word that stops, one that recommends and words that say
nothing are all of it: 别推荐贵的 leaves something over and is of goods.
"""

import re
from dataclasses import replace

from actions.answer import Answer
from actions.business.progress import resumed
from actions.business.remainder import clauses, remainder, requests, saying
from actions.desk import Desk
from actions.hearing.wording import found_in, says, simplified
from actions.talk.handing_over import CHAT_ALONE, erasing
from actions.talk.privacy import refused

_LETTERS = re.compile(r"[\u3400-\u9fff]|[a-z]{2,}", re.IGNORECASE)
STOPPING = ("recommends_at_all", "stops_it")
LIGHT = "beside_stopping"
ONLY_ASKED = ("coupons_impersonal", "stays_then")  # what were, if it were off


def stops_recommending(said: str) -> bool:
    """能不能别老推这推那的, stop pushing stuff at me; not 不是让你推荐, nor 别推荐贵的."""
    if says("recommending_denied", said) or not says("recommends_at_all", said):
        return False
    return says("stops_it", said) and not _left(said, *STOPPING, LIGHT)


def denies_recommending(said: str) -> bool:
    """不是让你推荐, I didn't ask for recommendations: it asks for none."""
    return says("recommending_denied", said) and not _left(said, "recommending_denied", LIGHT)


def wipes_records(text: str) -> bool:
    """我看过啥买过啥的记录 也删了吧: what is kept of the shopper, and a word that takes it away."""
    if says("kept_elsewhere", text) or says("erase_no", text) or not says("wipes_it", text):
        return False
    return says("kept_of_me", text)


def _left(said: str, *names: str) -> bool:
    plain = list(simplified(said))
    for name in names:
        for match in found_in(name, simplified(said)):
            plain[match.start() : match.end()] = " " * (match.end() - match.start())
    return bool(_LETTERS.search("".join(plain)))


def own_data_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """The recommending stopped, an erasure offered; and the desk for what else is asked."""
    turn = desk.turn
    if turn.clicked or says("supposed", turn.text):
        return None
    stopped = saying(turn.text, stops_recommending)
    if not stopped:
        return _wiped(desk)
    if any(says(name, turn.text) for name in ONLY_ASKED):
        return None
    said = [*stopped, *saying(turn.text, lambda part: denies_recommending(part) or _light(part))]
    rest = remainder(turn, sorted(said))
    told = refused(desk)
    if desk.memory.busy:
        return resumed(desk, told), None
    if wipes_records(rest.text) or says("erase", rest.text):
        offered = erasing(desk.turned(memory=told.memory))
        return Answer((*told.replies, *offered.replies), offered.memory), None
    asked = requests(rest) and not says("impersonal", rest.text)
    return told, replace(desk, turn=replace(rest, memory=told.memory)) if asked else None


def _light(said: str) -> bool:
    return not _left(said, LIGHT)


def _wiped(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """Nothing is erased before a yes; records and the word may stand in two clauses."""
    text = desk.turn.text
    parts = [text[start:end] for start, end in clauses(text)]
    pairs = [*parts, *(" ".join(two) for two in zip(parts, parts[1:], strict=False))]
    if (
        says(CHAT_ALONE, text)
        or says("basket_kept", text)
        or not any(wipes_records(one) for one in pairs)
    ):
        return None
    return erasing(desk), None
