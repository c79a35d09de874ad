"""Sizes said as bare numbers, in the place of one said before or beside a colour."""

import pytest

from actions.hearing.sizes_said import only_wished, size_said, usual_size, without_denied
from actions.reference.variants import matching
from actions.turn import _metres
from shop.products import Variant
from tests.actions.conftest import Talk
from tests.actions.stocking import SHOES
from tests.actions.talking import at, named, product


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("actually he's a 44 not 42", "44"),
        ("44 not 42! black 44", "44"),
        ("2 pairs black 44, put em in the cart", "44"),
        ("not 42, 44", "44"),
        ("不是42是44", "44"),
        ("他穿43", "43"),
        ("41码，不是42", "41"),
    ],
)
def test_a_size_is_heard(text: str, size: str) -> None:
    span = size_said(text)
    assert span is not None and text[slice(*span)] == size


@pytest.mark.parametrize(
    "text",
    ["he's 44 years old", "我是32岁", "i want 2 not 3", "we are 25 people", "i'm 30, need a phone",
     "black 36 pieces", "300 not 400", "他是40公斤"],
)  # fmt: skip
def test_other_numbers_are_no_sizes(text: str) -> None:
    assert size_said(text) is None


def test_the_size_that_gives_way_is_left_out() -> None:
    assert "42" not in without_denied("44 not 42! black 44")
    assert without_denied("not 42 but fine") == "not 42 but fine"


def test_the_size_said_anew_is_the_one_wished_for(talk: Talk) -> None:
    text = "running shoes in size 42"
    chat = talk(None, "en")
    chat.says(text, "purchase", at(text, "running shoes", "category", "跑步鞋"),
              at(text, "42", "size", "42"))  # fmt: skip
    assert chat.slots["wishes"]["size"] == "42"
    chat.says("he's a 41 not 42. which is better for long runs", "compare")
    assert chat.slots["wishes"]["size"] == "41"


def test_the_size_said_anew_goes_into_the_basket(talk: Talk) -> None:
    text = "running shoes in size 42"
    chat = talk(None, "en")
    chat.says(text, "purchase", at(text, "running shoes", "category", "跑步鞋"),
              at(text, "42", "size", "42"))  # fmt: skip
    said = chat.says("the Li-Ning then, 2 pairs black 41, put em in the cart", "purchase",
                     product("李宁 赤兔 8", SHOES), named("quantity", 2))  # fmt: skip
    assert "41" in said and "42" not in said


@pytest.mark.parametrize(
    ("said", "size"),
    [("1米5", "1.5米"), ("1米80", "1.8米"), ("1米75", "1.75米"), ("1.5米床", "1.5米床")],
)
def test_metres_as_they_are_spoken(said: str, size: str) -> None:
    assert _metres(said) == size


@pytest.mark.parametrize(("size", "fits"), [("1.5米", True), ("1.8米", False)])
def test_a_bed_by_its_metres(size: str, fits: bool) -> None:
    bed = Variant("V1", "灰色", "1.5米床", 100, 9, None)
    assert bool(matching([bed], None, size)) is fits


@pytest.mark.parametrize(
    "text",
    ["hmm 44 might be too big", "44会不会太大", "怕44又大了", "我平时穿44", "44 is too tight"],
)
def test_a_size_that_is_doubted_or_usual_is_not_wished_for(text: str) -> None:
    assert "44" not in only_wished(text) and len(only_wished(text)) == len(text)


@pytest.mark.parametrize("text", ["i want 44", "要44的", "42太小了 换44", "is 44 there"])
def test_a_size_wished_for_stays(text: str) -> None:
    assert "44" in only_wished(text)


def test_the_usual_size_is_heard() -> None:
    assert (usual_size("我平时穿42.5"), usual_size("i usually wear an xl")) == ("42.5", "XL")
    assert usual_size("要42.5的") is None
