"""Which line of the order, and why: the two questions of every after-sales case."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from actions import replies
from actions.after_sales.reason_alone import reason_alone
from actions.after_sales.reason_before import reason_before
from actions.answer import Answer, Reply
from actions.business.faults import told_as_fault
from actions.business.flows import FEW_WORDS, Step
from actions.business.goods_put_right import puts_right
from actions.business.grievances import grievance, unwanted_for, wrong_told
from actions.business.message_cut import blotted
from actions.business.ordered import order_of
from actions.business.switching import switched
from actions.desk import Desk
from actions.hearing.answering import Reading, nothing_left, read
from actions.hearing.ordinals import position
from actions.hearing.pieces_said import pieces_said
from actions.hearing.restating import restated, written
from actions.hearing.wording import agrees, asks, corrects, leaving_out, refuses, says
from actions.memory import CONFIRM, Task
from actions.reference.bought import KINDS, lines_mentioned, speaks_of_goods
from actions.reference.denied_goods import lines_meant
from actions.reference.line_titles import as_rest, line_title
from actions.turn import Turn
from shop.after_sales import eligible
from shop.orders import Line, Order

Lines = Callable[[Desk, Order], Sequence[Line]]
Refusing = Callable[..., Answer]
FAULTY = ("reason_quality", "fault_told", "trouble_told")
FAULTS = frozenset({"repair_warranty", "complaint"})
BESIDE = frozenset({Reading.YES, Reading.FILLER, Reading.QUESTION})
REASONS = ("size", "quality", "wrong", "unlike", "late", "unwanted")
UNWANTED = "unwanted"  # the widest of them: 颜色不喜欢 tells more
SAYS_NOTHING = frozenset({"affirm", "thank", "greet"})  # surely taken for these, it is no reason
SURE = 0.9


def eligible_for(kind: str) -> Lines:
    return lambda desk, order: eligible(order, kind, desk.now)


def line_step(lines: Lines, refusing: Refusing | None = None) -> Step:
    """The step that finds the line of the order; the only one is taken without asking.

    Of a line that is named for which it cannot be done `refusing` says why.
    """

    def hear(desk: Desk, task: Task) -> Task | Answer:
        found = list(lines(desk, order_of(desk, task)))
        unfit = _unfit(desk, task, found) if refusing else None
        if refusing and unfit is not None:
            return refusing(desk, order_of(desk, task), line=unfit)
        chosen = _chosen(desk, task, found)
        if chosen is None and "line_id" not in task and _all_of_it(desk, found):
            order = order_of(desk, task)
            rest = [as_rest(desk, order, line) for line in found[1:]]
            return task.knowing(line_id=found[0].line_id, rest=rest)
        if chosen is None or chosen.line_id == task.get("line_id"):
            return task
        return task.knowing(line_id=chosen.line_id, variant_id=None)

    def ask(desk: Desk, task: Task) -> Sequence[Reply]:
        found = lines(desk, order_of(desk, task))
        buttons = [
            replies.button(line_title(desk, line), "inform", choice=str(line.line_id))
            for line in found
        ]
        return [desk.text("order.which_line", buttons)]

    return Step("line_id", "choice", hear, ask, needs="order_no")


def _unfit(desk: Desk, task: Task, found: list[Line]) -> Line | None:
    """The line that is meant alone though nothing can be done for it: 退牛奶, of phone and milk."""
    order, turn, before = order_of(desk, task), desk.turn, desk.memory.task
    by_click = turn.clicked and (before is None or before.name != "faulty")
    if by_click or len(order.lines) < 2 or ("line_id" in task and asks(turn.text)):
        return None
    meant = lines_meant(desk, order.lines)
    in_talk = desk.memory.order_no == order.order_no and not speaks_of_goods(turn)
    if not meant and "line_id" not in task and in_talk:
        meant = [one for one in order.lines if one.product_id == desk.memory.product_id]
    return meant[0] if len(meant) == 1 and meant[0] not in found else None


def line_of(desk: Desk, task: Task) -> Line:
    return order_of(desk, task).line(int(task.get("line_id")))


def _all_of_it(desk: Desk, found: Sequence[Line]) -> bool:
    """整单退, both of them: every line of the order, none of which is named."""
    text = desk.turn.text
    return len(found) > 1 and says("every_line", text) and not lines_mentioned(desk, found)


def _chosen(desk: Desk, task: Task, found: list[Line]) -> Line | None:
    if len(found) == 1:
        return found[0]
    turn, open_here = desk.turn, task.step == "line_id"
    choice = turn.first("choice")
    if open_here and choice is not None:
        return next((line for line in found if str(line.line_id) == str(choice)), None)
    named = lines_meant(desk, found)
    if len(named) == 1:
        return named[0]
    place = position(turn.text, len(found)) if open_here else None
    return found[place] if place is not None else _spoken_of(desk, task, found)


def _spoken_of(desk: Desk, task: Task, found: list[Line]) -> Line | None:
    """The goods spoken of when the matter begins; later the line whose own version is said."""
    if task.step != "line_id" and "line_id" in task:
        return None  # which goods it is about is known
    if task.step != "line_id":
        before = task.get("of_goods") or [desk.memory.product_id]  # named before the order was
        own = [line for line in found if line.product_id in before]
        return own[0] if len(own) == 1 and not speaks_of_goods(desk.turn) else None
    words = [str(one.value).lower() for name in ("color", "size") for one in desk.turn.all(name)]
    said = [line for line in found if words and all(one in line.variant.lower() for one in words)]
    return said[0] if len(said) == 1 else None


def reason_step(offered: Sequence[str] = REASONS, key: str = "order.why") -> Step:
    """The step that hears the reason: a known one in any sentence, or whatever is answered."""

    def hear(desk: Desk, task: Task) -> Task | Answer:
        open_here = task.step == "reason" and "line_id" in task
        alone = reason_alone(desk, line_of(desk, task)) if open_here else desk.turn
        reason = _reason(replace(desk, turn=alone), task)
        if reason is None and "reason" not in task and task.step != "reason":
            reason = reason_before(desk, task)
        return task if reason is None else task.knowing(reason=reason)

    def ask(desk: Desk, task: Task) -> Sequence[Reply]:
        buttons = [
            replies.button(desk.label("reasons", name), "inform", choice=name) for name in offered
        ]
        return [desk.text(key, buttons, title=desk.label("flows", task.name))]

    return Step("reason", "reason", hear, ask, free=True)


def _reason(desk: Desk, task: Task) -> str | None:
    turn = desk.turn
    if puts_right(turn) and _of_goods(desk, task):
        return None if "reason" in task else wrong_told(turn)  # 不是推车 是枕头 tells no reason
    asked_for = "reason" in task or task.step == "reason"
    if asked_for and (anew := put_right(desk, task)):
        return anew
    if task.step == "reason":
        choice = turn.first("choice")
        if choice in REASONS:
            return desk.label("reasons", str(choice))
        place = position(turn.text, len(REASONS))
        if place is not None and len(turn.text) <= 6:
            return desk.label("reasons", REASONS[place])
        tells = not refuses(turn.text) or unwanted_for(turn)
        if turn.text and not agrees(turn.text) and tells:
            known = _known(desk, turn.text)
            said = turn.intent in SAYS_NOTHING and turn.confidence >= SURE
            return known if said or _no_reason(desk, task) else grievance(turn) or known
        return None
    if told := _fault_told(desk, task):
        return told
    settled = "reason" in task and not (task.step == CONFIRM and len(turn.text) <= FEW_WORDS)
    if not turn.text or (settled and not corrects(turn.text)):
        return None
    if task.name == "repair" and "reason" in task and not corrects(turn.text):
        return None  # 那报修吧 充不进电: the fault stands in more words than 质量问题
    told = _known(desk, turn.text) or (None if "reason" in task else wrong_told(turn))
    other = task.name == "exchange" and "reason" not in task and says("other_size", turn.text)
    return told or (desk.label("reasons", "size") if other else None)


def put_right(desk: Desk, task: Task) -> str | None:
    """What is to stand instead of the reason, without a yes behind it.

    时间改成周六 and it must say x1 put no reason right; 原因是质量问题 确认退 is 质量问题.
    """
    text = desk.turn.text
    if says("time_put_right", text):
        return None
    said = restated(text, str(task.get("reason") or "")) or _fault_written(task, text)
    if said is None or nothing_left(said, "times_alone") or switched(desk) is not None:
        return None
    parts = read(said, task.name)
    told = [part for one in parts if one.reading not in BESIDE
            and not says("goods_state", part := said[one.start : one.end].strip())]  # fmt: skip
    gap = "，" if desk.language == "zh" else ", "
    if len(told) == len(parts):
        return said
    return leaving_out("end_sounds", gap.join(told)).strip() or None


def _fault_written(task: Task, text: str) -> str | None:
    """写成 压缩机嗡嗡响, in a repair: the fault that is to stand there instead."""
    said = written(text) if task.name == "repair" and "reason" in task else None
    return said if said and told_as_fault(said) else None


def _no_reason(desk: Desk, task: Task) -> bool:
    """都领了吧, 一样的就行, which say nothing of what is wrong, nor does another piece."""
    text = desk.turn.text
    if _deed_alone(desk.turn):
        return True
    said = any(says(one, text) for one in ("claim_words", "same_again"))
    order = says("order_put_right", text) and says("carried_order", text)  # 我说的是上个月那单
    pieces = task.name == "exchange" and pieces_said(text) is not None  # 换一支新的
    return said or order or pieces or _another_piece(desk, task)


def _deed_alone(turn: Turn) -> bool:
    """那两包都退呢, 先退着, return both: what is to be done, and nothing of what is wrong."""
    return nothing_left(blotted(turn, KINDS), "deed_alone")


def _of_goods(desk: Desk, task: Task) -> bool:
    """Whether the words are of goods or orders: 不是尺码的问题 是颜色不好看 is a reason."""
    pointed = speaks_of_goods(desk.turn) or says("points_alone", desk.turn.text)
    return pointed or _another_piece(desk, task)


def _fault_told(desk: Desk, task: Task) -> str | None:
    """What is wrong, in the shopper's own words; said later it is added to a repair."""
    turn, before = desk.turn, task.get("reason")
    asked = task.name == "repair" and says("asks_repair", turn.text)
    faulty = asked or any(says(name, turn.text) for name in FAULTY)
    told = turn.intent in FAULTS or (task.name == "repair" and faulty)
    text = grievance(turn) if told else None
    if text is None or says("bare_repair", turn.text) or _is_missing(task, turn.text):
        return None
    if task.name == "repair":
        return text if before is None else _added(desk, str(before)) if faulty else None
    opened = desk.memory.task is not None and desk.memory.task.name == task.name
    return text if opened and task.step == CONFIRM and not asks(turn.text) else None


def _added(desk: Desk, before: str) -> str | None:
    """The fault and what more of it is told; 没有紫色, beside 还是修吧, is no part of it."""
    more = wrong_told(desk.turn)
    if more is None or set(more) <= set(before):
        return None
    gap = "；" if desk.language == "zh" else "; "
    return f"{before}{gap}{more}"


def _is_missing(task: Task, text: str) -> bool:
    """我不是要修 是少发: no repair, a piece that never came."""
    return task.name == "repair" and says("denies_repair", text) and says("goods_missing", text)


def _known(desk: Desk, text: str) -> str | None:
    text = leaving_out("denies_fault", text)
    known = next((name for name in REASONS if says(f"reason_{name}", text)), None)
    if known == UNWANTED and says("taste_told", text):
        return wrong_told(desk.turn) or desk.label("reasons", known)
    return desk.label("reasons", known) if known else None


def _another_piece(desk: Desk, task: Task) -> bool:
    """Whether the message gave another piece already: 不对 紫色好看点 is a colour, no reason."""
    before = desk.memory.task
    pieces = ("order_no", "line_id", "variant_id", "pieces")
    return before is not None and any(before.get(each) != task.get(each) for each in pieces)
