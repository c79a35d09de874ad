"""A yes to the warning about a tax number; and an invoice dropped that is wanted all the same."""

import pytest

from actions.desk import Means
from shop import invoices
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import Chat, named

COMPANY, ODD = "沈阳晨星商贸有限公司", "91210102MA0UXYD34K"


def warned(talk: Talk, language: str = "zh") -> Chat:
    """A proposal whose tax number does not fit the rules."""
    chat = talk(ANNA, language)
    chat.says("耳机那单开个专票", "invoice", named("category", "耳机"))
    said = chat.says(f"抬头 {COMPANY} 税号{ODD}", "inform", named("order_no", ODD))
    assert ODD in said and chat.slots["task"]["step"] == "confirm"
    return chat


def issued(means: Means) -> invoices.Invoice | None:
    with means.database.reading() as tx:
        return invoices.of_order(tx, ANNA, PODS_ORDER)


@pytest.mark.parametrize("understood", ["deny", "invoice", "affirm", "inform"])
@pytest.mark.parametrize(
    "text",
    ["没写错 就这样开", "没打错 开吧", "税号没错 开吧", "号没填错 就这样",
     "no mistake, go ahead", "it's not wrong, issue it"],
)  # fmt: skip
def test_a_yes_to_the_warning_is_one(talk: Talk, means: Means, text: str, understood: str) -> None:
    warned(talk).says(text, understood)
    made = issued(means)
    assert made is not None and (made.title, made.tax_no) == (COMPANY, ODD)


@pytest.mark.parametrize("text", ["写错了 先别开", "没写错吧?", "哎 写错了", "it's wrong, wait"])
def test_a_doubt_is_none(talk: Talk, means: Means, text: str) -> None:
    warned(talk).says(text, "deny")
    assert issued(means) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [("不是啊 我要开专票的 税号没错", "zh"), ("没说不开啊 专票还是要开的 税号没写错", "zh"),
     ("no, i want the special invoice, the number is right", "en")],
)  # fmt: skip
def test_what_was_told_of_a_dropped_one_is_kept(talk: Talk, text: str, language: str) -> None:
    chat = warned(talk, language)
    chat.clicks("取消")
    said = chat.says(text, "invoice")
    assert COMPANY in said and ODD in said and chat.slots["proposal_id"]


def test_one_begun_anew_is_asked_for_anew(talk: Talk) -> None:
    chat = warned(talk)
    chat.clicks("取消")
    assert COMPANY not in chat.says(
        "耳机再开个专票 抬头换一个", "invoice", named("category", "耳机")
    )


@pytest.mark.parametrize(
    "text",
    ["不是 我要公司抬头的", "那就给我开公司的吧", "不对，我要纸质的",
     "不是，我要开专票", "no i want the company one"],
)  # fmt: skip
def test_one_of_another_kind_is_not_what_was_told(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says("耳机那单开个电子发票 个人", "invoice", named("category", "耳机"))
    assert chat.slots["task"]["step"] == "confirm"
    chat.clicks("取消")
    said = chat.says(text, "invoice")
    assert "个人" not in said and "personal" not in said.lower() or "？" in said or "?" in said
    assert not chat.slots.get("proposal_id")


@pytest.mark.parametrize("text", ["不是啊 我要开的", "那还是开吧", "不是，我要开"])
def test_the_same_one_is(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("耳机那单开个电子发票 个人", "invoice", named("category", "耳机"))
    chat.clicks("取消")
    chat.says(text, "invoice")
    assert chat.slots.get("proposal_id")
