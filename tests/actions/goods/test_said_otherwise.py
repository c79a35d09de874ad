"""Budgets said by denying more, kinds refused in other words, and what is told beside a search."""

import pytest

from actions.hearing.wording import says, without
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at, named


@pytest.mark.parametrize(
    "text",
    [
        "phones, not more than 2600 yuan",
        "手机别超过2600",
        "手机不要高于2600",
        "a phone, not over 2600",
        "手机不要2600以上的",
        "手机别花2600以上",
        "不想买2600块以上的",
    ],
)
def test_more_denied_is_a_most(text: str) -> None:
    assert says("no_more_than", text)


@pytest.mark.parametrize(
    "text",
    [
        "more than 2600",
        "超过2600的",
        "over 2600",
        "手机 不差钱 500以上的",
        "差不多1000以上",
        "要不1000以上的手机吧",
        "能不能1000以上的",
        "要不要1000以上的",
        "不限品牌 1000以上的手机",
        "不要苹果 1000以上的手机",
        "手机不要黑色 1000以上",
        "不用太好 1000以上",
    ],
)
def test_more_said_is_no_most(text: str) -> None:
    assert not says("no_more_than", text)


def test_the_most_is_kept_though_it_was_heard_as_the_least(talk: Talk) -> None:
    text = "phones, not more than 2600 yuan"
    chat = talk(ANNA, "en")
    said = chat.says(text, "recommend", at(text, "phones", "category", "手机"),
                     at(text, "more than 2600 yuan", "price", 2600, role="min"))  # fmt: skip
    assert "up to ¥2,600" in said and "Mate 60" not in said


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("nothing electronic please", "electronic"),
        ("不是要买电脑", "电脑"),
        ("香水她有挺多了", "香水"),
    ],
)
def test_what_is_refused_in_other_words(text: str, word: str) -> None:
    assert without(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [("nothing else, headphones", "headphones"), ("香水有很多吗", "香水"), ("是要买电脑", "电脑")],
)
def test_what_is_not_refused(text: str, word: str) -> None:
    assert not without(text, word)


def test_a_pet_told_beside_a_search_is_not_what_is_looked_for(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("phones", "purchase", named("category", "手机"))
    text = "which would you recommend under 3000? i have a cat"
    said = chat.says(text, "recommend", named("price", 3000, role="max"))
    assert "Galaxy" in said


@pytest.mark.parametrize("text", ["我是问你们能不能礼盒包装", "能包个礼盒写张卡片不"])
def test_wrapping_is_asked_of_the_shop(talk: Talk, text: str) -> None:
    assert "礼品包装" in talk(ANNA).says(text, "promotion", named("category", "礼盒"))


def test_a_gift_box_to_buy_is_no_question_of_wrapping() -> None:
    assert not says("gift_wrap", "有没有茶叶礼盒")


@pytest.mark.parametrize("text", ["那换黑色512吧 一台", "换成白色的吧"])
def test_another_colour_of_what_was_put_in(text: str) -> None:
    assert says("swap_version", text)


@pytest.mark.parametrize("text", ["换货怎么弄", "我要换个手机", "换一批"])
def test_other_changes_are_no_colours(text: str) -> None:
    assert not says("swap_version", text)
