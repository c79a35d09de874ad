"""What may be said at any time and is no intent: why this, no personal data, erase, blame."""

from collections.abc import Callable
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.bought import mentioned, speaks_of_goods
from actions.buying import basket_shown, basket_talk, checkout, owner, total
from actions.desk import Desk
from actions.flows import begin
from actions.handing_over import handed_over
from actions.manners import manners
from actions.memory import Task
from actions.offer_titles import titled
from actions.ordered import NOT_SENT, ON_THE_WAY, recent
from actions.rating import rated
from actions.revising import revised
from actions.turn import Entity
from actions.upset import angry
from actions.wording import asks, says
from shop import catalogue, orders
from shop.basket_lines import lines as basket_lines
from shop.customers import customer, set_personalised
from shop.offering import offers_for

SHORT = 14  # letters of a sentence that says only to hurry
FRAMED = (
    "basket_question", "add", "total", "why", "impersonal", "personal", "erase", "bot_blame",
    "angry", "that_one", "none_of_these", "checkout", "hours_question", "revise", "most", "remove",
    "claiming", "sign_in_question", "my_parcel", "and_that", "hurry", "history",
)  # fmt: skip


def aside(desk: Desk) -> Answer | None:
    """The answer to such a sentence, None when it is none."""
    text = desk.turn.text
    if not text:
        return None
    framed = (_ANSWERS[each](desk) for each in FRAMED if says(each, text))
    answer = next((each for each in framed if each is not None), None)
    return answer or rated(desk) or manners(desk)


def _why(desk: Desk) -> Answer | None:
    """Why a product or a coupon is shown, truthfully."""
    task = desk.memory.task
    coupon = any(word in desk.turn.text for word in ("券", "张", "coupon"))
    if desk.turn.intent == "promotion" or coupon or (task and task.name == "claim_coupon"):
        return _why_offer(desk)
    shown = catalogue.products(desk.tx, desk.memory.shown[:3])
    if not shown:
        return desk.answer(desk.text("why.nothing")) if says("suggested", desk.turn.text) else None
    who = desk.turn.customer_id
    personal = who is not None and desk.memory.personal and customer(desk.tx, who).personalised
    wishes = desk.memory.wishes
    asked = bool(wishes and (wishes.categories or wishes.brands or wishes.max_price))
    key = "why.personal" if personal else "why.popular"
    words = desk.say(key) + (desk.say("why.wishes") if asked else "")
    return desk.answer(replies.text(words + (desk.say("why.refuse") if personal else "")))


def _why_offer(desk: Desk) -> Answer:
    board = offers_for(desk.tx, desk.turn.customer_id, desk.now)
    every = [*board.claimable, *board.applying]
    views = titled(desk.turn.text, every) or every[:3]
    if not views:
        return desk.answer(desk.text("offers.none"))
    lines = [
        desk.say("why.offer", title=view.title[desk.language], why=view.why.get(desk.language, ""))
        for view in views
    ]
    return desk.answer(replies.text("\n".join(lines)))


def _impersonal(desk: Desk) -> Answer:
    who = desk.turn.customer_id
    if who is None:
        return desk.answer(desk.text("why.guest"))
    set_personalised(desk.tx, who, False)
    return desk.answer(desk.text("why.refused"))


def _personal(desk: Desk) -> Answer:
    who = desk.turn.customer_id
    if who is None:
        return desk.answer(desk.text("why.guest"))
    set_personalised(desk.tx, who, True)
    return desk.answer(desk.text("why.resumed"))


def _erase(desk: Desk) -> Answer:
    """Erasure is done by a person who checks who asks: the request is handed over at once."""
    handed = handed_over(desk, "erasure")
    first = replies.led_by(desk.say("why.erase"), handed.replies[0])
    return Answer((first, *handed.replies[1:]), handed.memory)


def _hours(desk: Desk) -> Answer:
    return desk.answer(replies.text(desk.policies.working_hours.in_language(desk.language)))


def _blamed(desk: Desk) -> Answer:
    handed = handed_over(desk, "bot_blamed")
    first = replies.led_by(desk.say("general.sorry"), handed.replies[0])
    return Answer((first, *handed.replies[1:]), handed.memory)


def _checkout(desk: Desk) -> Answer | None:
    """下单吧, whatever else is in the sentence, when there is something in the basket."""
    if desk.memory.busy or asks(desk.turn.text) or not basket_lines(desk.tx, owner(desk)):
        return None
    return checkout(desk)


