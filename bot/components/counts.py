"""Counts of goods: 两台, 三斤, 要俩, two pairs of, five black t-shirts, a dozen eggs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.components.found import Entity
from bot.components.numbers import CHINESE, chinese_number

_MEASURE = (
    r"(?:台|件|双|部|套|条|盒|瓶|箱|袋|支|副|只|辆|份|顶|桶|罐|包|把|张|本|对|组|块|个|枚|斤|公斤|提|打|"
    r"根|盏|片|床|幅|束|朵|册|卷|坛|粒|颗|pcs|"
    r"pieces?(?: of)?|units?|pairs?(?: of)?|sets?(?: of)?|boxes(?: of)?|bottles?(?: of)?|"
    r"(?:bag|pack|can|tin|carton|roll)s?(?: of)?|cop(?:y|ies)(?: of)?|of (?:them|these|those|the))"
)
_ENGLISH = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_NOT_AFTER = "第每哪上下另同瘦胖重减轻."
_NO_GOODS = (
    "月|小时|星期|礼拜|钟头|工作日|人|字|问题|事|钱|码|号|性|月份|品牌|牌子|方面|颜色|选项|心意|垫"
)
_COUNT = re.compile(
    rf"(?P<n>(?<![0-9a-z{_NOT_AFTER}{CHINESE}])\d{{1,4}}|(?<![a-z])(?:{'|'.join(_ENGLISH)})|"
    rf"(?<![{_NOT_AFTER}{CHINESE}])[{CHINESE}]{{1,4}})"
    rf"\s?(?P<m>{_MEASURE})(?P<after>{_NO_GOODS})?(?:(?<![a-z])|(?![a-z]))"
)
_SPOKEN_COUNT = re.compile(
    r"(?:要|来|买|拿|订|定|换|整|搞)了?(?P<n>俩|仨)(?![个人月字钱天钟小礼星])"
)
_NUMBER_OF = re.compile(r"数量(?:改成|改为|换成|变成|是|为|:)?\s?(?P<n>\d{1,3})(?![0-9个件台])")
_DOZEN = re.compile(r"(?<![a-z])(?P<n>an?|half a|two|three)\sdozen(?![a-z])")
_DOZENS = {"a": 12, "an": 12, "half a": 6, "two": 24, "three": 36}
_VAGUE = set("个块份张把本片根颗粒幅床打卷")  # 写一份, 开一张, 一片心意: no goods are counted
_WANTED = re.compile(
    r"(?:改成|改为|换成|变成|加上|买|要|来|拿|订|定|加|拍|下单|购|选|"
    r"order|buy|need|want|get|take)了?\s?$"
)
_CHOOSING = re.compile(r"(?:帮我|给我|替我|帮忙)(?:再|随便)?[选挑推荐]+\s?$")  # 你帮我选一个
_OF_A_BODY = re.compile(  # 身高一米六五 一百一十斤
    r"(?:我|他|她|体重|身高|娃|孩子|宝宝|儿子|女儿|闺女|老公|老婆|本人|承重|限重|[男女]娃)[^,，。!?]{0,10}$"
)
_A_BODY = re.compile(
    r"重?的?[胖小大]?(?:猫|狗|人|娃|孩子|宝宝|男|女|体重|穿)(?![粮砂])"
)  # 15斤的胖猫
_GOODS = ("product", "category", "brand")
_SEVERAL = "|".join(word for word, value in _ENGLISH.items() if value > 1)
_BEFORE_GOODS = re.compile(
    rf"(?<![a-z0-9.,¥-])(?<!these )(?<!those )(?<!the two)(?<!between )(?<!last )(?<!top )"
    rf"(?P<n>(?:{_SEVERAL})(?=(?:\s(?!of )[a-z]+){{0,2}}\s$)|[2-9]\d?(?=(?:\s(?!of )[a-z]+)?\s$))"
)


def find_quantities(text: str) -> list[Entity]:
    """Counts with their measure word; 一个 counts only after a verb of buying, 三块 is money."""
    found = [
        Entity("quantity", int(_counted(match["n"])), match.start(), match.end("m"))
        for match in _COUNT.finditer(text)
        if _counts_goods(match, text)
    ]
    spoken = (*_SPOKEN_COUNT.finditer(text), *_NUMBER_OF.finditer(text))
    found += [Entity("quantity", int(_counted(m["n"])), *m.span("n")) for m in spoken]
    return found + [Entity("quantity", _DOZENS[m["n"]], *m.span()) for m in _DOZEN.finditer(text)]


def _counts_goods(match: re.Match[str], text: str) -> bool:
    value = _counted(match["n"])
    if match["m"] in ("斤", "公斤") and _weighs_a_body(match, text):
        return False
    if _CHOOSING.search(text[: match.start()]) and value == 1:
        return False
    vague = match["m"] in _VAGUE and match["n"] in {"一", "1", "one"}
    if vague and not _WANTED.search(text[: match.start()]):
        return False
    pointed = text[: match.start()].endswith(("这", "那"))  # 那两箱 are counted, 这两个 are not
    if pointed and (match["m"] in _VAGUE or value < 2):
        return False
    alone = value == 1 and match["m"].startswith("of ")  # one of them
    return not (alone or match["after"] or match["m"] == "块") and 0 < value <= 9999


def _weighs_a_body(match: re.Match[str], text: str) -> bool:
    before, after = text[: match.start()], text[match.end("m") :]
    return bool(_OF_A_BODY.search(before) or _A_BODY.match(after))


def _counted(said: str) -> float:
    if said in _ENGLISH:
        return _ENGLISH[said]
    return float(said) if said.isdigit() else chinese_number(said) or 0


def find_english_counts(text: str, named: Iterable[Entity]) -> list[Entity]:
    """Two Galaxy S25, five black t-shirts: a count right before the goods needs no measure word."""
    found = []
    for one in named:
        matches = _BEFORE_GOODS.finditer(text[: one.start]) if one.entity in _GOODS else ()
        found += [Entity("quantity", int(_counted(m["n"])), *m.span("n")) for m in matches]
    return found
