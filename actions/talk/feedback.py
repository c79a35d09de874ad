"""A suggestion or praise, which is no complaint: noted for the staff after a yes."""

from collections.abc import Callable, Sequence

from actions.answer import Answer, Reply
from actions.business.flows import Flow, Step, advance, begin
from actions.business.grievances import EDGES
from actions.business.parted import leading
from actions.business.progress import resumed
from actions.business.remainder import LETTERS, SHORTEST, clauses
from actions.business.settling import proposing
from actions.desk import Desk
from actions.hearing.matters import BUSINESS, topic_of
from actions.hearing.wording import (
    agrees,
    asks,
    consents,
    corrects,
    gives_up,
    leaving_out,
    refuses,
    says,
)
from actions.memory import CONFIRM, Task
from actions.reference.bought import speaks_of_goods
from actions.turn import Turn
from shop.masking import mask

NAME = "feedback"
COMPLAINT = "complaint"
PRAISE, SUGGESTION = "praise", "suggestion"
SHOP_WISH = "shop_wish"
ELSEWHERE = BUSINESS | {"order_status", "refund_progress", "human_agent"}


def feedback(desk: Desk) -> Answer | None:
    """我要给你们提个意见, 想表扬一下快递小哥, 什么投诉呀 我是表扬: whatever it was taken for."""
    turn, task = desk.turn, desk.memory.task
    kind = _kind(turn)
    wrong = says("complaint_deed", turn.text) and not says("not_complaining", turn.text)
    if kind is None or wrong or (speaks_of_goods(turn) and says("topic_purchase", turn.text)):
        return None
    if turn.customer_id is None:
        person = desk.button("general.person_button", "human_agent")
        return desk.answer(desk.text(f"feedback.guest_{kind}", [person]))
    before = task.get("reason") if task is not None and task.name == COMPLAINT else None
    known = {"kind": kind, **({"text": before} if before else {})}
    return begin(FEEDBACK, desk, **known)


def of_the_page(desk: Desk) -> Answer | None:
    """字体能调大吗: nothing that is done here; it can be noted. Of a phone's letters: None."""
    turn, memory = desk.turn, desk.memory
    own = memory.task is not None and memory.task.name == NAME
    looking = bool(memory.product_id or memory.shown) and not says("of_the_app", turn.text)
    if turn.customer_id is None or speaks_of_goods(turn) or (looking and not own):
        return None
    if memory.busy and not own:
        return None
    return leading(desk.say("feedback.cannot_set"), begin(FEEDBACK, desk, kind=SUGGESTION))


def passed_on(desk: Desk) -> Answer | None:
    """能把表扬转达给他吗: what is registered, the staff see; more cannot be promised."""
    task = desk.memory.task
    if task is not None and task.name == NAME:
        return resumed(desk, desk.answer(desk.text("feedback.passed_on")))
    begun = feedback(desk) if _kind(desk.turn) == PRAISE and not desk.memory.busy else None
    if begun is None or desk.turn.customer_id is None:
        return begun
    gap = "" if desk.language == "zh" else " "
    return leading(desk.say("feedback.passed_on") + gap, begun)


def wished(desk: Desk) -> Answer | None:
    """The answer to what the suggestion is, in whatever form: 能不能加个深色模式.

    Also a suggestion that begins with 不是投诉, which refuses nothing.
    """
    turn, task = desk.turn, desk.memory.task
    if says("not_complaining", turn.text) and _kind(turn) is not None:
        return feedback(desk)
    if task is None or task.name != NAME or task.step != "text" or turn.clicked:
        return None
    dropped = refuses(turn.text) or gives_up(turn.text) or says("to_person", turn.text)
    other = asks(turn.text) and topic_of(turn.text) in ELSEWHERE
    return None if dropped or other or own_words(turn) is None else advance(FEEDBACK, desk, task)


def own_words(turn: Turn) -> str | None:
    """What is suggested or praised, in the shopper's words, masked; None when it is not said."""
    if turn.clicked:
        return None
    parts = (leaving_out("feedback_form", turn.text[start:end].strip(EDGES)).strip(EDGES)
             for start, end in clauses(turn.text))  # fmt: skip
    told = [part for part in parts
            if len(LETTERS.findall(part)) >= SHORTEST and not agrees(part)]  # fmt: skip
    return mask(("，" if turn.language == "zh" else ", ").join(told)) or None


def _kind(turn: Turn) -> str | None:
    if says("praises", turn.text):
        return PRAISE
    if not says("suggests", turn.text) and not says(SHOP_WISH, turn.text):
        return None
    return PRAISE if says("kind_words", turn.text) else SUGGESTION


def _hear_text(desk: Desk, task: Task) -> Task | Answer:
    """What it is; said before the yes it is added, or takes the place of what it corrects."""
    told, before = own_words(desk.turn), task.get("text")
    own = desk.memory.task is not None and desk.memory.task.name == NAME
    if told is None or (before and told in before) or consents(desk.turn.text, NAME):
        return task
    if before is None:
        return task.knowing(text=told)
    if not own or task.step != CONFIRM or says("passes_on", desk.turn.text):
        return task
    joined = told if corrects(desk.turn.text) else f"{before}；{told}"
    adds = desk.turn.intent in ("inform", "nlu_fallback", "out_of_scope", COMPLAINT)
    return task.knowing(text=joined) if adds or _kind(desk.turn) else task


def _ask_text(desk: Desk, task: Task) -> Sequence[Reply]:
    return [desk.text(f"feedback.what_{task.get('kind')}")]


def _propose(desk: Desk, task: Task) -> Answer:
    kind, text = str(task.get("kind")), str(task.get("text"))
    words = desk.say(f"feedback.confirm_{kind}", text=text)
    gap = "：" if desk.language == "zh" else ": "
    arguments = {"reason": f"{desk.label(NAME, kind)}{gap}{text}"}
    return proposing(desk, task, kind, arguments, words)


FEEDBACK = Flow(
    NAME,
    frozenset(),
    (Step("text", "reason", _hear_text, _ask_text, free=True),),
    _propose,
)
GIVEN: dict[str, Callable[[Desk], Answer | None]] = {
    "passes_on": passed_on,
    "praises": feedback,
    "suggests": feedback,
    SHOP_WISH: feedback,
    "app_wish": of_the_page,
}
