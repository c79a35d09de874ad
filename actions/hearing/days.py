"""A day out of a sentence: 明天, 周六, 11月25日, 25号, tomorrow, next Monday, 25 Nov."""

import re
from datetime import date, timedelta

from actions.hearing.day_shifts import shifted
from actions.hearing.wording import simplified

_NEAR = (
    (re.compile(r"大后天|in three days"), 3),
    (re.compile(r"后天|后日|day after tomorrow"), 2),
    (re.compile(r"明天|明日|明早|明晚|听日|聽日|tomorrow"), 1),
    (re.compile(r"今天|今日|today"), 0),
)
_REFUSED = re.compile(
    r"[^，,。；;\s]{0,8}(没空|有事|有安排|要?出差|要?加班|去不了|没时间|冇空|冇时间|唔得闲|唔得(?!唔)(?<!得唔得)"
    r"|不在家?|不方便|(?<!行)不行(?!不)|来不了|不可以)"
    r"|\bnot (on )?\w+|\b\w+ (doesn't|won't) work"
    r"|\b(out|away|busy|working|at work|can(?:'?t|not| not)( do| make)?( it)?"
    r"|won'?t be (?:in|home|here|there))( all)?( on)?( the)? (?!to\b)\w+"
)
_BOUGHT = re.compile(  # 21号买的: a day that is past, whatever comes after it
    r"(?:\d{1,2}月)?\d{1,2}[号日](?:我|才|刚|那天|早上|上午|下午|晚上|在你们?家?)*"
    r"(?:买|下单|下|拍|订|收到|签收|到货)[的了](?!吧|就行)"
    r"|(?:今[天早日]|刚刚?)(?:早上|上午|中午|下午|晚上|刚|才|我|就|给我|终于|已经)*"
    r"(?:送到|送来|到货|到家|收到|签收|到|拿到)(?:家)?[的了](?!吗|么|吧|就|再)"
    r"|\b(?:arrived|came|got here|(?:was|been|got) delivered)(?: \w+){0,2}?"
    r" (?:today|this morning)\b"
)
_WISHED = re.compile(  # what stands after it is the day wished for, whatever stood before
    r"[改换推挪调移延](?:期|迟|后)?[到成为至]|提前到|不是.{1,10}(?=是)|\bto\b"
    r"|(?<!can't )(?<!cant )(?<!not )(?<!won't )\bmake (?:it|that)\b"
    r"|(?<=[，,。；;\s])还是(?=[^，,。?？]{1,8}(?:吧|好了?|算了|方便))"
)
_CLAUSES = re.compile(r"[，,。；;!！\n]|(?<=[\u4e00-\u9fff])\s+|[.]\s|\b(?:so|then|but)\b")
_CHINESE_WEEK = re.compile(r"(下下?|这|本|那)?(?:一?个)?(?:周|星期|礼拜)([一二三四五六日天])")
_ENGLISH_WEEK = re.compile(
    r"\b(next |this )?(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?day\b"
    r"|\b(next |this )?(mon|tue|wed|thu|fri)(?:s|rs?)?\b"
    r"|\b(?:on|make it|by|till?|for|to|or) (next |this )?(sat|sun)\b"
)
_NUMERAL = r"\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
CHINESE_DAY = re.compile(
    rf"(?:({_NUMERAL})\s*月\s*(?:份\s*)?)?(?<![一二三四五六七八九十\d期])({_NUMERAL})\s*[日号](?![码楼线机])"
)
_DIGITS = "零一二三四五六七八九"
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_MONTH = "|".join(MONTHS)
_REST = "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?"  # the nova of nova 12 is no month
ENGLISH_DAY = re.compile(
    rf"\b(?:({_MONTH}){_REST}\.? (\d{{1,2}})"
    rf"|(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH}){_REST})\b",
    re.IGNORECASE,
)
_BARE_DAY = re.compile(  # the 3rd works, make that the 3rd: no third of several things
    r"\bthe (\d{1,2})(?:st|nd|rd|th)(?=\s*(?:$|[,.;:!?)])|\s+(?:works?|would|will|please|pls|then"
    r"|instead|not|suits|at|if|morning|afternoon|evening|of (?:this|next)|i'?m|as|because|cos|but"
    r"|so|and (?!the\b)|thanks|rather|now|is (?:better|best|good|fine|ok(?:ay)?))\b)"
)
_WEEKEND = re.compile(r"(下)?(?:个)?周末|\b(next )?weekend\b")
_WEEK = "一二三四五六日"
_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def day_of(text: str, today: date, booked: date | None = None) -> date | None:
    """The day a sentence names, today or later; None when it names none.

    A weekday or a distance (提前一天) said of a `booked` day is counted from that day.
    """
    low = _BOUGHT.sub(" ", simplified(text.lower()))
    if booked is not None and (moved := shifted(low, booked)) is not None:
        return moved
    wished = [match.span() for match in _WISHED.finditer(low)]
    if wished:
        start, end = wished[-1]
        before = _named(low[:start], today, booked)  # 下周三改成周五
        after = _REFUSED.sub(" ", low[end:])
        if (day := _in_clauses(after, today, before or booked)) is not None:
            return day
    return _in_clauses(_REFUSED.sub(" ", low), today, booked)


