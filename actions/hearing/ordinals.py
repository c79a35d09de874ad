"""Which of the things just shown is meant: 第二个, 最后一个, the first one, 2."""

import re

from actions.hearing.days import ENGLISH_DAY
from actions.hearing.hues import HUES
from actions.hearing.wording import leaving_out, simplified

_CHINESE = {
    "一": 1, "二": 2, "两": 2, "俩": 2, "仨": 3, "三": 3, "四": 4,
    "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
}  # fmt: skip
_ENGLISH = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3,
    "fourth": 4, "4th": 4, "fifth": 5, "5th": 5, "last": -1,
}  # fmt: skip
OF_TIME = "(?!(?<=个)(?:月(?![饼子光球])|星期|礼拜|小时|钟头|人(?!参)|孩子|宝宝|老人))"  # no pieces
IN_A_NAME = "(?!(?<=件)套)"  # 四件套 is one thing
MOST_COUNTED = 20  # things counted off
_COUNTER = "[个款件台双部条只单笔项种家瓶本套支张样号]"
_NTH = re.compile(rf"第\s*([一二两三四五六七八九十]|\d{{1,2}})\s*{_COUNTER}?")
_OF_A_NUMBER = (  # 最后一位是K, 最后要付多少
    "(?!面?的?[那这]?[一两几1-4]?个?(?:位|字母|数字))(?!(?:要|得|一共|总共|我)*(?:付|到手|花|给|多少))"
)
_LAST = re.compile(rf"(最后|末尾){_OF_A_NUMBER}(面)?(的)?(那|这)?一?{_COUNTER}?|倒数第一")
_FORMER = re.compile(rf"前(一|面(的|那)?)?{_COUNTER}")
_LATTER = re.compile(rf"后(一|面(的|那)?){_COUNTER}")
_WORD = re.compile(
    r"\b((?:(?<!\bme )(?<!\bus )(?<!coupons )(?<!discounts )|(?=first one))first"  # for me first?
    r"|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)\b"
    r"(?!\s*(?:time|day|week|month|year|night|weekend|spring|summer|autumn|winter|name|letter|digit"
    r"|character)s?\b)",
    re.IGNORECASE,
)
_LASTS = re.compile(  # how long does the battery last
    r"(\bhow long\b[^.?!]*?(?<!the )(?<!that )|\b(?:does|do|did|will|would|can|could|should|must|to"
    r"|it|they|batter(?:y|ies)|charge)(?:n['’]?t)? (?:(?!the |my |your )\w+ ){0,2}?)last\b(?! one)",
    re.IGNORECASE,
)
ALL_OF_THEM = (
    r"(?!我?全?都(?:要|买|加|拿|下单)(?:了|吧|啊|呀|哈)*[\s。.!！~～]*$)"  # 两本都要: those two
)
_ALL_OF_THEM = re.compile(ALL_OF_THEM.replace("(?!", "(?:", 1))
_PAIR = re.compile(  # two of a list, by their bare numbers
    r"\b(?:between|compare) ([1-9]) (?:and|with|to|&|vs\.?) ([1-9])\b(?! ?(?:yuan|k\b|%))"
    r"|(?<![\d第])([1-9])号?[和跟与]([1-9])号?(?=[^\d，,。]{0,4}(?:差|区别|不同|对比|比一?比|哪))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:number|no\.?|option|#)\s*(\d{1,2})\b", re.IGNORECASE)
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNT = re.compile(
    r"\b(?:make (?:it|(?:that|this)(?: one)?)|just|only|want|get|to|add|put|take|buy|need|said) "
    rf"(\d{{1,2}}|{'|'.join(_CARDINALS)})\b",
    re.IGNORECASE,
)
_MEASURED = re.compile(  # 2 cans of it; no pack of two
    rf"(?<![\d.,-])\b([1-9]\d?|{'|'.join(_CARDINALS[1:])}) "
    r"(?:bags|packs|packets|boxes|bottles|cans|tins|jars|tubs|tubes|pieces|pairs|cartons|sets)\b",
    re.IGNORECASE,
)
_FEW = rf"(?:[1-9](?!\d)|{'|'.join(_CARDINALS)})"  # a larger number may be a size
_NOT_SO_MANY = re.compile(  # 2 of them not 1; i want 3, not 2; not 1, 2
    rf"(?<![\d.])\b({_FEW})(?: of (?:it|them|those|these))?[,.; ]+(?:please )?not {_FEW}"
    rf"(?: please| pls| thanks)?\W*$|\bnot {_FEW}[,.; ]+(?:but )?({_FEW})\b",
    re.IGNORECASE,
)
_AGREED = re.compile(  # yes 2 please, ok 3 bags; a longer number is a size
    rf"^\W*(?:yes|yeah|yep|yup|sure|ok(?:ay)?)\W+([1-9]|{'|'.join(_CARDINALS)})"
    r"(?: (?:bags?|packs?|boxes|box|bottles?|cans?|tins?|pieces?|pairs?|of (?:it|them|those)))?"
    r"(?:\W+(?:please|pls|plz|then|thanks|thx))*\W*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?<![第哪这那\d])([两二三四五六七八九十]|[1-9]\d?)\s*[个件台双部只支条套瓶本盒袋包箱罐桶张份副](?![装入码])"
    rf"{IN_A_NAME}{OF_TIME}{ALL_OF_THEM}"
)
_ONE = re.compile(r"(?<=[成为要来只])(一)\s*[个件台双部只支条套瓶本盒袋包箱罐桶张份副]")
_ENOUGH = re.compile(
    r"([一两二三四五六七八九十]|[1-9]\d?)\s*[个件台双部只支条套瓶本盒袋包箱罐桶张份副](?:就|也)?(?:够|行|好|可以)"
)
_AMOUNT = re.compile(
    r"(?:改成|改为|变成|换成|加到|减到|只要|要|买|来|数量[就要给我帮]*[改换变调写填是]?)\s*([一二两三四五六七八九十]|\d{1,2})\s*[。.!！吧\s]*$"
)
_OF_THOSE = re.compile(
    rf"\b(\d{{1,2}}|{'|'.join(_CARDINALS)}) of (?:those|these|them)\b", re.IGNORECASE
)
_FINE = re.compile(
    rf"\b(\d{{1,2}}|{'|'.join(_CARDINALS)}) (?:is|will be|would be) "
    r"(?:fine|enough|ok|okay|good|plenty|all i (?:need|want))\b",
    re.IGNORECASE,
)
_PIECE = "[个件台双部只支条套瓶本盒袋包箱罐桶张份副]"
_PIECES = re.compile(
    rf"(?<![第哪这那每前后\d])([一二两三四五六七八九十]|[1-9]\d?)\s*{_PIECE}(?![装入码]){IN_A_NAME}{OF_TIME}{ALL_OF_THEM}"
)
_EACH = re.compile(
    rf"(?:各|每样|每种|都)(?:来|要|买|拿|给我|加)*([一二两三四五六七八九十]|[1-9]\d?)\s*"
    rf"(?:{_PIECE}|(?=[\s，,。!！吧]|\.(?!\d)|$))"
)
_EACH_EN = re.compile(rf"\b(\d{{1,2}}|{'|'.join(_CARDINALS)}) (?:of )?each\b", re.IGNORECASE)
_ARTICLES = {"a": 0, "an": 0}
_SPELLED = re.compile(
    rf"\b(\d{{1,2}}|an?|{'|'.join(_CARDINALS)})\b(?= +[a-z\u4e00-\u9fff])", re.IGNORECASE
)
_NUMBER_LAST = re.compile(r"(?<=[\u4e00-\u9fff])\s?\d{1,2}$")
_PACKS = re.compile(r"\s*(?:[袋盒瓶箱罐桶](?!装)|包(?![装邮含括退换安])|支(?![持付撑架装])|份)")
_SOME = (  # 多拿一本吧 送同事
    rf"([一二两三四五六七八九十]|\d{{1,2}})(?:{_PIECE}?(?:[一同]样的)?[吧。.!！]*$|{_PIECE}吧?(?=[，,。.!！\s]))"
)
_OF_HUE = (  # 再加一支粉的吧
    rf"([一二两三四五六七八九十]|\d{{1,2}}){_PIECE}?[\u4e00-\u9fff]?"
    rf"[{HUES}]色?的?吧?(?=[，,。.!！\s]|$)"
)
_MORE = re.compile(rf"(?:再(?:[给帮]我)?多?|多)(?:来|加|要|买|拿)(?:{_SOME}|{_OF_HUE})")
_OF_SIZE = (  # 减一包L, 少来两件黑的
    rf"([一二两三四五六七八九十]|\d{{1,2}}){_PIECE}的?(?=[A-Za-z\d]|[{HUES}]色?的?(?:$|[吧，,。\s]))"
)
_NO_COMPLAINT = "(?<![至又裹到递])(?<![你他]们)(?<!上次)(?<![裹单]里)"  # 你们少放一件
_LESS = re.compile(
    rf"(?:{_NO_COMPLAINT}少(?:要|拿|来|买|加|弄|放)?|减(?:掉|去)?|去掉){_SOME}"
    rf"|(?:{_NO_COMPLAINT}少[要拿来买加弄放]|减[掉去]?|去掉){_OF_SIZE}"
)
_STEP = re.compile(
    rf"\b(remove|drop|take off|add)?\s*(\d{{1,2}}|{'|'.join(_CARDINALS)}) ?(more|less|fewer)\b",
    re.IGNORECASE,
)
OF_THE_SAME = (  # i wanna buy another can of it
    r"(?<!n't )(?<!n’t )(?<!not )(?<!dont )(?<!wont )(?<!never )(?<!n't wanna )(?<!n't want to )"
    r"(?<!n’t want to )(?<!n't need to )(?<!not want to )(?<!not going to )"
    r"\b(?:buy|get|want|take|have|need) (?:another|one more)(?: [a-z]+)?"
    r" of (?:it|that|them|those|these|the same)\b"
)
_ONE_MORE = re.compile(
    r"\b(?:(remove|take off|take out|drop) (?:one|1)(?! (?:of|the))"
    r"|(?:add|put|throw|pop) (?:another|one more))\b"
    rf"|{OF_THE_SAME}",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"^\s*(?:选|要|就)?\s*([一二三四五六七八九十]|\d{{1,2}})\s*{_COUNTER}?[吧的。.!！]*\s*$"
)


