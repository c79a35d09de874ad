"""A day and a question in one message: both are heard."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA
from tests.actions.talking import Chat, at, named


def asked_for_day(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("帮我预约空调安装", "installation", named("category", "空调"))
    return chat


@pytest.mark.parametrize("intent", ["installation", "inform", "product_info"])
def test_the_day_is_taken_and_the_warranty_told(talk: Talk, intent: str) -> None:
    chat, text = asked_for_day(talk), "后天吧。对了这空调保修几年"
    said = chat.says(text, intent, at(text, "空调", "category", "空调"))
    assert "确认预约" in said or "确认吗" in said
    assert "72 个月" in said and chat.slots["proposal_id"]


def test_a_day_said_before_is_shown_again_for_its_yes(talk: Talk) -> None:
    chat = asked_for_day(talk)
    chat.says("后天吧", "inform")
    said = chat.says("我刚说了后天啊", "order_status")
    assert AIRCON_ORDER in said and "签收" not in said and chat.slots["proposal_id"]


def test_a_day_that_is_asked_about_is_not_taken(talk: Talk) -> None:
    chat = asked_for_day(talk)
    chat.says("后天能来吗？保修几年", "installation")
    assert not chat.slots.get("proposal_id") or "确认" in chat.replies[-1]["text"]


def test_who_pays_in_general_begins_no_return(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("my air conditioner is broken, can you repair it", "repair_warranty",
              named("category", "空调"))  # fmt: skip
    text = "nah no repair. but in general who pays the return postage"
    said = chat.says(text, "return_refund")
    assert "without a reason you pay" in said and not chat.slots.get("proposal_id")


@pytest.mark.parametrize(
    "text", ["后天下午吧 对了装一次收钱不", "后天 师傅上门收费吗", "后天吧。另外保修几年"]
)
def test_the_yes_is_asked_for_once(talk: Talk, text: str) -> None:
    chat = asked_for_day(talk)
    chat.says(text, "installation")
    assert chat.slots["proposal_id"] and len(chat.replies) == 2
    assert chat.titles.count("确认") == 1 and chat.titles[-2:] == ["确认", "取消"]


def test_another_day_and_a_question_of_the_visit_are_both_heard(talk: Talk) -> None:
    chat = asked_for_day(talk)
    chat.says("后天吧", "inform")
    said = chat.says("改大后天吧 装一次收钱不", "installation")
    assert "基础安装免费" in said and chat.titles == ["确认", "取消"]