def _in_clauses(low: str, today: date, booked: date | None) -> date | None:
    """The day named; of several the first that is not the `booked` one: 周六要打疫苗 周日下午."""
    found = _named(low, today, booked)
    if found is None or found != booked:
        return found
    named = (_named(each, today, booked) for each in _CLAUSES.split(low))
    return next((day for day in named if day is not None and day != booked), found)


def _named(low: str, today: date, booked: date | None) -> date | None:
    for pattern, ahead in _NEAR:
        if pattern.search(low):
            return today + timedelta(days=ahead)
    return _iso(low) or _month_day(low, today, booked) or _weekday(low, today, booked)


def _iso(text: str) -> date | None:
    match = _ISO.search(text)
    return _made(*map(int, match.groups())) if match else None


def _month_day(text: str, today: date, booked: date | None) -> date | None:
    if match := CHINESE_DAY.search(text):
        month, day = match.groups()
        if month is None:
            return _of_month(number(day), today, booked)
        return _coming(number(month), number(day), today)
    if match := ENGLISH_DAY.search(text):
        name = match.group(1) or match.group(4)
        return _coming(MONTHS[name], int(match.group(2) or match.group(3)), today)
    bare = _BARE_DAY.search(text)
    return _of_month(int(bare.group(1)), today, booked) if bare else None


def only_numbered(text: str) -> bool:
    """Whether a day is named by its number alone: the 2nd may be the second of those on offer."""
    low = text.lower()
    return bool(_BARE_DAY.search(low)) and not ENGLISH_DAY.search(low)


def _of_month(day: int, today: date, booked: date | None) -> date | None:
    """The day of that number: of the month of what is booked, else the next to come."""
    found = _made(booked.year, booked.month, day) if booked is not None else None
    return found if found is not None and found > today else _coming(None, day, today)


def number(said: str) -> int:
    """12, 十二, 二十: a number of a month or a day."""
    if said.isdigit():
        return int(said)
    tens, ten, ones = said.rpartition("十")
    return (_DIGITS.index(tens) if tens else 1) * 10 * bool(ten) + (
        _DIGITS.index(ones) if ones else 0
    )


def _coming(month: int | None, day: int, today: date) -> date | None:
    """The next such day of the year, or of a month when no month is named."""
    found = _made(today.year, month or today.month, day)
    if found is not None and found >= today:
        return found
    if month is not None:
        return _made(today.year + 1, month, day)
    years, later = divmod(today.month, 12)
    return _made(today.year + years, later + 1, day)


def _weekday(text: str, today: date, booked: date | None) -> date | None:
    """周六 of the week named, else of the week of what is booked, else the next one to come."""
    if (said := _weekday_said(text)) is None:
        return None
    week, wanted = said
    if week.startswith(("下", "next")):
        return _of_week(today, week.count("下") or 1, wanted)
    if booked is not None and week not in ("这", "本", "this"):
        found = _of_week(booked, 0, wanted)
        if found > today:
            return found
    # 周六, said on a Saturday of a day to come, is the next one
    return today + timedelta(days=(wanted - today.weekday()) % 7 or 7)


def _weekday_said(text: str) -> tuple[str, int] | None:
    """The word for the week (下, next; empty when there is none) and the number of the weekday."""
    if match := _WEEKEND.search(text):
        return (match.group(1) or match.group(2) or "").strip(), _WEEK.index("六")
    if match := _CHINESE_WEEK.search(text):
        return match.group(1) or "", _WEEK.index(match.group(2).replace("天", "日"))
    if match := _ENGLISH_WEEK.search(text):
        week, day = next((match.group(at), match.group(at + 1)) for at in (1, 3, 5)
                         if match.group(at + 1))  # fmt: skip
        return (week or "").strip(), _ENGLISH.index(day)
    return None


def _of_week(day: date, later: int, wanted: int) -> date:
    """The weekday of the week of that day, or of so many weeks later."""
    return day + timedelta(days=7 * later + wanted - day.weekday())


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
