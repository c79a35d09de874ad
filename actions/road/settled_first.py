"""The yes that waits, answered in any words, alone or with a correction or something besides.

嗯嗯快给我退了吧 谢啦 is a yes; 行 哦不 改成明天 is none, and shows anew what is changed.
"""

from dataclasses import replace

from actions.after_sales.taken_again import wanted_after_all
from actions.answer import Answer
from actions.business.belonging import amended
from actions.business.beside import BUYING, beside
from actions.business.consenting import Decision, after_yes_at, decided
from actions.business.faults import OF_GOODS, SENDING_BACK, told_as_fault
from actions.business.flows import Flow, advance, flow_of
from actions.business.goods_put_right import goods_put_right
from actions.business.other_goods import of_other_goods
from actions.business.parted import only
from actions.business.progress import asked_again
from actions.business.refusing_first import taken_alone
from actions.business.requests import SURE_ALONE
from actions.business.settling import confirmed
from actions.business.switching import INSTEAD, switched
from actions.desk import Desk
from actions.hearing.answering import Reading, Said, kept, read
from actions.hearing.matters import TOPICS, asks_for, topic_of
from actions.hearing.ordinals import count_said
from actions.hearing.wording import asks, found_in, knows, leaving_out, says
from actions.memory import PLACE_ORDER, Task
from actions.road.named_otherwise import its_goods_again, named_otherwise, named_the_same
from actions.road.plainly_agreed import waits
from actions.road.together import next_goods
from actions.turn import Turn

AGREED = Reading.YES
CLAIM = "claim_coupon"
CALL_OFF = "call_off_visit"
Heard = tuple[Answer, Desk | None]


def settled_first(desk: Desk) -> Heard | None:
    """What is corrected, or stays as it is, shown anew; and the desk for what is left."""
    task, flow = desk.memory.task, flow_of(desk)
    if task is None or flow is None or not waits(desk, task):
        return None
    said = _own_read(desk, task)
    decision = decided([one.reading for one in said])
    if decision is Decision.AMEND:
        return _amended(desk, flow, task, said) or _meant_after_all(desk, task)
    if decision is Decision.CARRY_OUT and said != read(desk.turn.text, task.name):
        return next_goods(desk, confirmed(desk, desk.memory.proposal_id)), None  # 行 就换紫的
    if kept(desk.turn.text) and all(one.reading is Reading.FILLER for one in said):
        silent = desk.turned(text="", entities=(), intent="inform")
        shown = advance(flow, silent, task)  # 地址没要改 就用原来那个: shown as it is
        return (shown if shown.memory.proposal_id else asked_again(desk, task)), None
    return None


def agreed_then(desk: Desk) -> Heard | None:
    """嗯 下吧 对了空调给我开个发票: carried out, and the desk for what is asked besides."""
    task, flow = desk.memory.task, flow_of(desk)
    if task is None or flow is None or not waits(desk, task):
        return None
    said = _own_read(desk, task)
    if decided([one.reading for one in said]) is not Decision.CARRY_OUT_AND_GO_ON:
        return None
    rest = replace(desk, turn=taken_alone(desk.turn, _after_joiner(desk.turn, said)))
    plainly = _plainly_asked(desk, rest, flow, task, said)
    if plainly and (told := beside(rest, task)) is not None:
        done = next_goods(desk, confirmed(desk, desk.memory.proposal_id))
        return Answer((*done.replies, *told.replies), done.memory), None
    first = next(one for one in said if one.start == after_yes_at(said))
    apart = first.apart or (_plain(desk, task, said) and says("claim_words", rest.turn.text))
    plainly = (plainly and _only_asks(rest, task)) or (
        _plain(desk, task, said) and _asks_of_others(rest, flow, task))  # fmt: skip
    if not (plainly or _stands_apart(rest, flow, task, joined=apart)):
        return None
    done = next_goods(desk, confirmed(desk, desk.memory.proposal_id))
    meant = "installation" if _books_again(task, rest.turn.text) else rest.turn.intent
    return done, rest.turned(memory=done.memory, intent=meant)


def _plainly_asked(desk: Desk, rest: Desk, flow: Flow, task: Task, said: list[Said]) -> bool:
    """嗯改吧 师傅会打电话吗: a question beside a plain confirmation, on which no yes hangs."""
    if not _plain(desk, task, said) or says("hedges", rest.turn.text) or of_other_goods(rest, task):
        return False
    return not (amended(flow, rest, task) or any(one.reading is Reading.OTHER for one in said))


def _plain(desk: Desk, task: Task, said: list[Said]) -> bool:
    """Whether a yes among the clauses confirms by its words, and is no mere politeness."""
    text = desk.turn.text
    agreed = [text[one.start : one.end] for one in said if one.reading is Reading.YES
              and not text[one.end : one.end + 1].strip().isalnum()]  # fmt: skip
    deed = f"deed_{task.name}"  # 换货要 另外花钱不 agrees to nothing, 换吧 does
    if _books_again(task, text) and any(says("bare_cancel", one) for one in agreed):
        return True
    return any(says("answer_confirms", one) or says("clear_yes", one)
               or (says("ends_agreeing", one) and knows(deed) and says(deed, one))
               for one in agreed)  # fmt: skip


