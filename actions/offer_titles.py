"""Which offer is meant by a few words of its title: 金卡, 95折, beauty."""

import re
from collections.abc import Sequence

from actions.wording import leaving_out
from shop.offering import OfferView

SHORTEST_NAME = 2  # letters of a title that are enough to mean it


def titled(text: str, views: Sequence[OfferView]) -> list[OfferView]:
    """The offers whose title the words are a part of: 金卡, 95折, beauty."""
    said = "".join(leaving_out("claim_filler", text).casefold().split())
    if len(said) < SHORTEST_NAME:
        return []
    titles = [(view, ["".join(each.casefold().split()) for each in view.title.values()])
              for view in views]  # fmt: skip
    kinds = {view.offer_id: _kind(name) for view, names in titles for name in names[:1]}
    meant = [view for view, names in titles if any(said in name for name in names)]
    return meant or [view for view in views if kinds[view.offer_id] in said]


def _kind(title: str) -> str:
    """What a coupon is for: the words its title begins with, 美妆 of 美妆85折券."""
    return re.split(r"[\d满]|会员", title, maxsplit=1)[0] or title
