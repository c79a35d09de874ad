"""An address put right in part: a province before it, another building, a floor behind it."""

import re

from actions.hearing.cities import cities
from actions.hearing.wording import as_typed, asks, says, simplified

_PROVINCE = (
    r"(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|"
    r"贵州|云南|陕西|甘肃|青海|台湾)省?|内蒙古(?:自治区)?|广西(?:壮族自治区)?|西藏(?:自治区)?|"
    r"宁夏(?:回族自治区)?|新疆(?:维吾尔自治区)?"
)
_CITY = r"[^\s省市区县\d,，。\"“”「」]{2,6}?市"
_DISTRICT = r"[^\s省市区县\d,，。\"“”「」]{1,6}?(?:区|县)"
_ADDS = r"(?:加|补|添|写|带)(?:上|个|进去|一下|在)*[\s\"“”「」'：:]*"
_ADDED = (
    re.compile(rf"{_ADDS}(?P<region>(?:{_PROVINCE})?(?:{_CITY})?(?:{_DISTRICT})?)(?!\d)"),
    re.compile(
        rf"(?P<region>(?:{_PROVINCE})|[\u4e00-\u9fff]{{2,5}}(?:市|区|县))"
        rf"[\s\"“”「」'个字也都还得要应该需]*(?:加|补|添|写|带)(?:上|进)"
    ),
    re.compile(  # 前面的沈阳市沈河区没了
        rf"(?P<region>(?:{_PROVINCE})?(?:{_CITY})?(?:{_DISTRICT})?)[\s\"“”「」'个字也都咋怎么]*"
        r"(?:没(?:有)?了|没(?:写|带|加)上?|(?:可?别|不要|不能|不许|没)?(?:给我|给)?"
        r"(?:漏|丢|掉|少)(?:了|掉|写)|不见了|去哪)"
    ),
)
_ADDED_EN = re.compile(
    r"\badd\W+(?P<said>[A-Za-z0-9][\w .-]{1,40}?)\W+(?P<where>in front|before|at the (?:start|"
    r"front|beginning)|(?:to|at) the (?:end|back)|behind|after|to (?:the|my) address)",
    re.IGNORECASE,
)
_FRONT = re.compile(r"front|before|start|beginning|province", re.IGNORECASE)
_BEFORE_IT = re.compile(r"^(?:那|把|还有|还|再|就|前面|地址|里|的|请|帮我|麻烦)+")
_HEAD = re.compile(rf"(?P<province>{_PROVINCE})?(?P<city>{_CITY})?(?P<district>{_DISTRICT})?")
_CITY_LED = re.compile(  # 杭州西湖文三路, but no 南京西路
    rf"(?:{'|'.join(cities())})(?![东西南北中一二三]*(?:路|街|大道|巷|弄))"
)
_PLACE = re.compile(
    r"[\u4e00-\u9fff]{2,}?(?:省|自治区|市|(?<!小)区|县|镇|乡|街道|大道|大街|路|街|巷|村)"
)
_UNITS = {
    "号楼": "building", "栋": "building", "幢": "building", "座": "building", "号": "number",
    "单元": "entrance", "楼": "floor", "层": "floor", "室": "room", "户": "room", "": "room",
}  # fmt: skip
_UNIT = "号楼|号|栋|幢|座|单元|楼|层|室|户"
_NUMBER = r"[A-Za-z]?\d+[A-Za-z]?"
STREET_NAMED = re.compile(r"[路街道巷弄]\d")
_UNIT_LAST = re.compile(rf"(?<=[\dA-Za-z])(?:{_UNIT})$")
_PIECES = re.compile(rf"{_NUMBER}(?P<unit>{_UNIT})?")
_DETAIL = re.compile(
    rf"(?<![\dA-Za-z月.-])(?={_NUMBER}(?:{_UNIT}))(?:{_NUMBER}(?:{_UNIT})?-?)++"
    r"(?!\d|月|点|[到送来发]|之?前|折|元|块|个|件|单(?!元)|天)"
)
_OTHERS = re.compile(
    r"[\w.+-]+@[\w.-]+|(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)"
)
_DETAIL_EN = re.compile(
    r"\b(?P<unit>floor|room|unit|flat|apt|apartment|suite|building)\.? *(?P<number>\w?\d+\w?)\b",
    re.IGNORECASE,
)
_ROOM_EN = re.compile(
    r"\b(?P<room>(?:room|unit|flat|apt|apartment|suite)\.? *)\w?\d+\w?\b", re.IGNORECASE
)
_BESIDE_EN = re.compile(
    r"\b(no|not|sorry|wait|actually|it'?s|its|it|is|i|mean|meant|make|should|be|the|on|in|please|"
    r"ok|okay|oops|my|bad|wrong|floor \d+)\b|\W",
    re.IGNORECASE,
)
_ROOM_ALONE = re.compile(
    r"^(?:不对|不是|错了|说错了|打错了|等等|哦|no|sorry|oops|wait|actually|it'?s|its|应该|是|[\s,，。.!！])+"
    r"(?P<room>\d{2,5})(?:室|才对|吧|啊|的|[\s。.!！])*$",
    re.IGNORECASE,
)
_ROOM_LED = tuple(  # 门牌打错了 是1302, the room should be 1302: whatever else is put right beside
    re.compile(each, re.IGNORECASE)
    for each in (
        r"(?:门牌|房号|房间|室号|户号)(?:号码?)?[^\d,，。;；!！]{0,8}[\s,，。;；!！]*[^\d,，。;；!！]{0,8}?"
        r"(?P<room>\d{2,5})(?![\dA-Za-z号栋幢座元块楼层弄])",
        r"(?:(?:打|写|填|弄|搞|说|输)错|错了|不对)了?[\s,，。.!！]*(?:我家|应该)?(?:应该|就|该)?是\s*"
        r"(?P<room>\d{3,5})(?:室|才对)?(?=[\s,，。;；.!！吧啊哦的]|$)",
        r"^[\s,，。]*(?:给我|帮我|麻烦|请|要|就)*(?:改成|改为|换成|写成)\s*(?P<room>\d{3,5})(?:室)?"
        r"(?=[\s,，。;；.!！吧啊哦的]|$)",
        r"\b(?:room|flat|apartment|apt|unit|suite)\b(?: (?:number|no\.?|nr\.?))?[^\d?]{0,24}?"
        r"(?P<room>\d{2,5})\b",
        r"\bwrong (?:room|flat|apartment|unit|number)\b[^\d?]{0,16}?(?P<room>\d{2,5})\b",
    )
)
_NO_ROOM = re.compile(  # what else has a number
    r"电话|手机|尾号|号码|订单|单号|邮编|税号|价|钱|\b(?:phone|mobile|tel|order|ending|price|zip)\b",
    re.IGNORECASE,
)
_PIECE = r"[\u4e00-\u9fff]{0,8}[A-Za-z]?\d+[A-Za-z]?(?:号楼|号|栋|幢|座|单元|楼|层|室|户)?"
_SWAPS = tuple(
    re.compile(each, re.IGNORECASE)
    for each in (
        rf"(?P<right>{_PIECE})[\s,，.。]*(?:而?不是|\bnot\b)\s*(?P<wrong>{_PIECE})",
        rf"(?:不是|\bnot)\s*(?P<wrong>{_PIECE})[\s,，.。]*(?:而?是|应该是|but|it'?s)\s*"
        rf"(?P<right>{_PIECE})",
        rf"(?P<wrong>{_PIECE})(?:应该)?(?:改成|换成|改为|写成|应该是)(?P<right>{_PIECE})",
    )
)
_SURPLUS = (  # 后头多了个用字, 最后那个用字去掉
    re.compile(r"多(?:了|写|打|出)+一?个?[\s“\"'「]*(?P<cut>[^\s,，。“”\"'「」]{1,6}?)"
               r"[”\"'」]?(?:这?[一两三]?个?字|[\s,，。吧啊了]|$)"),
    re.compile(r"[个的那这把][“\"'「]?(?P<cut>[^\s,，。“”\"'「」个的那这把]{1,6}?)"
               r"[”\"'」]?[这那]?[一两三]?个?字?(?:去掉|删掉|删了|拿掉)"),
    re.compile(r"(?:^|[\s,，。“\"'「])(?P<cut>[^\s,，。“”\"'「」]{1,6}?)[”\"'」]?(?:这?[一两三]?个?字)?"
               r"(?:不是|不算|(?:别|不要|不用|不该)写[进在到])(?:我的?|收货)?地址"),
)  # fmt: skip
_HOUSE_LAST = re.compile(r"\d(?:号楼?|栋|幢|座|单元|楼|层)$")
FEWEST = 2  # digits of a room that is put right by its number alone
FEW = 6  # letters beside a number that is given as a correction


