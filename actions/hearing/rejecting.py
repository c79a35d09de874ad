"""白的不耐脏, 40的顶脚, pink is too bright: versions named but to find fault with them."""

import re
from collections.abc import Iterator

from actions.hearing.wording import asks, found_in, simplified

Span = tuple[int, int]
_CLAUSE = re.compile(
    r"[，,。.；;！!？?…\n～~]+|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])"
    r"|因为|所以|但是?|毕竟|嫌|\b(?:and|but|so|because|cause|since|as|though|then)\b",
    re.IGNORECASE,
)
_VERSION = re.compile(
    "[黑白红蓝绿粉灰紫黄金银橙棕米青](?:色|的|那|款)|(?<![\\d.])\\d{2}(?:\\.5)?(?![\\d.%元块岁个件双])"
    "|\\d(?:\\.\\d+)?\\s?(?:kg|g|ml|l|公斤|斤)(?![a-z])"
    "|(?<![a-z0-9'’])(?:xxs|xs|s|m|l|xl|xxl|[2-5]xl)(?![a-z0-9'’])"
    "|\\b(?:black|white|red|blue|green|pink|gr[ae]y|purple|yellow|orange|brown|gold|silver|beige)\\b",
    re.IGNORECASE,
)


def rejected(text: str) -> list[Span]:
    """Where the clauses stand that tell what is wrong with a version; a question tells nothing."""
    told = ((start, said, _ill_to(said)) for start, said in _clauses(text))
    return [(start, start + end) for start, said, end in told
            if end and not asks(said.strip()) and _VERSION.search(said[:end])]  # fmt: skip


def without_rejected(text: str) -> str:
    """The text with blanks for those clauses, when a version is named beside them as well."""
    left = text
    for start, end in rejected(text) if text else ():
        left = left[:start] + " " * (end - start) + left[end:]
    return left if _VERSION.search(simplified(left)) else text


def _clauses(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for cut in _CLAUSE.finditer(simplified(text)):
        asked = cut.group().strip()[:1] if cut.group().strip()[:1] in "?？" else ""
        yield start, simplified(text)[start : cut.start()] + asked
        start = cut.end()
    yield start, simplified(text)[start:]


def _ill_to(said: str) -> int:
    """How far the fault reaches; 0 when none is told."""
    return max((one.end() for one in found_in("version_ill", said)), default=0)
