"""Why something is shown, and the wish to be shown nothing personal or to be forgotten."""

from collections.abc import Callable
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.parted import leading
from actions.business.progress import resumed
from actions.business.remainder import remainder, requests, saying
from actions.costs.coupon_questions import why as why_coupon
from actions.desk import Desk
from actions.goods.personal_offers import (
    by_purchases,
    coupons_kept,
    kind_told,
    reasons_shown,
    why_this_one,
)
from actions.hearing import words
from actions.hearing.wording import asks, leaving_out, says
from actions.reference.bought import speaks_of_goods
from actions.reference.history import own_words
from actions.talk.handing_over import CHAT_ALONE, ERASURE, PERSON, erasing
from actions.turn import Entity
from shop import catalogue
from shop.customers import customer, set_personalised

CHAT_ERASED = ("erase", "erased_then")
KEEPING = ("erase_no", "hold_on")
SPOKEN = 3  # messages back in which the erasure may have been spoken of


def _why(desk: Desk) -> Answer | None:
    """Why a product or a coupon is shown, truthfully."""
    if (offered := why_coupon(desk)) is not None:
        return offered
    if (one := kind_told(desk) or why_this_one(desk)) is not None:
        return one
    if not desk.memory.shown and says("seeks_advice", desk.turn.text):
        return _recommended(desk)
    shown = catalogue.products(desk.tx, desk.memory.shown[:3])
    if not shown:
        return desk.answer(desk.text("why.nothing")) if says("suggested", desk.turn.text) else None
    who = desk.turn.customer_id
    personal = who is not None and desk.memory.personal and customer(desk.tx, who).personalised
    wishes = desk.memory.wishes
    asked = bool(wishes and (wishes.categories or wishes.brands or wishes.max_price))
    key = "why.personal" if personal else "why.popular"
    words = desk.say(key) + (desk.say("why.wishes") if asked else "")
    words += desk.say("why.refuse") if personal else ""
    return desk.answer(replies.text(words + reasons_shown(desk)))


def _recommended(desk: Desk) -> Answer:
    """最近有啥推荐给我的 为啥推这些: goods, and the reason of each in words."""
    answer: Answer = desk.means.topics["recommend"].answer(desk)
    lines = [desk.say("why.each", name=card["name"], reason=card["reason"])
             for reply in answer.replies for card in reply.get("products", ())
             if card.get("reason")]  # fmt: skip
    return answer.then(replies.text("\n".join(lines))) if lines else answer


def _impersonal(desk: Desk) -> Answer:
    """别给我个性化推荐了: refused at once; an erasure that is wished along with it is offered."""
    told = refused(desk)
    if not says("erase", leaving_out("impersonal", desk.turn.text)):
        return told
    offered = erasing(desk)
    return Answer((*told.replies, *offered.replies), offered.memory)


def refused(desk: Desk) -> Answer:
    """Personal suggestions are switched off at once, and which offers end with them is told."""
    who = desk.turn.customer_id
    if who is None:
        return desk.answer(desk.text("why.guest"))
    gone = by_purchases(desk, who)
    set_personalised(desk.tx, who, False)
    titles = words.listed(gone, desk.language)
    told = desk.say("why.refused") + (desk.say("why.refused_offers", titles=titles) if gone else "")
    return desk.answer(replies.text(told))


def resumed_personal(desk: Desk) -> Answer:
    """Personal suggestions are on again."""
    who = desk.turn.customer_id
    if who is None:
        return desk.answer(desk.text("why.guest"))
    set_personalised(desk.tx, who, True)
    return desk.answer(desk.text("why.resumed"))


def _personal_state(desk: Desk) -> Answer:
    """推荐关掉没有: whether personal suggestions are on for this shopper."""
    who = desk.turn.customer_id
    if who is None:
        return desk.answer(desk.text("why.guest"))
    key = "why.state_on" if customer(desk.tx, who).personalised else "why.state_off"
    return resumed(desk, desk.answer(desk.text(key)))


def _knows_me(desk: Desk) -> Answer:
    """怎么知道我养猫的: from what was bought, looked at and put into the basket here."""
    who = desk.turn.customer_id
    if who is None:
        return resumed(desk, desk.answer(desk.text("why.kept_of_guest")))
    key = "why.known_by" if customer(desk.tx, who).personalised else "why.known_no_more"
    return resumed(desk, desk.answer(desk.text(key)))


