"""擦干净就看不出来了 盒子也在 退吧: the word of the business itself, after what leads up to it."""

from actions.business.faults import SENDING_BACK, told_as_fault
from actions.desk import Desk
from actions.hearing.answering import Reading, Said, reading
from actions.hearing.matters import topic_of
from actions.hearing.wording import consents, keeps, leaving_out, says
from actions.memory import Task
from actions.road.named_otherwise import names_another

REPAIR, CANCEL = "repair", "cancel_order"
SENT_OFF = SENDING_BACK | {REPAIR}
WITHOUT_PIECES = frozenset({"price_protection", "cancel_order"})  # nothing told otherwise
LEADING = frozenset({Reading.OTHER, Reading.FILLER, Reading.YES})


def closes_with_yes(desk: Desk, task: Task, said: list[Said]) -> bool:
    """Whether the last clause agrees in the words of the business, and no other stands against it.

    算了 before it gives up a hesitation: 算了 我自己先备份 修吧.
    """
    text, before = desk.turn.text, said[:-1]
    if task.name not in SENT_OFF | WITHOUT_PIECES or not before:
        return False
    if not (consents(_of(text, said[-1]).strip(), task.name) or _tells_deed(text, task, said[-1])):
        return False
    told = [one for one in before if not _gives_way(text, one, task)]
    plain = all((one.reading in LEADING or _of_another_matter(text, one, task))
                and not _hangs(_of(text, one), task) for one in told)  # fmt: skip
    return plain and not names_another(desk, task)


def _of_another_matter(text: str, one: Said, task: Task) -> bool:
    """换颜色麻烦就不折腾了, before 取消掉: a no to something else."""
    clause = _of(text, one)
    named = topic_of(clause)
    other = named is not None and named != task.name
    return one.reading is Reading.NO and task.name == CANCEL and other and not keeps(clause)


def _tells_deed(text: str, task: Task, last: Said) -> bool:
    """那差价你帮我弄吧: agreed in more words, and the matter named."""
    clause = _of(text, last).strip()
    agreed = last.reading is Reading.YES and says("ends_agreeing", clause)
    return agreed and says(f"deed_{task.name}", clause)


def _hangs(clause: str, task: Task) -> bool:
    """Whether it is a condition, or tells a fault, which is shown anew before it counts."""
    if says("hedges", leaving_out("answer_safe", clause)):
        return True
    if task.name == REPAIR:
        return told_as_fault(clause)
    return says("reason_quality", clause) or says("reason_wrong", clause)


def _of(text: str, one: Said) -> str:
    return text[one.start : one.end]


def _gives_way(text: str, one: Said, task: Task) -> bool:
    """算了, and nothing of what is given up; nor a no behind it: 算了运费不多."""
    clause = _of(text, one).strip()
    after = leaving_out("sighs_first", clause)
    if says("sighs", clause) or after == clause:
        return says("sighs", clause)
    return reading(after, task.name) in LEADING and not _hangs(after, task)
