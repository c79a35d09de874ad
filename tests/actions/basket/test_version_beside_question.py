"""Blue one pls. do I get a discount: the version is put in, and the question is answered."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE
from tests.actions.talking import Chat, at


def offered(talk: Talk, language: str) -> Chat:
    chat = talk(ANNA, language)
    text = "what colours does the mate60 have" if language == "en" else "mate60有什么颜色"
    chat.says(text, "product_info",
              at(text, "mate60", "product", "Mate60", extra={"product_id": MATE}))  # fmt: skip
    return chat


def held(means: Means) -> list[str]:
    with means.database.reading() as tx:
        return [one.variant_id for one in baskets.lines(tx, ANNA)]


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("en", "green one pls. im gold member, do i get any discount?", "membership"),
        ("en", "the green one please, and is there a discount?", "promotion"),
        ("en", "green please. how long does shipping take?", "shipping_info"),
        ("zh", "绿色的吧。我是金卡会员，有折扣吗", "membership"),
    ],
)
def test_the_version_is_put_in(
    talk: Talk, means: Means, language: str, text: str, intent: str
) -> None:
    said = offered(talk, language).says(text, intent)
    assert held(means) == ["P1-g"]
    assert len(said) > len("“华为 Mate 60 green”")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("is the green one cheaper please?", "promotion"),
        ("not green please. any discount?", "promotion"),
        ("do you have green please?", "stock"),
        ("any discount on the green one?", "promotion"),
    ],
)
def test_what_only_asks_puts_nothing_in(talk: Talk, means: Means, text: str, intent: str) -> None:
    offered(talk, "en").says(text, intent)
    assert held(means) == []
