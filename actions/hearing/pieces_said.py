"""How many pieces are said to go back or to be exchanged: 只退一支, 拆开那支, one of the two."""

import re

from actions.hearing.numerals import amount
from actions.hearing.ordinals import number_of
from actions.hearing.wording import simplified

_NOT = r"(?<!再)(?<!不)(?<!不是)(?<!别)(?<!不要)(?<!不用)(?<!没)"
_CLOSED = r"(?=新的|好的|没[坏拆]的|就|而已|[吧呀啊哦哈了]|[，,。！!；;~～\s]|不是|$)"
_ONE_THING = r"[瓶袋包盒双支条罐箱桶只台把提张副片块卷杯]"
_PIECE = r"[瓶袋件个包盒双支本条罐箱桶只台套把提份张副片块卷杯]"
_NUMBER = r"(?P<{}>[一二两三四五六七八九十]|\d{{1,2}})"
_COUNT_EN = r"(?:one|two|three|four|five|\d{1,2})"
_PIECE_EN = r"(?:bottle|pack|box(?:e)?|piece|bag|can|tin|pair|jar|tube|carton|roll|set|item|unit)s?"
_SENT_EN = r"(?:return|exchange|swap|send(?:ing)? back|returning|exchanging|swapping)"
_SAID = (
    re.compile(
        rf"(?<!不)(?<!不是)(?<!别)(?<!不要)(?<!不用)(?:退(?:回|掉|货)?|只换(?:掉)?)"
        rf"(?:其中|里面|没[^，,。\s]{{1,4}})?的?[那这]?{_NUMBER.format('count')}{_PIECE}"
        r"(?![装套月多]|的?[券劵]|星期|礼拜|月)"
    ),
    re.compile(rf"(?:数量|件数|个数)(?:改|换)?(?:成|为|是|到)?{_NUMBER.format('count')}"),
    re.compile(
        rf"\b(?:only|just) (?:{_SENT_EN} |the )?(?P<only>{_COUNT_EN})\b(?! (?:order|line))"
        rf"|\b{_SENT_EN} (?:only |just )?(?:the )?(?P<few>{_COUNT_EN})"
        rf"(?: of (?:them|the|those|these)\b| {_PIECE_EN}\b|(?=[,.!\s]*(?:and )?keep\b|[.!\s]*$))"
        rf"|\bfor (?:the|just|only) (?P<those>{_COUNT_EN}) {_PIECE_EN}\b"
        rf"|\b(?P<alone>{_COUNT_EN}) {_PIECE_EN} only\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:quantity|qty)\b\W*(?:(?:is|to|of|should be|must be) )?(?P<count>{_COUNT_EN})\b"
        r"|\b(?:say|be|make it|change it to|put|only|just) [x×] ?(?P<times>\d{1,2})\b",
        re.IGNORECASE,
    ),
    re.compile(  # 1 of the 2 tins smells of mould
        rf"\b(?P<count>{_COUNT_EN}) (?:out )?of (?:the|my|those|these) {_COUNT_EN} {_PIECE_EN}\b",
        re.IGNORECASE,
    ),
)
_ONE_LEFT = re.compile(rf"只[退换][^，,。\s]{{0,6}}[那这]{_PIECE}")
_STATE = (
    r"(?:没?(?:拆|开|用)(?:开|封|了|过)?(?:了|过)?|坏|漏|破|碎|裂|烂|脏|瘪|变质|发霉|有问题|有瑕疵"
    r"|起(?:了)?(?:红)?疹子?|过敏)(?:了)?的?"
)
_POINTED = (  # 拆开那支, 坏的那两瓶, 那支拆了的, 有一支漏了, 剩下的两支
    re.compile(rf"{_STATE}(?:那|这)(?P<count>[一两二三四五六七八九十]|\d{{1,2}})?{_PIECE}"),
    re.compile(rf"[那这](?P<count>[一两二三四五六七八九十]|\d{{1,2}})?{_ONE_THING}{_STATE}"),
    re.compile(rf"(?:有|其中){_NUMBER.format('count')}{_PIECE}(?:是)?{_STATE}"),
    re.compile(
        rf"(?:剩(?:下|余)?|另外?|其余|没[拆开用](?:开|封|过)?)的?[那这]?{_NUMBER.format('count')}{_PIECE}"
    ),
)
_SEVERAL = "[一二两三四五六七八九]?十[一二三四五六七八九]?|[两二三四五六七八九]"
_ALL = re.compile(r"(?:都|全部?|统统)(?:要|给我|帮我)?(?:退|换)(?!不)")
_BOTH = re.compile(
    rf"(?:(?P<count>{_SEVERAL}|\d+){_PIECE}|[它这那]们|^[那就我要]*)都(?:要|想|给我|帮我)*(?:退|换)(?!不)"
    rf"|\b{_SENT_EN} (?:them )?(?:(?P<both>both)|all)\b(?! (?:the|of|my|orders))",
    re.IGNORECASE,
)
_HESITATES = re.compile(
    r"^(?:(?:算了|不对|还是|等等|等一?下|嗯+|哦|那(?=[就，,\s]))[，,。！!\s]*)+"
)
_WHAT_IF = re.compile(  # 那退3包呢
    rf"^(?:那|要是|如果|我|只|就|都)*退(?:掉|回|货)?{_NUMBER.format('count')}{_PIECE}的?(?:话)?呢"
)
_KEPT = re.compile(  # 另外两瓶是好的: those that stay
    r"[^，,。.!！?？；;]{0,6}?(?:不[退换要用]|留|是好的|没(?:问题|事|坏|用过?)|好着|自己用)"
)
_WISHED = (  # 换一支新的, 只换一支 不是三支, 一支就行, 改成一支
    re.compile(
        rf"{_NOT}(?:换|补换)(?:掉|回)?(?:其中|里面)?的?[那这]?{_NUMBER.format('count')}"
        rf"(?:{_ONE_THING}|[个件]{_CLOSED})(?!大|小|[颜换][色款]|尺)"
    ),
    re.compile(
        rf"{_NOT}(?:只|就|是|要)(?:是|要|想|用|需要|换|退)+(?:其中|里面)?的?[那这]?"
        rf"{_NUMBER.format('count')}{_PIECE}{_CLOSED}"
    ),
    re.compile(rf"[改换写](?:成|为|回){_NUMBER.format('count')}{_PIECE}{_CLOSED}"),
    re.compile(
        rf"^(?:就|只)?{_NUMBER.format('count')}{_PIECE}(?:就(?:行|好|可以|够)|而已|吧|呀|啊)*$"
    ),
)