def edited(text: str, place: str) -> str:
    """The place as the text changes a part of it; empty when it changes nothing."""
    if not place or asks(text) and not says("changes_place", text):
        return ""
    plain = _OTHERS.sub(" ", simplified(text))
    changed = _swapped(plain, text, place)
    changed = changed or _with_region(plain, text, place) or _with_words(plain, place)
    changed = changed or _with_detail_en(plain, place) or _with_room(plain, place)
    changed = changed or ("" if _PLACE.search(_named_part(plain)) else _with_detail(plain, place))
    changed = changed or _with_room_led(plain, place)
    return "" if changed == place else changed


def _swapped(plain: str, text: str, place: str) -> str:
    """1302 不是1203, not 1203 but 1302: one piece of the place for another, as they are said."""
    for pattern in _SWAPS:
        for match in pattern.finditer(plain):
            wrong, right = match.group("wrong"), match.group("right")
            if STREET_NAMED.search(right):
                continue
            if wrong != right and simplified(place).count(wrong) == 1:
                at = simplified(place).index(wrong)
                tail = place[at + len(wrong) :]
                return place[:at] + up_to(as_typed(right, text), wrong, tail) + tail
    return ""


def up_to(right: str, wrong: str, tail: str) -> str:
    """What is right without the unit that stands after the wrong number: 251 of 251号, for 215."""
    unit = _UNIT_LAST.search(right)
    doubled = unit and tail.startswith(unit.group()) and not wrong.endswith(unit.group())
    return right[: unit.start()] if unit and doubled else right


