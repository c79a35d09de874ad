"""What is in focus beside a name that is said by some of its words; what the data leave open."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at
from tests.shop.making import product as put

PHILIPS, BRAUN5, BRAUN9 = "Q1", "Q2", "Q3"


def _shaver(tx: object, one: str, now: datetime, name: str, brand: str, *called: str) -> None:
    put(tx, one, now, name=name, brand=brand, category="剃须刀", categories=["个护", "剃须刀"],
        short_names=list(called), attributes={"类型": "旋转式" if one == PHILIPS else "往复式",
                                              "续航": "60分钟" if one == PHILIPS else "50分钟"},
        variants=[(f"{one}-1", "黑色", "", 42_900, 9)])  # fmt: skip


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        _shaver(tx, PHILIPS, now, "飞利浦 S5000 X", "飞利浦", "Philips S5000 X Shaver")
        _shaver(tx, BRAUN5, now, "博朗 5系 Pro", "博朗", "Braun Series 5 Pro", "Braun Series 5")
        _shaver(tx, BRAUN9, now, "博朗 9系 Pro+", "博朗", "Braun Series 9 Pro+", "Braun Series 9")
    begun = talk(None, "en")
    begun.slots["product_id"] = PHILIPS
    return begun


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("how does it compare to the braun 5?", "braun 5"),
        ("is it better than the braun 5 pro", "braun 5 pro"),
        ("compare it with braun series 5", "braun series 5"),
        ("它跟博朗5系比咋样", "博朗5系"),
    ],
)
def test_a_name_by_some_of_its_words(chat: Chat, text: str, name: str) -> None:
    chat.says(text, "compare", at(text, name, "product", name))
    assert [one["product_id"] for one in chat.cards] == [PHILIPS, BRAUN5]


def test_the_other_model_of_the_brand(chat: Chat) -> None:
    text = "how does it compare to the braun 9?"
    chat.says(text, "compare", at(text, "braun 9", "product", "braun 9"))
    assert [one["product_id"] for one in chat.cards] == [PHILIPS, BRAUN9]


@pytest.mark.parametrize("name", ["braun 7", "sony 5", "braun"])
def test_no_words_of_any_name(chat: Chat, name: str) -> None:
    text = f"how does it compare to the {name}?"
    chat.says(text, "compare", at(text, name, "product", name))
    assert BRAUN9 not in [one["product_id"] for one in chat.cards][:1]
    assert name == "braun" or not chat.cards


def test_denied_goods_are_not_compared(chat: Chat) -> None:
    text = "no not tea!! the philips vs the braun shaver"
    chat.says(text, "compare", at(text, "tea", "category", "茶叶"),
              at(text, "philips", "brand", "飞利浦"), at(text, "braun", "brand", "博朗"),
              at(text, "shaver", "category", "剃须刀"))  # fmt: skip
    assert [one["product_id"] for one in chat.cards][0] == PHILIPS
    assert len(chat.cards) == 2
    assert "60 minutes" in chat.says("and which one lasts longer on a charge?", "compare")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("这俩哪个刮得干净点 他胡子硬", "刮得干净"),
        ("哪款洗得快一点", "洗得快"),
        ("which one shaves closer? he has a thick beard", "shaves closer"),
        ("which is more comfortable", "more comfortable"),
    ],
)
def test_what_the_data_leave_open_is_said(chat: Chat, text: str, said: str) -> None:
    first = "how does it compare to the braun 5?"
    chat.says(first, "compare", at(first, "braun 5", "product", "braun 5"))
    told = chat.says(text, "compare")
    assert said in told and ("没有写" in told or "neither" in told)


@pytest.mark.parametrize("text", ["which is cheaper", "哪个续航长", "which one lasts longer"])
def test_what_the_data_tell_is_told(chat: Chat, text: str) -> None:
    first = "how does it compare to the braun 5?"
    chat.says(first, "compare", at(first, "braun 5", "product", "braun 5"))
    told = chat.says(text, "compare")
    assert "没有写" not in told and "neither" not in told


def test_of_different_kinds_every_detail_is_told(chat: Chat, means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for one, name, kind in (("K1", "甲 口红", "口红"), ("K2", "乙 精华", "精华")):
            put(tx, one, now, name=name, brand=name[0], category=kind, categories=["美妆", kind],
                attributes={"净含量": f"{len(one)}g", "保质期": "36个月", kind: "有"},
                variants=[(f"{one}-1", "", "", 18_000, 9)])  # fmt: skip
    text = "口红和精华对比"
    said = chat.says(text, "compare", at(text, "口红", "product", "甲", extra={"product_id": "K1"}),
                     at(text, "精华", "product", "乙", extra={"product_id": "K2"}))  # fmt: skip
    assert "其余参数相同" not in said and "保质期: 36个月 | 36个月" in said
