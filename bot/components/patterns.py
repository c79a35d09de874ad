"""Order numbers, phone numbers and counts: what a pattern can tell without a catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.components.found import Entity, overlaps
from bot.components.numbers import CHINESE, chinese_number
from bot.components.prices import find_prices

_PHONE = re.compile(
    r"(?<![0-9a-z])(?:\+\s?86|0086|86)?[\s-]?(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?![0-9a-z])"
)
_ORDER = re.compile(r"(?<![0-9a-z])((?:[a-z]{1,6}[\s-]?)?[0-9a-z]{6,20})(?![0-9a-z])")
_DIGITS_NEEDED = 6
_MEASURE = (
    r"(?:台|件|双|部|套|条|盒|瓶|箱|袋|支|副|只|辆|份|顶|桶|罐|包|把|张|本|对|组|块|个|枚|斤|公斤|提|打|pcs|"
    r"pieces?(?: of)?|units?|pairs?(?: of)?|sets?(?: of)?|boxes(?: of)?|bottles?(?: of)?|"
    r"(?:bag|pack|can|tin|carton|roll)s?(?: of)?|cop(?:y|ies)(?: of)?|of (?:them|these|those|the))"
)
_ENGLISH = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_COUNT = re.compile(
    rf"(?P<n>(?<![0-9a-z第每这那哪上下另换同瘦胖重减轻.{CHINESE}])\d{{1,4}}|(?<![a-z])(?:{'|'.join(_ENGLISH)})|"
    rf"(?<![第每这那哪上下另换同瘦胖重减轻.{CHINESE}])[{CHINESE}]{{1,4}})"
    rf"\s?(?P<m>{_MEASURE})(?P<after>月|小时|星期|礼拜|钟头|工作日|人|字|问题|事|钱|码|号|性|月份|品牌|牌子|方面|颜色|选项)?(?:(?<![a-z])|(?![a-z]))"
)
_SPOKEN_COUNT = re.compile(r"(?:要|来|买|拿|订|定|换|整|搞)了?(?P<n>俩|仨)(?![\u4e00-\u9fff])")
_NUMBER_OF = re.compile(r"数量(?:改成|改为|换成|变成|是|为|:)?\s?(?P<n>\d{1,3})(?![0-9个件台])")
_GOODS = ("product", "category", "brand")
_SEVERAL = "|".join(word for word, value in _ENGLISH.items() if value > 1)
_BEFORE_GOODS = re.compile(
    rf"(?<![a-z0-9])(?<!these )(?<!those )(?<!the )(?<!between )(?<!last )(?<!of )"
    rf"(?P<n>{_SEVERAL}|(?<=buy )[2-9]\d?|(?<=order )[2-9]\d?|(?<=need )[2-9]\d?)"
    r"(?:\s(?!of )[a-z]+){0,2}\s$"
)
_VAGUE = {"个", "块", "份", "张", "把", "本"}  # 写一份, 开一张: no goods are counted
_WANTED = re.compile(
    r"(?:改成|改为|换成|变成|加上|买|换|要|来|拿|订|定|加|拍|下单|购|选|order|buy|need|want|get|take)了?\s?$"
)


def find_phones(text: str) -> list[Entity]:
    """Mainland mobile numbers; the value is the eleven digits."""
    return [
        Entity("phone", re.sub(r"\D", "", match.group(1)), match.start(1), match.end(1))
        for match in _PHONE.finditer(text)
    ]


def find_orders(text: str) -> list[Entity]:
    """Order numbers: 8 to 20 letters and digits, six digits at least; the value in capitals."""
    found = []
    for match in _ORDER.finditer(text):
        value = re.sub(r"[\s-]", "", match.group(1)).upper()
        start = match.start(1)
        if re.match(r"[a-z]+\s", match.group(1)) and sum(map(str.isdigit, value)) < len(value) - 2:
            value = re.split(r"\s", match.group(1), maxsplit=1)[1].upper()
            start = match.end(1) - len(value)
        if 8 <= len(value) <= 20 and sum(map(str.isdigit, value)) >= _DIGITS_NEEDED:
            found.append(Entity("order_no", value, start, match.end(1)))
    return found


def _counted(said: str) -> float:
    if said in _ENGLISH:
        return _ENGLISH[said]
    return float(said) if said.isdigit() else chinese_number(said) or 0


def find_quantities(text: str) -> list[Entity]:
    """Counts with their measure word; 一个 counts only after a verb of buying, 三块 is money."""
    found = []
    for match in _COUNT.finditer(text):
        value = _counted(match["n"])
        vague = match["m"] in _VAGUE and match["n"] in {"一", "1", "one"}
        wanted = bool(_WANTED.search(text[: match.start()]))
        alone = value == 1 and match["m"].startswith("of ")  # one of them
        if (
            alone
            or match["after"]
            or not 0 < value <= 9999
            or (vague and not wanted)
            or match["m"] == "块"
        ):
            continue
        found.append(Entity("quantity", int(value), match.start(), match.end("m")))
    spoken = (*_SPOKEN_COUNT.finditer(text), *_NUMBER_OF.finditer(text))
    return found + [Entity("quantity", int(_counted(m["n"])), *m.span("n")) for m in spoken]


def find_english_counts(text: str, named: Iterable[Entity]) -> list[Entity]:
    """Two Galaxy S25, five black t-shirts: a count right before the goods needs no measure word."""
    found = []
    for one in named:
        match = _BEFORE_GOODS.search(text[: one.start]) if one.entity in _GOODS else None
        if match is not None:
            found.append(Entity("quantity", int(_counted(match["n"])), *match.span("n")))
    return found


def find_patterns(text: str) -> list[Entity]:
    """All that patterns find in a normalised text; the surer kind wins where two overlap."""
    found: list[Entity] = []
    for finder in (find_phones, find_orders, find_prices, find_quantities):
        fresh = finder(text)
        found.extend([entity for entity in fresh if not overlaps(entity, found)])
    return sorted(found, key=lambda entity: entity.start)