def _only_asks(rest: Desk, task: Task) -> bool:
    """是的，发票会发邮箱吗: a question, and of nothing that is shown for the yes or costs money."""
    text = rest.turn.text
    shown = says("of_what_is_shown", text) and not _books_again(task, text)
    return task.name not in BUYING and asks(text) and not shown


def _books_again(task: Task, text: str) -> bool:
    """取消，什么时候能再约: asked of another visit, once this one is called off."""
    return task.name == CALL_OFF and says("books_again", text)


def _asks_of_others(rest: Desk, flow: Flow, task: Task) -> bool:
    """确认 狗粮那单到了我要是不在家能不能放驿站: no yes hangs on what is asked of other goods."""
    asked = asks(rest.turn.text) and of_other_goods(rest, task)
    return asked and _matter(rest.turn) not in _own(flow, task)


def _after_joiner(turn: Turn, said: list[Said]) -> int:
    """Where the rest begins, without the 另外 that only leads to it."""
    start = after_yes_at(said)
    joiner = next(found_in("answer_joiner", turn.text[start:]), None)
    return start + joiner.end() if joiner else start


def holding(desk: Desk) -> Desk:
    """The message without its yes when it takes something back: nothing is carried out by it."""
    task, flow = desk.memory.task, flow_of(desk)
    if task is None or flow is None or not waits(desk, task):
        return desk
    said = _own_read(desk, task)
    if decided([one.reading for one in said]) is not Decision.AMEND:
        return desk
    out = {Reading.YES, Reading.HALT} if flow.light else {Reading.YES}
    agreed = [(one.start, one.end) for one in said if one.reading in out]
    left = _left(desk.turn.text, agreed)
    turn = only(desk.turn, left) if agreed and left else desk.turn
    return replace(desk, turn=replace(turn, holds=True))


def without_kept(desk: Desk) -> Desk:
    """寄公司 收件人电话不变: what stays as it is is not heard as something new."""
    task, turn = desk.memory.task, desk.turn
    if task is None or not waits(desk, task) or says("stays_asked", turn.text):
        return desk
    out = kept(turn.text)
    left = _left(turn.text, out)
    return replace(desk, turn=only(turn, left)) if out and left else desk


def _own_read(desk: Desk, task: Task) -> list[Said]:
    """The clauses; a no to other goods is none to what waits: 退差价吧，鼠标那单不要了.

    Nor does another day for a fitter correct what goes back: 行 退 对了师傅改成后天来.
    """
    said = _deed_alone(desk, task, read(desk.turn.text, task.name))
    said = [replace(one, reading=Reading.CORRECTION) if named_otherwise(desk, task, one) else one
            for one in said]  # fmt: skip
    if AGREED in {one.reading for one in said}:  # 行 就换紫的; not 不是L 是XL那个
        said = [replace(one, reading=AGREED) if named_the_same(desk, task, one) else one
                for one in said]  # fmt: skip
    said = [replace(one, reading=AGREED) if its_goods_again(desk, task, one) else one
            for one in said]  # fmt: skip
    other = (at for at in range(1, len(said)) if _names_others(desk, task, said[at]))
    first = next(other, len(said))
    return [*said[:first], *(_besides(one) for one in said[first:])]


def _deed_alone(desk: Desk, task: Task, said: list[Said]) -> list[Said]:
    """取消。然后猫粮加购没有啊: the word on the button, before another matter, is the yes to it."""
    if task.name != "cancel_order" or len(said) < 2 or not said[1].apart:
        return said
    first, rest = said[0], said[1:]
    alone = says("bare_cancel", desk.turn.text[first.start : first.end].strip())
    denied = any(one.reading not in (Reading.QUESTION, Reading.OTHER) for one in rest)
    return said if denied or not alone else [replace(first, reading=Reading.YES), *rest]


def _names_others(desk: Desk, task: Task, one: Said) -> bool:
    clause = replace(desk, turn=only(desk.turn, [(one.start, one.end)]))
    if one.reading is Reading.CORRECTION and one.apart:
        return task.name in SENDING_BACK and asks_for("installation", clause.turn.text)
    return one.reading in (Reading.NO, Reading.OTHER) and of_other_goods(clause, task)


def _besides(one: Said) -> Said:
    denies = one.reading in (Reading.NO, Reading.CORRECTION)
    reading = Reading.OTHER if denies else one.reading
    return replace(one, reading=reading, apart=True)


