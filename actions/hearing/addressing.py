"""A new address out of a sentence: who receives, which phone, where to."""

import re
from collections.abc import Sequence

from actions.hearing.address_edits import STREET_NAMED, tells_surplus, up_to, without_surplus
from actions.hearing.address_tails import shortened, tells_end
from actions.hearing.answering import kept
from actions.hearing.endings import ending_said
from actions.hearing.receivers import NAME, PHONE, STREET, receiver_in
from actions.hearing.wording import as_typed, asks, says, simplified

_LEAD = re.compile(
    r"^.*?(?:收货地址|收件地址|送货地址|新地址|新的|地址|寄到|送到|发到|改到|换到|寄往|送去)"
    r"(?:请|帮我|麻烦)?(?:改|换|变更|更改|修改)?(?:成(?!都)|为|到|是|在)?\s*[:：]?\s*"
)
_LEAD_EN = re.compile(
    r"^.*?\b(?:(?:new|right|correct|actual) (?:address|one|place)(?: now)?(?: is|'s)?|"
    r"(?<!old )(?<!wrong )address(?: is(?: now)?(?! (?:all |now |too )?"
    r"(?:wrong|incorrect|not|old|outdated|out of date|the old|the wrong))| to|:)|"
    r"(?:ship|send|deliver)(?: it| them| this)? to:?|"
    r"change (?:it|(?:the|my)(?: delivery| shipping)? address"
    r"(?: (?:of|for|on) [^,.;:\d]{1,48}?)?) to)\s*:?\s*(?:(?:only|just|simply|now)\s+)*",
    re.IGNORECASE,
)
_STREET_FIRST = re.compile(  # Shanghai Xuhui, Tianyaoqiao Road 88, room 1302
    r"(?:[A-Z][A-Za-z']+(?: [A-Z][A-Za-z']+)*, ?)*[A-Z][A-Za-z']+(?: [A-Z][A-Za-z']+)* "
    r"(?:[Rr]oad|[Rr]d|[Ss]treet|[Ss]t|[Aa]venue|[Aa]ve|[Ll]ane)\.?,? (?:[Nn]o\.? ?)?\d+[^;\n，]*"
)
_PLACE = re.compile(
    r"[\u4e00-\u9fff]{2,}(?:省|自治区|市(?![场面])|区(?![别分])|县|镇(?![痛静定])|乡|街道|大道|路(?!由)|"
    r"街|巷|弄|村(?!秀)|小区|花园|广场|大厦)"
    r"[^,，。;；\n]*"
)
_PLACE_EN = re.compile(
    r"(?:(?:\b(?:(?:floor|room|unit|flat|apt|apartment|suite|building|bldg|block|tower)\.?"
    r" ?[\w-]+(?: \d+)?|\d+(?:st|nd|rd|th) floor), *)+(?:n[or]\. ?)?)?"
    r"\d+[^,;\n，]*\b"
    r"(?:road|rd|street|st|avenue|ave|lane|building|district|apartment|apt)\b[^;\n，]*",
    re.IGNORECASE,
)
_DETAIL = re.compile(r"\d|号|室|楼|栋|座|小区|大厦|单元|园|苑|村|院|学校|公司")
_WORDS_ONLY = re.compile(
    r"^(?:改|换|变更|修改|更改|帮我|麻烦|请|一下|下|吧|要|想|我|的|把|给|和|还有|电话|手机|"
    r"号码?|手机号|成|为|到|是|,|，|。|:|：|\s)+$"
)
_VERB = re.compile(
    r"^(?:请|帮我|麻烦|给我|就|那|都)*(?:(?:改|换|寄|送|发|变更)(?:成(?!都)|为|到|至|往|去)|"
    r"(?:送|寄)(?=[\u4e00-\u9fff]))\s*"
)
_LED = re.compile(  # 这单改到西安市, 就西安市: what leads up to the place is none of it
    r"^(?:[^\d，,。]{0,10}?(?:改到|改成|改为|换到|换成|寄到|送到|发到|搬到了?|改去)|就是?|是)"
    r"(?=[\u4e00-\u9fff]{2,}?(?:省|自治区|市|区|县|路|街))"
)
_TRAILING = re.compile(
    r"(?:[\s,.]*\b(?:instead|please|pls|thanks|thank you|thx|cheers|though|tho|actually)\b)+\W*$|"
    r"[\s,，。]*(?:就|都|还是)?(?:使?用|拿|走|刷|选择?|通过)?"
    r"(?:货到付款|到付|支付宝|微信(?:支付)?|在线付款?|银行卡|信用卡|花呗|"
    r"\bcash on delivery\b|\bcod\b).*$|"
    r"[\s,]*\b(?:(?:and|with|but|keep|keeping|the|my|old) )*(?:same|usual|old|my) name\b.*$|"
    r"[\s,]*\b(?:(?:and|with|but|keep|keeping|the|my|same|old) )*"
    r"(?:phone|tel|mobile|receiver|recipient|paid|paying|thanks?)\b.*$|"
    r"[\s,]*\b(?:and )?(?:pay|make|change|then)\b.*$|"
    r"[\s,.]+(?:not (?:the|that|any)|nothing (?:else|more)|without the|sorry|oops|i mean)\b.*$|"
    r"[\s,，。]+[^\s,，。\d]{0,12}(?:那单|这单|那个订单|这个订单).*$|"
    r"[\s,，。]+(?:再|然后|另外|改成|数量|要|来|下单|就|收|[两二三四五\d]+[双件个台]).*$|"
    r"[\s,，。]+(?:马上|赶紧|立刻|立即|快点?|不[要用]再?(?:确认|问)|直接改|谢谢|麻烦|拜托).*$|"
    r"[\s,，。]+(?:这样|这才|这个才|就这|按这|照这|一定|务必|千万|记得|注意|可?别|写全|完整|没错|对的|才).*$|"
    r"(?:收件人|收货人|联系人|姓名|人[和跟与、]+(?=电话|手机|号码)|电话|手机).*$|[,，。;；\s]+$"
)

