"""What only wants telling (office hours, signing in, what is kept), and the rest of the message."""

from dataclasses import replace

from actions.answer import Answer
from actions.business.refusing_first import taken_alone
from actions.business.remainder import LETTERS, SHORTEST, remainder, requests, saying
from actions.desk import Desk
from actions.hearing.wording import says
from actions.road.asides import aside
from actions.road.of_the_shop import NAMES as OF_THE_SHOP

TELLING = ("hours_question", "password_lost", "guest_order", "sign_in_question", "data_kept",
           "choose_courier", "free_from", "store_place", "gift_wrap", "not_claiming",
           "group_offer", "bot_asked", "paid_yet", *OF_THE_SHOP)  # fmt: skip
SIGNING = ("password_lost", "sign_in_question")
WHOLE = ("to_person", "looked_up_by")  # which a word of signing in only leads up to


def told_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """你们几点下班 这个拉杆箱包邮吗: the one is told, and the desk for the other.

    Of business in progress the other may be a piece. None when nothing of the kind is asked, or
    nothing else is said.
    """
    turn, memory = desk.turn, desk.memory
    led_up_to = any(says(each, turn.text) for each in WHOLE)
    names = [each for each in TELLING
             if says(each, turn.text) and not (led_up_to and each in SIGNING)]  # fmt: skip
    asked = saying(turn.text, lambda part: any(says(each, part) for each in names))
    if turn.clicked or not asked:
        return None
    beside = saying(turn.text, lambda part: says("not_asked", part))
    rest = remainder(turn, sorted({*asked, *beside}))
    more = requests(rest) or (memory.busy and len(LETTERS.findall(rest.text)) >= SHORTEST)
    more = more or (memory.task is not None and says("puts_in", rest.text))
    if not more or any(says(each, rest.text) for each in names):
        return None
    start, end = asked[0]
    alone = taken_alone(replace(turn, text=turn.text[:end], memory=memory.idle()), start)
    told = aside(replace(desk, turn=alone))
    if told is None:
        return None
    kept = memory.busy or told.memory.task is None
    return told, replace(desk, turn=replace(rest, memory=memory if kept else told.memory))
