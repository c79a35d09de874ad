"""这两个面霜, 积木那个: the kind of what is on the screen, which is no wish for others of it."""

import re
from collections.abc import Sequence

from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.reference.counted_kind import is_of_kind
from actions.turn import Entity, Turn
from shop import catalogue
from shop.products import Product

SEVERAL = 2
LONGER = 3  # letters after the kind
_LETTERS = re.compile(r"[\u4e00-\u9fff]+")
BUYING = ("add", "buy_some", "buys_those_two")
_COUNTED = re.compile(
    r"(?:^(?:那|请问|你说|你觉得|麻烦问下|[，,\s])*|[这那])(?:[两俩几些二三四2-4])"
    r"\s?(?:个|款|种|件|台|部|双|支|瓶|盒|条|本|只|把|张)?(?:牌子|品牌)?的?\s?$"
    r"|\b(?:these|those|the) (?:two|three|four)\s$|\b(?:these|those)\s$|\bboth(?: the| these)?\s$",
    re.IGNORECASE,
)

_THAT = re.compile(r"的?那[个款种件盒桶套只本双瓶]|\s(?:one|ones)\b", re.IGNORECASE)


def without_kind_of_shown(desk: Desk) -> Desk:
    """Without the kind that but points at what is shown; as it was for other words."""
    turn = desk.turn
    kinds = [one for one in turn.all("category") if _points(turn.text, one)]
    if turn.clicked or len(kinds) != 1 or len(desk.memory.shown) < SEVERAL or not asks(turn.text):
        return desk
    if _buys(turn):
        return desk
    shown = catalogue.products(desk.tx, desk.memory.shown)
    if not all(is_of_kind(one, str(kinds[0].value)) for one in shown):
        return desk
    kept = tuple(one for one in turn.entities if one is not kinds[0] and not _count(one, kinds[0]))
    return desk.turned(entities=kept)


def _points(text: str, kind: Entity) -> bool:
    return kind.start is not None and bool(_COUNTED.search(text[: kind.start]))


def _count(one: Entity, kind: Entity) -> bool:
    """Two of them, said before the kind, which is no number of pieces to buy."""
    return one.name == "quantity" and (one.start or 0) <= (kind.start or 0)


def _buys(turn: Turn) -> bool:
    """这两个手机各来2个可以吗: they are to be bought, not told of."""
    told = turn.intent != "purchase" or says("which_of_two", turn.text)
    return not told or any(says(name, turn.text) for name in BUYING)


def with_one_so_named(desk: Desk) -> Desk:
    """积木那个有多少块, 积木桶里有几块: the only one on the screen with the kind, or with the
    longer word that it begins, in its name, as goods named."""
    turn = desk.turn
    kinds = [one for one in turn.all("category") if one.start is not None and one.end]
    if turn.clicked or len(kinds) != 1 or any(True for _ in turn.all("product")):
        return desk
    shown = catalogue.products(desk.tx, desk.memory.shown)
    end = _end_of_name(turn.text, kinds[0], shown)
    said = turn.text[kinds[0].start : end]
    so_named = [one for one in shown if said in one.name] if end else []
    if len(shown) < SEVERAL or len(so_named) != 1:
        return desk
    extra = {"product_id": so_named[0].product_id}
    named = Entity("product", so_named[0].name, None, extra, kinds[0].start, end)
    return desk.turned(entities=tuple(named if one is kinds[0] else one for one in turn.entities))


def _end_of_name(text: str, kind: Entity, shown: Sequence[Product]) -> int:
    """Where what names one of them ends: the kind before 那个, or a longer word; 0 for neither."""
    start, end = kind.start or 0, kind.end or 0
    if _THAT.match(text[end:]):
        return end
    longer = (at for at in range(min(len(text), end + LONGER), end, -1)
              if _LETTERS.fullmatch(text[end:at])
              and any(text[start:at] in one.name for one in shown))  # fmt: skip
    return next(longer, 0)
