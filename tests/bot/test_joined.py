"""Pairs of requests as one message, for measuring how many are heard."""

import random

from bot.evaluation.joined import PAIRS, joined
from bot.evaluation.sets import Sentence

SAID = [
    Sentence("包邮吗", "shipping_info"),
    Sentence("积分怎么用？", "membership"),
    Sentence("你好", "greet"),
    Sentence("坏了，能修吗", "repair_warranty"),
    Sentence("do you ship to Macau", "shipping_info"),
    Sentence("how do points work", "membership"),
]


def test_requests_of_different_intents_are_joined_in_their_order() -> None:
    pairs = joined(SAID, random.Random(0))
    assert len(pairs) == PAIRS
    by_text = {one.text.rstrip("？"): one.intent for one in SAID}
    for text, (first, second) in pairs:
        assert first != second
        assert text.startswith(tuple(said for said, intent in by_text.items() if intent == first))


def test_talk_and_what_has_clauses_of_its_own_are_left_out() -> None:
    said = "".join(text for text, _ in joined(SAID, random.Random(1)))
    assert "你好" not in said and "坏了" not in said


def test_without_two_requests_there_are_no_pairs() -> None:
    assert joined(SAID[2:3], random.Random(0)) == []
