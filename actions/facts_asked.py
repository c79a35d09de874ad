"""能效几级, of a named product: its attribute, though the sentence was taken for something else."""

from actions.attributes import attributes_in
from actions.desk import Desk
from actions.fitting import fit_told
from actions.referring import known, product_meant
from actions.requests import NOT_UNDERSTOOD, asks_for
from actions.wording import asks, says

DOUBTED = NOT_UNDERSTOOD | {"membership", "promotion", "payment", "shipping_info", "inform"}


def fact_meant(desk: Desk) -> str | None:
    """The intent product_info when the words ask for a product's own attribute; else None."""
    turn = desk.turn
    if turn.clicked or turn.intent not in DOUBTED or asks_for(turn.intent, turn.text):
        return None
    product = product_meant(desk) or known(desk, desk.memory.product_id)
    if product is None or not (asks(turn.text) or says("which_grade", turn.text)):
        return None
    named = attributes_in(turn.text, product) or fit_told(desk, product)
    return "product_info" if named else None
