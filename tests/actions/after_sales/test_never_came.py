"""What is said not to have come, and what only reads like it."""

import pytest

from actions.hearing.wording import says


@pytest.mark.parametrize(
    "text",
    ["一直没收到货", "快递丢了", "it never arrived", "i did not receive the parcel",
     "i didn't get it"],
)  # fmt: skip
def test_goods_that_never_came(text: str) -> None:
    assert says("never_came", text)


@pytest.mark.parametrize(
    "text", ["i did not get the size right", "it does not get warm", "the zip does not come up"]
)
def test_a_fault_is_no_lost_parcel(text: str) -> None:
    assert not says("never_came", text)
