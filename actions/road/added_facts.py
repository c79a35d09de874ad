"""A yes that adds to what the shopper told in his own words: 对 门都不给送上楼 提交吧.

What is added goes into the text, and the yes is a yes to all of it: that's right, and email it
to x@y.cn. Nothing that was shown becomes another thing by it, else it is shown anew.
"""

from dataclasses import replace

from actions.answer import Answer
from actions.business.flows import Flow, advance, flow_of
from actions.business.grievances import grievance
from actions.business.other_goods import of_other_goods
from actions.business.parted import only
from actions.business.settling import confirmed
from actions.business.titles import email_in
from actions.desk import Desk
from actions.hearing.answering import Reading, Said, read, tells
from actions.hearing.matters import topic_of
from actions.hearing.restating import restated
from actions.hearing.wording import asks, says, spans
from actions.memory import CONFIRM, Task
from actions.replies import led_by

OF_OWN_WORDS = frozenset({"complaint", "feedback"})
MAILED = "invoice"
SILENT = frozenset({Reading.YES, Reading.FILLER})
UNSURE = frozenset({Reading.CORRECTION, Reading.HALT, Reading.QUESTION})


def added_and_agreed(desk: Desk) -> Answer | None:
    """What is added shown along with what waited; carried out when the yes is said after it too."""
    task, flow, turn = desk.memory.task, flow_of(desk), desk.turn
    if task is None or flow is None or task.step != CONFIRM or turn.clicked:
        return None
    if (added := _line_added(desk, flow, task)) is not None:
        return added
    said = read(turn.text, task.name)
    facts = _facts(said, task, turn.text)
    if not facts or not any(one.reading is Reading.YES for one in said):
        return None
    more = replace(desk, turn=only(turn, [(one.start, one.end) for one in facts]))
    if restated(turn.text, str(task.get("reason") or "")) is not None:
        return None
    if of_other_goods(more, task) or topic_of(more.turn.text) not in (None, *flow.intents):
        return None
    shown = _with_added(more, flow, task)
    if shown is None or shown.memory.proposal_id is None:
        return None
    if said[-1] in facts and task.name != MAILED:
        return shown  # 对 他还骂人: heard before it is filed
    return _carried_out(desk, shown, told=task.name != MAILED)


def _line_added(desk: Desk, flow: Flow, task: Task) -> Answer | None:
    """再加一句，箱子也压扁了: what follows, whatever it tells."""
    if task.name not in OF_OWN_WORDS or asks(desk.turn.text):
        return None
    (start, end), *more = spans("adds_line", desk.turn.text)
    if start != end or not more:
        return None
    return _with_added(replace(desk, turn=only(desk.turn, [more[0]])), flow, task)


def _facts(said: list[Said], task: Task, text: str) -> list[Said]:
    """The clauses that tell something; none when any of the others is unsure of what waits."""
    if task.name not in OF_OWN_WORDS | {MAILED}:
        return []
    rest = [one for one in said if one.reading not in SILENT]
    if any(one.reading in UNSURE for one in rest) or says("considers", text):
        return []
    refused = [one for one in rest if one.reading is Reading.NO]
    if not all(tells(text[one.start : one.end], task.name) for one in refused):
        return []
    told = " ".join(text[one.start : one.end] for one in rest)
    return rest if tells(told, task.name) else []


def _with_added(more: Desk, flow: Flow, task: Task) -> Answer | None:
    if task.name == MAILED:
        address = email_in(more.turn.text)
        known = {"email": address} if address and says("only_mailed", more.turn.text) else {}
    else:
        told, before = grievance(more.turn), str(task.get("reason") or "")
        gap = "；" if more.language == "zh" else "; "
        known = {"reason": f"{before}{gap}{told}"} if told and told not in before else {}
    silent = more.turned(text="", intent="inform", entities=())
    return advance(flow, silent, task.knowing(**known)) if known else None


def _carried_out(desk: Desk, shown: Answer, *, told: bool) -> Answer:
    done = confirmed(desk.turned(memory=shown.memory), shown.memory.proposal_id)
    if not told:
        return done
    task = shown.memory.task
    words = desk.say("complaint.noted", reason=task.get("reason") if task else "")
    return Answer((led_by(words, done.replies[0]), *done.replies[1:]), done.memory)
