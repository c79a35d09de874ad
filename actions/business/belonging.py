"""Whether a message belongs to the business in progress, drops it or changes anything of it."""

from actions.answer import Answer
from actions.business.denied import DENIABLE, denies_another
from actions.business.faults import SENDING_BACK, is_fault, repair_meant
from actions.business.flows import FEW_WORDS, Flow, flow_of
from actions.business.grievances import unwanted_for
from actions.business.message_cut import blotted
from actions.business.switching import INSTEAD, instead, switched
from actions.desk import Desk
from actions.hearing.answering import nothing_left
from actions.hearing.matters import asks_for
from actions.hearing.pieces_said import pieces_said
from actions.hearing.restating import restated, written
from actions.hearing.wording import (
    agrees,
    asks,
    consents,
    corrects,
    gives_up,
    insists,
    keeps,
    leaving_out,
    refuses,
    says,
)
from actions.memory import CONFIRM, Task
from actions.reference.bought import KINDS, speaks_of_goods
from actions.reference.referring import known, of_another_kind

FULL_SENTENCE = 18  # letters; a longer one that is no piece of the matter is another matter
COMPLAINT = "complaint"
TALK = frozenset({"affirm", "deny", "inform"})
CORRECTING = TALK | {"nlu_fallback", "out_of_scope", "refine_recommendation"}
DEEDS = {"return_refund": "return_word", "exchange": "exchange_word"}
SAID_FREELY = frozenset(
    {
        "inform", "nlu_fallback", "out_of_scope", "exchange", "repair_warranty", "complaint",
        "product_info", "return_refund", "refine_recommendation", "stock", "cancel_order",
        "change_address", "invoice", "installation", "deny", "affirm", "purchase",
    }
)  # fmt: skip


def continues(desk: Desk) -> bool:
    """Whether the message belongs to the business in progress rather than opening another."""
    turn, task, flow = desk.turn, desk.memory.task, flow_of(desk)
    if task is None or flow is None:
        return False
    if _names_its_own(desk, flow, task) or _buys_more(desk, flow, task):
        return False
    if insists(turn.text, task.name):
        return True
    if _turns_elsewhere(desk, task):
        return False
    if _plainly_its_own(desk, flow, task) or _worded_anew(desk, task) or _deed_again(desk, task):
        return True
    if turn.clicked or turn.intent in TALK:
        light = task.soft or flow.light or len(turn.text) > FULL_SENTENCE
        return turn.intent in TALK and (not light or _takes_up(desk, flow, task))
    if drops(desk) or is_fault(desk.turn, task):
        return True
    if task.step == CONFIRM:
        return _amends(desk, flow) or _is_other_piece(desk, flow, task)
    return _amends(desk, flow) or _is_piece(desk, flow, task)


def _names_its_own(desk: Desk, flow: Flow, task: Task) -> bool:
    """A matter of its own in answer to a choice of readings, other goods in a purchase."""
    turn = desk.turn
    if flow.name == "clarify" and turn.entities and turn.intent not in TALK:
        return True
    return flow.light and not turn.clicked and _of_others(desk, task)


def _buys_more(desk: Desk, flow: Flow, task: Task) -> bool:
    """再帮我买两袋巴旦木, while something goes back: goods to buy, not those bought before."""
    turn = desk.turn
    bought = turn.clicked or flow.light or task.soft or turn.intent != "purchase"
    return not bought and says("buys_more", turn.text) and speaks_of_goods(turn)


def _plainly_its_own(desk: Desk, flow: Flow, task: Task) -> bool:
    """Another version of what is bought, or before the yes a yes, a no or nothing understood."""
    if desk.turn.swaps and flow.light and _is_piece(desk, flow, task):
        return True
    if _names_version(desk, task):
        return True
    return task.step == CONFIRM and _before_yes(desk, flow, task)


