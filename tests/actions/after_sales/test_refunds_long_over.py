"""Where is my money, when the only refunds were paid back long ago."""

from datetime import datetime, timedelta

import pytest

from actions.desk import Means
from shop.tables import RefundRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, OLD
from tests.actions.talking import Chat


def _asked(talk: Talk, means: Means, now: datetime, days: int, text: str) -> Chat:
    with means.database.transaction() as tx:
        ended = now - timedelta(days=days)
        tx.add(RefundRow(order_no=OLD, amount=5_000, status="paid_back", method="alipay",
                         requested_at=ended - timedelta(days=1), finished_at=ended))  # fmt: skip
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says(text, "refund_progress")
    return chat


@pytest.mark.parametrize("text", ["我的退款呢", "钱退了没", "退款怎么还没到账"])
def test_it_is_said_that_none_is_under_way(
    talk: Talk, means: Means, now: datetime, text: str
) -> None:
    said = _asked(talk, means, now, 60, text).text
    assert "没有在办的退款" in said and OLD in said


def test_it_is_said_so_in_english(talk: Talk, means: Means, now: datetime) -> None:
    said = _asked(talk, means, now, 60, "when do i get my money").text
    assert said.startswith("You have no refund under way now.") and OLD in said


@pytest.mark.parametrize("days", [1, 20])
def test_one_just_paid_back_is_told_as_it_is(
    talk: Talk, means: Means, now: datetime, days: int
) -> None:
    said = _asked(talk, means, now, days, "我的退款呢").text
    assert "没有在办" not in said and OLD in said


def test_one_asked_for_by_its_number_is_told_as_it_is(
    talk: Talk, means: Means, now: datetime
) -> None:
    chat = _asked(talk, means, now, 60, "我的退款呢")
    said = chat.says(f"{OLD}的退款呢", "refund_progress",
                     {"entity": "order_no", "value": OLD})  # fmt: skip
    assert "没有在办" not in said and OLD in said
