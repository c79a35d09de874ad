"""先不转人工 你把个性化推荐关掉: no person is asked for, and the rest is heard by itself."""

from dataclasses import replace

from actions.business.refusing_first import SHORTEST, taken_alone
from actions.desk import Desk
from actions.hearing.wording import found_in


def without_person(desk: Desk) -> Desk:
    """The message without the no to a person that it begins with."""
    turn = desk.turn
    refused = next(found_in("no_person_first", turn.text), None) if not turn.clicked else None
    if refused is None:
        return desk
    rest = taken_alone(turn, refused.end())
    return replace(desk, turn=rest) if len(rest.text) >= SHORTEST else desk