def _names_version(desk: Desk, task: Task) -> bool:
    """Nah stick with white, while the version of an exchange is chosen: one of them is named."""
    turn = desk.turn
    waits = task.name == "exchange" and task.step == "variant_id" and not task.soft
    named = any(turn.first(one) for one in ("color", "size"))
    free = turn.intent in CORRECTING and not asks(turn.text) and not speaks_of_goods(turn)
    return waits and named and free and not gives_up(turn.text)


def _worded_anew(desk: Desk, task: Task) -> bool:
    """写成快递慢吧, 圆通送得慢, before the yes to a complaint: what it is to say."""
    text = desk.turn.text
    if task.name != COMPLAINT or task.step != CONFIRM or desk.turn.clicked:
        return False
    if asks(text) or says("staff_said", text):
        return says("staff_said", text)  # 取消了 客服又说不能取消 这算什么？
    dictated = restated(text, str(task.get("reason") or "")) or written(text)
    return bool(dictated) or says("slow_told", text)


def _deed_again(desk: Desk, task: Task) -> bool:
    """先退着, while the reason is asked for: the same once more, and no goodbye."""
    deed, text = DEEDS.get(task.name), desk.turn.text
    if deed is None or task.soft or desk.turn.clicked or asks(text):
        return False
    return says(deed, text) and nothing_left(blotted(desk.turn, KINDS), "deed_alone")


def _turns_elsewhere(desk: Desk, task: Task) -> bool:
    """装好的坏了 to a visit, 退钱吧 to an exchange: another business, without dropping this one."""
    broken = task.name == "installation" and repair_meant(desk.turn) is not None
    return broken or (switched(desk) is not None and not drops(desk))


def _of_others(desk: Desk, task: Task) -> bool:
    """Whether it is of other goods than the purchase in progress, or of an order placed before."""
    turn = desk.turn
    placed = turn.first("order_no") or (
        turn.intent == "change_address" and says("old_order", turn.text)
    )
    return bool(placed) or _of_other_goods(desk, task)


def _before_yes(desk: Desk, flow: Flow, task: Task) -> bool:
    """Whether the words are a yes or a no to what waits, or nothing that could be understood."""
    text = desk.turn.text
    settles = agrees(text) or refuses(text) or consents(text, task.name)
    settles = settles or says("no_confirming", text)
    return settles or (flow.unheard != Flow.unheard and _unheard(desk))


def _unheard(desk: Desk) -> bool:
    """A statement in which nothing is understood: said so, and what waits still waits."""
    turn = desk.turn
    lost = turn.intent in ("inform", "nlu_fallback", "out_of_scope")
    return lost and bool(turn.text) and not turn.entities and not asks(turn.text)


def _of_other_goods(desk: Desk, task: Task) -> bool:
    """Whether the message names goods that the purchase in progress is not about."""
    goods = [each["product_id"] for each in task.get("goods") or ()]
    own = [one for each in (task.get("product_id"), *goods) if (one := known(desk, each))]
    return bool(own) and all(of_another_kind(desk, one) for one in own)


def _takes_up(desk: Desk, flow: Flow, task: Task) -> bool:
    """Whether a yes, a no or a piece of information is about what was merely suggested."""
    turn = desk.turn
    if turn.intent == "inform":
        return _is_piece(desk, flow, task) or (not task.soft and amended(flow, desk, task))
    if turn.clicked or not turn.entities or agrees(turn.text) or refuses(turn.text):
        return True
    return not task.soft and amended(flow, desk, task)  # 不对 一双


def drops(desk: Desk) -> bool:
    """Whether the shopper gives up the business in progress."""
    task = desk.memory.task
    if task is None or insists(desk.turn.text, task.name):
        return False
    if task.name in DENIABLE and denies_another(desk.turn.text, task.name):
        return False
    return leaves_for_later(desk) or _lets_go(desk, task) or _drops(desk, task)


