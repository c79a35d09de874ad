"""A number that is a size of the goods counts no pieces; a colour in a name is none."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES, held
from tests.actions.talking import Chat, at, product


def with_shoes(talk: Talk, means: Means, language: str = "en") -> Chat:
    chat = talk(ANNA, language)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P5-42", 1, chat.now)
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "actually make the shoes 41, my feet are small",
        "make it 41",
        "change the shoes to 41 please",
        "make them 41 instead",
    ],
)
def test_a_size_in_the_basket_changes_the_version(talk: Talk, means: Means, text: str) -> None:
    chat = with_shoes(talk, means)
    found = [at(text, "shoes", "category", "鞋子")] if "shoes" in text else []
    chat.says(text, "exchange", *found)
    assert held(means) == {"P5-41": 1}


@pytest.mark.parametrize("text", ["鞋子改成41", "把鞋换成41的"])
def test_the_same_in_chinese(talk: Talk, means: Means, text: str) -> None:
    with_shoes(talk, means, "zh").says(text, "exchange")
    assert held(means) == {"P5-41": 1}


@pytest.mark.parametrize(
    "text", ["the li-ning 赤兔 8. black, 42", "li-ning 赤兔 8, 42, black please"]
)
def test_a_size_in_a_part_of_its_own_is_no_number(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says("running shoes", "purchase", at("running shoes", "running shoes", "category", "鞋"))
    entity = at(text, "赤兔 8", "product", "李宁 赤兔 8", extra={"product_id": SHOES})
    chat.says(text, "inform", entity, at(text, "black", "color", "黑色"))
    assert held(means) in ({}, {"P5-42": 1})


@pytest.mark.parametrize(
    "text", ["no i mean the airpods. gift wrap possible?", "no it's the airpods i meant"]
)
def test_no_i_mean_takes_nothing_out(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA, "en")
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P4-w", 1, chat.now)
    chat.says(text, "product_info", at(text, "airpods", "product", "Apple AirPods Pro 2",
                                       extra={"product_id": "P4"}))  # fmt: skip
    assert held(means) == {"P4-w": 1}


def test_a_version_asked_for_politely_goes_in(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, "en")
    chat.says("chitu 8", "product_info", product("李宁 赤兔 8", SHOES))
    text = "赤兔 size 42 black pls"
    chat.says(text, "stock", at(text, "black", "color", "黑色"), at(text, "size 42", "size", "42"))
    assert held(means) == {"P5-42": 1}


@pytest.mark.parametrize(
    ("text", "language"),
    [("wait 41 not 42", "en"), ("41, not 42", "en"), ("不是42 是41", "zh"), ("not 42, 41", "en")],
)
def test_one_size_instead_of_another(talk: Talk, means: Means, text: str, language: str) -> None:
    chat = with_shoes(talk, means, language)
    chat.says(text, "stock", at(text, "41", "size", "41"), at(text, "42", "size", "42"))
    assert held(means) == {"P5-41": 1}


@pytest.mark.parametrize("text", ["remove everything", "clear the cart pls"])
def test_the_whole_basket_goes_after_a_yes_alone(talk: Talk, means: Means, text: str) -> None:
    chat = with_shoes(talk, means)
    chat.says(text, "nlu_fallback")
    assert held(means) == {"P5-42": 1}
    chat.clicks("Empty")
    assert held(means) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("不查单 我要再买 每日坚果3袋 加购物车", "每日坚果3"),
        ("每日坚果 3袋 加购物车", "每日坚果 3"),
        ("我要洽洽每日坚果3包", "洽洽每日坚果3"),
    ],
)
def test_a_number_of_packs_is_no_model_of_the_name(
    talk: Talk, means: Means, text: str, name: str
) -> None:
    talk(ANNA).says(text, "purchase", at(text, name, "product", name))
    assert held(means) == {"P8-1": 3}


@pytest.mark.parametrize("text", ["我要华为畅享80包邮的", "华为畅享80 支持快充吗"])
def test_a_model_stays_a_model_before_other_words(talk: Talk, means: Means, text: str) -> None:
    said = talk(ANNA).says(text, "purchase", at(text, "华为畅享80", "product", "华为畅享80"))
    assert "畅享80" in said and held(means) == {}
