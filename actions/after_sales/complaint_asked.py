"""投诉有结果没: how far the complaint on file is, and that a new one begun is not meant."""

from dataclasses import replace

from actions import replies
from actions.after_sales.case_meant import facts, is_note, numbered
from actions.after_sales.complaint_on_file import COMPLAINT
from actions.after_sales.filed import complaint_told, over_told, promised_by
from actions.after_sales.wrongs import wrong_in
from actions.answer import Answer
from actions.business.denied import denied
from actions.business.ordered import recent
from actions.business.progress import dropped, resumed
from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.bought import mentioned
from shop.after_sales import cases
from shop.cases import Case


def complaint_asked(desk: Desk) -> Answer | None:
    """Its state and by when it is answered; None when something else waits."""
    turn, task = desk.turn, desk.memory.task
    if turn.customer_id is None or turn.clicked or not says("complaint_news", turn.text):
        return None
    begun = task is not None and task.name in COMPLAINT and not task.soft
    if (desk.memory.busy and not begun) or (begun and not _of_the_former(desk)):
        return None
    own = [one for one in cases(desk.tx, turn.customer_id)
           if one.kind in COMPLAINT and not is_note(one)]  # fmt: skip
    if not own:
        return None if begun else _none_filed(desk)
    told = _told(replace(desk, turn=replace(turn, memory=desk.memory.idle())), own)
    return _beside_begun(desk, told) if begun else told


def _told(desk: Desk, own: list[Case]) -> Answer:
    """Of the goods or the number named, else each that is open, else what became of the last."""
    case = numbered(desk, COMPLAINT)
    named = {each.order_no for each in mentioned(desk, recent(desk))}
    meant = [case] if case else [one for one in own if one.order_no in named]
    going = [one for one in meant or own if one.active]
    if not going:
        return over_told(desk, (meant or own)[0])
    return complaint_told(desk, going[0]) if len(going) == 1 else _each(desk, going)


def _each(desk: Desk, going: list[Case]) -> Answer:
    """Every complaint that is open: its text, how far it is, by when it is answered."""
    lines = [desk.say("filed.complaint_line", reason=one.reason, **facts(desk, one)).strip()
             + " " * (desk.language == "en") + promised_by(desk, one).strip()
             for one in going]  # fmt: skip
    words = desk.say("filed.complaints_open", count=len(going))
    person = desk.button("general.person_button", "human_agent")
    return desk.answer(replies.text("\n".join((words, *lines)), [person]))


def _of_the_former(desk: Desk) -> bool:
    """Whether the one on file is meant while another is begun, and no new wrong is told."""
    text = desk.turn.text
    return says("complaint_former", text) and not wrong_in(text)


def _beside_begun(desk: Desk, told: Answer) -> Answer:
    """The one begun waits on when its text is told, unless it is denied; else nothing is lost."""
    task = desk.memory.task
    assert task is not None
    off = denied(desk) or says("no_new_complaint", desk.turn.text)
    if "reason" in task and not off:
        return resumed(desk, replace(told, memory=desk.memory))
    return replace(told, memory=dropped(desk, task).memory)


def _none_filed(desk: Desk) -> Answer:
    offer = replies.button(desk.label("intents", "complaint"), "complaint")
    return desk.answer(replies.text(desk.say("complaint.none_on_file"), [offer]))
