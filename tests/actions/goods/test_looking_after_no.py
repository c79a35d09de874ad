"""A no before goods that are asked for; goods for older people; a guest's wish for goods."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at, named


def test_a_no_is_no_answer_to_what_is_asked_after_it(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    text = "那算了 我再想想 有别的耳机吗"
    assert "AirPods" in chat.says(text, "deny", at(text, "耳机", "category", "耳机"))


def test_a_no_alone_stays_a_no(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    assert "手机" not in chat.says("那算了 我再想想", "deny")


@pytest.mark.parametrize(
    ("text", "intent"),
    [("有没有老人用的手机", "refine_recommendation"), ("老人机有吗", "product_info")],
)
def test_for_the_elderly_the_cheapest_and_what_is_not_known(
    talk: Talk, text: str, intent: str
) -> None:
    chat = talk(ANNA)
    word = "手机" if "手机" in text else "老人机"
    said = chat.says(text, intent, at(text, word, "category", "手机"))
    assert "没有写" in said and said.index("Redmi Note 14") < said.index("华为 Mate 60")


def test_a_guest_who_needs_goods_is_not_asked_to_sign_in(talk: Talk) -> None:
    text = "hey there, need some running shoes for a friend, size 42, not over 500"
    said = talk(None, "en").says(
        text, "exchange", at(text, "running shoes", "category", "跑步鞋"),
        at(text, "42", "size", "42"), at(text, "500", "price", 500, role="max"),
    )  # fmt: skip
    assert "李宁 赤兔 8" in said and "sign in" not in said


def test_shoes_to_exchange_are_still_exchanged(talk: Talk) -> None:
    text = "i need to exchange my running shoes for size 42"
    said = talk(None, "en").says(text, "exchange", at(text, "running shoes", "category", "跑步鞋"),
                                 at(text, "42", "size", "42"))  # fmt: skip
    assert "sign in" in said