def has_already(text: str, place: str) -> bool:
    """Whether what the text adds stands in the place already."""
    plain = simplified(text)
    named = [_BEFORE_IT.sub("", match.group("region"))
             for pattern in _ADDED for match in pattern.finditer(plain)]  # fmt: skip
    return any(len(one) > 1 and one in simplified(place) for one in named)


def tells_surplus(text: str) -> bool:
    """Whether something is said to stand in the address that is none of it."""
    return any(one.search(text) for one in _SURPLUS)


def without_surplus(text: str, place: str) -> str:
    """地址后头多了个用字: the place without it; empty when it has no such piece."""
    said = (match.group("cut") for one in _SURPLUS if (match := one.search(text)))
    cut = next((one for one in said if one in place), None)
    if cut is None or not (says("address_words", text) or place.endswith(cut)):
        return ""
    head, tail = place.rsplit(cut, 1)
    return (head.rstrip() + tail).strip()


def completed(new: str, old: str, draft: str = "") -> str:
    """The new place with what stands before its first part in the old one: 辽宁省 before 沈阳市.

    A `draft` that was shown tells it before the old one; what puts it right and names no city
    is in the draft's city and district.
    """
    first = _PLACE.match(new)
    for place in (draft, old):
        at = place.find(first.group()) if first else -1
        if at >= 0:
            return place[:at] + new
    region, named = _HEAD.match(draft), _HEAD.match(new)
    bare = first is not None and not (named and named.group())
    return region.group() + new if region and bare else new


def in_region(new: str, old: str) -> str:
    """A street that is told without a city, in the city and district of the old place."""
    region, named = _HEAD.match(old), _HEAD.match(new)
    whole = (named and named.group()) or _CITY_LED.match(new) or not _PLACE.match(new)
    return new if whole or region is None else region.group() + new


def _named_part(plain: str) -> str:
    """What is said of the place, without the words that only speak of the address."""
    return re.sub(r"地址|收货|收件|前面|后面|里面|门牌", " ", plain)


