"""The recommending stopped and the records wiped, in whatever words; goods refused are not."""

import pytest

from actions.desk import Means
from actions.talk.own_data import denies_recommending, stops_recommending, wipes_records
from shop.customers import customer
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA


def personalised(means: Means) -> bool:
    with means.database.reading() as tx:
        return customer(tx, ANNA).personalised


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "先说个事 别老给我推荐东西 烦"),
        ("zh", "能不能别老推这推那的"),
        ("zh", "不是让你推荐！是关掉个性化推荐"),
        ("zh", "不是要推荐 我是说把推荐关了"),
        ("zh", "别再给我推送乱七八糟的了"),
        ("en", "stop pushing stuff at me all the time"),
        ("en", "I didn't ask for recommendations. turn off the suggestions"),
        ("en", "can you please quit recommending things to me"),
    ],
)
def test_the_recommending_is_switched_off_and_nothing_is_shown(
    talk: Talk, means: Means, language: str, text: str
) -> None:
    chat = talk(ANNA, language)
    chat.says(text, "recommend")
    assert not personalised(means)
    assert not chat.cards


@pytest.mark.parametrize(
    "text",
    ["别推荐贵的", "别推荐这款了 换一个", "推荐点东西", "不是让你推荐这个牌子的", "不要推荐猫粮",
     "don't recommend the red one", "recommend me something", "为什么老给我推这个"],
)  # fmt: skip
def test_goods_that_are_refused_switch_nothing_off(text: str) -> None:
    assert not stops_recommending(text)
    assert not denies_recommending(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "还有我看过啥买过啥的记录 也删了吧"),
        ("zh", "我逛过哪些东西都给我清掉"),
        ("zh", "把我的足迹抹了"),
        ("en", "and wipe whatever you've saved about what i looked at"),
        ("en", "get rid of my browsing history"),
    ],
)
def test_an_erasure_is_offered(talk: Talk, language: str, text: str) -> None:
    chat = talk(ANNA, language)
    chat.says(text, "recommend")
    assert chat.buttons and not chat.cards


@pytest.mark.parametrize(
    "text", ["购物车里买过的那个删了", "把订单记录里那单取消 地址删了", "我看过啥"]
)
def test_what_is_no_record_is_not_erased(text: str) -> None:
    assert not wipes_records(text)


@pytest.mark.parametrize(
    "text",
    ["will you delete my data from the phone", "手机里的数据会删掉吗", "wipe my records off it"],
)
def test_what_is_in_goods_is_not_kept_by_the_shop(text: str) -> None:
    assert not wipes_records(text)
