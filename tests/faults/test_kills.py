"""The small size of the kills: each process of the running product is killed once under load."""

import pytest

from tests.faults import kills
from tests.stack import Stack

pytestmark = pytest.mark.stack


def test_no_message_is_lost_doubled_or_disordered_by_kills(stack: Stack) -> None:
    outcome = kills.trial(stack, speakers=2, turns=5, rounds=1)
    assert (outcome.lost, outcome.doubled, outcome.disordered) == (0, 0, 0)
    assert outcome.kills == 3 and outcome.turns >= 10
