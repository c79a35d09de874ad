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


@pytest.mark.parametrize(
    "text",
    ["羽绒服我才买一个礼拜就便宜了好几十 这也太坑了吧", "没买几天 就降了50",
     "刚拍完，居然便宜了这么多",
     "i only bought it last week and now it's cheaper"],
)  # fmt: skip
def test_who_is_cross_at_a_fallen_price_means_the_difference(text: str) -> None:
    assert asks_for("price_protection", text)


@pytest.mark.parametrize(
    "text", ["刚买的手机 有没有便宜的壳", "才买的，有没有更便宜的", "i just got it, a cheaper one?"]
)
def test_who_seeks_cheaper_goods_means_no_difference(text: str) -> None:
    assert not asks_for("price_protection", text)
