"""A version that is said while a coupon waits for its yes; the coupon waits on.

Make it the white ones: of what is in the basket. 滋润型的 券也确认领: of what is to be put in.
"""

from dataclasses import replace

from actions.answer import Answer
from actions.basket.buying import ADD
from actions.basket.editing import edited
from actions.business.parking import UNDER
from actions.business.parted import only
from actions.business.progress import resumed
from actions.business.remainder import clauses
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.memory import Task
from actions.reference.referring import known
from actions.reference.versions_said import versions_said
from actions.road.chosen_first import VERSION, only_version

CLAIM = "claim_coupon"


def version_beside(desk: Desk) -> Answer | None:
    """The basket in the version said; None when it is of the coupon, or nothing changes."""
    turn, memory = desk.turn, desk.memory
    task = memory.task
    if task is None or task.name != CLAIM or task.soft or turn.clicked or asks(turn.text):
        return None
    if not says("edit_swap", turn.text) or says("coupon_words", turn.text):
        return None
    done = edited(desk.turned(memory=memory.idle()))
    if done is None:
        return None
    answer = Answer(done[0].replies, replace(memory, product_id=done[0].memory.product_id))
    return resumed(desk.turned(memory=answer.memory), answer)


def with_version_told(desk: Desk) -> Desk:
    """滋润型的 券也确认领: the version noted for the goods that wait beneath, the rest to be heard.

    As it is when no goods wait for a version, or none is said.
    """
    turn, task = desk.turn, desk.memory.task
    kept = task.get(UNDER) if task is not None and task.name == CLAIM else None
    if task is None or turn.clicked or not kept:
        return desk
    waiting = Task(kept["name"], kept["step"], kept["known"], kept["soft"])
    told = _versions(desk, waiting)
    if len(told) != 1:
        return desk
    (span, variant_id), *_ = told.items()
    noted = {**kept, "known": {**kept["known"], VERSION: variant_id}}
    rest = [one for one in clauses(turn.text) if one != span]
    turn = only(turn, rest) if rest else turn
    return replace(desk, turn=replace(
        turn, memory=replace(desk.memory, task=task.knowing(under=noted))))  # fmt: skip


def _versions(desk: Desk, waiting: Task) -> dict[tuple[int, int], str]:
    """The clauses that say a version of the goods that wait for it, each with its id."""
    product = known(desk, str(waiting.get("product_id")))
    if (waiting.name, waiting.step) != (ADD.name, VERSION) or product is None:
        return {}
    text = desk.turn.text
    said = {span: versions_said(text[slice(*span)], product).one for span in clauses(text)
            if only_version(replace(desk, turn=only(desk.turn, [span])), waiting)}  # fmt: skip
    return {span: one.variant_id for span, one in said.items() if one is not None}
