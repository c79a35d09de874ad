"""A budget for several pieces together."""

from tests.actions.conftest import Talk
from tests.actions.talking import named


def test_a_sum_for_two_is_halved(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    said = chat.says("两个一共不超过5200", "inform", named("quantity", 2), named("price", 5200))
    assert "¥2,600" in said
    assert {card["name"] for card in chat.cards} == {"Redmi Note 14", "三星 Galaxy A55"}


def test_the_budget_named_before_is_meant_in_all(talk: Talk) -> None:
    chat = talk(None, "en")
    chat.says("phones up to 5200", "purchase", named("category", "手机"),
              named("price", 5200, role="max"))  # fmt: skip
    said = chat.says("i meant the total price. make it 2", "promotion", named("quantity", 2))
    assert "¥2,600" in said


def test_what_two_cost_in_all_is_no_budget(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机5200以内", "purchase", named("category", "手机"),
              named("price", 5200, role="max"))  # fmt: skip
    chat.says("两个一共多少钱", "product_info", named("quantity", 2))
    assert chat.slots["wishes"]["max_price"] == 520_000


def test_the_total_asked_for_is_no_budget(talk: Talk) -> None:
    chat = talk(None, "en")
    chat.says("phones up to 5200, two", "purchase", named("category", "手机"),
              named("price", 5200, role="max"))  # fmt: skip
    chat.says("the total please", "inform")
    assert chat.slots["wishes"]["max_price"] == 520_000
