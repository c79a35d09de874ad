"""买两个 能便宜点不: a price asked for before anything is taken."""

from actions.desk import Desk
from actions.hearing.wording import leaving_out, says

ON_ITS_WAY = ("by_then", "bought_now")
BARGAINING = ("costs", "haggles")


def bargains(desk: Desk, taking: str) -> bool:
    """买两个 能便宜点不: the price is asked for before anything is taken.

    A coupon or the freight asked for beside it bargains for nothing: 来一包 运费多少.
    """
    text = desk.turn.text
    if any(says(name, text) for name in ON_ITS_WAY):
        return False  # how long the way takes is no price
    priced = any(says(name, leaving_out("freight_part", text)) for name in BARGAINING)
    return not says("takes_surely", text) and (priced or says("coupon_words", taking))
