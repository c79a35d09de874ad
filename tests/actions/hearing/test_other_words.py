"""Book the fitter, watch out: English words that are deeds there, and those that are goods."""

import pytest

from actions.hearing.amounts_said import amount_said, amounts_rejected
from actions.hearing.other_words import no_goods


def _stands(text: str, word: str) -> bool:
    return no_goods(text, text.index(word), text.index(word) + len(word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("book the fitter for wed morning", "book"),
        ("please book it", "book"),
        ("can you book someone for saturday", "book"),
        ("i'd like to book a visit", "book"),
        ("ok book me in for friday", "book"),
        ("watch out for the cable", "watch"),
        ("i'll watch it for now", "watch"),
        ("does it match my dress", "match"),
        ("i'm a fan of dyson", "fan"),
        ("it was ordered on nov 12", "nov 12"),
    ],
)
def test_deeds(text: str, word: str) -> None:
    assert _stands(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("i want a book", "book"),
        ("which book is best", "book"),
        ("do you have a book about cooking", "book"),
        ("show me a watch", "watch"),
        ("does the watch come in black", "watch"),
        ("a phone, watch and tablet", "watch"),
        ("i need a fan", "fan"),
        ("do you have the fan in white", "fan"),
        ("i want to buy a watch", "watch"),
    ],
)
def test_goods(text: str, word: str) -> None:
    assert not _stands(text, word)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("something around 4 or 5 litres", 4000, 5000),
        ("4到5升的", 4000, 5000),
        ("4-5L", 4000, 5000),
        ("7.5L is massive, 4 litres or so", 4000, 4000),
        ("7.5升的太大了 4升的有吗", 4000, 4000),
    ],
)
def test_amounts_between(text: str, low: float, high: float) -> None:
    said = amount_said(text)
    assert said is not None and (said.low, said.high) == (low, high)


def test_amounts_that_are_too_much() -> None:
    assert [one.low for one in amounts_rejected("7.5L is massive lol")] == [7500]
    assert [one.low for one in amounts_rejected("7.5升的太大了")] == [7500]
    assert not amounts_rejected("7.5L is fine")
    assert not amounts_rejected("要7.5升的")
