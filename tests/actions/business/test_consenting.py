"""What is decided from the clauses of a message while a yes is waited for."""

import itertools

import pytest

from actions.business.consenting import CHANGING, Decision, decided
from actions.hearing.answering import Reading

YES, FILLER, NO, OTHER = Reading.YES, Reading.FILLER, Reading.NO, Reading.OTHER
ANY = [said for count in range(1, 5) for said in itertools.product(Reading, repeat=count)]
DONE = (Decision.CARRY_OUT, Decision.CARRY_OUT_AND_GO_ON)


def test_whatever_is_said_beside_a_correction_nothing_is_carried_out() -> None:
    corrected = [said for said in ANY if CHANGING & set(said)]
    assert corrected and all(decided(said) is Decision.AMEND for said in corrected)


def test_nothing_is_carried_out_without_a_yes_or_beside_a_no() -> None:
    done = [said for said in ANY if decided(said) in DONE]
    assert done and all(YES in said and NO not in said for said in done)


def test_only_a_yes_and_what_says_nothing_more_is_all_carried_out() -> None:
    done = [said for said in ANY if decided(said) is Decision.CARRY_OUT]
    assert done and all(set(said) <= {YES, FILLER} for said in done)


@pytest.mark.parametrize(
    ("said", "decision"),
    [
        ((YES, FILLER), Decision.CARRY_OUT),
        ((FILLER, YES, OTHER), Decision.CARRY_OUT_AND_GO_ON),
        ((OTHER, YES), Decision.UNDECIDED),
        ((FILLER,), Decision.UNDECIDED),
        ((NO, FILLER), Decision.UNDECIDED),
        ((YES, Reading.CORRECTION), Decision.AMEND),
    ],
)
def test_decided(said: tuple[Reading, ...], decision: Decision) -> None:
    assert decided(said) is decision
