"""他那台, of the father who wants the black one: whose version is whose, as the shopper told it."""

import re
from collections.abc import Iterable

from actions.desk import Desk
from actions.hearing.hues import HUES, HUES_TOO
from actions.hearing.wording import simplified
from actions.reference.history import own_words

_WHO = "爸妈爷奶公婆哥弟姐妹叔姨舅姑儿女"
_PERSON = re.compile(
    rf"(?:老公|老婆|媳妇|男友|女友|男朋友|女朋友|儿子|女儿|闺女|同事|朋友|爱人|对象|[{_WHO}])"
)
_HUE = f"[{HUES_TOO}]"
_TOLD = re.compile(
    rf"(?P<who>{_PERSON.pattern})[^，,。；;！!？?\s{HUES}]{{0,6}}?(?P<hue>{_HUE})(?=色|的|那|款|台|双|$|[，,。\s])"
    rf"|(?P<hue2>{_HUE})色?(?:的|那[个台件双部款])?[^，,。；;\s]{{0,2}}(?:给|是)[^，,。；;\s]{{0,2}}(?P<who2>{_PERSON.pattern})"
)
_THEIRS = re.compile(
    r"[他她](?!的?[那这]?[个台部双件]?(?:旧|老|原来))(?=(?:的)?[那这][个台件双部款只条支套辆]|的)"
)
_OWN = re.compile(rf"(?P<who>{_PERSON.pattern})(?=的?[那这][个台件双部款只条支套辆])")


def with_their_version(desk: Desk) -> str:
    """The text with the colour in place of the person whose it is; each letter keeps its place."""
    text = simplified(desk.turn.text)
    if not (_PERSON.search(text) or _THEIRS.search(text)):
        return desk.turn.text
    told = _colours(reversed([text, *own_words(desk)]))
    if not told:
        return desk.turn.text
    letters, person = list(desk.turn.text), None
    for match in re.finditer(rf"{_PERSON.pattern}|{_THEIRS.pattern}", text):
        own = _OWN.match(text, match.start())
        if match.group() not in "他她":
            person = match.group()
        if person in told and (own or match.group() in "他她"):
            letters[match.end() - 1] = told[person]
    return "".join(letters)


def _colours(said: Iterable[str]) -> dict[str | None, str]:
    """Person → the colour that was said to be theirs; what was said last counts."""
    found: dict[str | None, str] = {}
    for text in said:
        for one in _TOLD.finditer(simplified(text)):
            found[one["who"] or one["who2"]] = one["hue"] or one["hue2"]
    return found
