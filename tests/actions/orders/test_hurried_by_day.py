"""A parcel asked for by a day or an hour, and hurried with it."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE60, SHIPPED
from tests.actions.talking import Chat, at


def _told(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("Mate60到哪了", "order_status", MATE60)
    return chat


@pytest.mark.parametrize("text", ["那能催一下明天送到不", "帮忙催催快递，明天能送到吗"])
def test_it_is_hurried_as_well(talk: Talk, text: str) -> None:
    chat = _told(talk)
    said = chat.says(text, "order_status")
    assert "催派送" in said and SHIPPED in said and chat.slots["proposal_id"]


@pytest.mark.parametrize("text", ["明天能送到吗", "不用催，明天能送到吗"])
def test_a_question_alone_hurries_nothing(talk: Talk, text: str) -> None:
    chat = _told(talk)
    chat.says(text, "order_status")
    assert not chat.slots.get("proposal_id")


@pytest.mark.parametrize("text", ["大概上午还是下午", "周五几点能到呀，我下午要出门"])
def test_the_hour_is_not_known(talk: Talk, text: str) -> None:
    assert "具体几点" in _told(talk).says(text, "order_status")


@pytest.mark.parametrize("text", ["手机哪天到", "手机多久能到"])
def test_goods_on_their_way_are_no_question_of_the_rules(talk: Talk, text: str) -> None:
    phone = at(text, "手机", "category", "手机")
    assert SHIPPED in talk(ANNA).says(text, "shipping_info", phone)


@pytest.mark.parametrize("text", ["买手机几天能到", "手机寄到拉萨几天能到", "耳机多久能到"])
def test_other_goods_are(talk: Talk, text: str) -> None:
    kind = next(one for one in ("手机", "耳机") if one in text)
    said = talk(ANNA).says(text, "shipping_info", at(text, kind, "category", kind))
    assert SHIPPED not in said