def _left(text: str, out: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where something is said beside these clauses."""
    edges = [0, *(edge for span in out for edge in span), len(text)]
    between = zip(edges[::2], edges[1::2], strict=True)
    return [span for span in between if text[slice(*span)].strip(" ，,。.、!！")]


def _amended(desk: Desk, flow: Flow, task: Task, said: list[Said]) -> Heard | None:
    """What waits with what is corrected; None when nothing of it is."""
    if _only_halts(desk, flow, task, said) or _of_basket_too(desk, task):
        return None  # 等下先别提交 空调降价了能退差价吗
    at = next((one.start for one in said[1:] if _begins_other(desk, flow, task, one)), None)
    head = desk if at is None else replace(desk, turn=only(desk.turn, [(0, at)]))
    if at is None and (right := goods_put_right(desk)) is not None:
        return right, None
    if switched(head) is not None or not amended(flow, head, task):
        return None
    shown = advance(flow, head, task)
    if at is None:
        return _with_question(desk, task, said, shown), None
    rest = replace(desk, turn=taken_alone(desk.turn, at))
    return shown, rest.turned(memory=shown.memory)


def _meant_after_all(desk: Desk, task: Task) -> Heard | None:
    """不是 我说退货 提交吧: the no is to how he was understood, and what waits is shown anew."""
    text, deed = desk.turn.text, f"deed_{task.name}"
    meant = knows(deed) and says(deed, text) and wanted_after_all(text)
    return (asked_again(desk, task), None) if meant and switched(desk) is None else None


def _with_question(desk: Desk, task: Task, said: list[Said], shown: Answer) -> Answer:
    """改大后天吧 安装要多久: what is asked of it is told before it is shown anew."""
    text = desk.turn.text  # no i mean does it cost anything: a halt that asks
    asked = [(one.start, one.end) for one in said
             if one.reading is Reading.QUESTION or asks(text[one.start : one.end])]  # fmt: skip
    told = beside(replace(desk, turn=only(desk.turn, asked)), task) if asked else None
    return shown if told is None else Answer((*told.replies, *shown.replies), shown.memory)


def _of_basket_too(desk: Desk, task: Task) -> bool:
    """改成两袋 收件人换成王芳, no, my saved address: the order takes these together."""
    text = desk.turn.text
    counts = count_said(text) is not None or says("saved_address", text)
    return task.name == PLACE_ORDER and counts


def _only_halts(desk: Desk, flow: Flow, task: Task, said: list[Said]) -> bool:
    """Whether it is put off for another matter, and nothing of it is corrected."""
    if any(one.reading is Reading.CORRECTION for one in said):
        return False
    after = (replace(desk, turn=taken_alone(desk.turn, one.start)).turn for one in said[1:])
    named = {_matter(one) for one in after} - {None}
    return bool(named - _own(flow, task))


def _begins_other(desk: Desk, flow: Flow, task: Task, one: Said) -> bool:
    """Whether the clause begins something of another matter, besides the correction."""
    if not one.apart or one.reading not in (Reading.QUESTION, Reading.OTHER):
        return False
    rest = replace(desk, turn=taken_alone(desk.turn, one.start))
    named = _matter(rest.turn)
    other = named is not None and named not in _own(flow, task)
    return other or of_other_goods(rest, task)


def _matter(turn: Turn) -> str | None:
    """What it asks for by its words, else by what it was understood as when said alone."""
    sure = (one.intent for one in turn.clauses
            if one.intent in TOPICS and one.confidence >= SURE_ALONE)  # fmt: skip
    return topic_of(turn.text) or next(sure, None)


def _own(flow: Flow, task: Task) -> set[str]:
    return {*flow.intents, *INSTEAD.get(task.name, ())}


def _besides_it(rest: Turn, flow: Flow, *, joined: bool) -> bool:
    """Whether it comes beside what is agreed to: 好 取消头盔那单吧 means that order instead."""
    named, deed = _matter(rest), f"deed_{flow.name}"
    if named in flow.intents or (knows(deed) and says(deed, rest.text)):
        return any(says(one, rest.text) for one in ("joins", "answer_joins", "same_too"))
    return joined or named is not None


def _stands_apart(rest: Desk, flow: Flow, task: Task, *, joined: bool) -> bool:
    """Whether the rest is a matter of its own, and nothing the yes hangs on."""
    hanging = "hangs_on" if of_other_goods(rest, task) else "hedges"
    if says(hanging, leaving_out("if_it_fails", rest.turn.text)):
        return False
    if task.name == CLAIM:
        return joined or not amended(flow, rest, task)  # 领 一单能用两张不: it costs nothing
    if of_other_goods(rest, task):
        return _besides_it(rest.turn, flow, joined=joined)
    if task.name in OF_GOODS and told_as_fault(rest.turn.text):
        return False
    if beside(rest, task) is not None:
        return False
    named = _matter(rest.turn)
    if named is None or named in flow.intents or not joined:
        return False
    return named in INSTEAD.get(task.name, ()) or not amended(flow, rest, task)
