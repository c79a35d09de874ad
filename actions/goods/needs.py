"""What goods are to be good for, no kind named: 买个按摩的东西, something for back pain."""

import re
from dataclasses import replace

from actions.answer import Answer
from actions.desk import Desk
from actions.goods.gifts import for_whom, presents
from actions.goods.showing import cards, found, not_sold, shown
from actions.goods.wanting import kinds_wished, wished
from actions.goods.wish_words import led
from actions.hearing.wording import says, simplified
from shop import catalogue
from shop.catalogue import Wishes

_THINGS = "东西|那种|这种|一类|之类|产品|设备|仪器|器材|商品|玩意儿?|工具|用品|机器"
_AMONG = (
    r"(?<![不别没])(?:买|找|要|有没有|有|来|看看?|整|弄|推荐)(?:一?[点些个款台件套种]|几[款个])*"
)
_NEED = re.compile(rf"{_AMONG}(?P<need>[^，,。！!？?；;\s]{{2,12}}?)的?(?:{_THINGS})")
_ALSO = re.compile(r"的?(?:或者?|和|还是|、|跟)")
_NEED_ENGLISH = re.compile(
    r"\b(?:something|anything|stuff) (?:to help with|against|for (?:a |an |the )?)"
    r"(?P<need>[a-z]{4,}(?: (?:pain|care|ache|loss|relief|storage|making|cleaning))?)"
)
_SMALL = re.compile(r"^(?:能|可以|用来|用于|适合|a |an |the |my )|的$")


def needs(text: str) -> list[str]:
    """The needs that a message names in its own words; none when it names goods otherwise."""
    match = _NEED.search(simplified(text)) or _NEED_ENGLISH.search(text.lower())
    said = _ALSO.split(match["need"]) if match else []
    return [word for each in said if len(word := _SMALL.sub("", each.strip())) > 1]


def by_need(desk: Desk) -> Answer | None:
    """What is described with the need; else said to be missing, with what else may serve."""
    if kinds_wished(desk) or list(desk.turn.all("product")):
        return None
    words = [word for word in needs(desk.turn.text) if not says("vague_need", word)]
    if not words:
        return None
    plain = replace(wished(desk), categories=(), text="")
    for word in words:
        if catalogue.matching_ids(desk.tx, described := replace(plain, text=word)):
            return shown(desk, described, led(desk, described))
    return _missing(desk, plain, words[0])


def _missing(desk: Desk, wishes: Wishes, word: str) -> Answer:
    kinds = presents(desk)
    suggested = found(desk, gifts := for_whom(desk, wishes, kinds)) if kinds else []
    if not suggested:
        return not_sold(desk, word)
    return cards(desk, gifts, suggested, desk.say("search.not_sold_but", word=word))
