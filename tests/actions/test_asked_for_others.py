"""A person asked for at once, an order asked for without signing in, a rule asked for others."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA


def test_a_person_comes_before_a_word_on_signing_in(talk: Talk) -> None:
    chat = talk(None, "en")
    text = "I can't sign in, i bought it as a gift for my sister. just put me thru to someone"
    said = chat.says(text, "order_status")
    assert "password" not in said and "22:00" in said and not chat.slots.get("task")


def test_what_to_do_when_nothing_came_is_told_without_signing_in(talk: Talk) -> None:
    text = "说了我是帮我妈问的，她的号我登不了。就问一下规则：没收到却显示签收该咋办"
    said = talk(None).says(text, "order_status")
    assert "邻居" in said and "密码" not in said


def test_no_order_by_a_telephone_number(talk: Talk) -> None:
    chat = talk(None)
    said = chat.says("不想登录，手机号18600001111你帮我查下不行吗", "order_status")
    assert "泄露" in said and len(chat.replies) == 1 and not chat.titles


def test_a_lost_password_is_still_answered(talk: Talk) -> None:
    assert "密码" in talk(None).says("密码忘了登不上去", "nlu_fallback")


@pytest.mark.parametrize("text", ["那装的时候师傅把墙弄脏了 我要反馈一下", "师傅把我家地板刮花了"])
def test_what_a_fitter_spoiled_is_a_complaint(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "installation")
    assert chat.slots["task"]["name"] == "complaint"


def test_said_once_more_it_is_no_longer_text(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("那装的时候师傅把墙弄脏了", "installation")
    said = chat.says("不是改期 是我要反馈 师傅把墙弄脏了", "installation")
    assert said.count("弄脏") == 1 and "改期" not in said


def test_a_fitter_who_is_asked_about_did_nothing_wrong() -> None:
    assert not says("complaint_deed", "师傅几点来装")
    assert not says("complaint_deed", "the fitter will fix the broken one, right")
    assert not says("complaint_deed", "墙面要师傅打孔吗")
    assert not says("complaint_deed", "能让师傅来看看被我弄坏的空调吗")
    assert says("complaint_deed", "the fitter scratched my floor")


def test_a_tired_shopper_gets_an_apology_and_a_person(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("好吧 你这机器人真费劲 给差评", "complaint")
    assert "抱歉" in said and not chat.slots.get("task")


def test_a_call_before_delivery(talk: Talk) -> None:
    said = talk(ANNA).says("那包裹能不能送到了打我电话", "order_status")
    assert "快递员会打电话" in said


def test_a_complaint_is_not_offered_beside_itself(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    text = "the installer scratched my floor and i want to make a complaint"
    chat.says(text, "repair_warranty", ranking=["complaint"])
    assert chat.slots["task"]["name"] == "complaint"
    assert not any("complaint" in title.lower() for title in chat.titles)
