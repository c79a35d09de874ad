"""What a name, the weight told before, or no data at all says of what is asked."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.talking import Chat, at
from tests.shop.making import product as put

SET, LIGHT, HEAVY, PAINT = "B1", "D1", "D2", "F1"


@pytest.fixture(params=["zh", "en"])
def chat(request: pytest.FixtureRequest, talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for one, name, kind, told in (
            (SET, "李宁 入门双拍套装", "羽毛球拍", {"重量": "92g"}),
            (LIGHT, "帮宝适 一级帮", "纸尿裤", {"适用体重": "6-11kg"}),
            (HEAVY, "帮宝适 清新帮", "纸尿裤", {"适用体重": "9-14kg"}),
            (PAINT, "阿玛尼 粉底液", "粉底液", {"妆效": "丝绒"}),
        ):
            put(tx, one, now, name=name, brand=name.split()[0], category=kind,
                categories=["百货", kind], attributes=told,
                variants=[(f"{one}-1", "", "XL", 9_900, 9)])  # fmt: skip
    return talk(None, request.param)


def _cards(chat: Chat) -> list[str]:
    return sorted(one["product_id"] for one in chat.cards)


def test_how_many_are_in_a_set(chat: Chat) -> None:
    zh = chat.language == "zh"
    chat.slots["product_id"] = SET
    said = chat.says("里面是两支拍子吗" if zh else "does it come with 2 rackets", "product_info")
    assert ("是的" if zh else "Yes") in said and "2" in said
    assert "没有写" not in said and "does not say" not in said
    said = chat.says("里面有三支拍子吗" if zh else "are there 3 rackets in it", "product_info")
    assert "2" in said and not said.startswith(("是的", "Yes"))


def test_a_number_of_something_else_is_none_of_the_set(chat: Chat) -> None:
    chat.slots["product_id"] = SET
    zh = chat.language == "zh"
    said = chat.says("能送两个手胶吗" if zh else "does it come with 2 grips", "product_info")
    assert "共 2 件" not in said and "set of 2" not in said


def test_a_weight_that_was_judged_is_not_said_to_be_untold(chat: Chat) -> None:
    zh = chat.language == "zh"
    chat.slots["product_id"] = LIGHT
    text = "体重范围多少，他12公斤能穿吗" if zh else "whats the weight range? hes about 12 kilos"
    word = "体重范围" if zh else "weight range"
    said = chat.says(text, "product_info", at(text, word, "attribute", "尺码段"))
    assert "6-11kg" in said and "没有写" not in said and "say nothing" not in said


def test_which_fit_him_by_the_weight_told_before(chat: Chat) -> None:
    zh = chat.language == "zh"
    text, word = ("纸尿裤", "纸尿裤") if zh else ("nappies", "nappies")
    says_and_keeps(chat, text, "purchase", at(text, word, "category", "纸尿裤"))
    assert _cards(chat) == [LIGHT, HEAVY]
    told = "他大概12公斤" if zh else "hes about 12 kilos"
    says_and_keeps(chat, told, "inform")
    says_and_keeps(chat, "那哪几款他能穿" if zh else "oh right, which ones fit him then",
                   "refine_recommendation")  # fmt: skip
    assert LIGHT not in _cards(chat) and "清新帮" in chat.text


def test_for_what_skin_is_said_to_be_untold(chat: Chat) -> None:
    zh = chat.language == "zh"
    text = "粉底液 我皮肤偏黄" if zh else "foundation for fair skin"
    word = "粉底液" if zh else "foundation"
    said = chat.says(text, "purchase", at(text, word, "category", "粉底液"))
    assert ("没有写" if zh else "does not say") in said and _cards(chat) == [PAINT]


@pytest.mark.parametrize("intent", ["product_info", "recommend"])
def test_which_fit_is_no_fact_of_one(chat: Chat, intent: str) -> None:
    zh = chat.language == "zh"
    chat.slots["product_id"] = LIGHT
    says_and_keeps(chat, "他12公斤能穿吗" if zh else "he is 12 kilos, does it fit", "product_info")
    says_and_keeps(chat, "那哪些他能穿" if zh else "which ones fit him", intent)
    assert _cards(chat) == [HEAVY]