def position(text: str, count: int) -> int | None:
    """The index from 0 of what is meant among `count` things; None when none is, or no such."""
    number = _said(text, count)
    if number is None:
        return None
    index = count - 1 if number < 0 else number - 1
    return index if 0 <= index < count else None


def positions(text: str, count: int) -> list[int]:
    """All the indices named, in the order said: 第一个和第三个."""
    text = _no_verb(text)
    found = [_number(each) for each in _NTH.findall(text)]
    found += [_ENGLISH[each.lower()] for each in _WORD.findall(text)]
    found += [int(each) for pair in _PAIR.finditer(text) for each in pair.groups() if each]
    indices = [count - 1 if each < 0 else each - 1 for each in found]
    return [each for each in dict.fromkeys(indices) if 0 <= each < count]


def places_in(text: str, count: int) -> list[tuple[int, int, int]]:
    """Where each ordinal begins and ends, and the index from 0 it means: 第一个和第三个."""
    text = _no_verb(text)
    found = [(match, _number(match.group(1))) for match in _NTH.finditer(text)]
    found += [(match, _ENGLISH[match.group(1).lower()]) for match in _WORD.finditer(text)]
    places = [(*match.span(), count - 1 if number < 0 else number - 1) for match, number in found]
    return [each for each in places if 0 <= each[2] < count]


