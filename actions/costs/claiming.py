"""Claiming a coupon: which one, by its button, its place or its name; then a yes."""

import re
from collections.abc import Sequence
from typing import Any, Protocol

from actions import replies
from actions.answer import Answer, Reply
from actions.business.flows import Flow, Step, begin
from actions.business.parking import parked
from actions.business.settling import proposing
from actions.desk import Desk
from actions.hearing.ordinals import position
from actions.hearing.wording import asks, leaving_out, says
from actions.hearing.words import listed
from actions.memory import Task
from shop.offering import coupons, offers_for
from shop.spelling import compact

SHOWN = 3
_FIGURE = re.compile(r"(?<![\d.])\d{2,}(?![\d.])")
SHORTEST_NAME = 2  # letters of a title that are enough to mean it


class Titled(Protocol):
    """An offer or a coupon: what it is called, in both languages."""

    @property
    def offer_id(self) -> str: ...
    @property
    def title(self) -> dict[str, Any]: ...


def claiming(desk: Desk) -> Answer | None:
    """领美妆的, whatever it was understood as: a coupon that can be claimed, or any of them.

    A purchase in progress waits and goes on afterwards.
    """
    turn, memory = desk.turn, desk.memory
    if asks(turn.text):
        return None
    named = titled(turn.text, offers_for(desk.tx, turn.customer_id, desk.now).claimable)
    if memory.task is not None and memory.task.name == CLAIM.name and memory.busy:
        return None  # a word about the one being claimed
    if memory.busy and (len(named) != 1 or parked(desk, CLAIM.name) is None):
        return None
    if not named and (had := _had_already(desk)) is not None:
        return had
    if len(named) != 1 and not _speaks_of_coupons(desk):
        return None
    return begin(CLAIM, desk)


def _had_already(desk: Desk) -> Answer | None:
    """领美妆券, that was claimed before: said so, until when and how it is used."""
    if desk.turn.customer_id is None:
        return None
    mine = [each for each in coupons(desk.tx, desk.turn.customer_id, desk.now)
            if each.state == "claimed"]  # fmt: skip
    named = titled(desk.turn.text, mine) or _by_figure(desk, mine)
    if len(named) != 1:
        return None
    one = next(each for each in mine if each.offer_id == named[0].offer_id)
    words = desk.text("offers.held", title=one.title[desk.language], code=one.code,
                      day=desk.day(one.ends_at))  # fmt: skip
    return desk.answer(words, memory=desk.memory)


def _by_figure[T: Titled](desk: Desk, mine: Sequence[T]) -> list[T]:
    """用那张20的券, of 满199减20: by a figure that no coupon still to be claimed has."""
    said = set(_FIGURE.findall(desk.turn.text))
    open_ones = offers_for(desk.tx, desk.turn.customer_id, desk.now).claimable
    if any(said & _figures(one) for one in open_ones):
        return []
    return list({one.offer_id: one for one in mine if said & _figures(one)}.values())


def _figures(offer: Titled) -> set[str]:
    return set(_FIGURE.findall(str(offer.title["zh"])))


def _speaks_of_coupons(desk: Desk) -> bool:
    """领那张, with a word of coupons or after they were offered."""
    text, task = desk.turn.text, desk.memory.task
    offered = task is not None and task.name == CLAIM.name
    return says("claiming", text) and (offered or says("coupon", text))


def meant[T: Titled](desk: Desk, views: Sequence[T]) -> list[T]:
    """The coupon counted off among those just offered, called by its title, or being claimed."""
    task, text = desk.memory.task, desk.turn.text
    at_coupons = task is not None and task.name == CLAIM.name
    ids = (task.get("listed") or ()) if task and at_coupons else ()
    offered = [view for view in views if view.offer_id in ids]
    place = position(text, len(offered))
    if place is not None:
        return [offered[place]]
    being = task.get("offer_id") if task and at_coupons else None
    return titled(text, views) or [view for view in views if view.offer_id == being]


def claim_button(desk: Desk, view: Titled) -> replies.Button:
    words = desk.say("offers.claim_button", title=view.title[desk.language])
    return replies.button(words, "promotion", offer_id=view.offer_id)


