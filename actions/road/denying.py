"""Business that is said not to be wanted: its form is left, and what is asked instead is done."""

from dataclasses import replace

from actions.after_sales.missing_goods import goods_missing
from actions.after_sales.visiting import visit_moved
from actions.answer import Answer
from actions.basket.revising import revised, taken_out
from actions.business.beside import beside
from actions.business.denied import DENIABLE, denied
from actions.business.flows import flow_of
from actions.business.progress import dropped, handed_on, left_for
from actions.desk import Desk
from actions.hearing.matters import TOPICS, asks_for
from actions.hearing.wording import asks, leaving_out, says
from actions.memory import Task

RULES_OF = {"return_refund": "return_policy"}  # where what is asked of it is told
PICKS = {"exchange": "picks_exchange", "return_refund": "picks_return",
         "repair_warranty": "picks_repair"}  # fmt: skip


def left_or_declined(desk: Desk) -> Answer | None:
    """不是投诉 我问什么时候到: the form is left; with none in progress, none is begun."""
    task, flow = desk.memory.task, flow_of(desk)
    moves = says("reschedule", desk.turn.text)
    if _came_short(desk.turn.text):
        return goods_missing(desk)
    if not desk.memory.busy:
        return (visit_moved(desk) if moves else None) or _declined(desk)
    if task is None or flow is None or not denied(desk):
        return None
    answer = dropped(desk, task)
    if moves and (moved := visit_moved(handed_on(desk, answer))) is not None:
        return Answer((*answer.replies, *moved.replies), moved.memory)
    if (basket := _of_the_basket(desk, task.name, answer)) is not None:
        return basket
    if not asks(desk.turn.text):
        return left_for(desk, flow, answer)
    intent = _asked(desk, task.name)
    if intent is None:
        return _with_what_is_asked(desk, task, answer)
    idle = handed_on(desk.turned(intent=intent), answer)
    return desk.means.topics[intent].answer(idle)


def _came_short(text: str) -> bool:
    """我不是要修 是少发 要补一个轮子: no repair, but a piece that never came."""
    told = says("goods_missing", leaving_out("denies_repair", text))
    return says("denies_repair", text) and told and not asks(text)


def _with_what_is_asked(desk: Desk, task: Task, answer: Answer) -> Answer:
    """I don't want to return it, just asking who pays: dropped, and told what is known of it."""
    told = beside(desk, task)
    if told is None:
        return answer
    return Answer((*answer.replies, *told.replies), answer.memory)


def _of_the_basket(desk: Desk, business: str, answer: Answer) -> Answer | None:
    """不是取消订单，清空购物车: what is to leave the basket instead."""
    rest = leaving_out(f"denies_{business}", desk.turn.text).strip(" ，,。.!！")
    changes = says("basket_words", rest) and says("changes", rest)
    if changes:
        kept = tuple(one for one in desk.turn.entities if one.name in ("product", "color", "size"))
        aside = handed_on(desk.turned(text=rest, entities=kept), answer)
        changed = revised(aside)
        return changed and Answer((*answer.replies, *changed.replies), changed.memory)
    if not (says("remove", rest) or says("take_out", rest)):
        return None
    idle = handed_on(desk.turned(text=rest, entities=()), answer)
    told = taken_out(idle)
    return None if told is None else Answer((*answer.replies, *told.replies), told.memory)


def _asked(desk: Desk, business: str) -> str | None:
    """The one matter that the rest of the sentence asks about."""
    rest = leaving_out(f"denies_{business}", desk.turn.text)
    named = [one for one in TOPICS if one != DENIABLE[business] and asks_for(one, rest)]
    if not named and says("arrival", rest):
        return "order_status"
    return named[0] if len(named) == 1 else None


def _declined(desk: Desk) -> Answer | None:
    text, intent = desk.turn.text, desk.turn.intent
    names = [name for name in DENIABLE if name != "cancel_order" and says(f"denies_{name}", text)]
    if not names or says("unbook", text):
        return None
    rest = text
    for name in names:
        rest = leaving_out(f"denies_{name}", rest)
    kinds = [DENIABLE[name] for name in names]
    instead = [one for one, pick in PICKS.items() if one not in kinds and says(pick, rest)]
    if len(instead) == 1:
        turn = replace(desk.turn, intent=instead[0])
        return desk.means.topics[instead[0]].answer(replace(desk, turn=turn))
    if intent not in kinds:
        return None
    if not (asks(rest) or says("who_pays", rest)):
        return desk.answer(desk.text("general.declined"))
    named = [one for one in TOPICS if one not in kinds and asks_for(one, rest)]
    named = named or [RULES_OF[one] for one in kinds if one in RULES_OF]
    if len(named) != 1:
        return desk.answer(desk.text("general.declined"))
    turn = replace(desk.turn, intent=named[0], text=rest)
    return desk.means.topics[named[0]].answer(replace(desk, turn=turn))
