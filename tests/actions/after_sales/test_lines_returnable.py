"""Which goods of the order in talk may go back: by the data of each."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, SHIRT
from tests.actions.talking import Chat, at, named
from tests.shop.making import order

BOTH = "DD20261121000077"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("T恤退货没问题 但坚果不行是吧", "zh"),
        ("so the shirt is fine to return but not the nuts i guess?", "en"),
    ],
)
def test_each_by_its_data(
    talk: Talk, means: Means, now: datetime, text: str, language: str
) -> None:
    with means.database.transaction() as tx:
        order(tx, BOTH, "shipped", now, days_ago=2,
              lines=((NUTS, "P8-1", 1, 9_900), (SHIRT, "P6-L", 1, 9_900)))  # fmt: skip
    chat = talk(ANNA, language)
    chat.says(f"order {BOTH}", "order_status", named("order_no", BOTH))
    said = chat.says(text, "return_policy", named("category", "坚果"))
    lines = said.split("\n")
    assert len(lines) == 2 and all("无理由" in one or "without a reason" in one for one in lines)
    assert any("不支持" in one or "not without" in one for one in lines)


@pytest.fixture
def came(talk: Talk, means: Means, now: datetime) -> Chat:
    """Nuts, which are not taken back, and a shirt in one order that came."""
    with means.database.transaction() as tx:
        order(tx, BOTH, "signed", now, days_ago=3,
              lines=((NUTS, "P8-1", 1, 9_900), (SHIRT, "P6-L", 1, 9_900)))  # fmt: skip
    return talk(ANNA)


@pytest.mark.parametrize(
    "text", ["坚果拆开试了下过敏 这种能退不", "坚果开了封还能退吗", "坚果能退吗"]
)
def test_of_goods_that_are_not_taken_back_it_is_said_at_once(came: Chat, text: str) -> None:
    came.says(f"订单{BOTH}", "order_status", named("order_no", BOTH))
    said = came.says(text, "return_policy", at(text, "坚果", "category", "坚果"))
    assert "不支持无理由" in said and "申请退货" not in came.titles, said


def test_of_goods_used_already_the_condition_is_told(came: Chat) -> None:
    came.says(f"订单{BOTH}", "order_status", named("order_no", BOTH))
    text = "T恤洗过了还能退吗"
    said = came.says(text, "return_policy", at(text, "T恤", "category", "T恤"))
    assert "检查" in said and "申请退货" in came.titles, said


def test_a_reason_put_right_is_of_the_goods_in_hand(came: Chat) -> None:
    came.says("T恤不想要了 想退", "return_refund", named("order_no", BOTH),
              named("category", "T恤"))  # fmt: skip
    text = "原因写穿着不透气就行了 过敏是坚果的事"
    said = came.says(text, "inform", at(text, "坚果", "category", "坚果"))
    assert "穿着不透气，" in said and came.slots["proposal_id"], said
    came.says(text, "inform", at(text, "坚果", "category", "坚果"))
    assert came.slots["proposal_id"] and len(came.titles) == 2 and "没听清" not in came.text


@pytest.mark.parametrize("text", ["我是要退T恤 穿着不舒服 提交吧", "我要退的是T恤，穿着难受"])
def test_the_reason_beside_the_goods_put_right_is_heard(came: Chat, text: str) -> None:
    came.says("坚果过敏 退了", "return_refund", named("order_no", BOTH), named("category", "坚果"))
    came.says(text, "return_refund", at(text, "T恤", "category", "T恤"))
    assert came.slots["proposal_id"] and "穿着" in came.text, came.text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("坚果过敏了 那T恤呢 穿着腋下硌得慌 想退", "穿着腋下硌得慌"),
        ("T恤穿着脖子痒 胳膊疼，退了", "胳膊疼"),
    ],
)
def test_the_reason_is_what_is_said_of_the_goods(came: Chat, text: str, reason: str) -> None:
    came.says(text, "return_refund", named("order_no", BOTH), at(text, "T恤", "category", "T恤"))
    assert came.slots["proposal_id"] and f"{reason}，" in came.text, came.text
    assert "过敏" not in came.text
