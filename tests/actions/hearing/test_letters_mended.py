"""One letter of a number is put right where it stands."""

import pytest

from actions.business.titles import tax_number_mended, title_in
from actions.hearing.letters_mended import letter_mended
from actions.hearing.ordinals import position

NUMBER = "91310112MA1GB4XK3F"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("哦最后一位打错了 应该是K不是F", "91310112MA1GB4XK3K"),
        ("不是F是K", "91310112MA1GB4XK3K"),
        ("F写错了 是K", "91310112MA1GB4XK3K"),
        ("第4位应该是2", "91320112MA1GB4XK3F"),
        ("倒数第二位写错了，是8", "91310112MA1GB4XK8F"),
        ("the F should be a K", "91310112MA1GB4XK3K"),
        ("the last letter is wrong, it's K", "91310112MA1GB4XK3K"),
    ],
)
def test_the_letter_is_put_right(text: str, number: str) -> None:
    assert tax_number_mended(NUMBER, text) == number


@pytest.mark.parametrize("text", ["不用", "是个人", "不是1是7", "it is 5 days", "是F", ""])
def test_nothing_else_is(text: str) -> None:
    assert letter_mended(NUMBER, text) is None


def test_how_a_title_is_wrong_is_no_part_of_it() -> None:
    assert title_in("公司名少打了个字 是沐阳文化传播") == "沐阳文化传播"
    assert title_in("抬头多了两个字") is None


@pytest.mark.parametrize("text", ["最后一位是K", "sorry last letter is K", "最后两位应该是7K"])
def test_the_last_letter_is_no_last_order(text: str) -> None:
    assert position(text, 3) is None


@pytest.mark.parametrize("text", ["最后那单", "最后一个", "the last one"])
def test_the_last_order_is(text: str) -> None:
    assert position(text, 3) == 2
