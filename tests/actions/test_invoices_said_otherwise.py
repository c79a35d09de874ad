"""Invoices asked for in a clause, of the company told before, with a number to come."""

import pytest

from actions.business.titles import bare_title, title_in
from actions.hearing.wording import says
from actions.orders import invoice_status
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER, SHIPPED
from tests.actions.talking import Chat, at, named

COMPANY, TAX = "上海小橙科技有限公司", "91310115MA1K4ABC2X"


@pytest.fixture
def begun(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("耳机那单开个发票", "invoice", named("category", "耳机"))
    return chat


@pytest.mark.parametrize(
    "text",
    ["新买的华为能走公司报销不,要开票", "普票就行,还是那个公司", "开给我们公司", "用刚才的公司",
     "我想走公司", "同一个公司就好"],
)  # fmt: skip
def test_a_company_not_called_by_its_name_is_no_title(text: str) -> None:
    assert title_in(text) is None


@pytest.mark.parametrize("text", [COMPANY, f"开给{COMPANY}", "上海通用公司", "北京大学"])
def test_a_name_stays_one(text: str) -> None:
    assert (title_in(text) or bare_title(text)).endswith(text.removeprefix("开给"))


@pytest.mark.parametrize(
    "text",
    ["能走公司报销不 要开票", "公司抬头的", "its for my company", "i need a company invoice"],
)  # fmt: skip
def test_of_a_company_its_name_is_asked_for(begun: Chat, text: str) -> None:
    begun.says(text, "invoice")
    assert begun.slots["task"]["step"] == "title" and begun.slots["task"]["company"]
    assert "个人" not in begun.titles and "Personal" not in begun.titles


@pytest.mark.parametrize("text", ["华为公司的手机", "is there a company car", "个人的"])
def test_no_company_is_to_have_it(text: str) -> None:
    assert not says("for_company", text)


@pytest.mark.parametrize("text", [f"抬头不是这个啦 {COMPANY}", f"名称不是这个，是{COMPANY}"])
def test_another_title_is_no_other_order(begun: Chat, text: str) -> None:
    begun.says("普通发票 抬头杭州云帆网络科技有限公司", "inform")
    said = begun.says(text, "inform")
    assert COMPANY in said and begun.slots["task"]["order_no"] == PODS_ORDER


@pytest.mark.parametrize(
    ("text", "intent"),
    [("不用税号吗 我这有", "deny"), ("要不要填税号啊", "invoice"), ("税号要给吗", "invoice"),
     ("don't you need a tax number?", "deny"), ("i do have the tax number", "inform")],
)  # fmt: skip
def test_a_number_that_is_offered_is_waited_for(begun: Chat, text: str, intent: str) -> None:
    begun.says(f"普通发票 抬头{COMPANY}", "inform")
    begun.says(text, intent)
    assert begun.slots["task"]["step"] == "tax_known"
    said = begun.says(f"没说不办 税号{TAX}，普票就行，还是那个公司", "invoice",
                      named("order_no", TAX, start=8, end=26))  # fmt: skip
    assert TAX in said and COMPANY in said


@pytest.mark.parametrize("text", ["不用税号", "没有税号就这样", "no tax number"])
def test_a_number_that_is_refused_is_not(text: str) -> None:
    assert says("no_tax_number", text) and not says("tax_offered", text)


def test_the_warning_stays_until_the_number_is_mended(begun: Chat) -> None:
    wrong = "91330106MA2CD3XY7T"
    assert "核对" in begun.says(f"普票 抬头{COMPANY} 税号{wrong}", "inform")
    assert "核对" in begun.says("抬头改成杭州云帆网络科技有限公司", "inform")


@pytest.mark.parametrize(
    "text",
    ["whats the difference between these two? i think just the normal one",
     "这两种有啥区别？普通的就行", "有什么不一样，那就普票吧"],
)  # fmt: skip
def test_the_kinds_are_told_and_one_is_taken(begun: Chat, text: str) -> None:
    said = begun.says(text, "compare")
    assert ("专票" in said or "special" in said) and begun.slots["task"]["step"] == "title"
    assert begun.slots["task"]["invoice_kind"] == "ordinary"


def test_the_difference_alone_takes_none(begun: Chat) -> None:
    assert "专票" in begun.says("这两种有啥区别", "compare")
    assert begun.slots["task"]["step"] == "invoice_kind"


@pytest.fixture
def asked_for(begun: Chat, monkeypatch: pytest.MonkeyPatch) -> Chat:
    monkeypatch.setattr(invoice_status, "last_matter", lambda _: "invoice")
    begun.says(f"普通发票 抬头{COMPANY}", "inform")
    begun.says("确认", "affirm")
    return begun


@pytest.mark.parametrize(
    "text", ["when do i get it?", "did u send it yet?", "have you issued it", "发了没", "开好了吗"]
)
def test_right_after_it_the_invoice_is_meant(asked_for: Chat, text: str) -> None:
    said = asked_for.says(text, "order_status")
    assert COMPANY in said and PODS_ORDER in said


@pytest.mark.parametrize("text", ["手机发了没", "did you send the phone yet?"])
def test_goods_that_are_named_are_a_parcel(asked_for: Chat, text: str) -> None:
    word = "手机" if "手机" in text else "phone"
    said = asked_for.says(text, "order_status", at(text, word, "category", "手机"))
    assert COMPANY not in said


def test_an_invoice_for_it_is_of_the_order_in_talk(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("where is that one", "order_status", named("order_no", SHIPPED))
    text = "no i meant an invoice for it, not another phone"
    chat.says(text, "deny", at(text, "phone", "category", "手机"))
    assert chat.slots["task"]["name"] == "invoice"
    assert chat.slots["task"]["order_no"] == SHIPPED
    chat.says("never mind, i'll do that one when it's arrived. thx", "deny")
    assert not chat.slots.get("task")


@pytest.mark.parametrize("text", ["等收到货再开吧", "回头再开吧", "到手了再说"])
def test_what_is_done_later_is_left(begun: Chat, text: str) -> None:
    begun.says(text, "inform")
    assert not begun.slots.get("task")


@pytest.mark.parametrize("text", ["发票要能报销的 单位教育基金报", "发票 单位工会报销的"])
def test_who_pays_it_back_is_no_title(text: str) -> None:
    assert title_in(text) is None


def test_a_newspaper_is_a_title() -> None:
    assert title_in("抬头单位：人民日报") == "人民日报"
