"""Sizes by pattern: 42码, size 10, EU 43, 256GB, 65寸, 175码, a lone L where a size is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.components.found import Entity, overlaps
from bot.components.normaliser import Normalised
from bot.components.numbers import CHINESE, chinese_number

_HALF = r"(?:\.5)?"
_SHOE = re.compile(
    rf"(?<![0-9a-z.])(?P<number>(?:2[5-9]|3[0-9]|4[0-8]){_HALF}|2[2-4]\.5)\s?(?:码|号)"
    r"(?![0-9楼线院])"
)
_HEIGHT = re.compile(r"(?<![0-9a-z.])(?P<number>(?:[7-9]|1[0-9])[05])\s?码")
_CHILD = re.compile(
    r"(?:穿|身高|身长)\s?(?P<said>(?:[7-9]|1[0-5])[05])(?![0-9.斤])(?!\s?体重)|"
    r"(?<![0-9a-z.])(?P<long>(?:[6-9]|1[0-9])[05])\s?(?:cm|公分|厘米)(?![a-z])|"
    r"(?<![0-9a-z.])(?P<of>(?:[7-9]|1[0-8])[05])"
    r"(?=的?(?:那件|这件)?(?:校服|连衣裙|裙|裤|童|上衣|外套|羽绒服|卫衣|毛衣))"
)
_PAIR = re.compile(
    r"(?<![0-9a-z])1[4-9][05]/\d{2,3}[a-z]?(?![0-9a-z])|"
    r"(?<![0-9a-z])w\d{2}[\s/]?l\d{2}(?![0-9a-z])|(?<![0-9])[23]\d腰"
)
_METRE = r"\d(?:\.\d{1,2})?\s?(?:米\d?|m(?![a-z0-9]))"
_METRES = re.compile(rf"(?<![0-9a-z.]){_METRE}(?:\s?[x×*乘]\s?{_METRE})?床?")
_SPOKEN = re.compile(  # 四十一码, 三升, 六十五寸, 十公斤的洗衣机
    rf"(?<![{CHINESE}第每大小])(?P<n>[{CHINESE}]{{1,4}})"
    r"(?P<unit>码|毫升|升|英寸|寸|匹(?=的?(?:空调|挂机|柜机|变频|定频))|公斤(?=的?(?:波轮|滚筒|洗衣|大容量)|装|那[袋包桶种个]))"
)
_LEAST_SPOKEN = {"码": 25, "寸": 5, "英寸": 5}
_SPOKEN_BED = re.compile(
    rf"(?<![{CHINESE}\d])(?P<n>[一两二]米[{CHINESE}]|[两二]米)(?:[x×*乘]两米)?床?"
    r"(?=的?(?:床|被|席|四件|三件|褥|凉|蚊|乳胶|大床|现|有|还|吗|没|行|成|中不|可以|吧|$|[\s,，]))"
)
_BED_GOODS = re.compile(r"床|被|席|四件套|三件套|褥|蚊帐|毯|换|有货|现货")
_CUP = re.compile(r"(?<![0-9a-z])(?:[6-9][05]|3[2468]|4[02])\s?[a-g]{1,2}(?![0-9a-z])")
_CUP_GOODS = re.compile(r"文胸|内衣|胸罩|罩杯|(?<![a-z])bras?(?![a-z])")
_NOT_METRES = re.compile(r"\s?(?:高|远|深|外|左右高|的个子|的人|以内|线|长)")
_BED = re.compile(r"(?<![a-z])(?P<size>king|queen|double|twin|single)(?:[\s-]sized?)?(?![a-z])")
_BEDDING = re.compile(r"bed|duvet|sheet|mattress|quilt|pillow|cover")
_CONTENT = re.compile(
    r"(?<![0-9a-z.])(?P<number>\d{1,4}(?:\.\d{1,2})?)\s?"
    r"(?P<unit>毫升|ml|升|公斤|千克|kg|匹|l|hp)(?![a-z0-9])(?!装?多少)"
)
_A_PERSON = re.compile(  # 我55公斤, but not 我要5公斤的, 帮我买5公斤的
    r"(?:(?:i'm|i am|weigh|height)[^,.]{0,15}"
    r"|(?:身高|体重|我(?![^,，]*[要买带找拿来]))[^,，]{0,8})$"
)
_UNITS = {"寸": "英寸", "毫升": "ml", "升": "L", "l": "L", "公斤": "kg", "千克": "kg", "hp": "匹"}
_SHOE_ENGLISH = re.compile(rf"(?<![a-z])size\s(?P<number>\d{{1,2}}{_HALF})(?![0-9a-z.%])")
_REGION = re.compile(
    rf"(?<![a-z])(?:eu|us|uk|欧码|美码|英码)\s?(?P<number>\d{{1,2}}{_HALF})(?![0-9a-z.])"
)
_SHOE_SAID = re.compile(
    rf"(?<![a-z])(?:in(?: a)?|need an?|wear an?|take an?|i'm an?|(?:for|to|into) an?)\s"
    rf"(?P<number>(?:3[4-9]|4[0-8]){_HALF})"
    r"(?=$|[,.?!]|\s(?:and|or|please|pls|left|in stock|instead))"
)
_SHOE_FIRST = re.compile(  # 43 please, in orange
    rf"^\s*(?P<number>(?:3[4-9]|4[0-8]){_HALF})(?=,?\s(?:please|pls|in)(?![a-z]))"
)
_WAIST_SAID = re.compile(
    r"(?<![a-z])(?:swap|exchange|change|switch)[a-z ]{0,30}(?:for|to|into) an?\s"
    r"(?P<number>2[6-9]|3[0-8])(?=$|[,.?!]|\s(?:and|or|please|pls|instead))"
)
_BARE_SHOE = re.compile(rf"(?<![0-9a-z.¥])(?P<number>(?:3[4-9]|4[0-6]){_HALF})(?![0-9a-z.%])")
_COLORED_SHOE = re.compile(  # 黑色42, white 41
    rf"(?:[黑白红蓝绿粉灰紫黄银橙棕青](?:\s?色的?|的)|(?<![a-z])"
    rf"(?:black|white|red|blue|green|pink|gr[ae]y|purple|yellow|orange|brown))\s?"
    rf"(?P<number>(?:3[4-9]|4[0-8]){_HALF})(?![0-9a-z.%])"
)
_HALF_SHOE = re.compile(
    r"(?<![0-9a-z.¥])(?P<number>(?:3[4-9]|4[0-6])\.5)(?=\s?(?:的|码|$|[\s,，]))"
)
_FITS = re.compile(r"挤|夹脚|挤脚|大了|小了|偏大|偏小|大一|小一|码|尺寸|鞋|穿")
_SWAPPED = re.compile(r"换")
_BARE_CHILD = re.compile(
    r"(?<![0-9a-z.¥])(?P<number>(?:[8-9]|1[0-7])[05])(?=\s?(?:的|吧|不|吗|行|可以|$|[,，。?？]))"
)
_NOT_A_SHOE = re.compile(
    r"\s?(?:度|块|元|个|岁|天|分|点|楼|号楼|栋|室|寸|斤|公斤|克|升|ml|件|盒|包|%|折|页|万|千|百)"
)
_FOOT = re.compile(r"(?<![0-9.])(?P<number>2[1-9](?:\.[05])?)\s?cm(?![a-z])")
_INCHES = re.compile(
    r"(?<![0-9a-z.])(?P<number>\d{1,3}(?:\.\d)?)(?:\s?(?:英寸|寸|吋|″|\")|[\s-]?inch(?:es)?(?![a-z]))"
)
_MEMORY = re.compile(r"(?<![0-9a-z.])(\d{1,4})\s?(gb|g|tb|t)(?![0-9a-z])(?!信号|网络)")
_NETWORK = {("2", "g"), ("3", "g"), ("4", "g"), ("5", "g")}
_LETTER_SAID = re.compile(
    r"(?<![a-z])(?:in(?: an?)?|an?|the|size|to|for an?|click|choose|select|about)\s"
    r"(?P<size>small|medium|large)"
    r"(?=$|[,.?!]|\s(?:please|pls|one|instead|left|size|or|and|available)(?![a-z]))"
)
_LETTERS = {"small": "S", "medium": "M", "large": "L"}
_CHOSEN = re.compile(r"[那要拿换穿拍买选是给]个?\s?$")  # 那s呢, 拍m还是l
_SWAPPED_FOR = re.compile(r"\s?(?:换|改)成?\s?[a-z0-9]")  # L换M
_CHOSEN_END = re.compile(r"\s?(?:[呢吧呀啊的还码号,，。?？]|可以|行不|$)")
_SAID_BEFORE = re.compile(
    r"(?:size|any|in|in an?|will(?: an?| the)?|would(?: an?| the)?|does(?: an?| the)?|need an?|"
    r"get an?|wear an?|take an?|order an?|or|and)\s$",
    re.IGNORECASE,
)


def find_sizes(text: str, written: frozenset[str]) -> list[Entity]:
    """Sizes in a normalised text; `written` are those of the catalogue, as it writes them."""
    found: list[Entity] = []
    for finder in _FINDERS:
        found += [entity for entity in finder(text, written) if not overlaps(entity, found)]
    return found


def _worn(number: str, written: frozenset[str]) -> str:
    return number if number in written or float(number) < 25 else f"{number}码"


def _shoes(text: str, written: frozenset[str]) -> Iterator[Entity]:
    for pattern in (_SHOE, _HEIGHT, _REGION, _HALF_SHOE, _SHOE_ENGLISH):
        for match in pattern.finditer(text):
            yield Entity("size", _worn(match["number"], written), *match.span())
    said = (_SHOE_SAID, _SHOE_FIRST, _WAIST_SAID)
    for match in (one for pattern in said for one in pattern.finditer(text)):
        yield Entity("size", _worn(match["number"], written), *match.span("number"))
    for match in _FOOT.finditer(text):
        yield Entity("size", f"{match['number']}cm", *match.span())


def _worn_by(text: str, _: frozenset[str]) -> Iterator[Entity]:
    """Heights of children, waists, and both of a suit's numbers."""
    for match in _CHILD.finditer(text):
        kind = str(match.lastgroup)
        if kind == "long" and _A_PERSON.search(text[: match.start()]):
            continue
        end = match.end() if kind == "long" else match.end(kind)
        yield Entity("size", match[kind], match.start(kind), end)
    cups = _CUP.finditer(text) if _CUP_GOODS.search(text) else ()
    for match in (*_PAIR.finditer(text), *cups):
        yield Entity("size", match.group().upper(), *match.span())


