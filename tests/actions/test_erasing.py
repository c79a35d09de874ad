"""Deleting what is kept: what becomes of the basket, and the yes to it in plain words."""

import pytest

from actions.desk import Means
from shop import conversations
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA


def with_person(means: Means, conversation_id: str) -> bool:
    with means.database.reading() as tx:
        return conversations.one(tx, conversation_id).with_person


@pytest.mark.parametrize("text", ["删了我购物车里的东西会没吗", "删聊天记录的话购物车会不会清空"])
def test_the_basket_of_a_customer_stays(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    assert "不会动购物车" in chat.says(text, "inform")
    assert not with_person(means, chat.conversation_id)
    chat.says("行 那确认删", "affirm")
    assert with_person(means, chat.conversation_id)


def test_of_a_guests_basket_nothing_is_promised(talk: Talk) -> None:
    assert "不能保证" in talk(None).says("删聊天记录的话购物车会不会清空", "inform")


@pytest.mark.parametrize("text", ["我说删聊天记录啊", "算了 就删聊天记录吧"])
def test_the_erasure_begins_in_any_words(talk: Talk, text: str) -> None:
    chat = talk(None)
    assert "核实身份" in chat.says(text, "complaint")
    chat.clicks("先不删除")
    assert not chat.slots.get("task")


def test_a_yes_in_english(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, "en")
    chat.says("will my cart be emptied if i delete my chat history?", "help")
    chat.says("ok delete it then", "cancel_order")
    assert with_person(means, chat.conversation_id)


def test_emptying_the_basket_is_no_erasure(talk: Talk) -> None:
    assert "核实身份" not in talk(ANNA).says("清空购物车", "inform")
    assert "核实身份" not in talk(ANNA).says("下单后购物车会清空吗", "inform")
    assert "核实身份" not in talk(ANNA).says("购物车里的东西怎么删", "help")
    assert "核实身份" not in talk(ANNA).says("购物车删了的东西还能找回吗", "help")


def test_a_delete_with_no_erasure_spoken_of(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("那确认删", "inform")
    assert not with_person(means, chat.conversation_id)


def test_refusing_personal_suggestions_wins_over_the_why(talk: Talk) -> None:
    said = talk(ANNA).says("为啥老给我推荐那些东西，我不想要个性化推荐", "recommend")
    assert "生效" in said


@pytest.mark.parametrize("text", ["先不删除", "聊天记录不删了", "no, keep my data"])
def test_a_no_leaves_everything(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("把我的聊天记录都删掉", "inform")
    said = chat.says(text, "deny")
    assert "核实" not in said and not chat.slots.get("task")
    assert not with_person(means, chat.conversation_id)


@pytest.mark.parametrize(
    "text", ["keep it then", "no just leave it", "留着吧", "那先留着", "先不删了"]
)
@pytest.mark.parametrize("intent", ["nlu_fallback", "inform", "deny"])
def test_it_is_kept_in_any_words(talk: Talk, means: Means, text: str, intent: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says("delete my data" if text.isascii() else "删除我的数据", "out_of_scope")
    said = chat.says(text, intent)
    assert not chat.slots.get("task") and not chat.titles and said
    assert not with_person(means, chat.conversation_id)
