"""Offers together: priority, exclusivity, base amount, ties, and money that always adds up."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from promotions.basket import Basket, Line
from promotions.benefits import (
    AmountOff,
    Benefit,
    FixedPrice,
    FreeShipping,
    PercentOff,
    award,
)
from promotions.money import Money
from promotions.offers import Offer
from promotions.stacking import stack
from tests.promotions import drawing
from tests.promotions.drawing import basket_of, offer

BASKET = basket_of(("手机", 1, 10_000), ("图书", 2, 5_000), shipping=1_000)


def taken(*offers: Offer, basket: Basket = BASKET) -> dict[str, int]:
    return {one.offer_id: one.amount for one in stack(offers, basket).adjustments}


def test_the_higher_priority_is_taken_off_first() -> None:
    ten = offer("ten", benefit=AmountOff(10_000), priority=1)
    half = offer("half", benefit=PercentOff(Fraction(50)), priority=2)
    assert taken(ten, half) == {"half": 10_000, "ten": 10_000}
    first = offer("ten", benefit=AmountOff(10_000), priority=3)
    assert taken(first, half) == {"ten": 10_000, "half": 5_000}


def test_a_benefit_may_reckon_from_catalogue_prices() -> None:
    ten = offer("ten", benefit=AmountOff(10_000), priority=3)
    half = offer("half", benefit=PercentOff(Fraction(50), base="initial"))
    assert taken(ten, half) == {"ten": 10_000, "half": 10_000}


def test_the_customer_gets_the_better_of_one_exclusive_offer_and_all_others() -> None:
    small = [offer("a", benefit=AmountOff(600)), offer("b", benefit=AmountOff(700))]
    alone = offer("alone", benefit=AmountOff(1_000), exclusive=True, priority=99)
    assert taken(*small, alone) == {"a": 600, "b": 700}
    better = offer("alone", benefit=AmountOff(2_000), exclusive=True)
    assert taken(*small, better) == {"alone": 2_000}


def test_ties_go_to_priority_then_to_the_smaller_id() -> None:
    one = offer("x", exclusive=True)
    other = offer("w", exclusive=True)
    assert taken(one, other) == {"w": 1_000}
    assert taken(offer("x", exclusive=True, priority=1), other) == {"x": 1_000}


def test_a_fixed_price_never_makes_a_thing_dearer() -> None:
    assert taken(offer("f", benefit=FixedPrice(4_000, category="图书"))) == {"f": 2_000}
    assert taken(offer("f", benefit=FixedPrice(6_000, category="图书"))) == {}
    assert taken(offer("f", benefit=FixedPrice(9_000, product="P0"))) == {"f": 1_000}
    assert taken(offer("f", benefit=FixedPrice(15_000))) == {"f": 5_000}


def test_free_shipping_is_given_once() -> None:
    twice = [offer("a", benefit=FreeShipping()), offer("b", benefit=FreeShipping())]
    assert taken(*twice) == {"a": 1_000}


def test_percent_off_a_category_is_capped_and_leaves_other_lines_alone() -> None:
    book = offer("b", benefit=PercentOff(Fraction(50), at_most=999, category="图书"))
    (adjustment,) = stack([book], BASKET).adjustments
    assert adjustment.lines == {"V1": 999}


@given(drawing.benefits, drawing.baskets())
def test_a_benefit_takes_off_no_more_than_there_is(benefit: Benefit, basket: Basket) -> None:
    left = {line.line_id: line.amount.amount for line in basket.lines}
    given_off = award(benefit, basket, left, basket.shipping.amount)
    assert all(0 < part <= left[line_id] for line_id, part in given_off.lines.items())
    assert 0 <= given_off.shipping <= basket.shipping.amount


@given(drawing.offers(), drawing.baskets(), st.randoms(use_true_random=False))
def test_the_order_of_offers_and_lines_decides_nothing(
    offers: list[Offer], basket: Basket, random: object
) -> None:
    mixed, lines = list(offers), list(basket.lines)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    random.shuffle(lines)  # type: ignore[attr-defined]
    shuffled = Basket(tuple(lines), basket.shipping, basket.currency)
    assert stack(offers, basket) == stack(mixed, shuffled)


@given(drawing.offers(), drawing.baskets())
def test_parts_add_up_and_nothing_is_ever_paid_out(offers: list[Offer], basket: Basket) -> None:
    plan = stack(offers, basket)
    off_lines = {line.line_id: 0 for line in basket.lines}
    for one in plan.adjustments:
        assert one.amount == sum(one.lines.values()) + one.shipping > 0
        for line_id, part in one.lines.items():
            off_lines[line_id] += part
    assert all(off_lines[line.line_id] <= line.amount.amount for line in basket.lines)
    assert plan.amount <= basket.subtotal.amount + basket.shipping.amount


@given(drawing.percents, drawing.baskets(least=1), st.integers(1, 50_000))
def test_a_dearer_basket_never_costs_less_by_rounding(
    percent: Fraction, basket: Basket, more: int
) -> None:
    rule = offer(benefit=PercentOff(percent))
    larger = Basket((*basket.lines, Line("new", "PX", ("食品",), 1, Money(more))), basket.shipping)

    def cost(one: Basket) -> int:
        return one.subtotal.amount - stack([rule], one).amount

    assert cost(larger) >= cost(basket)
