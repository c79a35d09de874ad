"""A yes to goods that were offered, and something more in the same message."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, SHIRT
from tests.actions.talking import Chat, product


def offered(talk: Talk, language: str, name: str, product_id: str) -> Chat:
    chat = talk(ANNA, language)
    chat.says(f"{name}有货吗", "stock", product(name, product_id))
    assert chat.slots["task"]["name"] == "add_to_basket"
    return chat


def in_basket(means: Means) -> list[str]:
    with means.database.reading() as tx:
        return [line.product_id for line in baskets.lines(tx, ANNA)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "yes please. and do i get any discount?"),
        ("zh", "好的加购，另外有什么优惠"),
        ("zh", "好 加购 再帮我领个满100减10的券"),
    ],
)
def test_the_yes_is_heard_and_the_rest_answered(
    talk: Talk, means: Means, language: str, text: str
) -> None:
    chat = offered(talk, language, "每日坚果", NUTS)
    said = chat.says(text, "promotion")
    assert in_basket(means) == [NUTS]
    assert "新人券" in said or "welcome" in said


def test_while_a_version_is_open_the_rest_waits_and_then_is_done(talk: Talk, means: Means) -> None:
    chat = offered(talk, "zh", "优衣库 纯棉T恤", SHIRT)
    said = chat.says("好 加购 再帮我领个满100减10的券", "promotion")
    assert "满100减10" in said and not in_basket(means)
    said = chat.says("M", "inform", {"entity": "size", "value": "M"})
    assert in_basket(means) == [SHIRT] and "新人券" in said


@pytest.mark.parametrize(
    "text",
    [
        "可以 但是有优惠吗",
        "有什么优惠吗",
        "好像有优惠的吧？",
        "好的 有什么优惠吗",
        "ok any discount?",
    ],
)
def test_without_a_plain_yes_nothing_is_added(talk: Talk, means: Means, text: str) -> None:
    offered(talk, "zh", "每日坚果", NUTS).says(text, "promotion")
    assert not in_basket(means)


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "要 会不会太咸啊"), ("zh", "要了，保质期多久"), ("en", "yes please. is it salty?")],
)
@pytest.mark.parametrize("intent", ["product_info", "affirm"])
def test_a_plain_wish_before_a_question_puts_it_in(
    talk: Talk, means: Means, language: str, text: str, intent: str
) -> None:
    chat = offered(talk, language, "每日坚果", NUTS)
    chat.says(text, intent)
    assert in_basket(means) == [NUTS]


@pytest.mark.parametrize(
    "text", ["好的 会不会太咸啊", "要不要冷藏啊", "要多少钱", "要是太咸能退吗"]
)
def test_a_question_alone_puts_nothing_in(talk: Talk, means: Means, text: str) -> None:
    chat = offered(talk, "zh", "每日坚果", NUTS)
    chat.says(text, "product_info")
    assert in_basket(means) == []
