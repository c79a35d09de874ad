"""Two requests in one message: the first is answered, the other is offered, and done on a yes.

While the first one is business that takes several turns, the second waits beside it.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from actions import replies
from actions.answer import Answer
from actions.basket.bought_again import bought_again
from actions.basket.placing import placed
from actions.business.requests import Wish
from actions.business.waited import THEN, noted_of, state_waited
from actions.costs.one_offer import told_of_one
from actions.desk import Desk
from actions.hearing.addressing import parts_of
from actions.hearing.matters import BUSINESS, asks_for
from actions.hearing.wording import asks, refuses, says, spans, weight
from actions.hearing.words import listed
from actions.memory import Task
from actions.orders.invoice_later import plainly_wanted, with_invoice_later
from actions.reference.bought import KINDS
from actions.reference.history import with_person
from actions.road.ordered_along import hung_in_vain, ordered_along, surely_wanted
from actions.road.questions_beside import MONEY, Hearing, told_along
from actions.road.sought_after import is_search
from actions.turn import Entity, Turn, moved

CARRIED = ("order_no", "category", "brand", "color", "size", "attribute")
MOST = 2  # offered at a time
LONGEST = 18  # letters that are said again
_GAP = re.compile(r"\s+([，,。.!！?？；;、]+)\s*|\s{2,}")  # where a part was taken out
_NUMBERED = re.compile(r"\d{6}")  # a phone, an order
CLAIMING = "claim_coupon"
ADDING = "add_to_basket"
NO = "/deny"  # the button beside what is offered
UNOFFERABLE = frozenset({"affirm", "deny", "inform"})
OF_ORDER = frozenset({"exchange", "return_refund", "change_address", "cancel_order"})
PLACE = ("change_address", "shipping_info")
OF_GOODS = frozenset({"product_info", "compare", "stock", "purchase"})


def with_second(
    desk: Desk, answer: Answer, others: Sequence[Wish], hear: Hearing | None = None
) -> Answer:
    """The answer, and an offer to go on with what else the message asks.

    What is merely asked is answered along with it: by `hear`, which answers whole messages.
    """
    answer, others = with_invoice_later(desk, answer, others)
    others = [each for each in others if _to_offer(desk, each) and not _begun(desk, answer, each)]
    if not others or not answer.replies or with_person(desk):
        return answer
    answer, others = told_along(desk, answer, others, hear)
    others = [each for each in others if not hung_in_vain(desk, answer, each)]
    if not others:
        return answer
    if _is_begun_at_once(desk, answer, others[0]):
        return _taken_up(desk, answer, others[0].as_slot())
    return _offering(desk, answer, others[:MOST])


def _is_begun_at_once(desk: Desk, answer: Answer, wish: Wish) -> bool:
    sure = surely_wanted(desk, wish)
    wanted = plainly_wanted(answer, wish) or _to_begin(answer, wish, sure=sure)
    return wanted or ordered_along(desk, answer, wish) or _to_look_for(answer, wish)


def _to_look_for(answer: Answer, wish: Wish) -> bool:
    """再来两份茶 还要一个保温杯: goods looked for, once the basket or an order was told."""
    memory = answer.memory
    waits = memory.busy or memory.proposal_id is not None or memory.asked == "order"
    return is_search(wish) and not waits


def _to_begin(answer: Answer, wish: Wish, *, sure: bool = False) -> bool:
    """扫地机那单取消: business plainly asked for, which its own yes still comes before."""
    waits = answer.memory.task is not None or answer.memory.asked is not None
    if wish.intent not in BUSINESS or waits or asks(wish.text):
        return False
    goods = any(each.name in KINDS for each in wish.entities)
    if any(each.name == "line_id" for each in wish.entities):
        return True  # what is registered anew, after it was taken back for that
    return sure or _worded(wish) or (goods and says("goods_unwanted", wish.text))


def _worded(wish: Wish) -> bool:
    """Whether its words name the matter; 那都取消了吧 is of the order in talk."""
    cancels = wish.intent == "cancel_order" and says("cancels_words", wish.text)
    return cancels or asks_for(wish.intent, wish.text)


def _begun(desk: Desk, answer: Answer, wish: Wish) -> bool:
    """Whether the answer has begun that very complaint: scratched my floor, I want to report it."""
    task, before = answer.memory.task, desk.memory.task
    fresh = task is not None and (before is None or before.name != task.name)
    return fresh and task is not None and task.name == wish.intent == "complaint"


def _to_offer(desk: Desk, wish: Wish) -> bool:
    """Whether it stands on its own: of goods it must name some, unless they are on the screen."""
    elsewhere = _names_place(desk, wish) or _of_sending_back(desk, wish)
    if wish.intent in UNOFFERABLE or elsewhere or _is_hollow(desk, wish):
        return False
    if wish.intent not in OF_GOODS or desk.memory.shown or desk.memory.product_id:
        return True
    return bool(wish.entities) or says("checkout", wish.text) and not asks(wish.text)


def _is_hollow(desk: Desk, wish: Wish) -> bool:
    """Words that ask for nothing, nor name the matter they were taken for: 原因就是噪音大."""
    if not wish.text:
        return False
    worded = asks(wish.text) or _worded(wish) or surely_wanted(desk, wish)
    demanded = says("checkout", wish.text) or says("claim_words", wish.text)
    demanded = demanded or all(says(one, wish.text) for one in MONEY)
    return not (worded or demanded or wish.entities)


def _names_place(desk: Desk, wish: Wish) -> bool:
    """地址我想改一下 寄到公司: where it is to go, no question of shipping."""
    return (desk.turn.intent, wish.intent) == PLACE and not asks(wish.text)


def _of_sending_back(desk: Desk, wish: Wish) -> bool:
    """旧的怎么给你们，要运费吗: the freight is that of the goods that go back."""
    known = desk.turn.customer_id is not None
    return wish.intent == "shipping_info" and known and says("send_back_question", desk.turn.text)


def _goes_on(desk: Desk, waiting: dict[str, Any]) -> bool:
    """那两张都领了 直接下单: the order that was said along with the coupons follows them."""
    task = desk.memory.task
    ordered = waiting["listed"] == ["purchase"] and says("checkout", str(waiting["text"]))
    return ordered and task is not None and task.name == CLAIMING and not refuses(desk.turn.text)


def afterwards(desk: Desk, answer: Answer) -> Answer:
    """The answer that ends some business, and what had waited beside it, one after the other."""
    noted, left = noted_of(desk.memory.task), answer.memory.task
    waiting = [each for each in noted if each["listed"] != [desk.turn.intent]]
    if len(waiting) < len(noted) and left is not None:
        answer = answer.remembering(task=left.knowing(then=waiting or None))
    if not waiting or with_person(desk):
        return answer
    first, *rest = waiting
    onward = _next_noted(desk, answer, first)
    task = onward.memory.task
    if onward is answer or not rest:
        return onward
    if task is None:  # the first was answered at once
        return _offering(desk, onward, [_as_wish(each) for each in rest])
    return onward.remembering(task=task.knowing(then=[*noted_of(task), *rest]))


def _as_wish(waiting: dict[str, Any]) -> Wish:
    named = tuple(map(entity, waiting.get("entities") or []))
    return Wish(waiting["listed"][0], str(waiting["text"]), named)


def _next_noted(desk: Desk, answer: Answer, waiting: dict[str, Any]) -> Answer:
    """The answer, and what waited; the same answer while the business goes on."""
    task = desk.memory.task
    if _was_added(desk, answer):
        return _taken_up(desk, answer, waiting)
    if answer.memory.task is not None:
        return answer
    if task is not None and task.name == "withdraw_case" and state_waited(desk) != "done":
        return answer  # what stays on file is not begun anew
    if task is not None and task.name == "cancel_order" and waiting["listed"][0] in OF_ORDER:
        return answer  # of an order that is cancelled there is nothing more to do
    if _goes_on(desk, waiting):
        return _taken_up(desk, answer, waiting)
    wish = _as_wish(waiting)
    if plainly_wanted(answer, wish) or _to_begin(answer, wish) or is_search(wish):
        return _taken_up(desk, answer, waiting)
    return _offering(desk, answer, [wish])


def _was_added(desk: Desk, answer: Answer) -> bool:
    """Whether the goods whose version was still open are in the basket now."""
    task, after = desk.memory.task, answer.memory.task
    return task is not None and task.name == ADDING and after is not None and after.soft


def _taken_up(desk: Desk, answer: Answer, waiting: dict[str, Any]) -> Answer:
    """The answer, and what had waited beside it in its own words."""
    named = tuple(map(entity, waiting.get("entities") or []))
    turn = replace(desk.turn, text=str(waiting["text"]), intent=waiting["listed"][0],
                   entities=named, memory=answer.memory)  # fmt: skip
    after = replace(desk, turn=turn)
    named_one = told_of_one(after) if turn.intent == "promotion" else None
    if turn.intent == "purchase":
        named_one = bought_again(after) or placed(after)  # 鞋子下单 微信付
    onward: Answer = named_one or desk.means.topics[turn.intent].answer(after)
    return Answer((*answer.replies, *onward.replies), onward.memory)


def with_offer(answer: Answer) -> Answer:
    """A question with one button: a typed yes to it is a click on it."""
    memory, replied = answer.memory, answer.replies
    if memory.task is not None or memory.proposal_id or not replied:
        return answer
    buttons = {each["payload"] for reply in replied for each in reply.get("buttons", ())}
    buttons.discard(NO)
    if len(buttons) != 1 or not str(replied[-1]["text"]).rstrip().endswith(("?", "？")):
        return answer
    intent, brace, rest = buttons.pop()[1:].partition("{")
    if intent in UNOFFERABLE:
        return answer
    named = json.loads(brace + rest) if brace else {}
    kept = Wish(intent, "", tuple(Entity(name, value) for name, value in named.items()))
    task = Task("clarify", "reading", kept.as_slot(), soft=True)
    return answer.remembering(task=task, asked="choice")


def as_offered(desk: Desk) -> Desk:
    """A click on the offer's button, as if its own words had been typed."""
    turn, task = desk.turn, desk.memory.task
    offered = [*noted_of(task), *([task.known] if task and task.soft else [])]
    fits = (one for one in offered if one.get("text") and one["listed"] == [turn.intent])
    kept = next(fits, None)
    if not turn.clicked or kept is None:
        return desk
    entities = tuple(map(entity, kept.get("entities") or []))
    return desk.turned(text=str(kept["text"]), entities=entities)


