"""Whether a message asks which offers there are for something, and nothing nearer than that."""

from actions.hearing.wording import says
from actions.reference.bought import speaks_of_goods
from actions.turn import Turn

# what is asked of offers, or of one of them, in another way
OTHERWISE = (
    "newcomer_offer", "birthday_offer", "coupons_held", "coupon_expiry",
    "own_coupons",
    "without_coupon", "after_coupon", "stacks", "all_offers", "haggles", "offer_ended",
    "claim_words", "claimed_yet", "coupon_use", "best_coupon", "points_words", "price_question",
    "not_claiming", "basket",
)  # fmt: skip


def seeks_offers(text: str) -> bool:
    """有没有母婴的券, 这双有优惠吗, any deals on earbuds."""
    return says("offers_sought", text) and not any(says(name, text) for name in OTHERWISE)


def seeks_for_goods(turn: Turn) -> bool:
    """Whether it names or points at what they are to be used on: 这个能用什么券."""
    pointed = any(says(name, turn.text) for name in ("this", "counted_off", "of_the_list"))
    return seeks_offers(turn.text) and (pointed or speaks_of_goods(turn))
