"""How people say things that no intent carries: yes, never mind, the other one, cheaper, why.

The patterns are those of `wording.yml`, `manners.yml` (talk itself), `topics.yml` (what a
shopper may ask for), `inquiries.yml` (what is only asked), `choices.yml` (goods chosen and searches
narrowed), `house.yml` (of the shop itself), `answering.yml` (a yes that is waited for) and
`after_sales.yml` (of what was bought), over the raw text, Chinese and English together.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import yaml
from opencc import OpenCC  # type: ignore[import-untyped]

_NAMES = (
    "wording", "manners", "topics", "inquiries", "choices", "house", "answering", "after_sales",
)  # fmt: skip
FILES = tuple(Path(__file__).with_name(f"{name}.yml") for name in _NAMES)
LONGEST_DROP = 24  # letters; a longer sentence with 算了 in it wants something else
LONGEST_YES = 16
LATIN = 0.5  # of a Chinese letter: English takes twice the letters to say the same
_NUMBER = re.compile(r"\bno(?=\.\s*\d)", re.IGNORECASE)
_CONVERTER = OpenCC("t2s")
SENTENCE_WORDS = 4
_CHINESE_TALK = re.compile(r"[我你您吗呢吧啊这那哪怎么什想要找买帮给请就还有没]")
_ENGLISH_WORDS = re.compile(r"[A-Za-z]{2,}|\b[aAI]\b")
_CJK = re.compile(r"[\u3400-\u9fff]")
_TAIL = r"[的吧啊呀哦呢了噢哈嘛喔~～。.!！,，\s]*"

_BLANK = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
# what may stand between 不要 and the word: other things of the same list, 小米和, Apple or
_LISTED = (
    r"(?:(?:(?![要换想买看还但]|but\b|want\b)[^，,。.!！?？;；]){1,12}?"
    r"(?:[和跟与、/]|以及|或者?|(?<=[吃喝穿用玩]的)|\bor\b|\band\b|\bnor\b)\s*(?:the |any )?){0,5}"
)


@lru_cache
def _patterns() -> dict[str, re.Pattern[str]]:
    read: dict[str, list[str]] = {}
    for path in FILES:
        read |= yaml.safe_load(path.read_text(encoding="utf-8"))
    return {name: re.compile("|".join(each), re.IGNORECASE) for name, each in read.items()}


@lru_cache
def _alone(name: str) -> re.Pattern[str]:
    """One of the named patterns as the whole text."""
    return re.compile(rf"^(?:{_patterns()[name].pattern}){_TAIL}$", re.IGNORECASE)


def language_of(text: str) -> str | None:
    """zh or en: what it asks for, else what it is in; None for 'iPhone 15', said in both."""
    for language in ("en", "zh"):
        if says(f"speak_{language}", text):
            return language
    if _CJK.search(text) and not _only_names_in(text):
        return "zh"
    return "en" if says("english", text) else None


def _only_names_in(text: str) -> bool:
    """Whether the Chinese of an English sentence is but a name: my 慕思 床垫 stopped working."""
    english = len(_ENGLISH_WORDS.findall(text)) >= SENTENCE_WORDS
    return english and not _CHINESE_TALK.search(simplified(text))


def says(name: str, text: str) -> bool:
    """Whether the text, in simplified characters, holds the named pattern."""
    return bool(text) and bool(_patterns()[name].search(simplified(text)))


@lru_cache(maxsize=1024)
def simplified(text: str) -> str:
    """The text with every traditional character as its simplified one, each in its place.

    The number in 'No. 22' becomes 'Nr.', so that it refuses nothing.
    """
    plain = str(_CONVERTER.convert(text))
    plain = plain if len(plain) == len(text) else "".join(map(_CONVERTER.convert, text))
    return _NUMBER.sub("Nr", plain)


def as_typed(found: str, text: str) -> str:
    """What was found in the simplified text, in the characters in which it was typed."""
    at = simplified(text).find(found)
    return text[at : at + len(found)] if at >= 0 else found


def knows(name: str) -> bool:
    """Whether there is such a pattern."""
    return name in _patterns()


def found_in(name: str, text: str) -> Iterator[re.Match[str]]:
    """Where the named pattern stands in the text, in simplified characters."""
    return _patterns()[name].finditer(simplified(text))


def leaving_out(name: str, text: str) -> str:
    """The text, in simplified characters, without the named pattern."""
    return _patterns()[name].sub(" ", simplified(text)).strip()


def spans(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Where the parts of the text stand that the named pattern divides."""
    start = 0
    for match in _patterns()[name].finditer(simplified(text)):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _closed(text: str) -> str:
    """Without the blanks that are typed instead of a comma: 好 退吧."""
    return _BLANK.sub("", simplified(text.strip()))


def agrees(text: str) -> bool:
    """A bare yes, and nothing else."""
    return bool(_alone("yes").match(_closed(text)))


def consents(text: str, business: str) -> bool:
    """A yes in the words of the business itself: 取消吧 to a cancellation, 下单吧 to an order."""
    name = f"consent_{business}"
    return name in _patterns() and bool(_alone(name).match(_closed(text)))


def insists(text: str, business: str) -> bool:
    """算了没啥优惠 还是取消吧: after a hesitation the business itself, whatever stands before."""
    *before, (start, end) = spans("rather", text)
    return bool(before) and consents(text[start:end], business)


def yields(text: str) -> bool:
    """A yes with a few words around it (那就办吧，谢谢), without a no, a question or a wish."""
    short = weight(text) <= LONGEST_YES
    return short and says("yes_word", text) and not (says("no_word", text) or asks(text))


def refuses(text: str) -> bool:
    """A bare no, and nothing else."""
    return bool(_alone("no").match(_closed(text)))


def keeps(text: str) -> bool:
    """Whether it is said not to cancel (别取消, don't cancel), and nothing else is to be."""
    if not says("not_cancelling", text) or asks(text):
        return False
    return not says("cancelling", leaving_out("not_cancelling", text))


def asks(text: str) -> bool:
    """Whether it is worded as a question."""
    return says("question", text)


def corrects(text: str) -> bool:
    """Whether it takes back or changes something said before."""
    return says("correct", text)


def gives_up(text: str) -> bool:
    """Whether the shopper drops the matter (算了), with at most a few words around it.

    帮我取消算了 wants it done.
    """
    return says("give_up", text) and weight(text) <= LONGEST_DROP and not says("just_do_it", text)


def weight(text: str) -> float:
    """How long the text is, in Chinese letters."""
    chinese = len(_CJK.findall(text))
    return chinese + LATIN * (len(text) - chinese)


def without(text: str, word: str) -> bool:
    """Whether the word is named to be left out: 不要苹果的, 苹果的不要, anything but Apple."""
    plain, named = simplified(text), simplified(word)
    if not word or named.casefold() not in plain.casefold():
        return False
    return bool(_refused(named).search(plain))


@lru_cache(maxsize=8192)
def _refused(word: str) -> re.Pattern[str]:
    """The word where it is to be left out."""
    named = re.escape(word)
    before = rf"(?:{_patterns()['leave_out'].pattern})\s*(?:the |any |an? |[带含有加放])?{_LISTED}"
    after = rf"{named}[^，,。.!！?？;；\s要]{{0,3}}?(?:{_patterns()['refused_after'].pattern})"
    return re.compile(f"{before}{named}|{after}", re.IGNORECASE)


def not_adding(text: str) -> bool:
    """先别加: nothing is to be put into the basket; of 加购物车 先不下单 only the order is not."""
    return says("not_adding", text) and not says("add_not_order", text)
