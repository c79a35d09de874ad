"""Which language a message is in: that of its words, else that of the conversation so far.

A product's name, a size, a number or an e-mail address says nothing about the shopper's language.
"""

import re
from typing import Literal

Language = Literal["zh", "en"]

_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9'’-]*")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+", re.IGNORECASE)
_COMMON = """
a about am an and any are at be but by can cancel cheaper could did do does for from get
give has have hello help hey hi how i i'd i'm i've in is it it's like me my need no not of
on or order please recommend refund return show some thank thanks that the there these
this to under want was what what's when where which who why will with would yes you your
"""
_ENGLISH = frozenset(_COMMON.split())
_SYLLABLE = (
    r"(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui"
    r"|ue|er|a|o|e|i|u|v)"
)
_PINYIN = re.compile(rf"(?:{_SYLLABLE})+", re.IGNORECASE)
_VERBS = r"(?:转|换|切|说|讲|用|改|切换|回复)(?:成|到|回|换成|换到|为)?\s*"
_ASKS_ENGLISH = re.compile(
    rf"(?:{_VERBS}|[听看]得?懂|会[说讲用]?)(?:英文|英语|english)(?!版|名|字|说明)|^\W*(?:英文|英语)(?:回复|回答|可以)?[吗吧呢]?\W*$",
    re.IGNORECASE,
)
_ASKS_CHINESE = re.compile(
    r"\b(?:speak|use|switch (?:back )?to|reply in|answer in|talk in|change to|talk)"
    r" (?:chinese|mandarin)\b|^(?:in )?chinese,?(?: please)?\W*$",
    re.IGNORECASE,
)


def language_of(text: str, before: Language) -> Language:
    """The language to answer `text` in: the one it asks for, else its own, else `before`."""
    if _ASKS_ENGLISH.search(text):
        return "en"
    if _ASKS_CHINESE.search(text):
        return "zh"
    words = _WORD.findall(_ADDRESS.sub(" ", text))
    english = sum(word.lower().replace("’", "'") in _ENGLISH for word in words)
    chinese = len(_CHINESE.findall(text))
    if chinese:
        return "en" if english >= 2 and len(words) * 2 >= chinese else "zh"
    if english:
        return "en"
    if before == "zh" and (not words or all(_says_nothing(word) for word in words)):
        return before
    return "en" if words and sum(map(len, words)) * 2 > len(text.strip()) else before


def _says_nothing(word: str) -> bool:
    """Model names (iPhone, Mate60), sizes (XL, M), 'ok' and pinyin."""
    telling = word.isalpha() and not any(letter.isupper() for letter in word[1:])
    # The length is bounded because the pattern can be read in several ways.
    pinyin = len(word) <= 20 and _PINYIN.fullmatch(word)
    return not telling or len(word) == 1 or word.lower() in {"ok", "okay"} or bool(pinyin)
