"""What goods and the basket cost with no coupon spent."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop import offering
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES
from tests.actions.talking import product


@pytest.mark.parametrize(("text", "language"), [("不用券多少钱", "zh"),
                                                ("how much without the coupon", "en")])  # fmt: skip
def test_the_price_without_the_coupon_that_is_held(
    talk: Talk, means: Means, now: datetime, text: str, language: str
) -> None:
    with means.database.transaction() as tx:
        offering.claim(tx, ANNA, "welcome", now)
    chat = talk(ANNA, language)
    chat.says("赤兔多少钱", "product_info", product("李宁 赤兔 8", SHOES))
    said = chat.says(text, "promotion")
    assert "¥399" in said and ("便宜" in said or "less" in said)


def test_who_holds_none_is_told_so(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("赤兔多少钱", "product_info", product("李宁 赤兔 8", SHOES))
    assert "没有能用在上面的券" in chat.says("不用券多少钱", "promotion")


def test_with_nothing_spoken_of_it_is_no_figure(talk: Talk) -> None:
    assert "不用券的话" not in talk(None).says("不用券多少钱", "promotion")
