"""Pro那个, the mini one: a mark that calls a model alone, with no noun of other goods behind it."""

import re

MARKS = frozenset({"pro", "max", "plus", "mini", "se", "ultra", "air", "lite"})
_ENDS = (
    r"(?=\s*(?:[那的版这款不先就也都换改给删去移拿,，.。!！?？]|ones?\b|version\b|model\b"
    r"|(?:please|pls|out|off|away|from|instead|too|and|to|is|now|back|\d)\b|$))"
)
_LED = r"(?<![a-z])(?<![a-z]\s)|\b(?:the|that|this|my|remove|delete|drop|and|not)\s"
_ALONE = re.compile(
    rf"(?:{_LED})(?P<mark>{'|'.join(sorted(MARKS))})(?![a-z]){_ENDS}", re.IGNORECASE
)
_NOUN = re.compile(
    r"\s(?!(?:ones?|version|model|please|away|from|instead|with|back|that|this|silver|black|white"
    r"|blue|gold|pink|grey|gray|green|red|max|mini|plus|ultra|lite)\b)[a-z]{4,}",
    re.IGNORECASE,
)


def marks_in(text: str) -> dict[str, int]:
    """Each mark that stands alone, and where: not the mini of a mini fridge, or of ipad mini."""
    return {one["mark"].lower(): one.start("mark") for one in _ALONE.finditer(text)}


def before_noun(text: str, start: int, end: int) -> bool:
    """Whether a mark stands there with a noun behind it: air purifier, air mattress."""
    return text[start:end].lower() in MARKS and bool(_NOUN.match(text, end))


def marks_others(text: str, word: str) -> bool:
    """Whether the word is a mark that stands with a noun of its own: the air of air purifier."""
    return word.lower() in MARKS and word.lower() not in marks_in(text)