def _hear_offer(desk: Desk, task: Task) -> Task | Answer:
    turn = desk.turn
    if clicked := turn.first("offer_id"):
        return task.knowing(offer_id=str(clicked), offer_ids=None)
    views = offers_for(desk.tx, turn.customer_id, desk.now).claimable
    offered = task.get("listed") or [view.offer_id for view in views[:SHOWN]]
    task = task.knowing(listed=offered)
    if says("every_coupon", turn.text) and not asks(turn.text):
        return _all_listed(task.knowing(listed=[view.offer_id for view in views]), "",
                           [view.offer_id for view in views])  # fmt: skip
    if says("all_of_coupons", turn.text) and not asks(turn.text):
        return _all_listed(task, turn.text, [view.offer_id for view in views])
    unsaid = asks(turn.text) or says("coupon_unwanted", turn.text)
    named = [] if unsaid else titled(turn.text, views)
    if len(named) == 1:
        return task.knowing(offer_id=named[0].offer_id)
    place = position(turn.text, len(offered))
    if place is not None and not asks(turn.text):
        return task.knowing(offer_id=offered[place])
    if len(offered) == 1 and (turn.intent == "affirm" or says("claiming", turn.text)):
        return task.knowing(offer_id=offered[0])
    return task


def _all_listed(task: Task, text: str, open_ones: Sequence[str]) -> Task:
    """那两张都领了: all of those just offered that are still open; two of three are asked for."""
    ids = [each for each in task.get("listed") or () if each in open_ones]
    if says("two_coupons", text) and len(ids) != 2:
        return task
    if len(ids) < 2:
        return task.knowing(offer_id=ids[0]) if ids else task
    return task.knowing(offer_id=ids[0], offer_ids=ids)


def titled[T: Titled](text: str, views: Sequence[T]) -> list[T]:
    """The offers whose title the words are a part of: 金卡, 95折, beauty."""
    said = compact(leaving_out("claim_filler", text))
    if len(said) < SHORTEST_NAME:
        return []
    titles = [(view, [form for each in view.title.values() for form in _forms(each)])
              for view in views]  # fmt: skip
    kinds = {view.offer_id: _kind(name) for view, names in titles for name in names[:1]}
    meant = [view for view, names in titles if any(said in name for name in names)]
    return meant or [view for view in views if kinds[view.offer_id] in said]


def _forms(title: str) -> tuple[str, ...]:
    """As it is written, and without the words that are left out of what is said."""
    return compact(title), compact(leaving_out("claim_filler", title))


def _kind(title: str) -> str:
    """What a coupon is for: the words its title begins with, 美妆 of 美妆85折券."""
    return re.split(r"[\d满]|会员", title, maxsplit=1)[0] or title


def _ask_offer(desk: Desk, task: Task) -> Sequence[Reply]:
    board = offers_for(desk.tx, desk.turn.customer_id, desk.now)
    if not board.claimable:
        return [desk.text("offers.nothing_to_claim")]
    told = task.get("listed") or ()
    views = sorted(board.claimable, key=lambda view: view.offer_id not in told)  # those told first
    first = max(min(sum(view.offer_id in told for view in views), SHOWN), 1) if told else SHOWN
    buttons = [claim_button(desk, view) for view in views[:first]]
    more = [view.title[desk.language] for view in views[first:]]
    words = desk.say("offers.which")
    if more:
        gap = "" if desk.language == "zh" else " "
        words += gap + desk.say("offers.more_open", titles=listed(more, desk.language))
    return [replies.text(words, buttons)]


def _propose_all(desk: Desk, task: Task, ids: Sequence[str]) -> Answer:
    views = offers_for(desk.tx, desk.customer_id(), desk.now).claimable
    titles = [view.title[desk.language] for view in views if view.offer_id in ids]
    words = desk.say("offers.confirm_all", count=len(titles), titles=listed(titles, desk.language))
    return proposing(desk, task, "claim_coupons", {"offer_ids": list(ids)}, words)


def _propose(desk: Desk, task: Task) -> Answer:
    if several := task.get("offer_ids"):
        return _propose_all(desk, task, several)
    offer_id = str(task.get("offer_id"))
    board = offers_for(desk.tx, desk.customer_id(), desk.now)
    view = next((each for each in board.claimable if each.offer_id == offer_id), None)
    if view is None:
        return desk.answer(desk.text("offers.not_claimable"), memory=desk.memory.idle())
    words = desk.say("offers.confirm", title=view.title[desk.language],
                     terms=view.terms[desk.language].rstrip("。."))  # fmt: skip
    return proposing(desk, task, "claim_coupon", {"offer_id": offer_id}, words)


CLAIM = Flow(
    "claim_coupon",
    frozenset(),
    (Step("offer_id", "choice", _hear_offer, _ask_offer),),
    _propose,
    sign_in="offers.sign_in_to_claim",
)
