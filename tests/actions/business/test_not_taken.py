"""Before a yes, what nothing answers is said to be unknown, and what changes nothing not to be."""

import pytest

from actions.desk import Means
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, PAID, PODS_ORDER
from tests.actions.talking import Chat, named


def booking(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("约安装 明天", "installation", named("order_no", AIRCON_ORDER))
    assert chat.slots["proposal_id"]
    return chat


@pytest.mark.parametrize("text", ["师傅姓什么", "我家在18楼能装吗", "要不要戴鞋套"])
def test_a_question_nobody_can_answer_is_said_to_be_one(talk: Talk, text: str) -> None:
    chat = booking(talk)
    said = chat.says(text, "installation")
    assert text in said and chat.slots["proposal_id"] and "转人工" in chat.titles


@pytest.mark.parametrize("text", ["上门装收钱不 打孔那些", "我想先问下安装费要多少"])
def test_what_it_costs_is_told(talk: Talk, text: str) -> None:
    chat = booking(talk)
    assert "免费" in chat.says(text, "installation") and chat.slots["proposal_id"]


def changing(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("改到静安区南京西路1266号", "change_address", named("order_no", PAID))
    assert chat.slots["proposal_id"]
    return chat


@pytest.mark.parametrize("text", ["楼下有快递柜", "能改成公司吗"])
def test_what_changes_nothing_is_said_not_to_be_caught(talk: Talk, text: str) -> None:
    chat = changing(talk)
    assert "没听清" in chat.says(text, "change_address") and chat.slots["proposal_id"]


@pytest.mark.parametrize("text", ["改吧", "可以 改吧"])
def test_a_yes_is_still_one(talk: Talk, text: str) -> None:
    chat = changing(talk)
    chat.says(text, "change_address")
    assert not chat.slots.get("proposal_id") and "1266" in chat.text


def test_a_question_of_what_is_shown_shows_it(talk: Talk) -> None:
    chat = booking(talk)
    assert "资料" not in chat.says("是哪一单啊", "installation")


def test_what_comes_after_the_business_is_told_from_the_rules(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("取消", "cancel_order", named("order_no", PAID))
    assert "不能恢复" in chat.says("取消了还能恢复吗", "cancel_order")
    chat = talk(ANNA)
    chat.says("耳机充不进电 我不退货 能修就行", "repair_warranty", named("order_no", PODS_ORDER))
    assert "能修" not in chat.text
    assert "检测" in chat.says("修不好的话能换个新的不", "exchange") and chat.slots["proposal_id"]
    chat.says("能修就好 那登记吧", "repair_warranty")
    with means.database.reading() as tx:
        assert [one.kind for one in cases(tx, ANNA)] == ["repair"]
