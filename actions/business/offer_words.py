"""Which parts of a message speak of a coupon or what it takes off: they change no basket."""

from actions.hearing.ordinals import count_said
from actions.hearing.wording import leaving_out, says, spans
from actions.turn import Turn

EDITS = frozenset({"remove", "take_out", "not_wanted", "revise", "counted"})


def of_offers_alone(turn: Turn, edit: str) -> bool:
    """领全场满199减20, take 20 off my basket: the words of an edit are those of an offer."""
    if edit not in EDITS or not says("coupon_words", turn.text) or turn.swaps:
        return False
    cut = "splits" if turn.language == "en" else "splits_lightly"
    parts = (turn.text[start:end].strip() for start, end in spans(cut, turn.text))
    return not says(edit, " ".join(part for part in parts if not _of_offer(part)))


def edits_beside_offer(turn: Turn) -> bool:
    """尿裤还是三包吧，把券用上，奶先不要了: goods are refused or counted in a part of their own."""
    parts = (turn.text[start:end].strip() for start, end in spans("splits_lightly", turn.text))
    return turn.language == "zh" and any(
        says("edit_refused", one) or count_said(one) is not None
        for one in parts
        if not says("coupon_words", one)
    )


def _of_offer(part: str) -> bool:
    plain = leaving_out("amount_off", part)
    return says("coupon_words", part) and count_said(plain) is None