_PIECE = r"[\u4e00-\u9fff]{0,6}\d[\w\u4e00-\u9fff-]{0,8}|[\u4e00-\u9fff]{2,8}"
_PUT_RIGHT = (
    re.compile(rf"不是(?P<wrong>{_PIECE}?)[,，、\s]*(?:而是|应该是|是)(?P<right>{_PIECE})"),
    re.compile(rf"(?<!不)是(?P<right>{_PIECE}?)[,，、\s]*不是(?P<wrong>{_PIECE})"),
)
_DETAIL_ALONE = re.compile(r"(?P<head>\d+(?:号|栋|幢|座|单元))[\w\u4e00-\u9fff-]*\d\w*")
_AHEAD = re.compile(
    # 加上海市 has its 上 in the name
    r"(?:(?P<at>前面|前边|前头|开头|最前|后面|后边|末尾|最后)(?:再|要|还|请|帮我|给我|需要|应该)*)?"
    r"(?P<verb>加(?:上(?!海(?:市|$|[,，。\s])))?|补(?:上|充)?|添上?|漏了|少了|忘了写?|没写)(?:一?个)?\s*"
    r"(?P<place>[\u4e00-\u9fff]{1,7}(?:省|市|区|县|镇|州)(?![\u4e00-\u9fff]{2,}[路街号])"
    r"|\d+(?:楼|层|室|号|单元|栋|幢|座)[\w-]*|(?(at)[\u4e00-\u9fff\d]{2,8}?(?=$|[,，。;；\s吧然])|(?!)))"
)
_AHEAD_EN = re.compile(
    r"\b(?:add|append|put|prepend)\s+(?P<place>[A-Z][A-Za-z]+(?:\s+[A-Z][A-Za-z]+)*|"
    r"(?:floor|room|unit|flat|apt)\.?\s*\w+)\s+"
    r"(?:in front|before (?:it|that)|to (?:it|the address|my address)|"
    r"at the (?:beginning|start|end|front))",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"^\d|^(?:floor|room|unit|flat|apt)\b", re.IGNORECASE)