def each_said(text: str) -> int | None:
    """The number in 各来两份, two of each, that is meant of all that is named."""
    text = simplified(text)
    if match := _EACH.search(text):
        return _number(match.group(1))
    match = _EACH_EN.search(text)
    if match is None:
        return None
    word = match.group(1).lower()
    return int(word) if word.isdigit() else _CARDINALS.index(word) + 1


def counts_in(text: str) -> list[tuple[int, int]]:
    """Where each number of pieces stands, and what it is: 两个X和三个Y, two X and one Y.

    The 12 of those from 12 nov is the number of a day.
    """
    text = simplified(text)
    found = [(match.start(), _number(match.group(1))) for match in _PIECES.finditer(text)]
    for match in _SPELLED.finditer(ENGLISH_DAY.sub(_blank, text)):
        found.append((match.start(), number_of(match.group(1))))
    return sorted(found)


def counts_pieces(text: str, start: int, end: int | None) -> bool:
    """Whether the number that was recognised there counts pieces: not the two of 两本都要."""
    said = text[start:end].strip()
    after = simplified(text)[end or start :]
    in_a_name = said.endswith("件") and after.startswith("套")
    return bool(said) and not in_a_name and not _ALL_OF_THEM.match(after)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def count_said(text: str) -> int | None:
    """The number in 'make it two', 'just 3', 要两支; None when there is none."""
    text = simplified(text)
    if (
        chinese := _COUNTED.search(text)
        or _ENOUGH.search(text)
        or _ONE.search(text)
        or _AMOUNT.search(text)
    ):
        return _number(chinese.group(1))
    ways = (_NOT_SO_MANY, _COUNT, _OF_THOSE, _FINE, _MEASURED)
    match = next((found for one in ways if (found := one.search(text))), None)
    if match is None:
        return None
    word = next(one for one in match.groups() if one).lower()
    return int(word) if word.isdigit() else _CARDINALS.index(word) + 1


