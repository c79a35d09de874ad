"""A coupon waits for its yes, and the basket's version is changed beside it."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, at
from tests.shop import making


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """Black shoes, 42, lie in the basket; a yes to a coupon is awaited."""
    begun = talk(ANNA, "en")
    with means.database.transaction() as tx:
        making.product(tx, "P21", begun.now, name="安踏 毒刺 6", brand="安踏", category="跑步鞋",
                       categories=["运动", "跑步鞋"],
                       variants=[("P21-b42", "黑色", "42", 29_900, 9),
                                 ("P21-w42", "白色", "42", 29_900, 9),
                                 ("P21-w43", "白色", "43", 29_900, 9)])  # fmt: skip
        baskets.set_quantity(tx, ANNA, "P21-b42", 1, begun.now)
    begun.says("claim the coupon", "promotion")
    return begun


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("actually make it the white ones, same size", "P21-w42"),
        ("wait, change the shoes to white please", "P21-w42"),
        ("等下 鞋子换成白色的", "P21-w42"),
        ("make the shoes white in 43", "P21-w43"),
    ],
)
def test_the_line_changes_and_the_coupon_waits(
    chat: Chat, means: Means, text: str, there: str
) -> None:
    waits = chat.slots["proposal_id"]
    assert waits and chat.slots["task"]["name"] == "claim_coupon"
    hue = "白色" if "白色" in text else "white"
    shoes = [at(text, one, "category", "跑步鞋") for one in ("鞋子", "shoes") if one in text]
    size = [at(text, "43", "size", "43")] if "43" in text else []
    chat.says(text, "nlu_fallback", at(text, hue, "color", "白色"), *shoes, *size)
    assert held(means) == {there: 1}
    assert chat.slots["proposal_id"] == waits


@pytest.mark.parametrize(
    "text", ["swap it for the other coupon", "can i change the colour later?", "no, make it later"]
)
def test_other_words_change_no_line(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "nlu_fallback")
    assert held(means) == {"P21-b42": 1}
