"""换成3公斤的, of what comes in 1.5kg alone: the basket stays as it is, and that is said."""

from actions.answer import Answer
from actions.basket.line_set import title_of, told_anew
from actions.desk import Desk
from actions.hearing.words import listed
from actions.reference.referring import known
from actions.reference.variants import color_said, comes_in_no_such, matching
from shop.basket_lines import BasketLine


def wanted_in_no_such(desk: Desk, line: BasketLine) -> bool:
    """Whether a size is said in which it does not come."""
    product = known(desk, line.product_id)
    return product is not None and comes_in_no_such(desk.turn, product)


def unchanged(desk: Desk, line: BasketLine) -> Answer | None:
    """The version wished for is the one that is there already, or there is none such."""
    product, turn = known(desk, line.product_id), desk.turn
    said = turn.first("color") or color_said(turn.text), turn.first("size")
    fits = matching(product.variants, *said) if product and any(said) else []
    if not fits:
        return no_such(desk, line)
    if line.variant_id not in [one.variant_id for one in fits]:
        return None
    lead = desk.say("buying.as_it_is", name=title_of(desk, line), count=line.quantity)
    return told_anew(desk, lead, line.product_id)


def no_such(desk: Desk, line: BasketLine) -> Answer:
    """It does not come in the version wished for: said so, and the basket stays."""
    product, turn = known(desk, line.product_id), desk.turn
    said = " ".join(str(one) for one in (turn.first("color"), turn.first("size")) if one)
    stocked = [one for one in (product.variants if product else ()) if one.stock > 0]
    parts = [one.size if not turn.first("color") else one.color if not turn.first("size")
             else one.label for one in stocked]  # fmt: skip
    there = dict.fromkeys(desk.term(part or one.label)
                          for part, one in zip(parts, stocked, strict=True))  # fmt: skip
    words = desk.say("buying.not_changed", name=line.name, variant=desk.term(said) or said,
                     variants=listed([*there], desk.language))  # fmt: skip
    return told_anew(desk, words)
