"""小孩玩的积木有吗, 小天才能打电话吗, lego?: goods, taken for points, a person, a greeting."""

import re

from actions.desk import Desk
from actions.hearing.matters import NOT_UNDERSTOOD, asks_for
from actions.hearing.wording import asks, says
from actions.turn import NAMES, Entity
from shop import catalogue
from shop.aliases import aliases
from shop.catalogue import Wishes

SHORTEST = 2
UNHEARD = NOT_UNDERSTOOD | {"membership"}
_CJK = re.compile(r"[\u3400-\u9fff]+")
_CAN = re.compile("能|可以|会|支持|带")
_GREETS = re.compile(
    r"你好|您好|哈喽|嗨|在吗|在么|在不|\b(?:hi|hello|hey|there|morning|evening)\b", re.IGNORECASE
)
_PERSON = re.compile(
    r"人工|客服|真人|[找叫换]个?人|工作人员|专员|负责人|经理|老师|师傅|售后|人员|转接|接通"
    r"|帮我(?:接|转|联系)|\b(?:human|person|agent|staff|someone)\b",
    re.IGNORECASE,
)


def with_unheard_kinds(desk: Desk) -> Desk:
    """The message with the kind whose name stands in it, when nothing was recognised."""
    turn = desk.turn
    if turn.clicked or turn.intent not in UNHEARD or asks_for("membership", turn.text):
        return desk
    if says("coupon_words", turn.text) or any(True for name in NAMES for _ in turn.all(name)):
        return desk
    kinds = [one for one in aliases()["categories"] if one in turn.text and _CJK.fullmatch(one)]
    kind = max(kinds, key=len, default="")
    if len(kind) < SHORTEST or not _sold(desk, kind):
        return desk
    start = turn.text.index(kind)
    named = Entity("category", kind, None, {}, start, start + len(kind))
    return desk.turned(entities=(*turn.entities, named))


def goods_meant(desk: Desk) -> str | None:
    """The topic of goods that are named, where no word speaks of what it was taken for."""
    turn = desk.turn
    named = [one for name in NAMES for one in turn.all(name) if one.end is not None]
    if turn.clicked or desk.memory.busy or not named or asks_for(turn.intent, turn.text):
        return None
    if turn.intent == "membership" and not says("coupon_words", turn.text):
        return "purchase" if any(one.name == "category" for one in named) else None
    if turn.intent == "human_agent" and asks(turn.text):
        able = bool(_CAN.search(turn.text)) and any(one.name != "category" for one in named)
        return "product_info" if able and not _PERSON.search(turn.text) else None
    if turn.intent == "greet" and not _GREETS.search(turn.text):
        return "purchase"
    return None


def _sold(desk: Desk, kind: str) -> bool:
    wishes = Wishes(categories=(kind,), in_stock=False)
    return bool(catalogue.find(desk.tx, wishes, limit=1).data)
