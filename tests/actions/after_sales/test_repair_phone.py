"""A phone said for a repair goes along with it, hidden where it is shown."""

import pytest

from actions.desk import Means
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import Chat, named

FIRST, SECOND = "13811112222", "13933334444"


@pytest.fixture
def repairing(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("空调不制冷要报修", "repair_warranty", named("category", "空调"))
    return chat


def test_it_is_kept_with_the_wished_day_and_the_fault(repairing: Chat, means: Means) -> None:
    said = repairing.says(f"周一上午有人在家 电话{FIRST}", "change_address")
    assert "138****2222" in said and "希望时间" in said and "空调不制冷" in said
    assert FIRST not in str(repairing.slots)
    assert FIRST not in repairing.says("确认", "affirm")
    with means.database.reading() as tx:
        (case,) = cases(tx, ANNA)
    assert case.kind == "repair" and case.details["phone"] == FIRST
    assert case.reason.startswith("空调不制冷") and "138****2222" in case.reason


@pytest.mark.parametrize(
    ("text", "intent"),
    [(f"还有电话改成{SECOND}", "change_address"), (f"电话换成{SECOND}", "inform"),
     (f"please call {SECOND} instead, new phone", "change_address")],
)  # fmt: skip
def test_the_last_one_said_is_called(repairing: Chat, means: Means, text: str, intent: str) -> None:
    repairing.says(f"电话{FIRST}", "inform")
    said = repairing.says(text, intent)
    assert "139****4444" in said and "138****2222" not in said and "空调不制冷" in said
    said = repairing.says("周一下午来", "inform")
    assert "139****4444" in said and "下午" in said
    repairing.says("确认", "affirm")
    with means.database.reading() as tx:
        (case,) = cases(tx, ANNA)
    assert case.details["phone"] == SECOND


def test_said_at_once_with_the_fault_it_is_heard(talk: Talk) -> None:
    text = f"空调不制冷要报修 电话{FIRST}"
    said = talk(ANNA).says(text, "repair_warranty", named("category", "空调"))
    assert "138****2222" in said and FIRST not in said


def test_without_a_phone_none_is_named(repairing: Chat) -> None:
    assert "联系电话" not in repairing.says("周一上午有人在家", "inform")


def test_a_return_takes_no_phone_for_its_reason(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("退货", "return_refund", named("order_no", PODS_ORDER))
    chat.clicks("质量")
    said = chat.says(f"电话改成{FIRST}", "inform")
    assert "138****2222" not in said
