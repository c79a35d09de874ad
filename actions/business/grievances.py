"""What is wrong, in the shopper's own words: without greetings, questions, commands and a yes."""

import re
from collections.abc import Iterable, Iterator

from actions.business.faults import told_as_fault
from actions.hearing.wording import agrees, asks, gives_up, leaving_out, refuses, says, simplified
from actions.memory import Task
from actions.turn import NAMES, Turn, nameless
from shop.masking import mask

SHORTEST = 2  # letters that can tell something
WRONG = ("reason_quality", "fault_told", "trouble_told", "dislike_told", "reason_wrong")
ANSWERS = frozenset({"affirm", "deny", "greet", "thank", "goodbye"})
NOT_LIKED = (*WRONG, "taste_told")
WHY = ("reason_late", "reason_size", "reason_unlike")
_CUT = re.compile(r"[，,。!！?？；;\n]+|(?<=[a-z])\.(?:\s|$)|(?<=[\u4e00-\u9fff])\s+")
_OPEN_END = re.compile("(?:[还也就都才]|不是有?)$")  # what is left of a question
EDGES = " ，,：:；;、-—"  # of a part that is told
_LETTERS = re.compile(r"[\u3400-\u9fff]|[A-Za-z]{2,}")

_POINTED = re.compile(
    "^(我|我们|我家|家里|那|这|你们|买|的|个|台|款|双|件|条|瓶|支|只|刚|收到|上次|新|另外|还有|对了"
    "|上回|上周|上个?月|昨天|前天|前几天|前阵子|之前|以前|你好|您好)+$"
)
_POINTED_EN = re.compile(  # hi that pink
    r"^\W*(?:(?:hi|hello|hey|so|and|also|but|well|oh|btw|by the way)\W+)*"
    r"(?:the|that|this|those|these|my|our)\b(?:\W+(?!of\b|on\b|in\b|for\b|with\b)[\w-]+){0,2}\W*$",
    re.IGNORECASE,
)
_BOUGHT_EN = re.compile(  # i got a few days ago is
    r"^\W*(?:(?:that |which )?(?:i|we|you)(?:.ve| have| had)? (?:just |only )?"
    r"(?:got|bought|ordered|received|purchased|sent(?: me)?)(?: (?:from|off) (?:you|here))?"
    r"(?: (?:an?|the|this|last|few|couple|of|on|in|about|\d+|two|three|days?|weeks?|months?|ago|"
    r"yesterday|recently|week|month|\w+day|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec"
    r"))*)?(?:\W+|^)(?:(?:is|are|was|were)\b\s*)?",
    re.IGNORECASE,
)

NOTHING_WRONG = ("denies_form", "denies_installation", "wish_alone", "said_beside",
                 "wish_part", "not_buying", "time_put_right", "day_alone", "goods_state",
                 "warranty_aside", "no_recommending", "deed_refused", "denies_fault",
                 "and_those", "blame_denied")  # fmt: skip


def grievance(turn: Turn) -> str | None:
    """The parts of the message that tell what is wrong, masked; None when none does."""
    if turn.clicked:
        return None
    parts = _own_parts(turn)
    wrong = (start for start, end in parts if told_as_fault(turn.text[start:end]))
    first = next(wrong, 0)
    told = [
        part for start, end in parts
        if not (start < first and _answers(turn, start, end))
        and (part := _told(turn, start, end))
    ]  # fmt: skip
    return mask(_gap(turn).join(_distinct(told))) or None


def _answers(turn: Turn, start: int, end: int) -> bool:
    """那不用转了，寄我这也行, before the fault: a yes or a no to what was told before."""
    return any(
        one.intent in ANSWERS and one.start < end and start < one.end for one in turn.clauses
    )


def wrong_told(turn: Turn) -> str | None:
    """吹风机太吵啦，想退掉: the parts of a wish that tell what is wrong, and nothing else of it."""
    if turn.clicked:
        return None
    told = [part for start, end in _own_parts(turn) if (part := _told(turn, start, end))]
    wrong = _distinct(part for part in told if any(says(name, part) for name in NOT_LIKED))
    return mask(_gap(turn).join(wrong)) or None


def unwanted_for(turn: Turn) -> bool:
    """送来太晚了 已经不需要了: a no to the goods, with what is wrong with them."""
    if says("called_off", turn.text) or says("declines_business", turn.text):
        return False
    told = grievance(turn) or ""
    return any(says(name, told) for name in (*NOT_LIKED, *WHY))


