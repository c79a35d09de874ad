"""A fitter nobody saw, and what a visit costs: asked of the visit, not of another order."""

import pytest

from actions.desk import Means
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, UNPAID
from tests.actions.talking import Chat, at


def _visiting(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    text = "空调约安装"
    chat.says(text, "installation", at(text, "空调", "category", "空调"))
    assert chat.slots["task"]["step"] == "wanted_at", chat.text
    return chat


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("thursday afternoon works. is the fitting free or do i pay for it",
         {"thursday afternoon works": "inform",
          "is the fitting free or do i pay for it": "installation"}),
        ("thursday please, and do i have to pay for the installation", {}),
        ("thursday. what does the fitting cost", {}),
    ],
)  # fmt: skip
def test_the_fee_is_that_of_the_visit(talk: Talk, text: str, clauses: dict[str, str]) -> None:
    chat = _visiting(talk, "en")
    said = chat.says(text, "installation", clauses=clauses)
    assert UNPAID not in said and "basic" in said.lower(), said
    assert chat.slots["task"]["name"] == "installation" and chat.slots["proposal_id"], said


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "no i mean does the 空调 installation cost anything", "basic"),
        ("en", "wait, is the fitting free?", "basic"),
        ("zh", "不是，我是问安装收费吗", "基础安装"),
    ],
)
@pytest.mark.parametrize("understood", ["installation", "deny"])
def test_a_question_before_the_yes_is_answered(
    talk: Talk, means: Means, language: str, text: str, word: str, understood: str
) -> None:
    chat = _visiting(talk, language)
    chat.says("周四" if language == "zh" else "thursday", "inform")
    assert chat.slots["proposal_id"]
    said = chat.says(text, understood)
    assert word in said.lower(), said
    assert chat.slots["proposal_id"]
    with means.database.reading() as tx:
        assert not cases(tx, ANNA)


@pytest.mark.parametrize("understood", ["order_status", "installation", "complaint", "deny"])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "在吗，我那个空调都到家好几天了，咋还没人来装啊"),
        ("zh", "空调收到四天了 师傅一直没来"),
        ("zh", "空调怎么还不来装"),
        ("en", "my 空调 came days ago and nobody has come to install it"),
        ("en", "where is the fitter for my 空调?"),
    ],
)
def test_a_fitter_nobody_saw_is_booked(
    talk: Talk, language: str, text: str, understood: str
) -> None:
    chat = talk(ANNA, language)
    said = chat.says(text, understood, at(text, "空调", "category", "空调"))
    assert chat.slots["task"]["name"] == "installation", said
    assert chat.slots["task"]["order_no"] == AIRCON_ORDER and "退货" not in said


def test_a_visit_that_is_booked_is_told(talk: Talk) -> None:
    chat = _visiting(talk)
    chat.says("周四", "inform")
    chat.says("确认", "affirm")
    text = "空调咋还没人来装啊"
    said = chat.says(text, "installation", at(text, "空调", "category", "空调"))
    assert "没有登记" not in said and "26日" in said


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("空调还没装，能退吗", "return_policy"),
        ("空调到哪了怎么没人联系我", "order_status"),
        ("跑鞋没人来送", "order_status"),
    ],
)
def test_what_is_no_missing_fitter(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA)
    chat.says(text, intent, *[at(text, one, "category", kind) for one, kind in
                              (("空调", "空调"), ("跑鞋", "跑步鞋")) if one in text])  # fmt: skip
    assert (chat.slots.get("task") or {}).get("name") != "installation", chat.text


def test_the_rule_of_the_days_is_put_right_by_the_order(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("安装要另外收钱吗？打孔那些", "installation")
    assert "打孔" in said and "没有写" in said and "已签收" in said and "还没有预约" in said
    chat.clicks("预约安装")
    assert chat.slots["task"]["order_no"] == AIRCON_ORDER


def test_a_guest_hears_the_rule_alone(talk: Talk) -> None:
    said = talk().says("安装收费吗", "installation")
    assert "基础安装免费" in said and "打孔" not in said and "签收" not in said


def test_the_fee_of_a_booked_visit_is_no_warranty(talk: Talk) -> None:
    chat = _visiting(talk)
    chat.says("后天", "inform")
    chat.says("确认", "affirm")
    said = chat.says("师傅收上门费吗", "installation")
    assert "安装" in said and "保修" not in said
    assert "保修" in chat.says("以后维修收费吗", "repair_warranty")