def offered_and_more(desk: Desk) -> Desk | None:
    """要的 2kg那个, to the request that was offered: its own words, and these beside them."""
    turn, task = desk.turn, desk.memory.task
    kept = task.known if task is not None and task.soft else {}
    if turn.clicked or not kept.get("text") or len(kept.get("listed") or ()) != 1:
        return None
    (first, start), *more = spans("yes_first", turn.text)
    agreed = first == start and bool(more) and bool(turn.entities)
    if asks(turn.text) or not (agreed or _is_address(turn, kept)):
        return None
    lead, begins = str(kept["text"]), more[0][0] if agreed else 0
    shift = len(lead) + 1 - begins
    said = moved((one for one in turn.entities if one.start is not None), shift)
    before = tuple(map(entity, kept.get("entities") or []))
    text = f"{lead} {turn.text[begins:]}"
    onward = replace(turn, text=text, intent=kept["listed"][0], entities=(*before, *said),
                     clauses=(), confidence=1.0)  # fmt: skip
    return replace(desk, turn=replace(onward, memory=desk.memory.idle()))


def _is_address(turn: Turn, kept: Any) -> bool:
    """改到文三路5号, to the change of address that was offered beside another order."""
    offered = kept["listed"] == [PLACE[0]] and not refuses(turn.text)
    return offered and bool(parts_of(turn.text, turn.first("phone")))


