"""白的不耐脏, pink is too bright: versions named but to find fault with them, or taken back."""

import re
from collections.abc import Iterator

from actions.hearing.hues import HUES_TOO
from actions.hearing.wording import asks, found_in, says, simplified

Span = tuple[int, int]
_CLAUSE = re.compile(
    r"[，,。.；;！!？?…\n～~]+|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])"
    r"|因为|所以|但是?|毕竟|嫌|\b(?:and|but|so|because|cause|since|as|though|then)\b",
    re.IGNORECASE,
)
_HUE = (
    f"(?:[{HUES_TOO}]|卡其|藏青|酒红|咖啡?|香槟|杏|驼)(?:色|的|那|款)"
    "|\\b(?:black|white|red|blue|green|pink|gr[ae]y|purple|yellow|orange|brown|gold|silver|beige)\\b"
)
_SIZE = (
    "(?<![\\d.])\\d{2}(?:\\.5)?(?![\\d.%元块岁个件双])"
    "|\\d(?:\\.\\d+)?\\s?(?:kg|g|ml|l|公斤|斤)(?![a-z])"
    "|(?<![a-z0-9'’])(?:xxs|xs|s|m|l|xl|xxl|[2-5]xl)(?![a-z0-9'’])"
)
_VERSION = re.compile(f"{_HUE}|{_SIZE}", re.IGNORECASE)
_SORTS = tuple(re.compile(one, re.IGNORECASE) for one in (_HUE, _SIZE))


def rejected(text: str) -> list[Span]:
    """Where the clauses stand that tell what is wrong with a version; a question tells nothing."""
    told = ((start, said, _ill_to(said)) for start, said in _clauses(text))
    return [(start, start + end) for start, said, end in told
            if end and not asks(said.strip()) and _VERSION.search(said[:end])]  # fmt: skip


def versions_taken_back(text: str) -> list[Span]:
    """The versions put right by what follows, the words that do so, and why: yeah black 42.
    actually no, blue is nicer; 要黑色42的 算了还是蓝色吧. What is said of the other sort stays."""
    plain = simplified(text)
    change = next(found_in("version_put_right", plain), None)
    if change is None or asks(plain[: change.start()].strip()):
        return []
    after = plain[change.end() :]
    if says("edit_adds", after) or asks(next(_clauses(after))[1].strip()):
        return []  # 哦不 再加一件蓝的; 等等 白色的还有货吗
    before = [one for sort in _SORTS for one in _instead(sort, plain[: change.start()], after)]
    why = [(change.end() + one.start(), change.end() + one.end())
           for one in found_in("version_praised", after)]  # fmt: skip
    return [*before, change.span(), *why] if before else []


def _instead(sort: re.Pattern[str], before: str, after: str) -> list[Span]:
    """Where versions of the sort stand that are said no more, when others of it are."""
    later = {one.group().lower() for one in sort.finditer(after)}
    found = list(sort.finditer(before)) if later else []
    again = any(one.group().lower() in later for one in found)
    return [] if again else [one.span() for one in found]


def without_rejected(text: str) -> str:
    """The text with blanks for those clauses, when a version is named beside them as well."""
    left = text
    for start, end in (*rejected(text), *versions_taken_back(text)) if text else ():
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
