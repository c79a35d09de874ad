"""Kinds that others are for, and those that were shown by mistake, are not looked for."""

import pytest

from actions.desk import Means
from actions.goods.leaning import _SIZED
from actions.goods.needless_kinds import _is_for, _no_kind, _shown_so
from actions.turn import Entity
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at
from tests.shop import making


def kind(text: str, word: str) -> Entity:
    start = text.index(word)
    return Entity("category", word, None, {}, start, start + len(word))


@pytest.mark.parametrize(
    ("text", "word", "other", "is_for"),
    [
        ("两百以下 能充笔记本的充电宝", "笔记本", "充电宝", True),
        ("可以给手机充电的台灯", "手机", "台灯", True),
        ("power bank that can charge a laptop", "laptop", "power bank", True),
        ("笔记本和充电宝", "笔记本", "充电宝", False),
        ("能不能看看手机 耳机也行", "手机", "耳机", False),
        ("a laptop and a power bank", "laptop", "power bank", False),
    ],
)
def test_what_a_kind_is_for(text: str, word: str, other: str, is_for: bool) -> None:
    one, two = kind(text, word), kind(text, other)
    assert _is_for(text, one, [one, two]) is is_for
    assert not _is_for(text, two, [one, two])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("咋还有咖啡 我要猫粮", "咖啡"),
        ("我刚刚是问无谷猫粮 你咋给我推饼干", "饼干"),
        ("怎么又给我看狗粮", "狗粮"),
        ("why are you showing me cookies", "cookies"),
    ],
)
def test_what_was_shown_instead(text: str, word: str) -> None:
    assert _shown_so(text, kind(text, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("给我推荐饼干", "饼干"),
        ("还有咖啡吗", "咖啡"),
        ("怎么挑狗粮", "狗粮"),
        ("show me cookies", "cookies"),
    ],
)
def test_what_is_wished_for(text: str, word: str) -> None:
    assert not _shown_so(text, kind(text, word))


@pytest.mark.parametrize(
    ("text", "word", "is_none"),
    [
        ("要体面点儿的", "面点", True),
        ("想备点吃的用的 猫粮也要", "吃的", True),
        ("早餐吃的面点有吗", "面点", False),
        ("吃的有什么推荐", "吃的", False),
    ],
)
def test_letters_that_only_look_like_a_kind(text: str, word: str, is_none: bool) -> None:
    assert _no_kind(text, kind(text, word)) is is_none


def test_a_kind_shown_instead_leaves_what_was_looked_for(talk: Talk) -> None:
    chat = talk(None)
    chat.says("推荐手机", "recommend", at("推荐手机", "手机", "category", "手机"))
    text = "咋还有坚果 我说的是小米的"
    chat.says(text, "refine_recommendation", at(text, "坚果", "category", "坚果"),
              at(text, "小米", "brand", "小米"))  # fmt: skip
    assert [card["name"] for card in chat.cards] == ["Redmi Note 14"]


@pytest.mark.parametrize(
    ("text", "size"),
    [("等它大点再讲 有啥能吃的", False), ("长大点再说", False), ("要大点的", True)],
)
def test_an_animal_that_grows_asks_for_no_larger_goods(text: str, size: bool) -> None:
    assert bool(_SIZED.search(text)) is size


@pytest.fixture
def bedding(talk: Talk, means: Means) -> Chat:
    """Sets of sheets that come for two widths of bed, and no beds."""
    chat = talk(None)
    with means.database.transaction() as tx:
        for number in ("P20", "P21"):
            making.product(tx, number, chat.now, name=f"{number} 水洗棉四件套", brand="网易严选",
                           category="四件套", categories=["家纺", "四件套"],
                           variants=[(f"{number}-1", "绿色", "1.5米床", 25_900, 9),
                                     (f"{number}-2", "绿色", "1.8米床", 27_900, 9)])  # fmt: skip
    return chat


def test_a_bed_that_is_not_sold_is_the_size_of_what_is_for_it(bedding: Chat) -> None:
    text = "四件套一套1.8米床的"
    said = bedding.says(text, "recommend", at(text, "四件套", "category", "四件套"),
                        at(text, "1.8米床", "category", "双人床"))  # fmt: skip
    assert "没有" not in said and bedding.cards[0]["price"]["amount"] == 27_900


def test_the_width_said_after_them_is_theirs(bedding: Chat) -> None:
    bedding.says("有没有四件套", "recommend", at("有没有四件套", "四件套", "category", "四件套"))
    said = bedding.says("要1.8的床", "inform", at("要1.8的床", "床", "category", "床"))
    assert "没有" not in said and bedding.cards[0]["price"]["amount"] == 27_900


def test_a_bed_by_itself_is_looked_for(bedding: Chat) -> None:
    said = bedding.says("要1.8的床", "recommend", at("要1.8的床", "床", "category", "床"))
    assert "床" in said and not bedding.cards