def _lets_go(desk: Desk, task: Task) -> bool:
    """那个退货算了, of the return that is under way."""
    sends_back = task.name in (*SENDING_BACK, "repair")
    return sends_back and says(f"lets_{task.name}_go", desk.turn.text)


def leaves_for_later(desk: Desk) -> bool:
    """等收到货再开吧, i'll do that one when it's arrived: nothing of it is to be done now."""
    text = desk.turn.text
    return says("till_later", text) and not asks(text) and not desk.turn.clicked


def _drops(desk: Desk, task: Task) -> bool:
    turn = desk.turn
    if (task.step == CONFIRM or task.name in SENDING_BACK) and consents(turn.text, task.name):
        return False  # 算了就原地址 确认; 那算了换吧, which version is still to be told
    if task.step == "reason" and unwanted_for(turn):
        return False
    if task.name in SENDING_BACK and pieces_said(turn.text) is not None:
        return False  # 算了 就一包吧
    if turn.swaps:
        return False  # 算了黑的，要灰的: another version, not another mind
    if task.name == "cancel_order" and not turn.clicked and _keeps_order(turn.text):
        return True
    if task.name != "cancel_order" and not task.soft and says("cancels_that", turn.text):
        return True  # no, cancel that: what is begun, and no order
    if task.name not in ("cancel_order", "order_status") and says("call_off", turn.text):
        return not (task.soft and turn.entities)
    if not turn.clicked and says("turns_away", turn.text) and asks_for(turn.intent, turn.text):
        return turn.intent != task.name and not corrects(turn.text)
    if turn.clicked or turn.intent == "human_agent" or not gives_up(turn.text):
        return False
    return not asks(turn.text) and (len(turn.text) <= 12 or turn.intent in ("deny", "nlu_fallback"))


def _keeps_order(text: str) -> bool:
    """别取消, actually keep it: the no to 'Cancel this order?'."""
    return keeps(text) or says("keeps_it", text)


def _amends(desk: Desk, flow: Flow) -> bool:
    """Says the same business again, or corrects it without asking for something else."""
    turn = desk.turn
    if turn.intent in flow.intents:
        return True
    return corrects(turn.text) and turn.intent in CORRECTING and not asks(turn.text)


def _is_other_piece(desk: Desk, flow: Flow, task: Task) -> bool:
    """A few words before the yes that are another piece: 质量问题, XL."""
    longest = FEW_WORDS if desk.language == "zh" else 3 * FEW_WORDS
    if len(leaving_out("codes", desk.turn.text)) > longest or asks(desk.turn.text):
        return False
    return amended(flow, desk, task)


def amended(flow: Flow, desk: Desk, task: Task) -> bool:
    """Whether the message changes anything of what waits for a yes."""
    before = task
    for step in flow.steps:
        if step.needs is not None and step.needs not in task:
            continue
        heard = step.hear(desk, task)
        if isinstance(heard, Answer):
            return True
        task = heard
    return task.known != before.known


def _is_piece(desk: Desk, flow: Flow, task: Task) -> bool:
    """Whether the open step can take the message as its answer."""
    turn, step = desk.turn, flow.step(task.step)
    if step is None or says("person_offer", turn.text):
        return False
    if agrees(turn.text) or refuses(turn.text):
        return True
    if turn.customer_id is None and not flow.guests:
        return False
    if asks(turn.text) and (step.free or turn.intent not in ("nlu_fallback", "out_of_scope")):
        return False
    if any(instead(task, other, turn.text) for other in INSTEAD.get(task.name, ())):
        return False
    if turn.intent == "repair_warranty" and says("repair_or_complaint", turn.text):
        return task.name not in SENDING_BACK
    if step.free and turn.intent in SAID_FREELY:
        return True
    heard = task if step.free else step.hear(desk, task)
    if isinstance(heard, Answer) or heard.known != task.known:
        return True
    versioned = any(True for name in ("color", "size") for _ in turn.all(name))
    fills = versioned if flow.light else True
    return fills and not task.soft and amended(flow, desk, task)
