"""Which line of the order, and why: the two questions of every after-sales case."""

import re
from collections.abc import Callable, Sequence

from actions import replies
from actions.answer import Answer, Reply
from actions.desk import Desk
from actions.flows import Step
from actions.memory import Task
from actions.ordered import order_of, product_ids, short
from actions.ordinals import position
from actions.wording import agrees, corrects, refuses
from shop.after_sales import eligible
from shop.masking import mask
from shop.orders import Line, Order

Lines = Callable[[Desk, Order], Sequence[Line]]
REASONS = ("size", "quality", "wrong", "unlike", "unwanted", "late")
_REASON_WORDS: tuple[tuple[str, str], ...] = (
    ("size", r"小了|大了|偏(大|小)|尺码|尺寸|不合身|不合脚|太(大|小|紧|松)|too (big|small|tight|loose|large)|size|fit"),
    ("quality", r"坏|碎|裂|质量|瑕疵|破|损|漏|不能用|用不了|开不了|故障|异响|褪色|起球|脱胶|broken|faulty|"
                r"defect|damag|crack|quality|not work|doesn'?t work|stopped working"),
    ("wrong", r"发错|错发|少发|漏发|颜色(不对|错)|wrong (item|one|color|colour|product)|missing part"),
    ("unlike", r"不符|不一样|色差|描述|图片|not as described|looks? different|different from"),
    ("late", r"太慢|太久|来不及|too late|took too long|too slow"),
    ("unwanted", r"不想要|不喜欢|买错|拍错|多买|买多|不需要|无理由|后悔|don'?t (like|want|need)|"
                 r"changed my mind|no longer need|by mistake|bought too many"),
)  # fmt: skip
_REASONS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _REASON_WORDS)


def eligible_for(kind: str) -> Lines:
    return lambda desk, order: eligible(order, kind, desk.now)


def line_step(lines: Lines) -> Step:
    """The step that finds the line of the order; the only one is taken without asking."""

    def hear(desk: Desk, task: Task) -> Task | Answer:
        found = list(lines(desk, order_of(desk, task)))
        chosen = _chosen(desk, task, found)
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

    return Step("line_id", "choice", hear, ask)


def line_of(desk: Desk, task: Task) -> Line:
    return order_of(desk, task).line(int(task.get("line_id")))


def line_title(desk: Desk, line: Line) -> str:
    variant = desk.term(line.variant)
    return f"{short(line.name)} {variant}".strip() + (f" ×{line.quantity}" if line.quantity > 1 else "")


def _chosen(desk: Desk, task: Task, found: list[Line]) -> Line | None:
    if len(found) == 1:
        return found[0]
    turn, open_here = desk.turn, task.step == "line_id"
    choice = turn.first("choice")
    if open_here and choice is not None:
        return next((line for line in found if str(line.line_id) == str(choice)), None)
    ids = {each for entity in turn.all("product") for each in product_ids(entity.extra)}
    words = [str(each.value) for name in ("product", "category") for each in turn.all(name)]
    named = [
        line
        for line in found
        if line.product_id in ids or any(word.lower() in line.name.lower() for word in words)
    ]
    if len(named) == 1:
        return named[0]
    place = position(turn.text, len(found)) if open_here else None
    return found[place] if place is not None else None


def reason_step(offered: Sequence[str] = REASONS, key: str = "order.why") -> Step:
    """The step that hears the reason: a known one in any sentence, or whatever is answered."""

    def hear(desk: Desk, task: Task) -> Task | Answer:
        reason = _reason(desk, task)
        return task if reason is None else task.knowing(reason=reason)

    def ask(desk: Desk, task: Task) -> Sequence[Reply]:
        buttons = [
            replies.button(desk.label("reasons", name), "inform", choice=name) for name in offered
        ]
        return [desk.text(key, buttons)]

    return Step("reason", "reason", hear, ask, free=True)


def _reason(desk: Desk, task: Task) -> str | None:
    turn = desk.turn
    if task.step == "reason":
        choice = turn.first("choice")
        if choice in REASONS:
            return desk.label("reasons", str(choice))
        place = position(turn.text, len(REASONS))
        if place is not None and len(turn.text) <= 6:
            return desk.label("reasons", REASONS[place])
        if turn.text and not agrees(turn.text) and not refuses(turn.text):
            return mask(turn.text.strip())
        return None
    if not turn.text or ("reason" in task and not corrects(turn.text)):
        return None
    known = next((name for name, words in _REASONS if words.search(turn.text)), None)
    return desk.label("reasons", known) if known else None
