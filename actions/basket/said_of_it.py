"""The version of the goods in talk that was said one message before: 白的256 有啥券, then 加购."""

from actions.desk import Desk
from actions.hearing.rejecting import rejected
from actions.hearing.wording import says
from actions.reference.history import said_before
from actions.reference.variants import matching
from actions.reference.versions_said import versions_said
from shop.products import Product

REFUSING = ("leave_out", "edit_refused", "dislikes", "no_word")


def version_before(desk: Desk, product: Product) -> dict[str, str]:
    """Its colour and size as far as one was said, and fits what is said now; empty for none."""
    before = said_before(desk)
    if desk.turn.clicked or desk.memory.product_id != product.product_id or _refuses(before):
        return {}
    said = versions_said(before, product)
    if not said.spans or said.several:
        return {}
    colors = {one.color for one in said.variants} - {""}
    sizes = {one.size for one in said.variants} - {""}
    color = colors.pop() if len(colors) == 1 else None
    size = sizes.pop() if len(sizes) == 1 else None
    turn, there = desk.turn, [one for one in product.variants if one.stock > 0]
    if not matching(there, turn.first("color") or color, turn.first("size") or size):
        return {}
    return {name: one for name, one in (("color", color), ("size", size)) if one}


def _refuses(text: str) -> bool:
    """白的太丑了, 不要白的: a version named to leave it out, or to find fault with it."""
    return bool(rejected(text)) or any(says(name, text) for name in REFUSING)
