"""Personal numbers are hidden before anything is kept or shown; order numbers stay.

A run of digits is personal only when it checks out: a mobile number by its prefix and length,
an identity card by birthday and check digit, a bank card by Luhn. A run that touches a letter
or further digits is some other number, as order and tracking numbers are.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Any

HIDDEN = "*"
NUMERALS = str.maketrans("〇零一二三四五六七八九幺", "001234567891")
GAP = r"[ \u00a0\u3000\-\u2010-\u2015\uff0d.·]"
COUNTRY = rf"(?:(?:\+{GAP}?|00)86{GAP}?|86{GAP})?"
MOBILE = rf"(1{GAP}{{0,2}}[3-9](?:{GAP}{{0,2}}\d){{9}})"
PHONE = re.compile(rf"(?<![A-Za-z0-9]){COUNTRY}{MOBILE}(?!{GAP}?\d)(?![A-Za-z])")
JOINED_PHONE = re.compile(r"(?<![A-Za-z0-9])(?:\+|00)?86(1[3-9]\d{9})(?![A-Za-z0-9])")
DIGITS = rf"\d(?:{GAP}?\d)"
IDENTITY = re.compile(rf"(?<![A-Za-z0-9])({DIGITS}{{16}}{GAP}?[\dXx])(?![A-Za-z0-9])")
CARD = re.compile(rf"(?<![A-Za-z0-9])([3-6](?:{GAP}?\d){{14,18}})(?![A-Za-z0-9])")
MAIL = re.compile(r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
PROVINCES = {
    *range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55),
    *range(61, 66), 71, 81, 82, 83, 91,
}  # fmt: skip


def mask(text: str) -> str:
    """The text with phones, identity cards, bank cards and e-mail addresses hidden."""
    narrow = _narrow(text)
    spelled = narrow.translate(NUMERALS)  # 一三八…, read out or typed by voice
    spans = [*_mails(narrow), *_cards(narrow), *_phones(narrow)]
    spans += [*_cards(spelled), *_phones(spelled)] if spelled != narrow else []
    shown = list(text)
    for start, end, keep in spans:
        _hide(shown, start, end, keep)
    return "".join(shown)


def mask_all(value: Any) -> Any:
    """`mask` for every text in lists and objects, however deep; other values stay as they are."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, Mapping):
        return {key: mask_all(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [mask_all(inner) for inner in value]
    return value


def masked_phone(phone: str) -> str:
    """A phone with its middle hidden, whatever its form: `138****5678`."""
    if HIDDEN in phone:
        return phone
    digits = "".join(letter for letter in _narrow(phone) if letter.isdigit())
    if len(digits) < 7:
        return HIDDEN * len(digits)
    return f"{digits[-11:][:3]}****{digits[-4:]}"


def is_identity(number: str) -> bool:
    """Whether 18 characters are an identity card: province, birthday, check digit."""
    if len(number) != 18 or int(number[:2]) not in PROVINCES or not _is_day(number[6:14]):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, WEIGHTS, strict=False))
    return CHECKS[total % 11] == number[17].upper()


def is_card(number: str) -> bool:
    """Whether the digits pass Luhn's check."""
    doubled = [int(digit) * 2 for digit in number[-2::-2]]
    rest = [int(digit) for digit in number[-1::-2]]
    return (sum(rest) + sum(value - 9 if value > 9 else value for value in doubled)) % 10 == 0


Span = tuple[int, int, tuple[int, int]]


def _narrow(text: str) -> str:
    """The same length with full-width letters and digits made narrow."""
    return "".join(_narrow_letter(letter) for letter in text)


def _narrow_letter(letter: str) -> str:
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    plain = unicodedata.normalize("NFKC", letter) if "\uff01" <= letter <= "\uff5e" else letter
    return plain if len(plain) == 1 else letter


def _phones(text: str) -> list[Span]:
    found = [*PHONE.finditer(text), *JOINED_PHONE.finditer(text)]
    return [(*match.span(1), (3, 4)) for match in found]


def _cards(text: str) -> list[Span]:
    spans: list[Span] = []
    for match in IDENTITY.finditer(text):
        if is_identity(_digits(match[1])):
            spans.append((*match.span(1), (0, 4)))
    for match in CARD.finditer(text):
        if is_card(_digits(match[1])):
            spans.append((*match.span(1), (0, 4)))
    return spans


def _mails(text: str) -> list[Span]:
    spans: list[Span] = []
    for match in MAIL.finditer(text):
        name = match[0].partition("@")[0]
        kept = 1 if sum(letter.isalnum() for letter in name) > 1 else 0
        spans.append((match.start(), match.start() + len(name), (kept, 0)))
    return spans


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter in "0123456789Xx")


def _hide(shown: list[str], start: int, end: int, keep: tuple[int, int]) -> None:
    """Stars for all letters and digits but the first and last few; gaps stay."""
    places = [place for place in range(start, end) if shown[place].isalnum() or shown[place] == "_"]
    head, tail = keep
    for place in places[head : len(places) - tail]:
        shown[place] = HIDDEN


def _is_day(text: str) -> bool:
    try:
        return date(1900, 1, 1) <= date.fromisoformat(text)
    except ValueError:
        return False
