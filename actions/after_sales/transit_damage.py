"""路上摔坏了怎么办: what holds when a parcel is damaged on its way, asked before it is opened."""

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import asks, says


def damage_asked(desk: Desk) -> Answer | None:
    """Refuse the parcel or send the goods back in time, and who pays; None of what has come."""
    text = desk.turn.text
    if desk.turn.clicked or (says("has_come", text) and not says("supposed", text)):
        return None
    if not (asks(text) or says("what_now", text) or says("supposed", text)):
        return None
    rules, language = desk.policies, desk.language
    faulty = rules.return_freight_faulty or rules.return_freight
    words = desk.say("rules.transit_damage", days=rules.return_days, exchange=rules.exchange_days,
                     freight=faulty.in_language(language))  # fmt: skip
    return resumed(desk, desk.answer(replies.text(words), memory=desk.memory))
