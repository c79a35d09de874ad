"""3升的电饭煲有没有, beside one of 1.6升: a kind in another amount is not the one in talk."""

from actions.hearing.amounts_said import amount_said, in_unit
from actions.hearing.wording import says
from actions.turn import Turn
from shop.products import Product

_JOINTS = ("", "的", "容量", "容量的")


def of_other_amount(turn: Turn, focus: Product) -> bool:
    """Whether the kind is named right behind an amount that its data say it has not."""
    said = None if turn.clicked else amount_said(turn.text)
    if said is None or says("this", turn.text):
        return False
    end = turn.text.find(said.said) + len(said.said)
    led = any(one.start is not None and turn.text[end : one.start].strip() in _JOINTS
              for one in turn.all("category"))  # fmt: skip
    sizes = [in_unit(one.size, said.unit) for one in focus.variants if one.size]
    told = [value for each in focus.attributes.values()
            if (value := in_unit(each, said.unit)) is not None]  # fmt: skip
    versions = any(one is not None for one in sizes)
    return led and bool(told) and not versions and not any(said.fits(one) for one in told)
