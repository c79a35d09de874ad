"""Nov 12, book the fitter, watch out: words that look like goods and stand for something else."""

from actions.hearing.days import ENGLISH_DAY
from actions.hearing.wording import found_in, says


def no_goods(text: str, start: int, end: int) -> bool:
    """Whether what stands there is a day, a verb, or part of a saying, and names no goods."""
    said = text[start:end]
    if ENGLISH_DAY.fullmatch(said.lower()):
        return True  # the nov 12 on which something was ordered is no nova 12
    if any(one.start() < end and start < one.end() for one in found_in("saying_no_goods", text)):
        return True
    if not says("verb_or_goods", said):
        return False
    before, after = text[:start], text[end:]
    acted_on = says("verb_object", after) and says("verb_subject", f" {before}")
    return acted_on or says("verb_led", before)
