"""有没有真丝的, anything wireless: a feature wished for chooses, though worded as a question."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.talking import Chat, at
from tests.shop.making import product as put

WATCHES = {
    "W1": ("佳明 165", "支持"),
    "W2": ("小米 S4", "支持"),
    "W3": ("Apple S10", "支持,含心电图"),
}
PRICES = {"W3": 279_900}
MICE = {"U1": ("罗技 G502", "有线"), "U2": ("罗技 M185", "2.4G"), "U3": ("小米 3", "蓝牙")}
DRESSES = {"D1": ("ZARA 吊带", "聚酯纤维100%", 25_900), "D2": ("ONLY 针织", "棉78%", 26_900),
           "D3": ("歌莉娅 印花", "桑蚕丝100%", 109_900)}  # fmt: skip


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for one, (name, told) in WATCHES.items():
            put(tx, one, now, name=name, brand=name.split()[0], category="智能手表",
                categories=["数码", "智能手表"], attributes={"心率监测": told},
                variants=[(f"{one}-1", "黑色", "", PRICES.get(one, 99_900), 9)])  # fmt: skip
        for one, (name, told) in MICE.items():
            put(tx, one, now, name=name, brand=name.split()[0], category="鼠标",
                categories=["数码", "鼠标"], attributes={"连接方式": told},
                variants=[(f"{one}-1", "黑色", "", 10_000, 9)])  # fmt: skip
        for one, (name, told, price) in DRESSES.items():
            put(tx, one, now, name=name, brand=name.split()[0], category="连衣裙",
                categories=["服饰", "连衣裙"], attributes={"材质": told},
                variants=[(f"{one}-1", "白色", "M", price, 9)])  # fmt: skip
    return talk(None)


def _shown(chat: Chat) -> set[str]:
    return {one["product_id"] for one in chat.cards}


@pytest.mark.parametrize(
    "said", ["有没有真丝的 别太贵", "真丝的有吗", "想要真丝的", "anything in silk"]
)
def test_silk_is_looked_for(chat: Chat, said: str) -> None:
    text = "看看连衣裙"
    chat.says(text, "purchase", at(text, "连衣裙", "category", "连衣裙"))
    chat.says(said, "refine_recommendation")
    assert _shown(chat) == {"D3"}


def test_what_is_refused_is_no_wish(chat: Chat) -> None:
    text = "看看连衣裙"
    chat.says(text, "purchase", at(text, "连衣裙", "category", "连衣裙"))
    chat.says("不要真丝的", "refine_recommendation")
    assert _shown(chat) != {"D3"}


@pytest.mark.parametrize("said", ["鼠标 无线的", "想要无线鼠标", "有没有无线的鼠标", "鼠标要无线"])
def test_wireless_is_held_to(chat: Chat, said: str) -> None:
    chat.says(said, "purchase", at(said, "鼠标", "category", "鼠标"))
    assert _shown(chat) == {"U2", "U3"}


def test_none_for_the_money_is_said_of_what_fits(chat: Chat) -> None:
    text = "有心电图的智能手表"
    says_and_keeps(chat, text, "purchase", at(text, "智能手表", "category", "智能手表"))
    assert _shown(chat) == {"W3"}
    told = chat.says("1500以内", "inform", at("1500以内", "1500以内", "price", 1500, role="max"))
    assert "符合前面要求的智能手表" in told and "¥2,799" in told


def test_others_that_are_so_are_named_when_none_shown_is(chat: Chat) -> None:
    text = "智能手表 1500以内"
    chat.says(text, "purchase", at(text, "智能手表", "category", "智能手表"),
              at(text, "1500以内", "price", 1500, role="max"))  # fmt: skip
    assert _shown(chat) == {"W1", "W2"}
    told = chat.says("哪个能测心电图", "compare")
    assert "这几款都不符合" in told and "「Apple S10」¥2,799" in told
