"""A yes with something more in the same message: both are heard."""

from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.flows import advance, amended, flow_of
from actions.memory import CONFIRM
from actions.settling import confirmed
from actions.wording import agrees, asks, consents, leaving_out, says, spans


def agreed_first(desk: Desk) -> Answer:
    """A person is asked for; with a yes before it (登记吧，再转人工) both are done and told."""
    task, person = desk.memory.task, desk.means.topics["human_agent"]
    start, end = next(spans("to_person", desk.turn.text))
    said = leaving_out("and_then", desk.turn.text[start:end])
    agreed = bool(said) and (agrees(said) or (task is not None and consents(said, task.name)))
    if task is None or task.step != CONFIRM or not agreed:
        alone: Answer = person.answer(desk)
        return alone
    done = confirmed(desk, desk.memory.proposal_id)
    after = replace(desk, turn=replace(desk.turn, memory=done.memory))
    handed: Answer = person.answer(after)
    told = "".join(str(reply["text"]) for reply in done.replies)
    gap = "" if desk.language == "zh" else " "
    first = replies.led_by(told, handed.replies[0], gap)
    return Answer((first, *handed.replies[1:]), handed.memory)


def yes_and_more(desk: Desk) -> Answer | None:
    """行 改吧 对了电话也换成…: a yes and a further change; both are shown anew for one yes."""
    task, flow, turn = desk.memory.task, flow_of(desk), desk.turn
    if task is None or flow is None or task.step != CONFIRM or not turn.text:
        return None
    *parts, last = spans("splits_lightly", turn.text)
    end = 0
    for start, stop in parts:
        said = turn.text[start:stop].strip()
        if said and not (agrees(said) or consents(said, task.name)):
            break
        end = stop
    rest = turn.text[end:]
    if not end or asks(rest) or not says("changes_too", rest):
        return None
    letters = " " * end + rest
    named = tuple(each for each in turn.entities if each.start is None or each.start >= end)
    more = replace(desk, turn=replace(turn, text=letters, entities=named))
    return advance(flow, more, task) if amended(flow, more, task) else None
