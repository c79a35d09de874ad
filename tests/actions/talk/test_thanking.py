"""Thanks, goods that are liked, a last word, who answers: in kind, and with what else is asked."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS
from tests.actions.talking import at, named


def test_thanks_for_listening_are_answered(talk: Talk) -> None:
    chat = talk(None)
    assert "登录" not in chat.says("不改地址啊 行我待会登录。谢谢你听我唠叨", "change_address")


def test_thanks_and_a_question_are_both_answered(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    said = chat.says("how many points do i have? and thanks for the help", "membership")
    assert "1230" in said and "silver" not in said
    assert len(chat.replies) == 2


@pytest.mark.parametrize("text", ["你们家猫砂我家主子挺喜欢的", "上次买的坚果真的好吃"])
def test_goods_that_are_liked_are_not_searched_for(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(f"好嘞 辛苦啦 {text}", "purchase")
    assert not chat.cards and "表扬" in chat.text


def test_goods_that_are_liked_and_wanted_again_are_looked_for(talk: Talk) -> None:
    text = "上次买的坚果挺好吃 再买点坚果"
    chat = talk(ANNA)
    chat.says(text, "purchase", at(text, "坚果", "category", "坚果"))
    assert chat.cards


def test_goods_asked_for_beside_praise_are_looked_for(talk: Talk) -> None:
    text = "给我来个坚果 你们家上次那个挺好吃的"
    chat = talk(ANNA)
    chat.says(text, "purchase", at(text, "坚果", "category", "坚果"))
    assert "表扬" not in chat.text


def test_a_last_word_with_nothing_waiting_closes(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("行吧 就这样", "affirm")
    assert "退换货" not in chat.titles


def test_a_last_word_to_what_waits_is_a_yes(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("快递员态度太差了我要投诉", "complaint")
    chat.says("行吧就这样", "affirm")
    assert not chat.slots.get("task") and "再见" not in chat.text


def test_it_says_that_it_is_a_program_and_does_the_rest(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(
        "坚果多少钱", "product_info", named("product", "每日坚果", extra={"product_id": NUTS})
    )
    said = chat.says("行加一瓶吧。你是真人吗 聊着还挺舒服", "affirm")
    assert "不是真人" in said and "购物车共 1 件" in said


def test_a_robot_to_buy_is_no_question_of_who_answers() -> None:
    assert not says("bot_asked", "扫地机器人是石头的吗")
    assert not says("bot_blame", "扫地机器人真难用")
    assert says("bot_blame", "你这机器人真费劲 给差评")


@pytest.mark.parametrize("text", ["谢谢帮我查下订单", "辛苦了帮我看看", "多谢帮忙看下"])
def test_a_polite_request_is_no_thanks(text: str) -> None:
    assert not says("thanks_for", text)


@pytest.mark.parametrize("text", ["师傅到了给我打电话", "收到退款给我打电话"])
def test_a_call_by_others_is_no_delivery(text: str) -> None:
    assert not says("leave_at", text)


@pytest.mark.parametrize("text", ["thanks, that's all", "perfect, that's all I needed, cheers"])
def test_thanks_and_that_is_all_end_the_talk(talk: Talk, text: str) -> None:
    said = talk(ANNA, "en").says(text, "affirm")
    assert any(word in said.lower() for word in ("bye", "see you", "take care"))
