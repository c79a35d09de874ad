"""An address that is shown for a yes, and what is put right of it: nothing else of it is lost."""

import pytest

from actions.hearing.address_edits import completed
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import Chat, at, named

DRAFT = "辽宁省沈阳市沈河区青年大街215号华府大厦8楼"


def drafted(talk: Talk, place: str = DRAFT) -> Chat:
    chat = talk(ANNA)
    chat.says(f"地址改成{place}", "change_address", named("order_no", PAID))
    assert place in chat.text and chat.slots["proposal_id"]
    return chat


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("等下 打错了 是251号 不是215", "辽宁省沈阳市沈河区青年大街251号华府大厦8楼"),
        ("不是215号 是251号", "辽宁省沈阳市沈河区青年大街251号华府大厦8楼"),
        ("是251 不是215", "辽宁省沈阳市沈河区青年大街251号华府大厦8楼"),
        ("不是8楼 是18楼", "辽宁省沈阳市沈河区青年大街215号华府大厦18楼"),
        ("不对 是青年大街251号华府大厦8楼", "辽宁省沈阳市沈河区青年大街251号华府大厦8楼"),
        ("不是215号 是文化路20号3楼", "辽宁省沈阳市沈河区文化路20号3楼"),
        ("不对 是大连市中山区人民路10号", "改为 大连市中山区人民路10号"),
    ],
)
def test_the_rest_of_the_place_stays(talk: Talk, text: str, place: str) -> None:
    said = drafted(talk).says(text, "inform")
    assert f"{place}。" in said


@pytest.mark.parametrize("text", ["不行啊 前面的沈阳市沈河区没了", "沈阳市沈河区漏了"])
def test_what_is_missed_is_put_back(talk: Talk, text: str) -> None:
    chat = drafted(talk, "青年大街251号华府大厦8楼")
    assert "沈阳市沈河区青年大街251号" in chat.says(text, "deny") and chat.slots["proposal_id"]


@pytest.mark.parametrize("text", ["不行啊 门牌没了", "不行 你少了一段"])
def test_a_complaint_of_it_is_no_refusal(talk: Talk, text: str) -> None:
    chat = drafted(talk)
    chat.says(text, "deny")
    assert chat.slots["proposal_id"]


@pytest.mark.parametrize("text", ["算了不改了", "不行", "不用了"])
def test_a_refusal_is_one(talk: Talk, text: str) -> None:
    chat = drafted(talk)
    chat.says(text, "deny")
    assert not chat.slots.get("proposal_id")


def test_goods_just_bought_are_not_looked_for(talk: Talk) -> None:
    chat, text = talk(ANNA), "刚买的红米手机 地址忘改了 寄到我公司去"
    said = chat.says(
        text, "change_address", at(text, "手机", "category", "手机"),
        clauses={"刚买的红米手机": "purchase", "地址忘改了": "change_address"},
    )  # fmt: skip
    assert not chat.cards and "订单" in said


def test_the_draft_comes_before_the_old_place() -> None:
    old = "上海市浦东新区世纪大道1号"
    assert completed("世纪大道2号", old, DRAFT) == "上海市浦东新区世纪大道2号"
    assert completed("文化路2号", old, DRAFT) == "辽宁省沈阳市沈河区文化路2号"
    assert completed("文化路2号", old) == "文化路2号"
