"""What is really asked, after what was not; a business that is denied is not begun."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, PAID
from tests.actions.talking import at, named, product


@pytest.mark.parametrize("intent", ["promotion", "membership"])
def test_the_question_behind_the_denial_is_answered(talk: Talk, intent: str) -> None:
    chat = talk(ANNA)
    chat.says("我有多少积分", "membership")
    said = chat.says("没问优惠。。我是问积分怎么用 结账的时候自动抵扣吗", intent)
    assert "积分抵 1 元" in said


@pytest.mark.parametrize("text", ["不投诉！能不能货到付款 新疆",
                                  "我要投诉什么投诉 算了。就问一句 能不能货到付款"])  # fmt: skip
def test_a_complaint_that_is_denied_is_none(talk: Talk, text: str) -> None:
    said = talk(None).says(text, "complaint")
    assert "货到付款" in said and "投诉" not in said


def test_a_return_only_asked_about_is_not_begun(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("can i return my airpods", "return_policy", product("AirPods", AIRPODS))
    said = chat.says("i dont want to return it, just asking who pays", "return_refund")
    assert "postage" in said and not chat.slots.get("task")


def test_a_denial_is_no_reason(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("AirPods我要退", "return_refund", product("Apple AirPods Pro 2", AIRPODS))
    assert chat.slots["task"]["step"] == "reason"
    chat.says("没说要退，就问谁出运费", "return_refund")
    assert not chat.slots.get("task") and not chat.slots.get("proposal_id")


def test_two_wishes_without_a_question_stay_as_they_are(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消", "cancel_order", named("order_no", PAID))
    chat.says("不是取消 我要改地址", "change_address")
    assert chat.slots["task"]["name"] == "change_address"


def test_a_person_who_is_not_wanted_is_not_brought(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("行吧 转人工就不用了 那没人在家能晚点送吗", "human_agent")
    again = chat.says("字体的意见记一下就行，不用转人工", "human_agent")
    brought = ("已为您转接", "正在为您转", "排队")
    assert not any(word in told for word in brought for told in (said, again))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("屋里的耳机坏掉了 要买只新的", "repair_warranty"),
        ("不是报修 是要买一只新耳机", "repair_warranty"),
        ("耳机充不上电了，打算重新买个新的", "purchase"),
    ],
)
def test_a_new_one_that_is_to_be_bought_is_looked_for(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA)
    chat.says(text, intent, at(text, "耳机", "category", "耳机"))
    assert [card["product_id"] for card in chat.cards] == [AIRPODS]
    assert (chat.slots.get("task") or {}).get("name") != "repair"


@pytest.mark.parametrize("text", ["耳机坏掉了 帮我报修", "刚买的新耳机就坏掉了"])
def test_what_is_only_broken_is_repaired(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "repair_warranty", at(text, "耳机", "category", "耳机"))
    assert not chat.cards
