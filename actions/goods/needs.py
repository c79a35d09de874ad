"""What goods are to be good for, no kind named: 买个按摩的东西, something for back pain."""

import re
from dataclasses import replace

from actions.answer import Answer
from actions.desk import Desk
from actions.goods.claims import required
from actions.goods.described_shown import required_of_shown
from actions.goods.gifts import for_whom, presents
from actions.goods.showing import cards, found, not_sold, required_only, shown
from actions.goods.wanting import kinds_wished, wished
from actions.goods.wish_words import led
from actions.hearing.answering import nothing_left
from actions.hearing.wording import says, simplified
from shop import catalogue
from shop.catalogue import Wishes

OF_BODY = ("适合肤质", "适合发质")
ALL = 1000  # products looked through
_BODY = re.compile("[肤皮膚肌头頭发髮]|skin|hair|scalp|oily|dry|sensitive|combination", re.I)
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
_PARTS = re.compile(r"[，,。.;；!！\s]+(?![a-z])|[，,;]\s*", re.IGNORECASE)
_SMALL = re.compile(r"^(?:能|可以|用来|用于|适合|a |an |the |my )|的$")


def needs(text: str) -> list[str]:
    """The needs that a message names in its own words; none when it names goods otherwise."""
    match = _NEED.search(simplified(text)) or _NEED_ENGLISH.search(text.lower())
    said = _ALSO.split(match["need"]) if match else []
    return [word for each in said if len(word := _SMALL.sub("", each.strip())) > 1]


def by_need(desk: Desk) -> Answer | None:
    """What is described with the need; else said to be missing, with what else may serve."""
    if kinds_wished(desk) or list(desk.turn.all("product")) or required_of_shown(desk):
        return None
    if (kinds := kinds_for_body(desk)) and (told := required_only(desk, Wishes(categories=kinds))):
        return told
    words = [word for word in needs(desk.turn.text) if not says("vague_need", word)]
    if not words:
        return None
    plain = replace(wished(desk), categories=(), text="")
    for word in words:
        if catalogue.matching_ids(desk.tx, described := replace(plain, text=word)):
            return shown(desk, described, led(desk, described))
    return _missing(desk, plain, words[0])


def need_beside(desk: Desk) -> str:
    """脖子疼 of 脖子疼 睡哪个好: what is said beside the question which of them it should be."""
    parts = [one.strip() for one in _PARTS.split(desk.turn.text) if one.strip()]
    said = [one for one in parts if not nothing_left(one, "answer_filler", "filler")
            and not any(says(name, one) for name in ("which_of_these", "vague_need"))]  # fmt: skip
    asked = len(said) < len(parts)
    return said[0] if asked and len(said) == 1 and len(said[0]) > 1 else ""


def kinds_for_body(desk: Desk) -> tuple[str, ...]:
    """推荐点干皮用的: the kinds of goods that are made for such a skin or hair; none is named."""
    if not _BODY.search(desk.turn.text):
        return ()
    found = catalogue.find(desk.tx, Wishes(), limit=ALL).data
    goods = [one for one in found if any(name in one.attributes for name in OF_BODY)]
    holding = [one for one in required(desk.turn.text, goods) if one.attribute in OF_BODY]
    ids = {each for one in holding for each in one.holds}
    return tuple(dict.fromkeys(one.category for one in goods if one.product_id in ids))


def _missing(desk: Desk, wishes: Wishes, word: str) -> Answer:
    kinds = presents(desk)
    suggested = found(desk, gifts := for_whom(desk, wishes, kinds)) if kinds else []
    if not suggested:
        return not_sold(desk, word)
    return cards(desk, gifts, suggested, desk.say("search.not_sold_but", word=word))
