"""再加一千也行: so much more than the budget of before, and no budget of a thousand."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.talking import at


@pytest.mark.parametrize(("said", "price", "sum_said"), [
    ("再加一千也行", "一千", 1000), ("预算可以再多1000", "1000", 1000),
    ("i can add another 1000", "1000", 1000), ("1000 more is fine", "1000", 1000),
])  # fmt: skip
def test_so_much_more_is_added(talk: Talk, said: str, price: str, sum_said: int) -> None:
    chat, text = talk(None), "手机 1500以内"
    chat.says(text, "purchase", at(text, "手机", "category", "手机"),
              at(text, "1500以内", "price", 1500, role="max"))  # fmt: skip
    assert {one["product_id"] for one in chat.cards} == {"P2"}
    chat.says(said, "refine_recommendation", at(said, price, "price", sum_said))
    assert "P3" in {one["product_id"] for one in chat.cards}


@pytest.mark.parametrize(("said", "price", "role"), [
    ("再加到1000吧", "1000", None), ("差不多1000", "1000", None), ("1000以内呢", "1000以内", "max"),
])  # fmt: skip
def test_a_sum_of_its_own_is_the_budget(talk: Talk, said: str, price: str, role: str) -> None:
    chat, text = talk(None), "手机 1500以内"
    chat.says(text, "purchase", at(text, "手机", "category", "手机"),
              at(text, "1500以内", "price", 1500, role="max"))  # fmt: skip
    more = {"role": role} if role else {}
    chat.says(said, "refine_recommendation", at(said, price, "price", 1000, **more))
    assert "P3" not in {one["product_id"] for one in chat.cards}