def _data_kept(desk: Desk) -> Answer:
    """你们会记录我看了啥吗, what do you store about me: what is kept and how it is stopped."""
    key = "why.kept_of_guest" if desk.turn.customer_id is None else "why.kept"
    return resumed(desk, desk.answer(desk.text(key)))


def _basket_kept(desk: Desk) -> Answer | None:
    """删聊天记录的话购物车会不会清空: where the basket is kept; then the erasure is offered."""
    spoken = any(says(one, desk.turn.text) for one in CHAT_ERASED)
    spoken = spoken or _erasure_spoken_of(desk)
    if not asks(desk.turn.text) or not spoken:
        return None
    key = "why.basket_of_guest" if desk.turn.customer_id is None else "why.basket_stays"
    gap = "" if desk.language == "zh" else " "
    return leading(desk.say(key) + gap, erasing(desk))


def _orders_erased(desk: Desk) -> Answer | None:
    """会删掉订单吗, once the erasure was offered: what stays when the chat alone is erased."""
    text = desk.turn.text
    if not asks(text) or speaks_of_goods(desk.turn) or not _erasure_offered(desk):
        return None
    return erasing(desk, alone=True)


def _erasure_offered(desk: Desk) -> bool:
    task = desk.memory.task
    named = (task.get("entities") or ()) if task is not None and task.soft else ()
    return any(each.get("value") == ERASURE for each in named)


def _erase_no(desk: Desk) -> Answer | None:
    """先不删除, to the erasure that was offered."""
    if asks(desk.turn.text) or not _erasure_offered(desk):
        return None
    return desk.answer(desk.text("general.declined"), memory=desk.memory.idle())


def kept_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """先别删 我再想想。对了 积分啥时候过期: nothing is erased, and the desk for the rest."""
    turn = desk.turn
    if turn.clicked or not says("erase_no", turn.text) or not _erasure_offered(desk):
        return None
    kept = saying(turn.text, lambda part: any(says(one, part) for one in KEEPING))
    rest = remainder(turn, kept)
    if not requests(rest):
        return None
    told = desk.answer(desk.text("general.declined"), memory=desk.memory.idle())
    return told, replace(desk, turn=replace(rest, memory=told.memory))


def _chat_alone(desk: Desk) -> Answer | None:
    """只删聊天记录, or no, just the chat, once the erasure was offered or spoken of."""
    spoken = says("erase", desk.turn.text) or _erasure_offered(desk) or _erasure_spoken_of(desk)
    return erasing(desk) if spoken and not desk.turn.clicked else None


def impersonal_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """别给我搞个性化推荐了 有券能用吗: refused, and the desk for what else is asked.

    None when the rest asks what becomes of the offers without it, or wants all erased.
    """
    turn = desk.turn
    told = saying(turn.text, lambda part: says("impersonal", part) and not asks(part)
                  and not says("supposed", part))  # fmt: skip
    rest = remainder(turn, told)
    if turn.clicked or not told or not requests(rest) or desk.memory.busy:
        return None
    if says("erase", rest.text) or says("stays_then", rest.text):
        return None
    told_off = refused(desk)
    return told_off, replace(desk, turn=replace(rest, memory=told_off.memory))


def _erase_yes(desk: Desk) -> Answer | None:
    """行 那确认删: a yes to the erasure that was offered; spoken of before, it is offered."""
    if not _erasure_offered(desk):
        return erasing(desk) if not desk.memory.busy and _erasure_spoken_of(desk) else None
    turn = replace(desk.turn, text="", entities=(Entity("choice", ERASURE),), intent=PERSON)
    return desk.means.topics[PERSON].answer(replace(desk, turn=turn))


def _erasure_spoken_of(desk: Desk) -> bool:
    earlier = own_words(desk)[:SPOKEN]
    return any(says(one, text) for one in CHAT_ERASED for text in earlier)


PRIVACY: dict[str, Callable[[Desk], Answer | None]] = {
    "coupons_impersonal": coupons_kept,
    "data_kept": _data_kept,
    "personal_state": _personal_state,
    "knows_me": _knows_me,
    "why": _why,
    "impersonal": _impersonal,
    "personal": resumed_personal,
    "basket_kept": _basket_kept,
    "orders_erased": _orders_erased,
    CHAT_ALONE: _chat_alone,
    "erase_no": _erase_no,
    "erase": erasing,
    "erase_yes": _erase_yes,
}
