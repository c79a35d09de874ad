"""耳机 不入耳: a feature behind 不 is left out, unless 不 belongs to it, as in 不粘."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at
from tests.shop.making import product

GOODS = {
    "E1": ("耳机 甲", "耳机", {"佩戴方式": "入耳式"}),
    "E2": ("耳机 乙", "耳机", {"佩戴方式": "头戴式"}),
    "E3": ("耳机 丙", "耳机", {"佩戴方式": "骨传导挂耳"}),
    "K1": ("锅 甲", "电饭煲", {"内胆": "不粘内胆"}),
    "K2": ("锅 乙", "电饭煲", {"内胆": "粘土内胆"}),
}


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for key, (name, kind, attributes) in GOODS.items():
            product(tx, key, now, name=name, brand=name[-1], category=kind,
                    categories=["百货", kind], attributes=attributes,
                    variants=[(f"{key}-1", "", "", 9_900, 5)])  # fmt: skip
    return talk(None)


@pytest.mark.parametrize("text", ["耳机 跑步用的 不入耳", "不入耳的耳机", "耳机不入耳式的"])
def test_what_is_not_so_is_left_out(chat: Chat, text: str) -> None:
    chat.says(text, "refine_recommendation", at(text, "耳机", "category", "耳机"))
    found = {card["product_id"] for card in chat.cards}
    assert {"E2", "E3"} <= found and "E1" not in found


def test_what_is_so_is_still_found(chat: Chat) -> None:
    chat.says("入耳的耳机", "purchase", at("入耳的耳机", "耳机", "category", "耳机"))
    assert [card["product_id"] for card in chat.cards] == ["E1"]


def test_a_word_that_begins_with_no_is_itself_wished_for(chat: Chat) -> None:
    text = "不粘内胆的电饭煲"
    chat.says(text, "purchase", at(text, "电饭煲", "category", "电饭煲"))
    assert [card["product_id"] for card in chat.cards] == ["K1"]


def test_a_question_refuses_nothing(chat: Chat) -> None:
    text = "耳机入耳的还是不入耳的好？"
    chat.says(text, "purchase", at(text, "耳机", "category", "耳机"))
    assert len(chat.cards) != 2 or "E1" in {card["product_id"] for card in chat.cards}


@pytest.mark.parametrize("text", ["耳机，要不入耳的吧", "看看耳机，要不入耳式的吧",
                                  "要不入耳的耳机吧", "耳机，那要不入耳的"])  # fmt: skip
def test_rather_so_is_wished_for(chat: Chat, text: str) -> None:
    chat.says(text, "purchase", at(text, "耳机", "category", "耳机"))
    assert "E1" in {card["product_id"] for card in chat.cards}


@pytest.mark.parametrize("text", ["我要的耳机不入耳", "不入耳的耳机来一个", "我要不入耳的耳机"])
def test_not_so_stays_not_so(chat: Chat, text: str) -> None:
    chat.says(text, "purchase", at(text, "耳机", "category", "耳机"))
    assert "E1" not in {card["product_id"] for card in chat.cards}
