"""这三本都要了, all three please: each of the goods on the screen, when there are so many."""

import re

from actions.basket.items import Item
from actions.desk import Desk
from actions.hearing.ordinals import number_of
from actions.hearing.wording import says, simplified
from actions.reference.own_basket import owner
from shop import baskets, catalogue

FEWEST = 3  # two of them are both
BOTH = 2
_ALL = re.compile(
    r"(?:这|那|上面|前面|上边|刚才|的|里)*(?P<zh>[三四五六七八九]|[3-9]|几)(?!十)"
    r"[个款台件双部只种样本盒袋包瓶套条支箱罐把张份][^，,。！!？?\s都全不]{0,6}"
    r"(?:我|就|也)*(?:全部|全都|都|全)(?:给我|帮我|给|帮)?(?:要|买|加|拿|来|下单|放)(?![过不自定得回])"
    r"|(?<!of )\b(?:all (?:the |of the )?|the )(?P<en>three|four|five|six|[3-9])"
    r"(?: of (?:them|these|those))?(?! \w*(?:st|nd|rd|th)\b)(?=\W|$)",
    re.IGNORECASE,
)


def all_of_shown(desk: Desk) -> list[Item]:
    """All of them where they are said so; none when another number is on the screen."""
    shown = desk.memory.shown
    match = _ALL.search(simplified(desk.turn.text)) if len(shown) >= FEWEST else None
    if match is None:
        return []
    said = match["zh"] or match["en"]
    if said != "几" and number_of(said) != len(shown):
        return []
    return [Item(*match.span(), one) for one in catalogue.products(desk.tx, shown)]


def orders_both(desk: Desk) -> bool:
    """I'd like to order both, with two in the basket: those, and not the two on the screen."""
    there = baskets.lines(desk.tx, owner(desk))
    return says("checkout", desk.turn.text) and len(there) == BOTH
