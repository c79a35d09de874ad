"""Something fitted that is broken is repaired, and who pays the postage is answered."""

import pytest

from actions.desk import Means
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA
from tests.actions.talking import Chat, at

ZH = [
    "安装好的空调坏了要修", "装好的空调漏水", "师傅装好的空调不制冷了", "你们上次装的空调不工作了",
    "空调装完没两天就坏了", "给我装的空调漏水了怎么办", "空调刚装上就不转了，帮我报修",
    "才装了三天的空调就坏了", "安装过的空调要报修",
]  # fmt: skip
EN = [
    "the air conditioner you installed leaks",
    "the air conditioner was installed last week, broken",
    "your fitter put in the air conditioner and it stopped working",
    "the newly installed air conditioner needs to be repaired",
]  # fmt: skip


@pytest.mark.parametrize("intent", ["installation", "complaint", "repair_warranty", "nlu_fallback"])
@pytest.mark.parametrize("text", ZH + EN)
def test_what_was_fitted_and_broke_is_repaired(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA, "en" if text in EN else "zh")
    word = "air conditioner" if text in EN else "空调"
    chat.says(text, intent, at(text, word, "category", "空调"))
    task = chat.slots["task"]
    assert (task["name"], task.get("order_no")) == ("repair", AIRCON_ORDER), chat.text


@pytest.mark.parametrize(
    "text",
    ["空调什么时候来装", "帮我约空调安装", "旧的坏了所以帮我装空调", "新空调重新安装多少钱",
     "空调预约一下安装时间"],
)  # fmt: skip
def test_a_visit_to_come_is_no_repair(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "installation", at(text, "空调", "category", "空调"))
    assert (chat.slots.get("task") or {}).get("name") != "repair"


def repairing(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    text = "空调不制冷了要修" if language == "zh" else "the 空调 stopped working, repair it"
    chat.says(text, "repair_warranty", at(text, "空调", "category", "空调"))
    assert chat.slots["proposal_id"]
    return chat


@pytest.mark.parametrize("intent", ["complaint", "product_info", "nlu_fallback", "repair_warranty"])
@pytest.mark.parametrize("text", ["一直漏水", "现在又开不了机坏透了", "怎么一直有异响，老是漏水"])
def test_another_fault_is_added_to_the_repair(talk: Talk, text: str, intent: str) -> None:
    chat = repairing(talk)
    chat.says(text, intent)
    assert chat.slots["task"]["name"] == "repair" and chat.slots["proposal_id"]


def test_a_complaint_asked_for_is_one(talk: Talk) -> None:
    chat = repairing(talk)
    chat.says("老是漏水，我要投诉你们", "complaint")
    assert chat.slots["task"]["name"] == "complaint"


@pytest.mark.parametrize("intent", ["shipping_info", "return_policy", "repair_warranty", "payment"])
@pytest.mark.parametrize(
    "text",
    ["维修谁付邮费", "寄过去邮费谁出", "顺丰到付可以吗", "顺丰到付行不行", "运费要自己出吗",
     "快递费算你们的吗", "邮费包吗", "我寄到付可以吧"],
)  # fmt: skip
def test_who_pays_the_postage_of_a_repair(talk: Talk, means: Means, text: str, intent: str) -> None:
    chat = repairing(talk)
    said = chat.says(text, intent)
    told = "能不能到付" if "到付" in text else "邮费谁出"
    assert told in said and "维修" in said and "确认" in chat.titles
    chat.says("确认", "affirm")
    with means.database.reading() as tx:
        assert [case.kind for case in cases(tx, ANNA)] == ["repair"]
    assert told in chat.says(text, intent)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("who pays the postage", "postage of a repair"),
        ("do I have to pay for the shipping?", "postage of a repair"),
        ("can I ship it collect", "freight collect"),
    ],
)
def test_who_pays_in_english(talk: Talk, text: str, told: str) -> None:
    chat = repairing(talk, "en")
    assert told in chat.says(text, "return_policy")


def test_freight_collect_of_a_return_is_not_made_up(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "耳机退货，不想要了"
    chat.says(text, "return_refund", at(text, "耳机", "category", "耳机"))
    assert "没有资料" in chat.says("顺丰到付可以吗", "payment")