def _with_region(plain: str, text: str, place: str) -> str:
    for pattern in _ADDED:
        for match in pattern.finditer(plain):
            region = _BEFORE_IT.sub("", match.group("region"))
            if len(region) > 1 and (put := _put(as_typed(region, text), place)):
                return put
    return ""


def _put(region: str, place: str) -> str:
    """The place with its province, city or district set; each stands before the smaller ones."""
    given, have = _HEAD.match(simplified(region)), _HEAD.match(simplified(place))
    if given is None or have is None or not given.group() or place.startswith(region):
        return ""
    rest, parts = place[have.end() :], []
    for level in ("province", "city", "district"):
        named = given.group(level) or have.group(level) or ""
        parts.append(named)
    return "".join(parts) + rest


def _with_words(plain: str, place: str) -> str:
    match = _ADDED_EN.search(plain)
    if match is None:
        return ""
    said = match.group("said").strip()
    front = _FRONT.search(match.group("where")) or _FRONT.search(said)
    return f"{said}, {place}" if front else f"{place}, {said}"


def _with_detail(plain: str, place: str) -> str:
    """Another number, building, floor or room; what is not spoken of stays."""
    found = _DETAIL.search(plain)
    if found is None or not _given(plain, found):
        return ""
    after = None
    for piece in _PIECES.finditer(found.group()):
        place, after = _replaced(place, piece, after)
    return place


def _with_room(plain: str, place: str) -> str:
    """不对 是1803: the number of the room alone, of a place that has one."""
    found = _ROOM_ALONE.match(plain)
    return _roomed(place, found.group("room")) if found else ""


def _with_room_led(plain: str, place: str) -> str:
    """门牌打错了 是1302，电话换成…: the number of the room, put behind a house that has none."""
    for pattern in _ROOM_LED:
        for found in pattern.finditer(plain):
            head = re.split(r"[\s,，。;；.!！]", plain[: found.start()])[-1]
            if not _NO_ROOM.search(head + found.group()):
                room = found.group("room")
                added = pattern is _ROOM_LED[0] and _HOUSE_LAST.search(place)
                return _roomed(place, room) or (f"{place}{room}室" if added else "")
    return ""


def _roomed(place: str, room: str) -> str:
    """The place with another number of its room; empty when it has none."""
    if place.isascii():  # 88 Qingnian Street: the number of the house
        return _ROOM_EN.sub(lambda named: named.group("room") + room, place, count=1)
    rooms = [one for one in _PIECES.finditer(place) if _UNITS[one.group("unit") or ""] == "room"]
    if not rooms or len(rooms[-1].group().rstrip("室户")) < FEWEST:
        return ""
    start, end = rooms[-1].span()
    unit = rooms[-1].group("unit") or ""
    return place[:start] + room + unit + place[end:]


def _with_detail_en(plain: str, place: str) -> str:
    """Floor 21 instead of floor 12, when nothing but that is said."""
    *_, found = (None, *_DETAIL_EN.finditer(plain))
    if found is None or _BESIDE_EN.sub("", plain.replace(found.group(), " ")):
        return ""
    same = re.compile(rf"\b{found.group('unit')}\.? *\w?\d+\w?\b", re.IGNORECASE)
    if same.search(place):
        return same.sub(found.group(), place, count=1)
    return f"{found.group()}, {place}" if place.isascii() else ""


def _given(plain: str, found: re.Match[str]) -> bool:
    """Whether the number is said to be the right one, or nothing else is said."""
    beside = re.sub(r"[\s,，。.!！吧啊的了]", "", plain[: found.start()] + plain[found.end() :])
    return len(beside) <= FEW or says("changes_place", plain)


def _replaced(place: str, piece: re.Match[str], after: int | None) -> tuple[str, int | None]:
    kind = _UNITS[piece.group("unit") or ""]
    same = [one for one in _PIECES.finditer(place) if _UNITS[one.group("unit") or ""] == kind]
    if same:
        start, end = same[-1].span()
    elif after is not None:
        start = end = after
    else:
        start = end = len(place)
    gap = " " if not same and place[:start][-1:].isdigit() else ""
    new = gap + piece.group()
    return place[:start] + new + place[end:], start + len(new)
