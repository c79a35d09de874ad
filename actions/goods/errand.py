"""What holds when another kind is looked for: what was refused, and of its own family the budget.

那音箱呢 after headphones up to ¥500 keeps the amount; a face cream after a thermos does not.
"""

from dataclasses import replace

from actions.desk import Desk
from actions.goods.wanting import kinds_wished, wished
from actions.hearing.wishes import refusals
from actions.hearing.wording import says
from shop import catalogue
from shop.catalogue import Wishes


def onward(desk: Desk, before: Wishes) -> Wishes:
    """The wishes to begin with, from those of the kind before."""
    kept = refusals(before)
    if not says("same_errand", desk.turn.text) or list(desk.turn.all("price")):
        return kept
    if not _families(desk, before.categories) & _families(desk, kinds_wished(desk)):
        return kept
    budget = replace(kept, min_price=before.min_price, max_price=before.max_price)
    return budget if catalogue.matching_ids(desk.tx, wished(desk, budget)) else kept


def _families(desk: Desk, kinds: tuple[str, ...]) -> set[str]:
    """The levels above these kinds, and the kinds themselves."""
    found: set[str] = set()
    for kind in kinds:
        wishes = Wishes(categories=(kind,), in_stock=False)
        some = catalogue.find(desk.tx, wishes, limit=1).data
        found |= {kind, *(level for one in some for level in (one.category, *one.categories))}
    return found
