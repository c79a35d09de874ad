"""What each clause of a message says to a yes that is waited for.

A clause is read by what is left of it: 嗯嗯那你快给我退了吧 is yes, thanks, hurry and the word
of the return itself, and nothing else; a word that is left over is something said besides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from actions.hearing.wording import asks, found_in, knows, leaving_out, says, simplified

_CUT = re.compile(
    r"[，,。!！?？；;、…\n~～]+|(?<!\d)\.+(?:\s|$)+|\.+(?=\s|$)"
    r"|(?<=[\u3400-\u9fff])\s+|\s+(?=[\u3400-\u9fff])"
    r"|(?<=.)(?=另外|顺便|顺手|顺带|再就是)"
    r"|(?<=.)(?<!(?:这下|这回|这次|现在|总算|终于))(?<![就都才全也])(?=对了)"
    r"|\s+(?=(?:and|but|also|btw|by the way)\b)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")
_WORD = re.compile(r"[\u3400-\u9fff]|[A-Za-z0-9@.]{2,}")
FEWEST = 2  # letters or English words that say something of their own
_LEADS = re.compile(
    r"[\s哦噢啊诶哎欸嗯那个]*对了[\s哈啊呀]*$"
)  # 对了 agrees only when it stands alone
BUYING = ("place_order", "add_to_basket", "add_several")  # what fails then is not bought
_SCRIPTS = re.compile(r"(?<=[A-Za-z])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[A-Za-z])")
_STOPS = re.compile(r"[。.!！\n]")


class Reading(Enum):
    YES = "yes"
    FILLER = "filler"  # thanks, hurry, what stays as it is, what else is not wanted
    NO = "no"
    HALT = "halt"  # 等下, 不是: before something is said otherwise
    CORRECTION = "correction"
    QUESTION = "question"
    OTHER = "other"


@dataclass(frozen=True)
class Said:
    """A clause of the message, where it stands, and what it says."""

    start: int
    end: int
    reading: Reading
    apart: bool  # after a full stop, or with a word for something besides


def read(text: str, business: str) -> list[Said]:
    """The clauses of the text as answers to the yes that this business waits for."""
    found, stopped = [], False
    for start, end, mark in _clauses(text):
        clause = text[start:end]
        apart = stopped or says("answer_joins", clause)
        leads = says("answer_leads_on", text[start:])
        said = (
            Reading.FILLER
            if leads and _LEADS.match(simplified(clause))
            else reading(clause, business)
        )
        found.append(Said(start, end, said, apart))
        stopped = bool(_STOPS.search(mark))
    return found


def reading(clause: str, business: str) -> Reading:
    """What one clause says, by its words alone."""
    words = clause.strip()
    if says("answer_kept", words) or _waives(words, business):
        return Reading.FILLER
    if business not in BUYING and says("if_it_fails", words):
        return Reading.OTHER
    if says("answer_halts", words):
        return Reading.HALT
    if asks(words.rstrip("呢 ")):
        return Reading.QUESTION
    agreed, told = _told(words, business)
    refused = says("answer_no", told)
    if not refused and not _LETTER.search(_without("answer_filler", told)):
        return Reading.YES if agreed else Reading.FILLER
    if says("answer_corrects", words):
        return Reading.CORRECTION
    return Reading.NO if refused else Reading.OTHER


def tells(clause: str, business: str) -> bool:
    """门都不给送上楼: whether more is said than a yes, a no and the words of the business."""
    _, told = _told(clause.strip(), business)
    left = _without("answer_no", _without("answer_filler", told))
    return len(_WORD.findall(left)) >= FEWEST


def declined(text: str, business: str) -> bool:
    """行 取消吧: whether any clause says no, whatever else agrees."""
    return any(one.reading is Reading.NO for one in read(text, business))


def assents(text: str, business: str) -> bool:
    """行 退: whether every clause is a yes."""
    said = {one.reading for one in read(text, business)}
    return Reading.YES in said and said <= {Reading.YES, Reading.FILLER}


def nothing_left(text: str, *names: str) -> bool:
    """Whether no letter is left of the text without all that these patterns find."""
    for name in names:
        text = _without(name, text)
    return not _LETTER.search(text)


def kept(text: str) -> list[tuple[int, int]]:
    """Where it is said that something stays as it is: 收件人电话不变, same name and phone."""
    found: list[tuple[int, int]] = []
    begun: tuple[int, int] | None = None  # name and number stay: cut before the and
    for start, end, _ in _clauses(text):
        clause = text[start:end].strip()
        on = bool(found) and says("answer_kept_on", clause)
        if on or says("answer_kept", clause):
            found += [begun, (start, end)] if begun else [(start, end)]
        begun = (start, end) if says("answer_kept_begun", clause) else None
    return found


def untagged(text: str) -> str:
    """抬头写陈雨桐行不: what is wished, without the question whether it may be so."""
    tag = next(found_in("answer_tag", text), None)
    left = text[: tag.start()] if tag else text
    return left if len(left.strip()) > FEWEST and not asks(left) else text


def _waives(words: str, business: str) -> bool:
    """先不开了 while an order waits: something else is not wanted, and the order goes on."""
    return says("answer_waived", words) and _without(f"deed_{business}", words) == words


def _told(words: str, business: str) -> tuple[bool, str]:
    """Whether any word agrees, and what is said without all that agrees."""
    words = _SCRIPTS.sub(" ", words)  # ok那帮我弄一下
    plain = _without(f"reason_{business}", _without("answer_safe", words))
    left = _without("answer_yes", _without(f"deed_{business}", plain))
    return left != plain, left


def _without(name: str, text: str) -> str:
    """The text without the pattern, simplified; as it is when the business has no such words."""
    return leaving_out(name, text) if knows(name) else simplified(text)


def _clauses(text: str) -> Iterator[tuple[int, int, str]]:
    """Where the clauses stand, each with the mark after it; a question mark stays with it."""
    start = 0
    for match in _CUT.finditer(simplified(text)):
        end = match.end() if set(match.group()) & set("?？") else match.start()
        if text[start:end].strip():
            yield start, end, match.group()
        start = match.end()
    if text[start:].strip():
        yield start, len(text), ""
