"""Baskets and offers for property tests, drawn by hypothesis."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

from hypothesis import strategies as st

from promotions.basket import Basket, Line
from promotions.benefits import AmountOff, Benefit, FixedPrice, FreeShipping, PercentOff
from promotions.conditions import (
    AllOf,
    Always,
    AnyOf,
    BasketAtLeast,
    CategoryAtLeast,
    Condition,
    FirstOrder,
    Level,
    QuantityAtLeast,
)
from promotions.facts import CustomerFacts
from promotions.money import Money
from promotions.offers import Offer

NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)  # a Monday, noon in Shanghai
CATEGORIES = ("手机", "图书", "食品")
LEVELS = ("regular", "silver", "gold")

categories = st.sampled_from(CATEGORIES)
amounts = st.integers(1, 200_000)


@st.composite
def baskets(draw: st.DrawFn, least: int = 0) -> Basket:
    size = draw(st.integers(least, 6))
    lines = tuple(
        Line(
            line_id=f"V{number}",
            product_id=f"P{number % 4}",
            categories=(draw(categories),),
            quantity=draw(st.integers(1, 5)),
            price=Money(draw(st.integers(0, 99_999))),
        )
        for number in range(size)
    )
    return Basket(lines, Money(draw(st.sampled_from((0, 1_000, 2_000)))))


simple_conditions = st.one_of(
    st.just(Always()),
    st.builds(BasketAtLeast, amounts),
    st.builds(CategoryAtLeast, categories, amounts),
    st.builds(QuantityAtLeast, st.integers(1, 9), st.none() | categories),
    st.just(FirstOrder()),
    st.builds(Level, st.lists(st.sampled_from(LEVELS), min_size=1, unique=True).map(tuple)),
)


def _nested(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    parts = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.builds(AllOf, parts) | st.builds(AnyOf, parts)


conditions: st.SearchStrategy[Condition] = st.recursive(simple_conditions, _nested, max_leaves=5)

percents = st.integers(1, 1000).map(lambda tenths: Fraction(tenths, 10))
benefits: st.SearchStrategy[Benefit] = st.one_of(
    st.builds(AmountOff, amounts, st.none() | categories),
    st.builds(
        PercentOff,
        percents,
        st.none() | amounts,
        st.none() | categories,
        st.sampled_from(("initial", "discounted")),
    ),
    st.just(FreeShipping()),
    st.builds(FixedPrice, amounts),
    st.builds(FixedPrice, amounts, product=st.sampled_from(("P0", "P1"))),
    st.builds(FixedPrice, amounts, category=categories),
)


def offer(offer_id: str = "A", **values: object) -> Offer:
    """An offer that runs now and takes 10 yuan off, unless said otherwise."""
    given = {
        "benefit": AmountOff(1_000),
        "starts_at": NOW - timedelta(days=1),
        "ends_at": NOW + timedelta(days=1),
    }
    return Offer(offer_id, **(given | values))  # type: ignore[arg-type]


@st.composite
def offers(draw: st.DrawFn, most: int = 5) -> list[Offer]:
    count = draw(st.integers(0, most))
    return [
        offer(
            f"O{number}",
            benefit=draw(benefits),
            condition=draw(conditions),
            priority=draw(st.integers(0, 2)),
            exclusive=draw(st.booleans()),
            claimable=draw(st.booleans()),
        )
        for number in range(count)
    ]


facts = st.builds(
    CustomerFacts,
    customer_id=st.none() | st.just("C1"),
    orders=st.integers(0, 3),
    level=st.sampled_from(LEVELS),
)


def basket_of(*lines: tuple[str, int, int], shipping: int = 0) -> Basket:
    """A basket of (category, pieces, price)."""
    made = [
        Line(f"V{at}", f"P{at}", (category,), pieces, Money(price))
        for at, (category, pieces, price) in enumerate(lines)
    ]
    return Basket(tuple(made), Money(shipping))
