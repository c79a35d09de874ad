"""Goods beside the stock that several tests of goods ask for."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.shop.making import product as put


@pytest.fixture
def shoes(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        put(tx, "R1", now, name="安踏 C202", brand="安踏", category="跑步鞋",
            categories=["运动", "跑步鞋"],
            variants=[("R1-43", "白色", "43", 54_900, 5)])  # fmt: skip
