"""我要投诉圆通: the courier who is complained of, as the shop's rules name him."""

import re

from actions.desk import Desk
from actions.hearing.wording import says, simplified

_BLAMED = re.compile(
    r"(?<![不没])(?<!不是)(?<!没有)(?<![不没][要想])(?<!不是[要想])(?<!没有[要想])"
    r"(?:投诉|举报)(?:的就?是|一下|下)?(?P<who>[^，,。.!！\s]{2,12})"
    r"|(?<!\bnot )(?<!n't )(?<!n’t )(?<!not here to )"
    r"\bcomplain\w*\b[^,.!?]{0,16}\b(?:about|against|on)\b(?P<whom>[^,.!?]{2,30})",
    re.IGNORECASE,
)
_ANY = re.compile(  # whichever of them it is
    r"\s*(?:你们?家?的?|[这那]个?|(?:the|your|this|that)\s+)?"
    r"(?P<person>快递员?|配送员|骑手|courier|driver|delivery (?:guy|man|person))\s*",
    re.IGNORECASE,
)
_TAIL = re.compile("(?:速运|快递|物流|速递|邮政|express|logistics)+$", re.IGNORECASE)


def courier_blamed(desk: Desk) -> str | None:
    """His name in words, or 快递 when that is all that is said; None when it blames no courier."""
    match = _BLAMED.search(simplified(desk.turn.text))
    if match is None or says("complaint_deed", desk.turn.text):
        return None
    said = (match["who"] or match["whom"]).lower()
    for one in desk.policies.couriers:
        for language in ("zh", "en"):
            short = _TAIL.sub("", one.in_language(language)).strip().lower()
            if len(short) > 1 and short in said:
                return one.in_language(desk.language)
    whichever = _ANY.fullmatch(said)
    return whichever["person"] if whichever else None
