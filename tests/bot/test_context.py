"""A fragment after a question is its answer; a clear other wish is not."""

from __future__ import annotations

import pytest
from bot.components.context import WEIGHTS, reweigh

EVEN = {"inform": 0.1, "affirm": 0.1, "order_status": 0.3, "out_of_scope": 0.3, "greet": 0.2}


@pytest.mark.parametrize("asked", ["order", "address", "variant", "reason", "choice", "budget"])
def test_a_vague_fragment_becomes_the_answer(asked: str) -> None:
    told = reweigh(EVEN, asked, frozenset(), 6)
    assert max(told, key=lambda name: told[name]) == "inform"
    assert sum(told.values()) == pytest.approx(1.0)


def test_a_clear_other_wish_still_wins() -> None:
    clear = {"inform": 0.02, "promotion": 0.9, "affirm": 0.08}
    for asked in WEIGHTS:
        told = reweigh(clear, asked, frozenset(), 12)
        assert max(told, key=lambda name: told[name]) == "promotion"


def test_yes_and_no_are_likelier_when_a_yes_was_asked_for() -> None:
    told = reweigh({"affirm": 0.3, "thank": 0.5, "deny": 0.2}, "confirm", frozenset(), 2)
    assert told["affirm"] > told["deny"] > told["thank"]


@pytest.mark.parametrize("asked", [None, "", "something else"])
def test_nothing_asked_changes_nothing(asked: str) -> None:
    assert reweigh(EVEN, asked, frozenset({"phone"}), 11) == EVEN