def entity(kept: Any) -> Entity:
    return Entity(str(kept["name"]), kept["value"], kept.get("role"), kept.get("extra") or {})


def _offering(desk: Desk, answer: Answer, asked: Sequence[Wish]) -> Answer:
    """What else was said, noted beside the business in progress, or offered now."""
    buttons = [_button(desk.label("intents", each.title), each.as_slot()) for each in asked]
    title = listed([_named(desk, each) for each in asked], desk.language)
    wishes = [each.as_slot() for each in asked]
    task = answer.memory.task
    if task is not None and not task.soft:
        said = answer.then(replies.text(desk.say("general.second", topic=title), buttons))
        before = [each for each in noted_of(task) if each not in wishes]
        return said.remembering(task=task.knowing(**{THEN: [*before, *wishes]}))
    said = answer.then(replies.text(desk.say("general.second_now", topic=title), buttons))
    first, *rest = wishes
    reading = Task("clarify", "reading", first, soft=True).knowing(then=rest or None)
    return said.remembering(task=reading, asked="choice")


def _named(desk: Desk, asked: Wish) -> str:
    return in_own_words(desk, asked) or desk.label("intents", asked.title)


def _button(title: str, wish: dict[str, Any]) -> replies.Button:
    carried = {each["name"]: each["value"] for each in wish["entities"] if each["name"] in CARRIED}
    ids = [each["extra"].get("product_id") for each in wish["entities"]]
    found = next((each for each in ids if each), None)
    return replies.button(title, wish["listed"][0], **carried, product_id=found)


def in_own_words(desk: Desk, asked: Wish) -> str:
    """What is offered, as it was said: 「会不会过期」; empty when long, or with a number in it."""
    said = _GAP.sub(lambda gap: gap[1] or " ", asked.text).strip(" ，,。.!！?？；;、")
    if not said or weight(said) > LONGEST or _NUMBERED.search(said):
        return ""
    return f"「{said}」" if desk.language == "zh" else said
