"""How many pieces go back: those that are meant, not those that stay."""

import pytest

from actions.hearing.pieces_said import pieces_said


@pytest.mark.parametrize(
    ("text", "count"),
    [("换一支新的", 1), ("就退拆开那支", 1), ("有一瓶漏了", 1), ("只换一支 不是三支", 1),
     ("剩下两支想退掉", 2)],
)  # fmt: skip
def test_pieces_that_go_back_are_counted(text: str, count: int) -> None:
    assert pieces_said(text) == count


@pytest.mark.parametrize(
    "text",
    ["有一支漏了，三支都退吧", "这支用了过敏，两支都退", "剩下两瓶不退，退坏的",
     "没开的两瓶我留着，退开了的", "全部退掉"],
)  # fmt: skip
def test_pieces_that_stay_or_all_of_them_are_no_number(text: str) -> None:
    assert pieces_said(text) in (None, 1)  # one broken, or none told: never those that stay


def test_all_of_them_is_no_number() -> None:
    assert pieces_said("有一支漏了，三支都退吧") is None
