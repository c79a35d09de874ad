"""A version that is named only to say what is against it is the one to leave, never to take."""

import pytest

from actions.desk import Means
from actions.hearing.rejecting import rejected, versions_taken_back, without_rejected
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, Entity, at, product
from tests.shop import making

HUES = {"白": "白色", "粉": "粉色", "灰": "灰色", "white": "白色", "pink": "粉色", "grey": "灰色"}


def hues(text: str) -> list[Entity]:
    found = [(text.index(one), one, value) for one, value in HUES.items() if one in text]
    long = {one: f"{one}色" if f"{one}色" in text else one for _, one, _ in found}
    return [at(text, long[one], "color", value) for _, one, value in sorted(found)]


@pytest.fixture
def keyboards(talk: Talk, means: Means) -> Chat:
    """A keyboard in three colours; a grey and a pink one lie in the basket."""
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(tx, "P20", begun.now, name="罗技 K380", brand="罗技", category="键盘",
                       categories=["数码", "键盘"],
                       variants=[("P20-w", "白色", "", 16_900, 9), ("P20-p", "粉色", "", 16_900, 9),
                                 ("P20-g", "灰色", "", 16_900, 9)])  # fmt: skip
        for variant_id in ("P20-g", "P20-p"):
            baskets.set_quantity(tx, ANNA, variant_id, 1, begun.now)
    return begun


@pytest.mark.parametrize(
    "text",
    [
        "同事说粉色太嫩了，她那个换白色",
        "粉的不好看 换成白的吧",
        "换个白色吧，粉色显黑",
        "粉色有点俗气，改成白色",
        "pink is way too bright, make it white instead",
        "make it white, pink looks cheap",
    ],
)
def test_the_version_found_fault_with_gives_way(keyboards: Chat, means: Means, text: str) -> None:
    keyboards.says(text, "exchange", *hues(text))
    assert held(means) == {"P20-g": 1, "P20-w": 1}


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("不对啊 我要灰色一个白色一个，粉的不要了", {"P20-g": 1, "P20-w": 1}),
        ("灰的一个白的两个 粉的去掉", {"P20-g": 1, "P20-w": 2}),
        ("one grey and two white, no pink ones", {"P20-g": 1, "P20-w": 2}),
        ("粉的留一个就行，另一个要白的", {"P20-p": 1, "P20-w": 1}),
        ("粉的要一个，剩下的换成白的", {"P20-p": 1, "P20-w": 1}),
        ("keep one pink, the other one in white please", {"P20-p": 1, "P20-w": 1}),
        ("粉的不要了 灰的要两个", {"P20-g": 2}),
    ],
)
def test_the_whole_state_that_is_said_is_written(
    keyboards: Chat, means: Means, text: str, there: dict[str, int]
) -> None:
    keyboards.says(text, "exchange", *hues(text))
    assert held(means) == there


@pytest.fixture
def shoes(talk: Talk, means: Means) -> Chat:
    """Shoes in black and white are offered."""
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(tx, "P21", begun.now, name="安踏 毒刺 6", brand="安踏", category="跑步鞋",
                       categories=["运动", "跑步鞋"],
                       variants=[(f"P21-{hue}{size}", color, size, 29_900, 9)
                                 for hue, color in (("b", "黑色"), ("w", "白色"))
                                 for size in ("40", "42", "43")])  # fmt: skip
    begun.says("安踏毒刺6有吗", "stock", product("安踏 毒刺 6", "P21"))
    return begun


def versions(text: str) -> list[Entity]:
    words = {"白": "白色", "黑色": "黑色", "white": "白色", "black": "黑色"}
    found = [at(text, one, "color", value) for one, value in words.items() if one in text]
    return found + [at(text, one, "size", one) for one in ("40", "42", "43") if one in text]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("算了白的不耐脏 黑色42 一双加进去吧", "P21-b42"),
        ("黑色42来一双吧 白的显脚大", "P21-b42"),
        ("42有点挤脚 黑色43 来一双", "P21-b43"),
        ("40我穿不了，要黑色42 一双", "P21-b42"),
        ("white gets dirty too easily, add the black 42", "P21-b42"),
        ("白的不容易脏 白的42 来一双", "P21-w42"),
    ],
)
def test_the_version_wanted_is_taken(shoes: Chat, means: Means, text: str, taken: str) -> None:
    shoes.says(text, "purchase", *versions(text))
    assert held(means) == {taken: 1}


@pytest.mark.parametrize(
    "text",
    ["44会不会太大？", "不显脏的黑色来一双", "黑色太好看了 来一双",
     "white is not too bright, add it", "白色不容易脏，来白色42",
     "那双太贵了 白色42来一双", "黑色不挤脚"],
)  # fmt: skip
def test_praise_a_question_and_a_price_reject_no_version(text: str) -> None:
    assert rejected(text) == []
    assert without_rejected(text) == text


@pytest.mark.parametrize(
    ("text", "intent", "taken"),
    [
        ("白的42吧……等等 黑色好看 拿黑色", "inform", "P21-b42"),
        ("要42的黑色 哦不 白的好看些 要白的", "refine_recommendation", "P21-w42"),
        ("黑色42来一双 说错了 要43", "purchase", "P21-b43"),
        ("yeah black 42. actually no, white is nicer, take white", "affirm", "P21-w42"),
        ("white 42 please. no wait, black please", "inform", "P21-b42"),
        ("yes white in 42, hmm actually black looks better, black please", "affirm", "P21-b42"),
        ("ill take white 42, scratch that, black", "exchange", "P21-b42"),
    ],
)
def test_the_version_put_right_keeps_what_else_is_said(
    shoes: Chat, means: Means, text: str, intent: str, taken: str
) -> None:
    shoes.says(text, intent, *versions(text))
    assert held(means) == {taken: 1}


@pytest.mark.parametrize(
    "text",
    ["黑色好还是白的好", "黑色的来一件 哦不 再加一件白的", "要黑色的 还是要白的？",
     "要黑色42 算了不要了", "i ordered black but actually got white",
     "black 42, and actually i also need a white one",
     "no, black 42 please", "is the black nice? no wait, the white"],
)  # fmt: skip
def test_two_versions_with_no_change_of_mind_both_stand(text: str) -> None:
    assert versions_taken_back(text) == []


@pytest.mark.parametrize(
    "text", ["add the black 42, no red please", "要一件黑色的 等等 白色的还有货吗"]
)
def test_a_color_refused_or_asked_for_takes_nothing_back(text: str) -> None:
    assert versions_taken_back(text) == []
