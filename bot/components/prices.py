"""Reads amounts of money and budgets: 三千以内, 2k-3k, 两百多, 五百块左右, under 3000 yuan.

Values are yuan. A number alone is no price: it needs a unit of money, a word of limit, a word such
as 预算 before it, or to be a round Chinese number (三千的手机) that no other unit follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.components.found import Entity
from bot.components.numbers import (
    CHINESE,
    ENGLISH,
    arabic_number,
    chinese_number,
    english_number,
)

_DIGITS = r"\d[\d,]*(?:\.\d+)?"
_N = (
    rf"(?:{_DIGITS}\s?[k千百w万](?:\d(?!\d))?(?![a-z])|{_DIGITS}(?:(?=ish\b)|(?![a-z]))|"
    rf"(?<![a-z]){ENGLISH}|[{CHINESE}]+)"
)
_UNIT = r"(?:元钱?|块钱?|块|蚊鸡?|rmb|cny|人民币|大洋|(?:chinese )?yuan|bucks)"
_SIGN = r"(?:¥|rmb\s?|cny\s?)"
_UP_TO = (
    r"(?:以内|(?<=[0-9百千万块元])一下|之内|以下|之下|内|封顶|为上限|上限|"
    r"or less|or under|or below|max(?:imum)?)"
)
_FROM = r"(?:以上|之上|起步|起|往上|朝上|or more|or above|and up|\+)"
_ABOUT = r"(?:左右|上下|附近|的样子|or so|ish\b)"
_BEFORE_UP_TO = (
    r"(?:不超过|不要超过|别超过|撑死|顶天|封顶|不能超过|不高于|最多|最高|顶多|不到|不满|未满|低于|少于|小于|预算(?:是|有|大概|就|只有|在|(?:可以|能)?(?:加|提高?|放宽|涨|调高?|升|改|放)?(?:到|成|至))?|(?:加|提高?|放宽|调高?|放)到|"
    r"under|below|less than|cheaper than|within|up to|at most|no more than|not over|"
    r"max(?:imum)?(?: of)?|budget(?: is| of|:)?|"
    r"(?:raise|increase|stretch)(?: it| that| (?:my|the) budget)? to)"
)
_BEFORE_FROM = (
    r"(?:不低于|不少于|起码|至少|最少|最低|高于|超过|大于|多于|over|above|more than|at least|"
    r"from|starting at|min(?:imum)?(?: of)?)"
)
_BEFORE_ABOUT = (
    r"(?:大概|大约|差不多|约|价位(?:在)?|价格(?:在|是)?|around|"
    r"(?<!how )(?<!what )about|roughly|approximately)"
)
_NOT_MONEY = re.compile(
    r"\s?(?:毫安|mah|万?像素|兆|瓦|w\b|克|斤|公斤|千克|kg|ml|毫升|升|米|厘米|cm|mm|寸|英寸|码|号|gb|tb|g\b|"
    r"hz|赫兹|天|小时|分钟|分(?!期)|年|月|日|个|台|件|部|双|条|套|次|人|位|级|期|积分|度|匹|转|倍|"
    r"箱|瓶|盒|袋|罐|桶|支|副|只|辆|份|顶|张|本|对|枚|提|根|盏|片|床|幅|束|朵|册|卷|坛|粒|颗|"
    r"字|遍|页|集|岁|公里|里路|步|句|题|关|"
    r"%|点|楼|栋|单元|室|路|弄|days?|hours?|months?|years?|points?|pieces?|times?)"
)
_SPOKEN_RANGE = re.compile(
    rf"(?P<a>[一二两三四五六七八九])(?P<b>[二两三四五六七八九])"
    rf"(?:(?P<u>[百佰千仟万])\s?{_UNIT}?"
    rf"|(?P<tens>十)\s?(?:{_UNIT}|(?={_ABOUT}|以内|的(?:$|[，,。？?！!\s吧呢有]))))"
)
_RANGE = re.compile(
    rf"(?:between\s|from\s)?{_SIGN}?(?P<a>{_N})\s?{_UNIT}?\s?(?:到|至|-|~|—|–|and|to)\s?"
    rf"{_SIGN}?(?P<b>{_N})\s?(?P<unit>{_UNIT})?\s?(?:之间|左右|以内)?"
)
_SINGLE = re.compile(
    rf"(?:(?P<upto>{_BEFORE_UP_TO})|(?P<from>{_BEFORE_FROM})|(?P<about>{_BEFORE_ABOUT}))?\s?"
    rf"(?P<sign>{_SIGN})?(?P<n>{_N})(?P<more>多|来|几)?\s?(?P<unit>{_UNIT})?(?P<over>多)?\s?"
    rf"(?:(?P<upto2>{_UP_TO})|(?P<from2>{_FROM})|(?P<about2>{_ABOUT}))?"
)
_NEXT_DIGITS = re.compile(
    rf"(?P<head>[一二两三四五六七八九]?[百千万])(?P<a>[一二三四五六七八])(?P<b>[二三四五六七八九])(?![{CHINESE}])"
)
_ROUGHLY = re.compile(rf"(?P<u>[百千万])把(?:来)?(?:{_UNIT}|(?=的|吧|$|\s))")
_ROUND = re.compile(r"[百千万]")
_OFF = re.compile(rf"满\s?(?P<a>{_N})\s?{_UNIT}?\s?(?:立)?减\s?(?P<b>{_N})\s?{_UNIT}?")
_PAID = re.compile(
    r"(?:便宜了?|优惠了?|昨天|今天|前天|上周|刚刚|变成|变|涨到|掉到|立减|再减|再少|少了?|降了?|降到|降价|"
    r"掉了|跌了|跌到|涨了|贵了|看|你这|你家|你们|别家|隔壁|那边|赔我|赔|还我|多收|少收|扣了|挂到?|总共|一共|合计|共|满|"
    r"卖|标价|到手价?|活动价|原价|现价|现在|现|才|花了?|"
    r"付了?|收了?我|退我|退了我|退的|补我|差了?|买的?时候|买时|我买|只要|拍的时候|paid|cost|costs)\s?$"
)
_PAID_ENGLISH = re.compile(
    r"(?<![a-z])(?:for|at|now|it's|its|is|was|to|from|by|about|dropped|down|only|sells?|selling)\s$"
)
_OF_PRICES = re.compile(
    r"(?<![a-z])(?:bought|paid|price[sd]?|cheaper|drop(?:s|ped)?|difference|sale|refund|discount)"
    r"(?![a-z])"
)
_NO_AMOUNT = re.compile(  # 双十一, 11月29, 刷新率要120以上, 12+256, run 10k
    r"(?:[双第月/+]|(?:率|(?<!显示)屏(?!幕?[保膜贴])幕?|内存(?!条)|存储|容量|像素|功率|流明|亮度|承重|防晒(?![霜乳衣服喷露伞帽\s])|"
    r"蓝牙(?!耳机|音箱|音响|键盘|鼠标|手环|耳麦)|指数|系数|重量|尺寸|高度|宽度|长度|深度|厚度|度数|接口|噪音|分贝|"
    r"电池|充电(?![宝器头线桩])|续航|身高|体重(?!秤)|头围|胸围|腰围|臀围|色温|转速|\brun)"
    r"[^,，。!?0-9]{0,3})$"
)
_PIXELS = re.compile(
    r"屏|显示器|分辨率|电视|投影|画质|视频|摄像|录像|monitor|display|screen|tv|resolution"
)
_PRICED = re.compile(
    r"\s?(?:那个价|的价|这个价|那笔|这笔|包邮|到手|卖|买的?|退我|退给我|退了|一年|一个月|每月|每年|成交|的券|券|"
    r"优惠券|红包)"
)


def number(said: str) -> float | None:
    """Value of a number in digits or in Chinese."""
    said = said.strip()
    spelled = chinese_number(said)
    spelled = english_number(said) if spelled is None else spelled
    if spelled is not None:
        return spelled
    match = re.fullmatch(r"([\d,.]+)\s?([k千百w万]?)(\d?)", said)
    if match is None:
        return None
    tail = f".{match.group(3)}" if match.group(3) else ""  # 1k5 is 1.5k
    return arabic_number(match.group(1) + tail, match.group(2))


def _plain(value: float) -> float | int:
    return int(value) if value == int(value) else value


def _entity(value: float, start: int, end: int, role: str | None) -> Entity:
    return Entity("price", _plain(value), start, end, role)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] == " ":
        end -= 1
    while start < end and text[start] == " ":
        start += 1
    return start, end


def _spoken_ranges(text: str) -> Iterator[list[Entity]]:
    for match in _SPOKEN_RANGE.finditer(text):
        unit = match["u"] or match["tens"]
        low, high = chinese_number(match["a"] + unit), chinese_number(match["b"] + unit)
        followed = _NOT_MONEY.match(text, match.end())
        if low is None or high is None or not low < high or followed:
            continue
        yield [
            _entity(low, *_trim(text, match.start(), match.end()), "min"),
            _entity(high, *_trim(text, match.start(), match.end()), "max"),
        ]


def _next_digits(text: str) -> Iterator[list[Entity]]:
    """一千五六: from 1500 to 1600."""
    for match in _NEXT_DIGITS.finditer(text):
        low = chinese_number(match["head"] + match["a"])
        high = chinese_number(match["head"] + match["b"])
        if low is None or high is None or not low < high or _NOT_MONEY.match(text, match.end()):
            continue
        span = _trim(text, match.start(), match.end())
        yield [_entity(low, *span, "min"), _entity(high, *span, "max")]


def _roughly(text: str) -> Iterator[list[Entity]]:
    """千把块: about a thousand."""
    for match in _ROUGHLY.finditer(text):
        yield [_entity(chinese_number(match["u"]) or 0, match.start(), match.end(), None)]


def _scaled(low: str, high: str) -> tuple[float | None, float | None]:
    """Both ends; the first takes the scale of the second: 2-3k, 两到三千."""
    first, second = number(low), number(high)
    scale = re.search(r"[k千百w万]$", high.strip())
    if first is not None and first < 10 and scale and not re.search(r"[k千百w万]$", low.strip()):
        first = number(low.strip() + scale.group()) or first
    return first, second


def _ranges(text: str) -> Iterator[list[Entity]]:
    for match in _RANGE.finditer(text):
        low, high = _scaled(match["a"], match["b"])
        torn = match.start("a") > 0 and text[match.start("a") - 1] in "0123456789.-"
        after = text[match.end() : match.end() + 1]
        if low is None or high is None or not low < high or torn or after in tuple("0123456789-"):
            continue
        if not match["unit"] and (high < 50 or _NOT_MONEY.match(text, match.end("b"))):
            continue
        yield [
            _entity(low, *_trim(text, *match.span("a")), "min"),
            _entity(high, *_trim(text, match.start("b"), match.end()), "max"),
        ]


def _role(match: re.Match[str]) -> str | None:
    if match["about2"]:
        return None
    if match["upto"] or match["upto2"]:
        return "max"
    if match["from"] or match["from2"] or match["more"] == "多" or match["over"]:
        return "min"
    return None


def _is_money(match: re.Match[str], text: str) -> bool:
    if match["unit"] == "块" and match["n"] == "一" and not (match["upto"] or match["upto2"]):
        return False  # 一块寄 is together
    if match["sign"] or match["unit"]:
        return True
    limited_after = match["upto2"] or match["from2"]  # 三千以内 字要大
    if _NOT_MONEY.match(text, match.end("n")) or (
        not limited_after and _NOT_MONEY.match(text, match.end())
    ):
        return False
    value = number(match["n"]) or 0
    before, rest = text[: match.start()].rstrip(), text[match.end("n") :]
    apart = text[match.start() - 1 : match.start("n")][-1:] == " "  # 防晒 200左右, no 防晒50以上
    if _NO_AMOUNT.search(before + " " * apart) or re.match(r"\+\d", rest):
        return False
    if re.fullmatch(r"[248]k", match["n"]) and not _limited(match) and _PIXELS.search(text):
        return False
    if match["n"][0] in "百千万":  # 百分之百, 千万别, 万一
        return False
    if value < 10 or re.fullmatch(r"1[3-9]\d{9}|\d{8,}", match["n"].strip()):
        return False
    before = text[: match.start("n")]
    paid = _PAID.search(before) or _PRICED.match(text, match.end("n"))
    paid = paid or (_PAID_ENGLISH.search(before) and value >= 20 and _OF_PRICES.search(text))
    if paid and value >= 10:
        return True
    if _limited(match) or (match["from"] and value >= 50):
        return True
    chinese_round = not match["n"][0].isdigit() and bool(_ROUND.search(match["n"])) and value >= 100
    short = bool(re.search(r"[k千百w万]\s?$", match["n"])) and value >= 100
    return chinese_round or short


def _limited(match: re.Match[str]) -> bool:
    return any(match[name] for name in ("upto", "upto2", "from2", "about", "about2"))


def _singles(text: str) -> Iterator[list[Entity]]:
    for match in _SINGLE.finditer(text):
        value = number(match["n"])
        before = text[match.start("n") - 1 : match.start("n")] if match.start("n") else ""
        torn = before.isascii() and (before.isalnum() or before == ".")
        if value is None or torn or not _is_money(match, text):
            continue
        start, end = _trim(text, match.start(), match.end())
        yield [_entity(value, start, end, _role(match)), *_ceiling(match, value, start, end)]


def _ceiling(match: re.Match[str], value: float, start: int, end: int) -> list[Entity]:
    """两百多 stays below 三百; 3000以上 has no end."""
    open_ended = match["upto"] or match["upto2"] or match["from"] or match["from2"]
    if open_ended or match["about2"] or not (match["more"] == "多" or match["over"]):
        return []
    step = 1.0
    while value % (step * 10) == 0:
        step *= 10
    return [_entity(value + step, start, end, "max")]


def _reductions(text: str) -> Iterator[list[Entity]]:
    for match in _OFF.finditer(text):
        least, less = number(match["a"]), number(match["b"])
        if least is not None and less is not None:
            yield [_entity(least, *match.span("a"), None), _entity(less, *match.span("b"), None)]


def _groups(text: str) -> Iterator[list[Entity]]:
    for finder in (_reductions, _spoken_ranges, _next_digits, _roughly, _ranges, _singles):
        yield from finder(text)


def find_prices(text: str) -> list[Entity]:
    """Prices in a normalised text, ranges before single amounts; never overlapping."""
    found: list[Entity] = []
    for group in _groups(text):
        first, last = min(e.start for e in group), max(e.end for e in group)
        if not any(first < e.end and e.start < last for e in found):
            found.extend(group)
    return sorted(found, key=lambda entity: (entity.start, entity.role != "min"))