def _distinct(told: Iterable[str]) -> list[str]:
    """Each thing once: not what stands in another part too."""
    parts = list(dict.fromkeys(told))
    return [one for one in parts if not any(one != each and one in each for each in parts)]


def _gap(turn: Turn) -> str:
    return "，" if turn.language == "zh" else ", "


def _parts(turn: Turn) -> Iterator[tuple[int, int]]:
    start, text = 0, turn.text
    for match in _CUT.finditer(text):
        if not match.group(0).strip() and _in_name(turn, match.start(), match.end()):
            continue
        asked = match.group(0).strip()[:1] in ("?", "？")
        yield start, match.end() if asked else match.start()
        start = match.end()
    yield start, len(text)


def _own_parts(turn: Turn) -> list[tuple[int, int]]:
    """The parts after 那椅子呢, which turns from other goods to these; all without such a turn."""
    parts = list(_parts(turn))
    turns = [at for at, (start, end) in enumerate(parts)
             if says("turns_to_goods", turn.text[start:end].strip())]  # fmt: skip
    return parts[turns[-1] + 1 :] if turns and parts[turns[-1] + 1 :] else parts


def _in_name(turn: Turn, start: int, end: int) -> bool:
    """Whether the blank stands in the name of goods: 优衣库 高级轻型羽绒服."""
    named = [one for one in turn.entities if one.name in NAMES and one.start is not None]
    inside = any((one.start or 0) < start and end < (one.end or 0) for one in named)
    brand = any(one.name == "brand" and one.end == start for one in named)
    return inside or (brand and any(one.start == end for one in named))


def _told(turn: Turn, start: int, end: int) -> str:
    """The part without what it asks for; empty when nothing else is left."""
    part = turn.text[start:end].strip()
    if not part or agrees(part) or refuses(part) or (gives_up(part) and len(part) < 6):
        return ""
    if any(says(name, part) for name in NOTHING_WRONG):
        return ""  # 又不是报修 tells of no fault
    told = _without_goods(turn, start, end, _bare(leaving_out("asks_for_it", part)))
    if asks(told) and not says("rhetorical", told):
        return ""
    if _OPEN_END.search(told) and told != part:
        return ""  # 装好了还能退吗
    if told and told_as_fault(told):
        return told  # 空调制冷不行: without the names nothing would be left
    bare = nameless(turn, (*NAMES, "order_no"))[start:end].strip()
    for name in ("no_grievance", "asks_for_it", "no_grievance"):  # 我说 of 我说报修
        bare = leaving_out(name, simplified(bare))
    return told if told and len(_LETTERS.findall(bare)) >= SHORTEST else ""


def _without_goods(turn: Turn, start: int, end: int, told: str) -> str:
    """太吵 of 我那个吹风机太吵: without the goods, when they are but pointed at.

    Way too loud of that hairdryer i got last week is way too loud.
    """
    inside = (one for one in turn.entities if one.name in NAMES)
    named = [turn.text[one.start : one.end] for one in inside if start <= (one.start or 0) < end]
    for goods in map(simplified, named):
        before, found, after = told.partition(goods)
        left = after.lstrip("它就也的 ")
        if found and _POINTED.match(before.strip()) and _wrong(left):
            return left
        left = _BOUGHT_EN.sub("", after)
        if found and _POINTED_EN.match(before) and _wrong(left):
            return left
    return told


def _wrong(told: str) -> bool:
    enough = len(_LETTERS.findall(told)) >= (1 if told.isascii() else SHORTEST)
    return enough and any(says(name, told) for name in NOT_LIKED)


def _bare(part: str) -> str:
    """Without what leads to it and what is to be done with it: 问题再写一条 … 也写上."""
    told = leaving_out("form_tail", leaving_out("form_lead", part)).strip(EDGES)
    told = leaving_out("reason_lead", told).strip(EDGES)
    return leaving_out("end_sounds", told).strip(EDGES)


def reason_beside(turn: Turn, task: Task) -> str | None:
    """娃坐着不舒服，运费谁出: the reason that is waited for, told along with a question."""
    if task.step != "reason" or not asks(turn.text):
        return None
    told = grievance(turn)
    return told if told and len(told) < len(turn.text.strip()) - 1 else None
