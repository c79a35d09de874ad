"""A fault of what was bought, told in whatever sentence: the beginning of a repair."""

import re

from actions.hearing.matters import asks_for
from actions.hearing.wording import asks, says
from actions.memory import Task
from actions.turn import Turn

_PAST = re.compile("[前这那头没好]几[天日周个]|几天(?:之)?前")  # which ask for nothing
TAKEN_FOR = frozenset({"installation", "complaint", "product_info", "nlu_fallback", "out_of_scope"})
WORDLESS = frozenset({"installation", "complaint"})  # in which a bare 报修 is enough
REPAIR = "repair_warranty"
SENDING_BACK = frozenset({"return_refund", "exchange"})
OF_GOODS = SENDING_BACK | {"repair", "complaint", "faulty"}
TOLD_AS_FAULT = frozenset(
    {"repair_warranty", "complaint", "product_info", "nlu_fallback", "out_of_scope"}
)


def told_as_fault(text: str) -> bool:
    """Whether something is said to be wrong with the goods, and no complaint is asked for."""
    faulty = any(says(name, text) for name in ("reason_quality", "fault_told", "trouble_told"))
    put = asks(_PAST.sub("", text)) and not says("rhetorical", text)
    return faulty and not put and not says("topic_complaint", text)


def is_a_fault(told: str) -> bool:
    """Whether a reason is a fault or wrong goods: 轮子卡卡的 is one, a size or a taste is none."""
    if says("reason_quality", told) or says("reason_wrong", told):
        return True
    personal = any(says(f"reason_{one}", told) for one in ("size", "unlike", "unwanted", "late"))
    return told_as_fault(told) and not personal and not says("taste_told", told)


def repair_meant(turn: Turn) -> str | None:
    """装好的空调不制冷了, 帮我报修: a repair, though it was taken for a visit or a complaint."""
    text = turn.text
    named = turn.intent == "exchange" and _names_repair(text)
    if turn.clicked or not (named or turn.intent in TAKEN_FOR) or says("topic_complaint", text):
        return None
    if says("denies_repair", text) or says("supposed", text):
        return None
    if says("books_fitter", text) and not says("denies_installation", text):
        return None
    task, visit = turn.memory.task, turn.intent == "installation"
    told = str(task.get("reason") or "") if task is not None and visit else ""
    faulty = any(says(name, f"{told} {text}") for name in ("reason_quality", "fault_told"))
    fitted = says("fitted", text)
    if faulty and (fitted or visit):
        return REPAIR
    plain = faulty or fitted or named or turn.intent in WORDLESS
    return REPAIR if says("asks_repair", text) and plain else None


def _names_repair(text: str) -> bool:
    """Repair the shoes, sole is coming off: no word of another; 换不了就修 is first of another."""
    return says("topic_repair_warranty", text) and not says("topic_exchange", text)


def return_meant(turn: Turn) -> str | None:
    """发错了，想退; 穿M小了，能退吧: sent back, though it was taken for the wish for another."""
    text = turn.text
    if turn.clicked or turn.intent not in ("exchange", "repair_warranty", "complaint"):
        return None
    wants = says("wants_return", text) or asks_for("return_policy", text)
    if not wants or says("picks_exchange", text) or says("denies_any", text):
        return None
    return None if says("repair_or_complaint", text) else "return_refund"


def is_fault(turn: Turn, task: Task) -> bool:
    """A fault told while goods are being sent back is the reason, unless a repair is asked for."""
    if task.name == "repair":
        return turn.intent in TOLD_AS_FAULT and told_as_fault(turn.text)
    if (
        task.name not in SENDING_BACK | {"complaint"}
        or turn.intent not in TOLD_AS_FAULT
        or asks(turn.text)
    ):
        return False
    if says("repair_or_complaint", turn.text) or says("warranty_terms", turn.text):
        return False
    return turn.intent == "repair_warranty" or says("reason_quality", turn.text)
