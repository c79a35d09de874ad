"""要两个，一个送我妹要紫的, make it two, one in purple: of more than there are, some in another."""

from collections.abc import Mapping

from actions.basket.edit_state import version_of
from actions.basket.lines_said import versions_said
from actions.desk import Desk
from actions.hearing.ordinals import number_of
from actions.hearing.wording import found_in, says
from actions.reference.own_basket import owner
from shop import baskets
from shop.products import Product


def one_of_more(desk: Desk, product: Product) -> Mapping[str, int]:
    """variant id → how many: the version there is stays for the rest of the number said.

    Empty when there is no such number, when no other version is said, or not for how many.
    """
    text = desk.turn.text
    whole = next(found_in("so_many_in_all", text), None)
    lines = [one for one in baskets.lines(desk.tx, owner(desk))
             if one.product_id == product.product_id]  # fmt: skip
    if whole is None or len(lines) != 1:
        return {}
    total = number_of(next(one for one in whole.groups() if one).lower())
    rest = text[whole.end() :]
    part = next(found_in("some_of_them", rest), None)
    hues, sizes = versions_said(rest, [product])
    have = product.variant(lines[0].variant_id)
    into = version_of(product, hues, sizes, have) if len(hues) < 2 and len(sizes) < 2 else None
    if says("edit_adds", rest):
        return {}  # 改成三支，再加一支红的
    if part is None or not total or into is None or have is None or into == have:
        return {}
    some = number_of(next((one for one in part.groups() if one), "1").lower()) or 1
    if says("edit_other_one", part.group()) and total - some != lines[0].quantity:
        return {}  # the other one, of more than one other
    return {have.variant_id: total - some, into.variant_id: some} if some < total else {}
