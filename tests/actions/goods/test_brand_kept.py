"""The brand that is asked for is given up last, and what there is of it is told."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at, named


def _sized(talk: Talk) -> Chat:
    chat, text = talk(), "跑步鞋 43码 500左右"
    chat.says(text, "purchase", at(text, "跑步鞋", "category", "跑步鞋"),
              at(text, "43", "size", "43"),
              at(text, "500左右", "price", 400, role="min"),
              named("price", 600, role="max"))  # fmt: skip
    return chat


@pytest.mark.usefixtures("shoes")
def test_size_and_price_go_before_the_brand(talk: Talk) -> None:
    chat, text = _sized(talk), "李宁的有没有"
    said = chat.says(text, "refine_recommendation", at(text, "李宁", "brand", "李宁"))
    assert "李宁 赤兔 8" in said and "安踏" not in said and "品牌" not in said


@pytest.mark.usefixtures("shoes")
def test_what_there_is_of_it_is_told_when_none_fits(talk: Talk) -> None:
    chat, text = talk(), "跑步鞋 300以内"
    chat.says(text, "purchase", at(text, "跑步鞋", "category", "跑步鞋"),
              at(text, "300以内", "price", 300, role="max"))  # fmt: skip
    said = chat.says(
        "李宁的有吗", "refine_recommendation", at("李宁的有吗", "李宁", "brand", "李宁")
    )
    assert "李宁 赤兔 8" in said and "399" in said


def test_a_brand_that_makes_none_of_them_is_said_so(talk: Talk) -> None:
    chat, text = talk(), "看看跑步鞋"
    chat.says(text, "purchase", at(text, "跑步鞋", "category", "跑步鞋"))
    said = chat.says("有格力的吗", "inform", at("有格力的吗", "格力", "brand", "格力"))
    assert "没有格力的跑步鞋" in said and "格力 云佳" in said


def test_a_brand_taken_for_a_goodbye_is_looked_for(talk: Talk) -> None:
    chat, text = talk(language="en"), "li ning then"
    chat.says(
        "running shoes", "purchase", at("running shoes", "running shoes", "category", "跑步鞋")
    )
    assert "赤兔" in chat.says(text, "goodbye", at(text, "li ning", "brand", "李宁"))


def test_a_brand_that_is_not_sold_is_not_compared_with_another_instead(talk: Talk) -> None:
    chat, text = talk(), "看看手机"
    chat.says(text, "purchase", at(text, "手机", "category", "手机"))
    text = "小米和真我哪个好"
    said = chat.says(text, "compare", at(text, "小米", "brand", "小米"),
                     at(text, "真我", "brand", "真我"))  # fmt: skip
    assert "没有真我的手机" in said and "Redmi" in said and "Mate" not in said
