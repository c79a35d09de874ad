"""Who receives: the name in a sentence that says where something is to go."""

import re
from dataclasses import dataclass

from actions.hearing.surnames import SURNAMES

NAME = 4  # letters of a receiver at most
PHONE = re.compile(r"(?<!\d)(?:\+?86[\s-]?)?(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?!\d)")
_RELATION = (
    r"(?:我们?的?)?(?:老婆|老公|妻子|丈夫|爱人|媳妇|妈妈?|爸爸?|母亲|父亲|女朋友|男朋友|对象|"
    r"姐姐?|妹妹?|哥哥?|弟弟?|儿子|女儿|同事|朋友|室友|家人|婆婆|公公|岳母|岳父)"
)
_NOT_RIGHT = r"[写填打弄搞输留选录]?[错反]|[写填打输][漏少]|有误|不对|有问题"
_NO_PERSON = "地址|电话|手机|号码|[一两]个?字|哪|怎么|咋|[写填用](?:我|本人|自己)"
_WRONG = (  # 收货人写错了 应该是赵子晗
    rf"(?:(?:也|都|又|给|我|被|好像)*(?:{_NOT_RIGHT})(?:了|的)?(?:[一两]?个?字)?[啊呀哈吧啦]*"
    r"[\s,，。;；:：!！]*)?"
)
_RECEIVER = re.compile(
    r"(?:收件人|收货人|联系人|收件方|姓名|名字|人名)(?:的?名字|的?姓名)?"
    rf"{_WRONG}(?:也|都|就|要|得|应该?|需要){{0,3}}"
    r"(?:请?(?:改成|改为|换成|变成|还是|仍是|仍然是|依然是|就是|就写|就叫|写成|改|换|是|叫|写))?"
    r"[啊呀哈吧了]*\s*[:：]?\s*(?:不是[^，,。\s]{1,5}[，,\s]+(?:而?是|要?写|叫|改成)?\s*)?"
    rf"(?:{_RELATION}(?:的名字)?[叫是]?[\s,，:：]*[叫是]?)?"
    rf"(?P<zh>(?!{_NOT_RIGHT}|{_NO_PERSON})(?![和跟与还都也就要啊不了])(?:(?![改换不])[\u4e00-\u9fff·]){{2,5}}?)"
    r"(?=$|[,，。;；、!！\s\d]|电话|手机|地址|吧|谢谢|哈)"
    rf"|(?:[她他]|{_RELATION})(?:的?名字)?(?:就|是)?叫做?(?P<called>[{SURNAMES}][\u4e00-\u9fff·]{{1,2}}?)"
    r"(?=$|[,，。;；、!！\s\d]|电话|手机|地址|吧|谢谢)"
    r"|\b(?:[Rr]eceiver|[Rr]ecipient|[Nn]ame|[Aa]ddressee)(?:'s name)?"
    r"(?:\s+(?:should be|still is|is still|is|to be|to|as))?\s*:?\s+"
    r"(?P<en>[A-Z][A-Za-z'-]+(?:\s+[A-Z][A-Za-z'-]+){0,2})",
)
_NAME_EN = r"[A-Z][a-z'-]+(?:\s+[A-Z][A-Za-z'-]+){1,2}"
# beside a phone, or between "to" and the street: Tom Lee 137…, ship to Tom Lee, 88 Nanjing Road
_BESIDE_EN = (
    re.compile(rf"(?:^|[\s,;:])(?P<en>{_NAME_EN})[\s,;:]*，"),
    re.compile(rf"，[\s,;:]*(?P<en>{_NAME_EN})(?=\s*(?:$|[,;.，]|\bat\b))"),
    re.compile(rf"\b(?:to|for)\s*:?\s+(?P<en>{_NAME_EN})\s*(?:[,;，]|\bat\b)"),
)
STREET = re.compile(r"\b(?:road|rd|street|st|avenue|ave|lane|district|building)$", re.IGNORECASE)
_UNCHANGED = re.compile(
    rf"^{_RELATION}$|^(还是|就是|仍是|照旧|依旧)?(我|本人|自己|原来的?|不变|不改|不用改)"
)
_TAKEN_BY = re.compile(  # 收我妈吧 李桂芳, 写我爸名字吧 张建国
    rf"(?:收|写|给){_RELATION}(?:的?名字?)?(?:吧|就行|好了|就好)?[\s,，:：]+"
    rf"(?P<name>[{SURNAMES}][\u4e00-\u9fff·]{{1,2}})(?=$|[\s,，。;；\d])"
)
_TAKES_IT = re.compile(r"(?:^|[\s,，。;；])([\u4e00-\u9fff·]{2,4})收(?=$|[\s,，。;；\d])")
_RELATED = re.compile(rf"(?<=[\s,，。;；]){_RELATION}来?收(?=$|[\s,，。;；\d])")
_AFTER_PHONE = re.compile(
    rf"^[\s,，:：]*(?P<name>[{SURNAMES}][\u4e00-\u9fff·]{{1,2}})"
    r"(?:收)?(?=$|[\s,，。;；])"
)
_EVERYDAY = (  # words that begin as a family name does
    "谢谢|马上|方便|常用|安[全排]|白天|万一|万达|任[何意选]|何时|高层|包邮|毛坯|古镇|"
    "向[左右东西南北]|[黄蓝白金]色"
)
_BEHIND_HOUSE = re.compile(  # 星湖街328号3栋 孙美玲
    rf"[路街道巷弄村区][^\s,，。;；]*\d[^\s,，。;；]*(?:\s+|[\s,，]+(?=[\u4e00-\u9fff·]{{3}}))"
    rf"(?P<name>(?!{_EVERYDAY})[{SURNAMES}][\u4e00-\u9fff·]{{1,2}})"
    r"(?<![城府苑园街厦区村店里楼座井站边的了吗呢吧啊到茶])(?=\s*(?:$|[,，。;；!！]))"
)
_GIVEN_TO = re.compile(r"^[寄送发]?给|^[寄送]")
_CHANGED_TO = re.compile(
    rf"^[就要]?[改换][成为](?=[{SURNAMES}][\u4e00-\u9fff·]{{1,2}}$)"
)  # 换成李静
_BESIDE_PHONE = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff·]{2,6})[\s,，:：]*$")
_NO_NAME = re.compile(
    rf"^(?:[寄送发]?给)?{_RELATION}$|电话|手机|号码?|改|换|成|为|是|地址|路|市|区|收|付款|下单|谢|一双|一件"
)


