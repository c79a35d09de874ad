"""What is looked for in a measure is told at the price of the version that has it."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.goods.nearest import as_wished
from shop import catalogue
from shop.catalogue import Wishes
from shop.recommending import Reason, Suggestion
from tests.shop.making import product as put

TWO, ONE = "Q1", "Q2"
SIZES = [("Q1-3", "黑色", "350ml", 21_900, 9), ("Q1-5", "黑色", "500ml", 24_900, 9)]


@pytest.mark.parametrize(
    ("measure", "high", "prices"),
    [
        ("500ml", 24_000, {ONE: 20_900}),
        ("500ml", 26_000, {ONE: 20_900, TWO: 24_900}),
        ("500ml", None, {ONE: 20_900, TWO: 24_900}),
        ("350ml", 24_000, {ONE: 20_900, TWO: 21_900}),
        ("", 24_000, {ONE: 20_900, TWO: 21_900}),
    ],
)
def test_the_measure_has_its_own_price(
    means: Means, now: datetime, measure: str, high: int | None, prices: dict[str, int]
) -> None:
    wishes = Wishes(attributes={"容量": measure} if measure else {}, max_price=high)
    with means.database.transaction() as tx:
        put(tx, TWO, now, name="梦重力", brand="甲牌", category="保温杯", categories=["保温杯"],
            variants=SIZES)  # fmt: skip
        put(tx, ONE, now, name="轻量", category="保温杯", categories=["保温杯"], brand="甲牌",
            variants=[("Q2-1", "青色", "", 20_900, 9)])  # fmt: skip
        found = catalogue.products(tx, [TWO, ONE])
    told = as_wished(wishes, [Suggestion(one, Reason("matches_wishes"), 0.0) for one in found])
    assert {one.product.product_id: one.product.price for one in told} == prices
