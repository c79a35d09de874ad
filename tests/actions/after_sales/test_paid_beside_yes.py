"""行 这40咋付: a yes to an exchange with the question how its difference is paid."""

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.tables import VariantRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("text", "told"), [("行 这40咋付", "具体怎么付"), ("嗯 这40现在付吗", "现在不用付")]
)
def test_it_is_filed_and_answered(talk: Talk, means: Means, text: str, told: str) -> None:
    with means.database.transaction() as tx:
        tx.execute(update(VariantRow).where(VariantRow.variant_id == "P5-42").values(price=43_900))
    chat = talk(ANNA)
    chat.says("鞋买小了 换42的", "exchange", named("order_no", SHOES_ORDER),
              named("category", "跑步鞋"), named("size", "42"))  # fmt: skip
    assert chat.slots["task"]["step"] == "confirm"
    said = chat.says(text, "payment")
    assert chat.slots.get("task") is None and "¥40" in said and told in said
