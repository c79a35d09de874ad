"""The title of an invoice that was asked for, and orders that its words do not call."""

import pytest

from actions.business.titles import bare_title, title_in
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, PODS_ORDER, SHIPPED, SHOES_ORDER
from tests.actions.talking import Chat, at, named

PODS = named("category", "耳机")


@pytest.fixture
def asked_for(talk: Talk) -> Chat:
    """Its state was told just now."""
    chat = talk(ANNA)
    chat.says("开发票 个人 安娜", "invoice", named("order_no", PODS_ORDER))
    chat.says("电子的 抬头安娜", "inform")
    chat.sends(chat.buttons[0]["payload"])
    later = talk(ANNA)
    says_and_keeps(later, "耳机要报销 帮开个票", "invoice", PODS)
    return later


@pytest.mark.parametrize(
    "text", ["啊 抬头错了 要开公司的", "票改成公司抬头", "抬头不对", "the title on it is wrong"]
)
def test_a_person_changes_it(asked_for: Chat, text: str) -> None:
    said = says_and_keeps(asked_for, text, "invoice")
    assert PODS_ORDER in said and "安娜" in said
    assert any("人工" in one or "person" in one for one in asked_for.titles)


@pytest.mark.parametrize("text", ["算了 个人抬头就个人吧 不用改了", "那别改了", "just leave it"])
def test_it_stays_after_all(asked_for: Chat, text: str) -> None:
    said = says_and_keeps(asked_for, text, "deny")
    assert PODS_ORDER in said and not asked_for.slots.get("task")


def test_none_other_is_wanted(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("帮我开发票", "invoice")
    chat.says("不开别的 没事了 谢谢", "deny")
    assert not chat.slots.get("task") and not chat.titles


def test_the_order_named_instead_is_asked_for_once(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("给跑步鞋那单开个电子发票 抬头 苏州云栖科技有限公司", "invoice",
              named("category", "跑步鞋"))  # fmt: skip
    assert SHOES_ORDER in chat.text
    chat.says("不是这个单 我说耳机那单", "deny", PODS)
    assert PODS_ORDER in chat.text and len(chat.replies) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("make it the company actually, Blue Harbor Trading Co", "Blue Harbor Trading Co"),
        ("make it the company instead: Blue Harbor", "Blue Harbor"),
        ("company please, Dawn Star Tech Ltd", "Dawn Star Tech Ltd"),
        ("company: Now Foods Ltd", "Now Foods Ltd"),
        ("the company name is Then & Now LLC", "Then & Now LLC"),
        ("title: Instead Coffee", "Instead Coffee"),
        ("make it the company actually", None),
        ("the company then please", None),
        ("the company, not my name", None),
    ],
)
def test_a_word_beside_the_company_is_no_name(text: str, name: str | None) -> None:
    assert title_in(text) == name


@pytest.mark.parametrize(
    "text", ["make it the company actually", "ok the company then", "my company"]
)
def test_no_company_is_named_yet(text: str) -> None:
    assert not bare_title(text)
    assert bare_title("Instead Coffee") == "Instead Coffee"


@pytest.mark.parametrize(
    ("text", "number"),
    [("地址北京朝阳区建国路1号，电话01088886666", "01088886666"),
     ("开户行工行北京分行 6222020200001111", "6222020200001111"),
     ("bank account no 6222020200001111", "6222020200001111")],
)  # fmt: skip
def test_a_number_of_a_line_or_an_account_is_no_order(talk: Talk, text: str, number: str) -> None:
    chat = talk(ANNA)
    chat.says("耳机开专票 抬头北京晨星科技有限公司，税号91110105MA01ABCD3X", "invoice", PODS)
    said = chat.says(text, "inform", at(text, number, "order_no", number))
    assert "没有查到" not in said and {"确认", "Confirm"} & {*chat.titles}
    assert "开户行" in said or "bank" in said


def test_what_was_noted_is_said_with_the_question(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要开发票", "invoice")
    assert "苏州云栖科技有限公司" in chat.says("抬头：苏州云栖科技有限公司", "inform")
    said = chat.says("税号91330108MA2CDEFG1H", "inform")
    assert "91330108MA2CDEFG1H" in said and "苏州云栖" in said
    assert "记下" not in chat.says("啊", "inform")
    chat.says("耳机那单", "inform", PODS)
    assert "确认" in chat.titles


def test_of_two_phones_the_newer_order_is_meant(talk: Talk) -> None:
    said = talk(ANNA).says("手机那单的发票开了吗", "invoice", named("category", "手机"))
    assert "还没有申请过" in said


def test_who_changes_nothing_after_all_is_shown_no_order(talk: Talk) -> None:
    chat = talk(ANNA)
    phone = named("category", "手机")
    says_and_keeps(chat, f"{SHIPPED}改地址", "change_address", named("order_no", SHIPPED))
    said = says_and_keeps(chat, "算了那不改手机了", "deny", phone)
    assert not chat.titles and "哪一单" not in said
    says_and_keeps(chat, "不是这单 是耳机那单", "deny", PODS)
    assert PODS_ORDER in chat.text