def _beds(text: str, written: frozenset[str]) -> Iterator[Entity]:
    for match in _METRES.finditer(text):
        if not _NOT_METRES.match(text, match.end()):
            said = re.sub(r"\s|床", "", match.group()).replace("m", "米")
            yield Entity("size", f"{said}床" if f"{said}床" in written else said, *match.span())
    for match in _BED.finditer(text) if _BEDDING.search(text) else ():
        yield Entity("size", match["size"], *match.span())


def _contents(text: str, _: frozenset[str]) -> Iterator[Entity]:
    """What goes in or comes out: 500ml, 10kg of washing, an air conditioner of 1.5匹."""
    for match in _CONTENT.finditer(text):
        if _A_PERSON.search(text[: match.start()]):
            continue
        unit = _UNITS.get(match["unit"], match["unit"])
        yield Entity("size", f"{match['number']}{unit}", *match.span())


def _spoken(text: str, written: frozenset[str]) -> Iterator[Entity]:
    """Sizes in Chinese numerals, a bed's width among them."""
    for match in _SPOKEN.finditer(text):
        value, unit = chinese_number(match["n"]), match["unit"]
        if value is None or value < _LEAST_SPOKEN.get(unit, 1):
            continue
        said = f"{value:g}"
        if unit == "码":
            yield Entity("size", _worn(said, written), *match.span())
        else:
            yield Entity("size", f"{said}{_UNITS.get(unit, unit)}", *match.span())
    for match in _SPOKEN_BED.finditer(text) if _BED_GOODS.search(text) else ():
        whole, _, tenths = match["n"].partition("米")
        digits = chinese_number(whole), chinese_number(tenths) if tenths else 0
        said = "{:g}.{:g}米".format(*digits) if None not in digits else match["n"]
        said = said.replace(".0米", "米")
        yield Entity(
            "size",
            f"{said}床" if f"{said}床" in written else said,
            match.start(),
            match.end() - match.group().endswith("床"),
        )


