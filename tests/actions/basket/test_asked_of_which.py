"""Goods named after the question which are meant: it is answered of them, and nothing is taken."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE60, held
from tests.actions.talking import Chat, at, named, product

SHIRT = product("优衣库 纯棉T恤", "P6")


def asked_back(talk: Talk, text: str = "xl还有货吗", language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("纯棉T恤怎么样" if language == "zh" else "the T恤?", "product_info", SHIRT)
    chat.slots |= {"product_id": None, "task": None, "asked": None}
    chat.says(text, "stock", named("size", "XL"))
    assert chat.slots["asked"] == "product"
    return chat


@pytest.mark.parametrize("intent", ["purchase", "inform", "stock", "nlu_fallback"])
@pytest.mark.parametrize("text", ["就这款T恤的xl啊", "那就T恤吧", "还是T恤 谢谢", "我问的是T恤"])
def test_naming_the_goods_of_a_question_takes_nothing(
    talk: Talk, means: Means, intent: str, text: str
) -> None:
    chat = asked_back(talk)
    sizes = [at(text, "xl", "size", "XL")] if "xl" in text else []
    said = chat.says(text, intent, at(text, "T恤", "product", "纯棉T恤",
                     extra={"product_id": "P6"}), *sizes)  # fmt: skip
    assert held(means) == {} and "XL" in said and "货" in said


def test_the_version_said_now_is_the_one_asked_of(talk: Talk, means: Means) -> None:
    chat = asked_back(talk)
    text = "T恤的m码"
    said = chat.says(text, "inform", SHIRT, at(text, "m", "size", "M"))
    assert held(means) == {} and "M" in said and "XL" not in said


def test_in_english(talk: Talk, means: Means) -> None:
    chat = asked_back(talk, "is xl in stock", "en")
    said = chat.says("this T恤", "purchase", SHIRT)
    assert held(means) == {} and "XL" in said


@pytest.mark.parametrize("text", ["T恤来两件", "T恤加购物车", "买T恤"])
def test_what_is_said_to_be_taken_is_taken(talk: Talk, text: str) -> None:
    chat = asked_back(talk)
    chat.says(text, "purchase", SHIRT)
    assert chat.slots["task"]["name"] == "add_to_basket"


def test_another_question_is_answered_by_itself(talk: Talk) -> None:
    chat = asked_back(talk)
    text = "Mate60内存多大"
    said = chat.says(text, "product_info", MATE60, at(text, "内存", "attribute", "内存"))
    assert "12GB" in said and "XL" not in said