def pieces_said(text: str) -> int | None:
    """The number of pieces; None when none is said, or only asked for among others."""
    plain = _HESITATES.sub("", simplified(text))
    if _ALL.search(plain):
        return None
    for pattern in (*_SAID, *_WISHED, *_POINTED):
        match = pattern.search(plain)
        if match and not _KEPT.match(plain, match.end()):
            said = next((one for one in match.groupdict().values() if one), "1")
            return int(said) if said.isdigit() else number_of(said)
    return 1 if _ONE_LEFT.search(plain) else None


def all_pieces_said(text: str) -> bool:
    """那两包都退呢, return both: every piece there is, whatever was said before."""
    return bool(_BOTH.search(simplified(text)))


def pieces_together(text: str) -> int | None:
    """Two of 两双都退吧 and return both; None when no number is said."""
    match = _BOTH.search(simplified(text))
    if match is None:
        return None
    return int(amount(match["count"])) if match["count"] else 2 if match["both"] else None


def pieces_supposed(text: str) -> int | None:
    """那退3包呢: another number, to see what it comes to."""
    match = _WHAT_IF.search(simplified(text))
    return number_of(match.group("count")) if match else None


def pieces_pointed(text: str) -> int | None:
    """拆开那支能换吗: those that are pointed at, also in a question."""
    plain = simplified(text)
    goes = re.search("[退换]", plain)  # 坏的那个先寄给你们吗 asks of no number
    found = next((one for each in _POINTED if (one := each.search(plain))), None) if goes else None
    return None if found is None else number_of(found.group("count") or "1")