def _letters(text: str, _: frozenset[str]) -> Iterator[Entity]:
    for match in _LETTER_SAID.finditer(text):
        yield Entity("size", _LETTERS[match["size"]], *match.span("size"))


def _inches(text: str, _: frozenset[str]) -> Iterator[Entity]:
    """Screens and cases, not the two inches by which trousers are too long."""
    for match in _INCHES.finditer(text):
        if float(match["number"]) >= 5:
            yield Entity("size", f"{match['number']}英寸", *match.span())


def _memories(text: str, _: frozenset[str]) -> Iterator[Entity]:
    for match in _MEMORY.finditer(text):
        if match.groups() not in _NETWORK:
            yield Entity("size", f"{match[1]}{match[2][0].upper()}B", *match.span())


def _bare_shoes(text: str, written: frozenset[str]) -> Iterator[Entity]:
    """换42的: a number alone is a size only beside a word about fit, or right behind a colour."""
    for match in _COLORED_SHOE.finditer(text):
        if not _NOT_A_SHOE.match(text, match.end()):
            yield Entity("size", _worn(match["number"], written), *match.span("number"))
    if _FITS.search(text) or _SWAPPED.search(text):
        for match in _BARE_SHOE.finditer(text):
            if not _NOT_A_SHOE.match(text, match.end()):
                yield Entity("size", _worn(match["number"], written), *match.span())
    if _FITS.search(text) and _SWAPPED.search(text):
        for match in _BARE_CHILD.finditer(text):
            yield Entity("size", match["number"], *match.span())


_FINDERS = (_shoes, _worn_by, _beds, _spoken, _letters, _inches, _memories, _contents, _bare_shoes)


def letter_is_meant(start: int, end: int, text: Normalised) -> bool:
    """A lone Latin letter names a size only in capitals and where a size would stand."""
    if end - start > 1 or not text.text[start].isascii():
        return True
    first, last = text.span(start, end)
    before, after = text.original[:first], text.original[last:]
    if before.endswith("'") or after.startswith("'"):
        return False
    capital = text.original[first:last].isupper()
    named = before.lower().rstrip().endswith("size") or text.text[end:][:1] in ("码", "号")
    named = named or (capital and bool(_SWAPPED_FOR.match(text.text, end)))
    named = named or bool(_CHOSEN.search(before) and _CHOSEN_END.match(after))
    named = named or (capital and bool(_SAID_BEFORE.search(before)))
    lonely = not any(c.isascii() and c.isalpha() for c in before[-2:] + after[:2])
    return named or (lonely and capital)
