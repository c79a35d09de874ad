"""Right after an order was cancelled or is being cancelled, a version asked for is of its goods."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, named
from tests.shop import making

ORDER = "DD20261122000094"


@pytest.fixture
def cancelling(talk: Talk, means: Means) -> Chat:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(
            tx, "P94", chat.now, name="喜临门 椰棕床垫", brand="喜临门", category="床垫",
            categories=["家居", "床垫"],
            variants=[("P94-15", "", "1.5米床", 149_900, 5), ("P94-18", "", "1.8米床", 169_900, 5)],
        )  # fmt: skip
        making.order(tx, ORDER, "paid", chat.now, days_ago=1, customer_id=ANNA,
                     lines=(("P94", "P94-15", 1, 149_900),))  # fmt: skip
    chat.says("取消这单", "cancel_order", named("order_no", ORDER))
    assert chat.slots["proposal_id"]
    return chat


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1.8的现在有货吗 多少钱", "zh"),
        ("那1.8的还有吗", "zh"),
        ("is the 1.8 one in stock", "en"),
    ],
)
def test_a_version_asked_for_is_of_the_order_cancelled(
    cancelling: Chat, text: str, language: str
) -> None:
    cancelling.says("确认取消", "affirm")
    cancelling.language = language
    assert "椰棕床垫" in cancelling.says(text, "stock") and "哪件" not in cancelling.text


def test_the_price_of_another_version_is_not_that_of_the_order(cancelling: Chat) -> None:
    said = cancelling.says("1.8的现在有货吗 多少钱", "stock")
    assert "没有比您下单时" not in said and "1.8" in said and cancelling.slots["proposal_id"]


def test_without_a_version_nothing_is_taken_for_it(cancelling: Chat) -> None:
    cancelling.says("确认取消", "affirm")
    assert "1.8" not in cancelling.says("有货吗", "stock")
