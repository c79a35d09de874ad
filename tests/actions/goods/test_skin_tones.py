"""我皮肤偏黄 哪个适合: of the lipsticks on the screen, those that the data says suit it."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.talking import Chat, at
from tests.shop.making import product as put

KIND, WARM, ANY, CREAM = "口红", "Q1", "Q2", "Q3"


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for one, kind, told in ((WARM, KIND, {"适合肤色": "黄皮友好"}),
                                (ANY, KIND, {"适合肤色": "多数肤色"}),
                                (CREAM, "面霜", {"适合肤质": "干性"})):  # fmt: skip
            put(tx, one, now, name=f"美妆 {one}", brand=f"牌{one}", category=kind,
                categories=["美妆", kind], attributes=told,
                variants=[(f"{one}-1", "红色", "", 9_900, 9)])  # fmt: skip
    chat = talk(None)
    says_and_keeps(chat, KIND, "purchase", at(KIND, KIND, "category", KIND))
    return chat


def _ids(chat: Chat) -> list[str]:
    return [one["product_id"] for one in chat.cards]


@pytest.mark.parametrize(
    ("text", "shown"),
    [("我皮肤偏黄 哪个适合", WARM), ("脸有点黄 能用哪个", WARM),
     ("my skin is yellowish, which one suits me", WARM), ("我皮肤白 哪个好", ANY)],
)  # fmt: skip
def test_those_on_the_screen_are_chosen_by_it(chat: Chat, text: str, shown: str) -> None:
    chat.says(text, "recommend")
    assert _ids(chat) == [shown], chat.text


def test_what_was_left_out_for_one_tone_comes_for_another(chat: Chat) -> None:
    says_and_keeps(chat, "黄皮能用的有吗", "refine_recommendation")
    chat.says("皮肤白的呢", "refine_recommendation")
    assert _ids(chat) == [ANY]


def test_a_need_of_no_goods_on_the_screen_finds_its_kind(chat: Chat) -> None:
    chat.says("我干皮 推荐点东西", "recommend")
    assert _ids(chat) == [CREAM]


def test_which_is_good_for_it_is_told_of_those_that_are(chat: Chat) -> None:
    said = chat.says("黄皮的用哪个好", "recommend")
    assert WARM in said and ANY not in said