_CITY = re.compile(
    r"省|自治区|自治州|[\u4e00-\u9fff]市(?!场|民|政)|^(?:北京|上海|天津|重庆|香港|澳门)"
)
_WHOLE = re.compile(r"(?:省|市|区|县)[\u4e00-\u9fff]{2,}(?:路|街|道|巷|弄|村)\d")
_LATIN = re.compile(r"^[\x00-\x7f]+$")

_ABOUT_IT = re.compile(r"[改寄送址换发]")
Parts = dict[str, str]


def only_address(text: str) -> bool:
    """Whether all the Chinese of a text is a place, and perhaps who lives there."""
    if not (_PLACE.search(text) or PHONE.search(text)) or _ABOUT_IT.search(text):
        return False
    rest = _PLACE.sub(" ", text)
    left = re.findall(r"[\u4e00-\u9fff]+", rest)
    named = all(len(part) <= NAME for part in left) and len(left) <= 1
    return named and (not left or bool(PHONE.search(text)))


def mended(text: str, known: Parts) -> Parts:
    """The known parts with one piece put right: 是86号不是88号, 不是502是520, 门牌错了 是3幢520.

    Empty when nothing of what is known is spoken of.
    """
    for pattern in _PUT_RIGHT:
        for match in pattern.finditer(text):
            wrong, right = match.group("wrong"), match.group("right")
            if STREET_NAMED.search(right):
                continue  # 不是251号 是文化路20号: another street, and no piece of this one
            for name, value in known.items():
                if wrong in value:
                    head, tail = value.rsplit(wrong, 1)
                    right = up_to(_beyond(head, right), wrong, tail)
                    return {**known, name: head + right + tail}
    if phone := _phone_mended(known.get("phone", ""), text):
        return {**known, "phone": phone}
    place = known.get("text", "")
    if shorter := without_surplus(text, place) or shortened(text, place):
        return {**known, "text": shorter}
    detail = _DETAIL_ALONE.search(text) if place and not _PLACE.search(text) else None
    at = place.find(detail.group("head")) if detail else -1
    return {**known, "text": place[:at] + detail.group()} if detail and at > 0 else {}


def _phone_mended(phone: str, text: str) -> str:
    """电话写错了 最后是0089: the phone known with these last digits; empty when none are said."""
    tail = ending_said(text)
    of_it = says("phone_words", text) or (len(tail) > 1 and not says("address_words", text))
    return phone[: -len(tail)] + tail if phone and tail.isdigit() and of_it else ""


def _beyond(head: str, right: str) -> str:
    """What is said to be right, without what stands before it already: 58号 of 58号5栋."""
    shared = (size for size in range(len(right) - 1, 1, -1) if head.endswith(right[:size]))
    return right[next(shared, 0) :]


def lengthened(text: str, known: Parts) -> Parts:
    """The known parts with a piece added to the place: 前面加上上海市, add Shanghai in front.

    Empty when nothing is added or there is no place yet.
    """
    place = known.get("text", "")
    match = _AHEAD.search(simplified(text)) or _AHEAD_EN.search(text)
    if not place or match is None:
        return {}
    piece = as_typed(match.group("place").strip(), text)
    at = (match.groupdict().get("at") or "") + match.group()
    behind = bool(_BEHIND.match(piece)) or bool(re.search(r"后|末|\bend\b", at))
    if piece.casefold() in place.casefold():
        return {}
    if _LATIN.match(place):
        return {**known, "text": f"{place}, {piece}"}  # the greater place stands last
    gap = " " if _LATIN.match(piece) and not behind else ""
    return {**known, "text": f"{place}{piece}" if behind else f"{piece}{gap}{place}"}


def speaks_of_piece(text: str) -> bool:
    """Whether a piece is said to be added to the address, though it may have it already."""
    return bool(_AHEAD.search(simplified(text)) or _AHEAD_EN.search(text))


