"""The requests of one message, in the order in which they are said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from actions.business.answered_along import SURE, answered_along, asks_of_goods, ordering
from actions.business.kind_before import with_kind_before
from actions.business.message_cut import blotted, cuts, plain_part
from actions.hearing.answering import Reading, assents, read
from actions.hearing.matters import (
    ANSWERS,
    BUSINESS,
    NEAR,
    NOT_UNDERSTOOD,
    OF_THE_SHOP,
    SHOPPING,
    TALK,
    TOPICS,
    asks_for,
    denied,
)
from actions.hearing.wording import agrees, asks, consents, gives_up, refuses, says
from actions.reference.bought import KINDS
from actions.turn import Clause, Entity, Turn, named_in

PIECE = 5  # letters of a part that can be what was asked for
ALONE = frozenset(TOPICS) - {"human_agent"} | {"product_info", "stock"}
SURE_ALONE = 0.7  # of 3,435 sentences that ask for one thing one in a hundred is cut in two
SHORTEST_ALONE = 3  # letters
DROPPED = frozenset({"cancel_order", "deny", "nlu_fallback", "out_of_scope", "goodbye",
                     "refine_recommendation"})  # fmt: skip
OF_OWN = BUSINESS | {"order_status", "refund_progress"}
HALTING = frozenset({Reading.HALT, Reading.NO, Reading.FILLER})
OF_PARCEL = ("arrival", "parcel_sent")
QUESTIONS = {"product_info": "price_question", "stock": "stock_question"}
WHOLE = ("coupons_impersonal", "rate_source", "offer_lasts", "offer_ended", "shop_wish",
         "goods_change", "cancelled_again")  # fmt: skip


@dataclass(frozen=True)
class Wish:
    """A request of the message: its topic, its own words and what they name."""

    intent: str
    text: str
    entities: tuple[Entity, ...]

    @property
    def title(self) -> str:
        """The name of its words: what is in the basket is ordered, not found."""
        orders = self.intent == "purchase" and says("checkout", self.text)
        return "checkout" if orders else self.intent

    def as_slot(self) -> dict[str, Any]:
        named = [
            {"name": each.name, "value": each.value, "role": each.role, "extra": dict(each.extra)}
            for each in self.entities
        ]
        return {"listed": [self.intent], "text": self.text, "entities": named}


@dataclass(frozen=True)
class _Part:
    start: int
    end: int
    topic: str | None


def divided(turn: Turn) -> tuple[Turn, list[Wish]]:
    """The message as far as its first request goes, and the requests said after that."""
    agreed = turn.memory.task and consents(turn.text, turn.memory.task.name)
    if turn.clicked or turn.intent == "human_agent" or agreed or _is_whole(turn):
        return turn, []
    turn = _without_dropping(_by_clause(turn))
    parts = _understood(turn) or _parts(turn)
    topics = list(dict.fromkeys(each.topic for each in parts if each.topic))
    if len(topics) < 2:
        return turn, []
    return _only(turn, parts, str(topics[0])), [_wish(turn, parts, each) for each in topics[1:]]


def _is_whole(turn: Turn) -> bool:
    """Whether it is one matter: a change of an order beside a matter of other goods is none."""
    said = [one for one in WHOLE if says(one, turn.text)]
    forgotten = all(says(one, turn.text) for one in ("impersonal", "erase"))
    if forgotten or said != ["goods_change"]:
        return forgotten or bool(said)
    if _joined(turn) and any(_topic(turn, *each) in OF_THE_SHOP for each in cuts(blotted(turn))):
        return False  # 想换XL 顺便查下我积分
    cut = _understood(turn)
    return not any(each.topic and _is_apart(turn, cut, each.topic) for each in cut)


def said_from(turn: Turn, start: int) -> Turn:
    """The message from that place on, the letters that stay at their places."""
    named = tuple(one for one in turn.entities if one.start is None or one.start >= start)
    return replace(turn, text=" " * start + turn.text[start:], entities=named)


def wishes_in(turn: Turn, start: int) -> list[Wish]:
    """What is asked for from that place on, each matter once."""
    rest = said_from(turn, start)
    cut = [_Part(begin, end, _topic(rest, begin, end)) for begin, end in cuts(blotted(rest))]
    if not any(each.topic for each in cut):
        cut = _with_own(rest, cut)
    parts = _settled(cut)
    topics = list(dict.fromkeys(each.topic for each in parts if each.topic))
    return [_wish(rest, parts, topic) for topic in topics]


def _by_clause(turn: Turn) -> Turn:
    """A message that as a whole was not understood: what its one sure clause asks for."""
    if turn.memory.busy or turn.intent != "nlu_fallback":
        return turn
    sure = [one for one in turn.clauses if one.intent in ALONE and one.confidence >= SURE_ALONE]
    if len({one.intent for one in sure}) != 1:
        return turn
    return replace(turn, intent=sure[0].intent, confidence=sure[0].confidence)


def _without_dropping(turn: Turn) -> Turn:
    """先不要了 我想看看电饭煲: without the no to what was shown before what is looked for now."""
    if turn.memory.busy or turn.intent not in DROPPED or turn.confidence >= SURE_ALONE:
        return turn
    first, *rest = turn.clauses or (None,)
    if not (first and rest) or first.intent != "deny" or first.confidence < SURE:
        return turn
    said = _Part(rest[0].start, len(turn.text), rest[0].intent)
    if not (_goods_in(turn, [said]) and says("topic_purchase", turn.text[said.start :])):
        return turn
    return _only(turn, [replace(said, topic="purchase")], "purchase")


def _understood(turn: Turn) -> list[_Part]:
    """The message cut where its clauses, each understood alone, ask for different matters."""
    if turn.memory.busy:
        return []
    cut = [_Part(each.start, each.end, _alone(turn, each)) for each in turn.clauses]
    topics = list(dict.fromkeys(each.topic for each in cut if each.topic))
    kept = [one for at, one in enumerate(topics)
            if not answered_along(turn, one, topics[:at]) or _is_apart(turn, cut, one)]  # fmt: skip
    if len(kept) < 2:
        return []
    return _settled([replace(each, topic=each.topic if each.topic in kept else None)
                     for each in cut])  # fmt: skip


def _alone(turn: Turn, clause: Clause) -> str | None:
    said = turn.text[clause.start : clause.end]
    if denied(clause.intent, said) or _names_bought(turn, clause, said):
        return None
    if ordering(turn, said):
        return "purchase"
    for intent in QUESTIONS:
        if says(QUESTIONS[intent], said) and clause.intent in SHOPPING:
            return intent  # 第一个多少钱, hardly understood
    long_enough = clause.end - clause.start >= SHORTEST_ALONE
    sure = clause.confidence >= SURE_ALONE and clause.intent in ALONE
    sure = sure or asks_of_goods(turn, clause, said)
    told_of = (*QUESTIONS, "shipping_info") if turn.intent == "complaint" else QUESTIONS
    bare = clause.intent in told_of and turn.intent in OF_OWN and not asks(said)  # 那件T恤 想退
    return clause.intent if sure and long_enough and not bare else None


def _names_bought(turn: Turn, clause: Clause, said: str) -> bool:
    """刚买的冲锋衣, before 地址忘改了: what the matter is about, and nothing to buy."""
    others = (one.intent for one in turn.clauses if one != clause and one.confidence >= SURE_ALONE)
    of_own = any(one in OF_OWN | {"return_policy"} for one in (turn.intent, *others))
    return clause.intent in SHOPPING and of_own and (
        says("names_bought", said) or says("bought_wrong", said))  # fmt: skip


def _parts(turn: Turn) -> list[_Part]:
    """The message cut into parts, each with the matter it belongs to; none when it is one."""
    cut = [_Part(start, end, _topic(turn, start, end)) for start, end in cuts(blotted(turn))]
    topics = [each.topic for each in cut]
    # without an 'also', only when the matter that was understood is named too
    other = turn.intent not in topics and turn.intent not in NOT_UNDERSTOOD
    if not _joined(turn) and (turn.memory.busy or other):
        return []
    if turn.memory.busy:
        cut = _with_piece(turn, cut)
    cut = [each if _is_apart(turn, cut, each.topic)
           else replace(each, topic=_as_understood(turn, each.topic)) for each in cut]  # fmt: skip
    if turn.intent not in [each.topic for each in cut]:
        cut = _with_own(turn, cut)
    return _settled(cut)


def _is_apart(turn: Turn, cut: Sequence[_Part], topic: str | None) -> bool:
    """史记到哪了 羽绒服那单取消: a matter of other goods than another matter of the message."""
    own = [each for each in _settled(cut) if topic and each.topic == topic]
    others = [each for each in _settled(cut) if each.topic not in (None, topic)]
    if not {topic, *(each.topic for each in others)} & BUSINESS:
        return False
    named = [_goods_in(turn, parts) for parts in (own, others)]
    return all(named) and not named[0] & named[1]


def _goods_in(turn: Turn, parts: Sequence[_Part]) -> set[str]:
    found = (one for each in parts for one in named_in(turn, each.start, each.end))
    return {str(one.value) for one in found if one.name in KINDS}


def _joined(turn: Turn) -> bool:
    return says("joins", blotted(turn))


def _topic(turn: Turn, start: int, end: int) -> str | None:
    part, named = plain_part(turn, start, end), list(named_in(turn, start, end))
    goods = any(each.name in KINDS for each in named)
    for topic in TOPICS:
        if denied(topic, part) or (topic == "purchase" and says("bought_wrong", part)):
            continue
        worded = asks_for(topic, part) or asks_for(topic, turn.text[start:end])
        if worded and (goods or topic not in ("purchase", "compare")):
            return topic
    if says("checkout", part) or says("adds_one", part):
        return "purchase"
    if says("hurry", part) or (goods and any(says(one, part) for one in OF_PARCEL)):
        return "order_status"
    if goods and says("goods_unwanted", part) and turn.customer_id and not turn.memory.shown:
        return "cancel_order"
    of_product = goods or says("this", part) or any(each.name == "attribute" for each in named)
    return "product_info" if of_product and asks(part) and _joined(turn) else None


def _as_understood(turn: Turn, topic: str | None) -> str | None:
    """The matter understood, when it is what answers this one: a fault told before 我要退货."""
    if topic == "order_status" and turn.intent in BUSINESS and not _joined(turn):
        return turn.intent  # 还没发货吧，我想换成L码
    if topic == "promotion" and says("claiming", turn.text):
        return topic
    return turn.intent if topic and turn.intent in NEAR.get(topic, ()) else topic


def _with_own(turn: Turn, cut: Sequence[_Part]) -> list[_Part]:
    """With the matter that was understood where no word names it: the first part left over."""
    if turn.intent in NOT_UNDERSTOOD:
        return list(cut)
    left = [each for each in cut
            if each.topic is None and not gives_up(turn.text[each.start : each.end])]  # fmt: skip
    own = next((each for each in left if _tells(turn, each)), None)
    if own is None and len(left) == 1 and turn.intent not in (*ANSWERS, *TALK):
        own = left[0] if left[0].end - left[0].start >= PIECE else None
    if own is None:
        return list(cut)
    return [replace(each, topic=turn.intent) if each is own else each for each in cut]


def _with_piece(turn: Turn, cut: Sequence[_Part]) -> list[_Part]:
    """With the words before the first request as what the business in progress asked for."""
    if not cut or cut[0].topic is not None:
        return list(cut)
    said, task = turn.text[cut[0].start : cut[0].end], turn.memory.task
    if agrees(said) or (task is not None and assents(said, task.name)):
        return [replace(cut[0], topic="affirm"), *cut[1:]]
    if task is not None and {one.reading for one in read(said, task.name)} <= HALTING:
        return list(cut)  # 好吧那等下，要不换成白色的: nothing but a halt before it
    named = any(True for _ in named_in(turn, cut[0].start, cut[0].end))
    piece = not refuses(said) and not asks(said) and (named or len(said) >= PIECE)
    return [replace(cut[0], topic="inform"), *cut[1:]] if piece else list(cut)


def _tells(turn: Turn, part: _Part) -> bool:
    said = turn.text[part.start : part.end]
    named = any(True for _ in named_in(turn, part.start, part.end))
    return agrees(said) if turn.intent in ANSWERS else asks(said) or named


def _settled(cut: Sequence[_Part]) -> list[_Part]:
    """What names no matter belongs to the one before it, at the beginning to the first."""
    topic = next((each.topic for each in cut if each.topic), None)
    return [replace(each, topic=(topic := each.topic or topic)) for each in cut]


def _wish(turn: Turn, parts: Sequence[_Part], topic: str) -> Wish:
    """The request in the words in which it is first made."""
    runs = (list(run) for name, run in groupby(parts, lambda each: each.topic) if name == topic)
    run = next(runs)
    start, end = run[0].start, run[-1].end
    return Wish(topic, turn.text[start:end].strip(), with_kind_before(turn, start, end))


def _only(turn: Turn, parts: Sequence[_Part], topic: str) -> Turn:
    """The message without its other requests, the letters that stay at their places."""
    kept = [each for each in parts if each.topic == topic]
    letters = [" "] * kept[-1].end
    for each in kept:
        letters[each.start : each.end] = turn.text[each.start : each.end]
    named = [one for one in turn.entities if one.start is None or _within_any(one, kept)]
    sure = turn.confidence if topic == turn.intent else 1.0
    return replace(turn, intent=topic, text="".join(letters).rstrip(), confidence=sure,
                   entities=tuple(named))  # fmt: skip


def _within_any(found: Entity, parts: Sequence[_Part]) -> bool:
    return any(each.start <= (found.start or 0) < each.end for each in parts)