@dataclass(frozen=True)
class Receiver:
    """The name, empty when it stays as it was, and where the words for it stand."""

    name: str
    spans: tuple[tuple[int, int], ...]


def receiver_in(text: str, rest: str) -> Receiver | None:
    """Who receives, told in `rest`, which is the text with its phone blotted out."""
    if match := _RECEIVER.search(rest):
        name = (match.group("zh") or match.group("called") or match.group("en")).strip()
        related = _RELATED.search(rest, match.end()) or _RELATED.search(rest, 0, match.start())
        spans = (match.span(), related.span()) if related else (match.span(),)
        return Receiver("" if _UNCHANGED.match(name) else name, spans)  # 我妈收 她叫陈桂芳
    if named := _TAKEN_BY.search(rest):
        return Receiver(named["name"], (named.span(),))
    if taker := _TAKES_IT.search(rest):
        return Receiver(taker.group(1), (taker.span(),))
    if span := _beside(text, rest):
        return Receiver(rest[slice(*span)].strip(), (span,))
    return None


def _beside(text: str, rest: str) -> tuple[int, int] | None:
    """Where the name stands that is beside a phone or before a street: 张三 13812345678."""
    match = PHONE.search(text)
    if match is not None:
        name = _BESIDE_PHONE.search(text[: match.start()])
        said = name.group(1) if name is not None else ""
        given = _CHANGED_TO.match(said)
        if name is not None and not _NO_NAME.search(said[given.end() :] if given else said):
            given = given or _GIVEN_TO.match(said)
            start, end = name.start(1) + (given.end() if given else 0), name.end(1)
            if 2 <= end - start <= NAME:
                return start, end
        if after := _AFTER_PHONE.search(text[match.end() :]):
            start, end = after.span("name")
            return match.end() + start, match.end() + end
    if behind := _BEHIND_HOUSE.search(rest):
        return behind.span("name")
    for pattern in _BESIDE_EN:
        for found in pattern.finditer(rest):
            if not STREET.search(found.group("en")):
                return found.span("en")
    return None
