"""Which matter the words themselves name."""

import pytest

from actions.hearing.matters import asks_for


@pytest.mark.parametrize(
    "text",
    ["帮我把优衣库 高级轻型羽绒便携夹克退了", "把夹克退了", "给我把那双阿迪达斯 Ultraboost 5退掉"],
)
def test_goods_with_long_names_are_returned_too(text: str) -> None:
    assert asks_for("return_refund", text)


@pytest.mark.parametrize("text", ["帮我看看夹克，昨天退了一件", "给我推荐一件夹克"])
def test_other_words_ask_for_no_return(text: str) -> None:
    assert not asks_for("return_refund", text)
