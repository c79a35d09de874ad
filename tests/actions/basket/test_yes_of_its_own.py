"""帮我领, 帮我退 are no yes to the goods that wait; 寄到公司 is no address."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, NUTS, held
from tests.actions.talking import at, product

TWO = "AirPods和每日坚果各一件 加购物车"


@pytest.mark.parametrize(
    ("text", "intent", "there"),
    [
        ("帮我领", "promotion", {}),
        ("帮我退", "return_refund", {}),
        ("帮我取消", "cancel_order", {}),
        ("帮我办", "affirm", {"P4-w": 1, "P8-1": 1}),
        ("帮我加", "affirm", {"P4-w": 1, "P8-1": 1}),
    ],
)
def test_the_deed_of_another_business_is_no_yes(
    talk: Talk, means: Means, text: str, intent: str, there: dict[str, int]
) -> None:
    chat = talk(ANNA)
    chat.says(TWO, "purchase",
              at(TWO, "AirPods", "product", "AirPods", extra={"product_id": AIRPODS}),
              at(TWO, "每日坚果", "product", "每日坚果", extra={"product_id": NUTS}))  # fmt: skip
    assert held(means) == {}
    chat.says(text, intent)
    assert held(means) == there


@pytest.mark.parametrize("text", ["下单 寄到公司", "下单，寄我爸妈家", "下单吧 送到学校"])
def test_a_place_with_no_address_is_asked_for(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("坚果加购物车", "purchase", product("每日坚果", NUTS))
    assert "地址" in chat.says(text, "inform")
    said = chat.says("微信支付", "payment")
    assert "寄往" not in said and text not in said
    said = chat.says("上海市徐汇区漕溪北路18号", "inform")
    assert "漕溪北路18号" in said


def test_a_place_with_its_address_is_where_it_goes(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 1, chat.now)
    chat.says("下单 寄到公司 上海市徐汇区漕溪北路18号", "inform")
    assert "漕溪北路18号" in chat.says("微信支付", "payment")