def _removed(desk: Desk) -> Answer | None:
    """删掉它, when there is something in the basket and no other business waits."""
    if desk.memory.busy or not basket_lines(desk.tx, owner(desk)):
        return None
    return basket_talk(desk)


def _claiming(desk: Desk) -> Answer | None:
    """领美妆那张券, whatever else the sentence is taken for."""
    task = desk.memory.task
    coupons = any(word in desk.turn.text for word in ("券", "coupon", "voucher"))
    offered = task is not None and task.name == "claim_coupon"
    if asks(desk.turn.text) or not (coupons or offered):
        return None
    answer: Answer = desk.means.topics["promotion"].answer(desk)
    return answer


def _signing_in(desk: Desk) -> Answer | None:
    guest = desk.turn.customer_id is None
    return desk.answer(desk.text("general.how_to_sign_in")) if guest else None


def _my_parcel(desk: Desk) -> Answer | None:
    """Where's my phone: goods that were bought, not goods to buy."""
    if desk.memory.busy or desk.turn.customer_id is None or not mentioned(desk, recent(desk)):
        return None
    answer: Answer = desk.means.topics["order_status"].answer(desk)
    return answer


def _hurried(desk: Desk) -> Answer | None:
    """能快点吗, after an order that is not there yet was told."""
    turn, focus = desk.turn, desk.memory.order_no
    long = len(turn.text) > SHORT if turn.language == "zh" else len(turn.text) > 3 * SHORT
    if turn.customer_id is None or focus is None or desk.memory.busy or long:
        return None
    if orders.one(desk.tx, turn.customer_id, focus).status not in (*NOT_SENT, *ON_THE_WAY):
        return None
    told = replace(turn, entities=(Entity("order_no", focus),))
    answer: Answer = desk.means.topics["order_status"].answer(replace(desk, turn=told))
    return answer


def _history(desk: Desk) -> Answer | None:
    """我买过什么: the latest orders to choose from."""
    if desk.turn.customer_id is None or desk.memory.busy or not recent(desk):
        return None
    return begin(desk.means.flows["order_status"], desk)


def _and_that(desk: Desk) -> Answer | None:
    """猫砂呢, after an order was told and no products were: the order with those goods."""
    if desk.memory.order_no is None or desk.memory.shown:
        return None
    return _my_parcel(desk)


def _that_one(desk: Desk) -> Answer | None:
    """就是那个猫粮, of the orders just spoken of: where that one is."""
    who, focus = desk.turn.customer_id, desk.memory.order_no
    if who is None or focus is None or desk.memory.busy or not speaks_of_goods(desk.turn):
        return None
    spoken_of = orders.one(desk.tx, who, focus)
    if not mentioned(desk, [spoken_of]):
        return None
    told = replace(desk.turn, entities=(Entity("order_no", focus),))
    answer: Answer = desk.means.topics["order_status"].answer(replace(desk, turn=told))
    return answer


def _none_of_these(desk: Desk) -> Answer | None:
    """都不是, to a choice of readings or of topics: a second miss, so a person is offered."""
    memory, task = desk.memory, desk.memory.task
    nothing_else = task is None and not (memory.shown or memory.proposal_id or memory.order_no)
    if not nothing_else and (task is None or task.name != "clarify"):
        return None
    person = desk.button("general.person_button", "human_agent")
    words = desk.text("general.none_of_these", [person])
    asking = Task("clarify", "reading", {"listed": ["human_agent"]}, soft=True)
    return desk.answer(words).remembering(task=asking, asked="choice", misses=2)


def _most(desk: Desk) -> Answer | None:
    """哪个最便宜, of what is shown."""
    if len(desk.memory.shown) < 2:
        return None
    answer: Answer = desk.means.topics["compare"].answer(desk)
    return answer


_ANSWERS: dict[str, Callable[[Desk], Answer | None]] = {
    "basket_question": basket_shown,
    "add": basket_talk,
    "total": total,
    "revise": revised,
    "most": _most,
    "that_one": _that_one,
    "remove": _removed,
    "claiming": _claiming,
    "sign_in_question": _signing_in,
    "my_parcel": _my_parcel,
    "and_that": _and_that,
    "hurry": _hurried,
    "history": _history,
    "none_of_these": _none_of_these,
    "checkout": _checkout,
    "why": _why,
    "impersonal": _impersonal,
    "personal": _personal,
    "erase": _erase,
    "bot_blame": _blamed,
    "angry": angry,
    "hours_question": _hours,
}
