"""Whether a parcel comes by a day: by the estimate; what is out for delivery may come today."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.tables import OrderRow, ShipmentRow
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, MATE60, PAID, SHIPPED
from tests.actions.talking import Chat, at, named

NIGHT = timedelta(hours=16, minutes=30)  # 00:30 at the shop, in UTC of the day before


@pytest.fixture
def midnight(now: datetime) -> datetime:
    """Today's 16:30 in UTC: half past midnight, tomorrow by the shop's clock."""
    return now.replace(hour=0, minute=0, second=0, microsecond=0) + NIGHT


def _expected(means: Means, moment: datetime, status: str = "shipped") -> None:
    with means.database.transaction() as tx:
        tx.execute(update(OrderRow).where(OrderRow.order_no == SHIPPED).values(status=status))
        tx.execute(
            update(ShipmentRow).where(ShipmentRow.order_no == SHIPPED).values(expected_at=moment)
        )


def _told(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("Mate60到哪了", "order_status", MATE60)
    assert chat.slots["order_no"] == SHIPPED
    return chat


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "手机今天能到吗"),
        ("zh", "今天能送到不"),
        ("zh", "手机今天几点送到呀"),
        ("zh", "今天大概什么时候能送到"),
        ("en", "will it arrive today?"),
        ("en", "what time will it get here today"),
    ],
)
def test_what_is_out_for_delivery_may_come_today(
    talk: Talk, means: Means, midnight: datetime, language: str, text: str
) -> None:
    _expected(means, midnight, "in_delivery")
    chat = _told(talk, language)
    phone = [at(text, "手机", "category", "手机")] if "手机" in text else []
    said = chat.says(text, "order_status", *phone)
    assert ("正在派送" if language == "zh" else "out for delivery") in said, said
    assert ("今天有可能" if language == "zh" else "may well come today") in said, said
    assert "到不了" not in said and "Not by" not in said


def test_half_past_midnight_is_the_end_of_the_day_before(
    talk: Talk, means: Means, midnight: datetime
) -> None:
    _expected(means, midnight, "in_delivery")
    chat = talk(ANNA)
    said = chat.says("Mate60到哪了", "order_status", MATE60)
    assert f"预计 11月{midnight.day}日" in said


def _wednesday(midnight: datetime) -> datetime:
    ahead = (2 - midnight.weekday()) % 7 or 7
    return midnight + timedelta(days=ahead) - timedelta(hours=8)


@pytest.mark.parametrize(
    ("days", "words"), [(-1, ("应该可以", "可以")), (0, ("来不及",)), (1, ("到不了", "不行"))]
)
@pytest.mark.parametrize(
    "text",
    ["这单能到，周三前行不", "那它啥时候能到，周三前行不", "快递周三之前来得及不", "周三前能到吗"],
)
def test_before_a_weekday_is_answered_yes_or_no(
    talk: Talk, means: Means, midnight: datetime, days: int, words: tuple[str, ...], text: str
) -> None:
    _expected(means, _wednesday(midnight) + timedelta(days=days))
    said = _told(talk).says(text, "order_status")
    assert any(one in said for one in words), said
    assert SHIPPED in said


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("周三前退行吗", "return_refund"),
        ("空调周三前能装吗", "installation"),
        ("之前那单呢", "order_status"),
    ],
)
def test_what_is_no_arrival(
    talk: Talk, means: Means, midnight: datetime, text: str, intent: str
) -> None:
    _expected(means, _wednesday(midnight))
    said = _told(talk).says(text, intent)
    assert "来不及" not in said


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("周四能到吗", "zh", "应该赶得上"),
        ("那今天行不行", "zh", "恐怕赶不上"),
        ("周三能到吗", "zh", "不一定赶得上"),
        ("so friday's ok then?", "en", "should be fine"),
        ("will i have the parcel by friday or not", "en", "should be fine"),
        ("i need it by today", "en", "Hardly"),
    ],
)
def test_of_an_order_not_sent_by_the_rules(talk: Talk, text: str, language: str, told: str) -> None:
    chat = talk(ANNA, language)
    says_and_keeps(chat, "where is it", "order_status", named("order_no", PAID))
    assert told in says_and_keeps(chat, text, "order_status")


def test_a_day_after_other_business_is_of_that(talk: Talk) -> None:
    chat = talk(ANNA)
    says_and_keeps(chat, "where is it", "order_status", named("order_no", PAID))
    says_and_keeps(chat, "空调安装", "installation")
    assert PAID not in says_and_keeps(chat, "那周五行不行", "inform")
