"""A coupon waits for its yes, and the basket's version is changed beside it."""

from datetime import UTC, datetime

import pytest

from actions.desk import Means
from shop import baskets
from shop.offering import coupons
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHIRT, held
from tests.actions.talking import Chat, at, product
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


@pytest.fixture
def both_asked(talk: Talk) -> Chat:
    """Which version of the shirt, and the yes to a coupon, are both waited for."""
    chat = talk(ANNA)
    text = "优衣库 纯棉T恤加购物车 领新人券"
    chat.says(text, "promotion", {**product("优衣库 纯棉T恤", SHIRT), "start": 0, "end": 9})
    assert chat.slots["task"]["under"]["step"] == "variant_id"
    return chat


def had(means: Means) -> tuple[list[str], int]:
    """The versions in the basket, and how many coupons are had."""
    with means.database.reading() as tx:
        lines = [one.variant_id for one in baskets.lines(tx, ANNA)]
        return lines, len([*coupons(tx, ANNA, datetime(2026, 11, 23, 4, tzinfo=UTC))])


@pytest.mark.parametrize(
    ("text", "intent", "claimed"),
    [
        ("XL的 券也确认领", "affirm", 1),
        ("XL的，券确认", "inform", 1),
        ("确认领 XL的", "affirm", 1),
        ("券先不领了 要XL", "deny", 0),
    ],
)
def test_the_version_and_the_coupon_are_both_heard(
    both_asked: Chat, means: Means, text: str, intent: str, claimed: int
) -> None:
    before = had(means)[1]
    both_asked.says(text, intent, at(text, "XL", "size", "XL"))
    assert had(means) == (["P6-XL"], before + claimed)


def test_a_version_alone_is_noted_and_the_coupon_waits(both_asked: Chat, means: Means) -> None:
    before = had(means)[1]
    both_asked.says("XL的", "inform", at("XL的", "XL", "size", "XL"))
    assert had(means) == ([], before)
    both_asked.says("确认", "affirm")
    assert had(means) == (["P6-XL"], before + 1)


@pytest.mark.parametrize("text", ["XL有货吗 券能用吗", "L还是XL好", "确认领"])
def test_a_question_of_a_version_chooses_none(both_asked: Chat, means: Means, text: str) -> None:
    both_asked.says(text, "promotion")
    assert had(means)[0] == []
