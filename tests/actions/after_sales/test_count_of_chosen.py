"""How many are exchanged, said once another version is chosen: the version stays."""

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.tables import OrderLineRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at, named


@pytest.fixture
def chosen(talk: Talk, means: Means) -> Chat:
    """Two shirts in L are to become XL."""
    with means.database.transaction() as tx:
        tx.execute(update(OrderLineRow).where(OrderLineRow.variant_id == "P6-L").values(quantity=2))
    chat = talk(ANNA)
    text = "T恤小了换XL"
    chat.says(text, "exchange", named("category", "T恤"), at(text, "XL", "size", "XL"))
    assert chat.slots["task"]["variant_id"] == "P6-XL"
    return chat


@pytest.mark.parametrize("text", ["不 只换一瓶", "只换一袋就行", "换一包吧", "只换一件"])
def test_a_number_alone_keeps_the_version(chosen: Chat, text: str) -> None:
    said = chosen.says(text, "exchange", named("quantity", 1))
    assert chosen.slots["task"]["variant_id"] == "P6-XL" and "×1" in said and "XL" in said


@pytest.mark.parametrize("text", ["还是换一件同款的", "换个新的同款就行", "换一件没坏的"])
def test_the_same_again_is_another_version(chosen: Chat, text: str) -> None:
    chosen.says(text, "exchange")
    assert chosen.slots["task"]["variant_id"] == "P6-L"
