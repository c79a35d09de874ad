"""A limit of how far goods reach is heard with its way; a budget is none."""

import pytest

from actions.hearing.dimensions_said import dimension_said, space_said


@pytest.mark.parametrize(
    ("text", "axis", "most"),
    [
        ("放不下啊 宽80以内的有没有", "宽", 800),
        ("宽度不要超过80厘米，价钱还是三千多", "宽", 800),
        ("80公分宽以内的", "宽", 800),
        ("宽600以下", "宽", 600),
        ("高度1米8以内", "高", 1800),
        ("不超过55cm宽的", "宽", 550),
        ("no wider than 80 cm", "宽", 800),
        ("under 60cm deep", "深", 600),
        ("a fridge under 600 wide, in white", "宽", 600),
        ("fridge under 70 cm wide with two doors", "宽", 700),
        ("no taller than 1800 with two doors", "高", 1800),
        ("width under 700 if possible", "宽", 700),
    ],
)
def test_a_limit(text: str, axis: str, most: float) -> None:
    said = dimension_said(text)
    assert said is not None and (said.axis, said.most) == (axis, most)


@pytest.mark.parametrize(
    "text",
    ["fridge under 2000 high capacity", "fridge below 3000 deep freezing", "冰箱门宽 2000以内",
     "phones under 1500 long battery life", "at most 1500 high end phones",
     "phones below 1500 high resolution screen", "脚宽 300以内的鞋"],
)  # fmt: skip
def test_a_budget_beside_such_a_word(text: str) -> None:
    assert dimension_said(text) is None


@pytest.mark.parametrize(
    "text",
    ["80以内的有没有", "价格不要太高 300以内", "预算放宽 500以内", "身高165以内", "宽松的 200以内"],
)
def test_no_limit(text: str) -> None:
    assert dimension_said(text) is None


def test_the_room_there_is() -> None:
    said = space_said("尺寸多宽 我家位置就80公分")
    assert said is not None and (said.axis, said.most) == ("宽", 800)
    assert space_said("位置在三楼 80以内") is None
