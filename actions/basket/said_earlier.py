"""Where goods were to go, as said earlier in the talk: kept, or found by a piece of it."""

import re

from actions.desk import Desk
from actions.hearing.addressing import Parts, parts_of
from actions.hearing.wording import says, simplified
from actions.memory import PLACE_ORDER
from actions.reference.history import own_words
from shop import customers, proposals

PIECES = ("receiver", "phone", "text")
SHORTEST = 3  # letters of a piece that tells one address from another
_POINTING = re.compile(
    r"(?:的)?那(?:个|里|边|儿)?(?:地址|公司|地方)?$|\b(?:one|place|address)$", re.IGNORECASE
)


def of_last_order(desk: Desk) -> Parts:
    """What was said of the delivery of the order last prepared here and never placed."""
    turn = desk.turn
    if turn.customer_id is None:
        return {}
    every = proposals.made(desk.tx, turn.customer_id, turn.conversation_id)
    last = next((one for one in every if one.kind == PLACE_ORDER), None)
    if last is None or last.state == "done":
        return {}
    given = last.arguments
    return {name: str(given[name]) for name in PIECES if given.get(name)}


def recalled(desk: Desk, heard: Parts) -> Parts:
    """With the whole address said before in place of a piece of it: 文三路90号那个.

    Without any, when the words only point at one that is not known. The new address i gave
    before is the last one of the shopper's own messages.
    """
    place, said = heard.get("text"), desk.turn.text
    if not place and says("address_given", said):
        given = (parts_of(each).get("text") for each in own_words(desk))
        last = next((each for each in given if each), None)
        return {**heard, "text": last} if last else heard
    if not place or desk.turn.customer_id is None:
        return heard
    piece = _POINTING.sub("", place).strip()
    whole = next((one for one in _places(desk) if _within(piece, one)), None)
    if whole is not None:
        shortened = piece == place and whole.startswith(piece) and says("changes_place", said)
        return heard if shortened else {**heard, "text": whole}
    if piece == place:
        return heard
    return {name: part for name, part in heard.items() if name != "text"}


def _within(piece: str, place: str) -> bool:
    plain = simplified(piece).replace(" ", "")
    return len(plain) >= SHORTEST and plain in simplified(place).replace(" ", "")


def _places(desk: Desk) -> list[str]:
    who, talk = desk.customer_id(), desk.turn.conversation_id
    said = [str(one.arguments["text"]) for one in proposals.made(desk.tx, who, talk)
            if one.arguments.get("text")]  # fmt: skip
    return [*said, *(one.text for one in customers.addresses(desk.tx, who))]