def count_agreed(text: str) -> int | None:
    """The number beside a bare yes in English; None when more is said."""
    match = _AGREED.search(text)
    return number_of(match.group(1)) if match else None


def number_of(word: str) -> int:
    """两 is 2, two is 2, a is 1."""
    low = word.lower()
    if low in _ARTICLES:
        return 1
    return 1 + _CARDINALS.index(low) if low in _CARDINALS else _number(low)


def count_in_name(text: str, start: int, end: int) -> int | None:
    """Where the number begins that ends a name and counts packs: the 3 of 抽纸3 in 抽纸3包."""
    number = _NUMBER_LAST.search(text, start, end)
    return number.start() if number and _PACKS.match(simplified(text), end) else None


def times_said(text: str) -> int | None:
    """The number in x2, ×1."""
    match = re.search(r"(?<![A-Za-z\d])[x×*]\s?(\d{1,2})(?![\d.])", text, re.IGNORECASE)
    return int(match.group(1)) if match else None


def step_said(text: str) -> int:
    """再来两个 is +2, 少一个 -1, one more +1; 0 when none is said.

    What an offer takes off (满199减20) is no number of pieces.
    """
    text = leaving_out("amount_off", text)
    if match := _MORE.search(text):
        return _number(match.group(1) or match.group(2))
    if match := _LESS.search(text):
        return -_number(match.group(1) or match.group(2))
    if match := _STEP.search(text):
        word = match.group(2).lower()
        count = int(word) if word.isdigit() else _CARDINALS.index(word) + 1
        return count if match.group(3) == "more" else -count
    if match := _ONE_MORE.search(text):
        return -1 if match.group(1) else 1
    return 0


def _no_verb(text: str) -> str:
    """Without the last of how long it lasts, every other letter in its place."""
    return _LASTS.sub(lambda match: f"{match[1]}    ", simplified(text))


def _said(text: str, count: int) -> int | None:
    text = _no_verb(text)
    if match := _NTH.search(text):
        return _number(match.group(1))
    if _LAST.search(text):
        return -1
    if match := _WORD.search(text):
        return _ENGLISH[match.group(1).lower()]
    if match := _NUMBER.search(text) or _BARE.match(text):
        return _number(match.group(1))
    if count == 2 and (_FORMER.search(text) or _LATTER.search(text)):
        return 1 if _FORMER.search(text) else 2
    return None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _CHINESE[word]