def names_city(place: str) -> bool:
    """Whether an address says in which city or province it is, not only the street."""
    if _LATIN.match(place):
        rest = [each.strip() for each in place.split(",")[1:]]
        return any(each and not STREET.search(each) for each in rest)
    return bool(_CITY.search(place))


def names_street(place: str) -> bool:
    """Whether it is a whole place, with a street and a number, and no piece of one."""
    return bool(_STREET_FIRST.search(place) or _PLACE_EN.search(place)
                or _WHOLE.search(simplified(place)))  # fmt: skip


def parts_of(text: str, phone: object = None, *, asked: bool = False) -> Parts:
    """receiver, phone and text of a new address, as far as the sentence has them.

    When the address was `asked` for, a sentence without any sign of it is taken as the place.
    """
    return parted(text, phone, asked=asked)[0]


def parted(text: str, phone: object = None, *, asked: bool = False) -> tuple[Parts, str]:
    """The parts, and what the sentence says beside them: as long as the text, blank for these."""
    found, rest = _parted(simplified(text), phone, asked)
    return {name: as_typed(part, text) for name, part in found.items()}, rest


def _parted(text: str, phone: object, asked: bool) -> tuple[Parts, str]:
    parts: Parts = {}
    for start, end in kept(text):  # 收件人电话不变
        text = _blanked(text, start, end) if end - start < len(text.strip()) else text
    rest = text
    if match := PHONE.search(text):
        parts["phone"] = re.sub(r"\D", "", match.group(1))
        rest = _blanked(rest, *match.span())
    elif phone:
        parts["phone"] = re.sub(r"\D", "", str(phone))
    receiver = receiver_in(text, rest)
    if receiver is not None and not _begins_place(rest, receiver.spans):
        if receiver.name:
            parts["receiver"] = receiver.name
        for span in receiver.spans:
            rest = _blanked(rest, *span)
    if place := _place(rest, asked):
        parts["text"] = place
        at = rest.find(place)
        rest = _blanked(rest, at, at + len(place)) if at >= 0 else " " * len(text)
    return parts, rest


def _begins_place(rest: str, named: Sequence[tuple[int, int]]) -> bool:
    """Change the address to Shanghai Xuhui, Tianyaoqiao Road 88: a city, and nobody's name."""
    lead = _LEAD_EN.match(rest)
    street = (
        _STREET_FIRST.match(rest, lead.end()) if lead and "address" in lead[0].lower() else None
    )
    return street is not None and any(
        street.start() <= start < street.end() and start < rest.find(",", street.start())
        for start, _ in named
    )


def _blanked(text: str, start: int, end: int) -> str:
    return f"{text[:start]}，{' ' * (end - start - 1)}{text[end:]}"


def _place(rest: str, asked: bool) -> str | None:
    if (tells_surplus(rest) or tells_end(rest)) and not _PLACE.search(rest):
        return None  # a word about the address
    stripped = _after_leads(rest)
    for pattern in (_PLACE, _STREET_FIRST, _PLACE_EN):
        if match := pattern.search(stripped):
            place = _tidy(match.group(0))
            if len(place) >= 5 and (_DETAIL.search(place) or asked):
                return place
    plain = _tidy(stripped.replace("，", " "))
    led = stripped != rest
    if asks(plain) and not re.search(r"\d", plain):
        return None
    if (
        (asked or led)
        and len(plain) >= 6
        and not _WORDS_ONLY.match(plain)
        and _DETAIL.search(plain)
    ):
        return plain
    return None


def _after_leads(rest: str) -> str:
    """What stands after the last word that leads to a place: 地址错了我搬家了，新地址是…"""
    while True:
        stripped = _LEAD_EN.sub("", _LEAD.sub("", rest))
        if stripped == rest or not re.search(r"\d", stripped):
            return rest  # 长白街58号 改成这个地址: it stands before
        rest = stripped


def _tidy(place: str) -> str:
    place = _LED.sub("", place.strip())
    return _TRAILING.sub("", _VERB.sub("", place.strip())).strip(" ,，。;；.-–")
