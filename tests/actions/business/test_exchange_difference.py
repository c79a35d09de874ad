"""What another version costs more: told before the yes, and when it is asked."""

from collections.abc import Iterator

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.tables import VariantRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import Chat, named


@pytest.fixture(autouse=True)
def dearer(means: Means) -> Iterator[None]:
    """Size 42 costs 40 yuan more than what was bought."""
    with means.database.transaction() as tx:
        tx.execute(update(VariantRow).where(VariantRow.variant_id == "P5-42").values(price=43_900))
    yield


def _exchanging(chat: Chat) -> None:
    chat.says("跑鞋想换一双", "exchange", named("order_no", SHOES_ORDER),
              named("category", "跑步鞋"))  # fmt: skip


def test_the_difference_stands_in_what_is_agreed_to(talk: Talk) -> None:
    chat = talk(ANNA)
    _exchanging(chat)
    chat.says("42码的", "inform", named("size", "42"))
    said = chat.says("尺码小了", "inform")
    assert "¥40" in said and "¥439" in said and chat.slots["proposal_id"]


@pytest.mark.parametrize(
    ("text", "told"), [("42的要补差价吗", "¥40"), ("41的呢 要补钱吗", "没有差价")]
)
def test_it_is_told_of_the_version_asked_about(talk: Talk, text: str, told: str) -> None:
    chat = talk(ANNA)
    _exchanging(chat)
    assert told in chat.says(text, "exchange")
    assert chat.slots["task"]["name"] == "exchange"


def test_the_version_is_known_by_its_number_alone(talk: Talk) -> None:
    chat = talk(ANNA)
    _exchanging(chat)
    assert "黑色 42" in chat.says("42的有货吗", "stock")
    chat.says("好", "affirm")
    assert "¥40" in chat.says("尺码小了", "inform")
