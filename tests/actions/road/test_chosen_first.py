"""A choice with a question beside it: the one is put in or offered, the other answered."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, at, named, product
from tests.shop.making import product as stocked

SPIN, SWEEP = "B1", "B2"


@pytest.fixture
def means_with_brushes(means: Means, now: datetime) -> Means:
    with means.database.transaction() as tx:
        stocked(tx, SPIN, now, name="欧乐B P3000", brand="欧乐B", category="电动牙刷",
                categories=["个护", "电动牙刷"], attributes={"震动频率": "旋转圆头"},
                variants=[("B1-b", "蓝色", "", 25_900, 5)])  # fmt: skip
        stocked(tx, SWEEP, now, name="飞利浦 HX2431", brand="飞利浦", category="电动牙刷",
                categories=["个护", "电动牙刷"], attributes={"震动频率": "扫振"},
                variants=[("B2-b", "黑色", "", 14_900, 5),
                          ("B2-w", "白色", "", 14_900, 5)])  # fmt: skip
    return means


def shown(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    text = "有电动牙刷吗" if language == "zh" else "do you have electric toothbrushes?"
    chat.says(text, "purchase", named("category", "电动牙刷"))
    assert set(chat.slots["shown"]) == {SPIN, SWEEP}
    return chat


@pytest.mark.parametrize(
    ("text", "word", "intent"),
    [
        ("ok the philips one then, can you gift wrap it?", "philips", "promotion"),
        ("i'll go with the philips. do you gift wrap?", "philips", "promotion"),
        ("那就飞利浦的吧 能包装一下送人吗", "飞利浦", "promotion"),
        ("就飞利浦那个好了，有券能用吗", "飞利浦", "promotion"),
        ("他喜欢扫振，那就飞利浦的吧。我金卡有折扣没", "飞利浦", "inform"),
    ],
)
def test_what_is_chosen_is_offered_with_the_answer(
    talk: Talk, means_with_brushes: Means, text: str, word: str, intent: str
) -> None:
    chat = shown(talk, "en" if "the" in text else "zh")
    said = chat.says(text, intent, at(text, word, "brand", "飞利浦"))
    task = chat.slots["task"]
    assert task["name"] == "add_to_basket" and task["product_id"] == SWEEP
    assert len(chat.replies) > 1, said


def test_it_is_chosen_by_what_its_data_say(talk: Talk, means_with_brushes: Means) -> None:
    chat = shown(talk)
    chat.says("那就旋转的吧 为啥给我推这个呀", "nlu_fallback")
    assert chat.slots["task"]["product_id"] == SPIN


@pytest.mark.parametrize("text", ["旋转的和不旋转的哪个好", "为啥给我推这个呀", "旋转的贵不贵"])
def test_nothing_is_chosen_by_a_question(talk: Talk, means_with_brushes: Means, text: str) -> None:
    chat = shown(talk)
    chat.says(text, "product_info")
    assert held(means_with_brushes) == {}
    assert (chat.slots.get("task") or {}).get("product_id") != SPIN


@pytest.mark.parametrize(
    "text",
    [
        "黑的 有券能用吗",
        "要黑色的吧，运费多少",
        "黑色 有优惠券吗",
        "black please, any coupons i could use?",
    ],
)
def test_the_version_asked_for_is_taken_first(
    talk: Talk, means_with_brushes: Means, text: str
) -> None:
    chat = talk(ANNA, "en" if text[0] == "b" else "zh")
    chat.says("飞利浦HX2431加购物车", "purchase", product("飞利浦 HX2431", SWEEP))
    word = next(one for one in ("black", "黑色", "黑的") if one in text)
    chat.says(text, "promotion", at(text, word, "color", "黑色"))
    assert held(means_with_brushes) == {"B2-b": 1}


@pytest.mark.parametrize("text", ["黑的有货吗", "黑色的多少钱", "黑的 不过有券能用吗 没有就算了"])
def test_no_version_is_taken_by_a_question_of_it(
    talk: Talk, means_with_brushes: Means, text: str
) -> None:
    chat = talk(ANNA)
    chat.says("飞利浦HX2431加购物车", "purchase", product("飞利浦 HX2431", SWEEP))
    word = "黑色" if "黑色" in text else "黑的"
    chat.says(text, "stock", at(text, word, "color", "黑色"))
    assert held(means_with_brushes) == {}
