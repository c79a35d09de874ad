"""Whose name an invoice is in, said in the words in which people say their own name."""

import pytest

from actions.business.titles import bare_title, person_in, title_in
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import Chat, named

COMPANY, TAX = "上海小橙科技有限公司", "91310115MA1K4ABC2X"
EMAIL = "x@163.com"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("抬头写我自己名字汪海燕", "汪海燕"),
        ("抬头写我名字王艳吧 别写个人", "王艳"),
        ("就王艳两个字", "王艳"),
        ("抬头就汪海燕三个字", "汪海燕"),
        ("抬头就三个字 黄语嫣", "黄语嫣"),
        ("裤子的发票开一个 普票 黄语嫣", "黄语嫣"),
        ("个人的 抬头韦天宇", "韦天宇"),
        ("put my name on it, 王颖", "王颖"),
        ("title should be 王颖 not the word Personal", "王颖"),
        ("抬头 黄河商贸有限公司", "黄河商贸有限公司"),
    ],
)
def test_the_name_alone_is_the_title(said: str, name: str) -> None:
    assert title_in(said) == name


@pytest.mark.parametrize(
    "said", ["抬头写我名字", "开普票 马上要", "抬头方便改吗", "普票 谢谢", "普票 周一能开吗"]
)
def test_other_words_are_no_name(said: str) -> None:
    assert title_in(said) is None


def test_that_it_was_said_before_is_no_part_of_the_name() -> None:
    assert bare_title("黄语嫣啊 我刚说了") == "黄语嫣"
    assert bare_title("我刚说了") == ""


@pytest.fixture
def waiting(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says(f"耳机那单开专票 公司抬头 {COMPANY} 税号{TAX}", "invoice", named("category", "耳机"))
    assert chat.slots["task"]["step"] == "confirm"
    return chat


def test_a_corrected_name_is_shown_anew(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机那单开普票 个人抬头", "invoice", named("category", "耳机"))
    assert "抬头：王艳。" in chat.says("就王艳两个字", "nlu_fallback")
    assert "抬头：安娜。" in chat.says("抬头写我名字", "invoice")


def test_the_name_is_kept_while_the_order_is_chosen(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("对 开发票 个人的 抬头韦天宇", "invoice")
    assert "韦天宇" in chat.says("耳机那单", "inform", named("category", "耳机"))


def test_the_own_name_in_english(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    said = chat.says(
        "invoice for the headphones, just with my name as title not personal", "invoice",
        named("category", "耳机"),
    )  # fmt: skip
    assert "安娜" in said


def test_another_kind_and_the_mailbox_in_one_message(waiting: Chat) -> None:
    said = waiting.says(f"算了还是普票吧 邮箱发{EMAIL}", "invoice")
    assert "电子普通发票" in said and "@163.com" in said
    assert waiting.slots["task"]["order_no"] == PODS_ORDER


def test_no_longer_wanted_stays_a_no(waiting: Chat) -> None:
    waiting.says("算了还是不开了", "deny")
    assert waiting.slots["task"] is None


def test_my_name_is_no_name_itself() -> None:
    assert person_in("个人 写我名字") is None and person_in("个人 写我自己的名字吧") is None
    assert person_in("个人 写王颖") == "王颖"
