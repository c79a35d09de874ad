"""A new address out of a sentence: who receives, which phone, where to."""

import re

from actions.wording import as_typed, asks, simplified

_PHONE = re.compile(r"(?<!\d)(?:\+?86[\s-]?)?(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?!\d)")
_RECEIVER = re.compile(
    r"(?:收件人|收货人|联系人|收件方|姓名|名字|人名)(?:的名字)?(?:请?(?:改成|改为|换成|改|换|是|叫|写))?\s*[:：]?\s*"
    r"(?P<zh>[\u4e00-\u9fff·]{2,5}?)(?=$|[,，。;；、\s\d]|电话|手机|地址|吧|谢谢)"
    r"|(?:receiver|recipient|name|addressee)(?:'s name)?"
    r"(?:\s+(?:should be|is|to be|to|as))?\s*:?\s+"
    r"(?P<en>[A-Z][A-Za-z'-]+(?:\s+[A-Z][A-Za-z'-]+){0,2})",
)
_UNCHANGED = re.compile(r"^(还是|就是|仍是|照旧|依旧)?(我|本人|自己|原来的?|不变|不改|不用改)")
_TAKES_IT = re.compile(r"(?:^|[\s,，。;；])([\u4e00-\u9fff·]{2,4})收(?=$|[\s,，。;；\d])")
_BESIDE_PHONE = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff·]{2,4})[\s,，:：]*$")
_LEAD = re.compile(
    r"^.*?(?:收货地址|收件地址|送货地址|新地址|地址|寄到|送到|发到|改到|换到|寄往|送去)"
    r"(?:请|帮我|麻烦)?(?:改|换|变更|更改|修改)?(?:成|为|到|是|在)?\s*[:：]?\s*"
)
_LEAD_EN = re.compile(
    r"^.*?\b(?:new address(?: is)?|address(?: is| to|:)|"
    r"(?:ship|send|deliver)(?: it| them| this)? to|"
    r"change (?:it|the address|my address) to)\s*:?\s*",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"[\u4e00-\u9fff]{2,}(?:省|自治区|市|区|县|镇|乡|街道|大道|路|街|巷|弄|村|小区|花园|广场|大厦)"
    r"[^,，。;；\n]*"
)
_PLACE_EN = re.compile(
    r"\d+[^,;\n]*\b(?:road|rd|street|st|avenue|ave|lane|building|district|apartment|apt)\b.*",
    re.IGNORECASE,
)
_DETAIL = re.compile(r"\d|号|室|楼|栋|座|小区|大厦|单元|园|苑|村|院|学校|公司")
_WORDS_ONLY = re.compile(
    r"^(?:改|换|变更|修改|更改|帮我|麻烦|请|一下|下|吧|要|想|我|的|把|给|和|还有|电话|手机|"
    r"号码?|手机号|成|为|到|是|,|，|。|:|：|\s)+$"
)
_VERB = re.compile(r"^(?:请|帮我|麻烦|给我)?(?:改|换|寄|送|发|变更)(?:成|为|到|至|往)\s*")
_TRAILING = re.compile(
    r"[\s,，。]+(?:马上|赶紧|立刻|立即|快点?|不[要用]再?(?:确认|问)|直接改|谢谢|麻烦|拜托).*$|"
    r"(?:收件人|收货人|联系人|姓名|电话|手机).*$|[,，。;；\s]+$"
)

_PIECE = r"[\u4e00-\u9fff]{0,6}\d[\w\u4e00-\u9fff-]{0,8}|[\u4e00-\u9fff]{2,8}"
_PUT_RIGHT = (
    re.compile(rf"不是(?P<wrong>{_PIECE}?)[,，、\s]*(?:而是|应该是|是)(?P<right>{_PIECE})"),
    re.compile(rf"(?<!不)是(?P<right>{_PIECE}?)[,，、\s]*不是(?P<wrong>{_PIECE})"),
)
_DETAIL_ALONE = re.compile(r"(?P<head>\d+(?:号|栋|幢|座|单元))[\w\u4e00-\u9fff-]*\d\w*")

NAME = 4  # letters of a receiver at most
_ABOUT_IT = re.compile(r"[改寄送址换发]")
Parts = dict[str, str]


def only_address(text: str) -> bool:
    """Whether all the Chinese of a text is a place, and perhaps who lives there."""
    if not (_PLACE.search(text) or _PHONE.search(text)) or _ABOUT_IT.search(text):
        return False
    rest = _PLACE.sub(" ", text)
    left = re.findall(r"[\u4e00-\u9fff]+", rest)
    named = all(len(part) <= NAME for part in left) and len(left) <= 1
    return named and (not left or bool(_PHONE.search(text)))


def mended(text: str, known: Parts) -> Parts:
    """The known parts with one piece put right: 是86号不是88号, 不是502是520, 门牌错了 是3幢520.

    Empty when nothing of what is known is spoken of.
    """
    for pattern in _PUT_RIGHT:
        for match in pattern.finditer(text):
            wrong, right = match.group("wrong"), match.group("right")
            for name, value in known.items():
                if wrong in value:
                    return {**known, name: right.join(value.rsplit(wrong, 1))}
    place = known.get("text", "")
    detail = _DETAIL_ALONE.search(text) if place and not _PLACE.search(text) else None
    at = place.find(detail.group("head")) if detail else -1
    return {**known, "text": place[:at] + detail.group()} if detail and at > 0 else {}


def parts_of(text: str, phone: object = None, *, asked: bool = False) -> Parts:
    """receiver, phone and text of a new address, as far as the sentence has them.

    When the address was `asked` for, a sentence without any sign of it is taken as the place.
    """
    found = _parts_in(simplified(text), phone, asked)
    return {name: as_typed(part, text) for name, part in found.items()}


def _parts_in(text: str, phone: object, asked: bool) -> Parts:
    parts: Parts = {}
    rest = text
    if match := _PHONE.search(text):
        parts["phone"] = re.sub(r"\D", "", match.group(1))
        rest = f"{text[: match.start()]} ， {text[match.end() :]}"
    elif phone:
        parts["phone"] = re.sub(r"\D", "", str(phone))
    if match := _RECEIVER.search(rest):
        name = (match.group("zh") or match.group("en")).strip()
        if not _UNCHANGED.match(name):
            parts["receiver"] = name
        rest = f"{rest[: match.start()]} ， {rest[match.end() :]}"
    elif taker := _TAKES_IT.search(rest):
        parts["receiver"] = taker.group(1)
        rest = f"{rest[: taker.start()]} ， {rest[taker.end() :]}"
    elif name := _beside(text):
        parts["receiver"] = name
        rest = rest.replace(name, "，", 1)
    if place := _place(rest, asked):
        parts["text"] = place
    return parts


def _beside(text: str) -> str | None:
    """The name that stands before a phone: 张三 13812345678."""
    match = _PHONE.search(text)
    name = _BESIDE_PHONE.search(text[: match.start()]) if match else None
    if name is None or re.search(r"电话|手机|号码?|改|换|成|为|是|地址|路|市|区|收", name.group(1)):
        return None
    return name.group(1)


def _place(rest: str, asked: bool) -> str | None:
    stripped = _LEAD_EN.sub("", _LEAD.sub("", rest))
    for pattern in (_PLACE, _PLACE_EN):
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


def _tidy(place: str) -> str:
    return _TRAILING.sub("", _VERB.sub("", place.strip())).strip(" ,，。;；")
