"""A yes that adds to what was told: the complaint with the fact, the invoice with the address."""

import pytest

from actions.desk import Means
from shop.cases import cases
from shop.proposals import last_done
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, PAID
from tests.actions.talking import Chat, named


def complaining(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    text = (
        "我要投诉 快递员态度差" if language == "zh" else "I want to complain, the courier was rude"
    )
    chat.says(text, "complaint", named("order_no", AIRCON_ORDER))
    assert chat.slots["proposal_id"]
    return chat


def reasons(means: Means) -> list[str]:
    with means.database.reading() as tx:
        return [str(one.reason) for one in cases(tx, ANNA) if one.kind == "complaint"]


@pytest.mark.parametrize("intent", ["complaint", "affirm", "shipping_info", "nlu_fallback"])
@pytest.mark.parametrize(
    ("language", "text", "added"),
    [
        ("zh", "对 门都不给送上楼 提交吧", "门都不给送上楼"),
        ("zh", "嗯 他还骂人 记上 提交", "他还骂人"),
        ("zh", "对的 还把箱子摔破了 交吧", "还把箱子摔破了"),
        ("en", "yes, he also threw the box down. submit it", "he also threw the box down"),
    ],
)
def test_the_fact_is_filed_with_the_complaint(
    talk: Talk, means: Means, language: str, text: str, added: str, intent: str
) -> None:
    chat = complaining(talk, language)
    said = chat.says(text, intent)
    assert len(reasons(means)) == 1 and added in reasons(means)[0]
    assert added in said


@pytest.mark.parametrize("text", ["对 他还骂人", "yes, and he threw the box down"])
def test_a_fact_after_the_yes_is_shown_before_it_is_filed(
    talk: Talk, means: Means, text: str
) -> None:
    chat = complaining(talk, "en" if text.isascii() else "zh")
    said = chat.says(text, "complaint")
    assert reasons(means) == [] and ("骂人" in said or "threw the box" in said)


@pytest.mark.parametrize(
    "text", ["先不提交 我再想想", "不对 是昨天的事 提交吧", "行 不过先等等", "提交了会怎样"]
)
def test_nothing_is_filed_by_what_is_no_yes(talk: Talk, means: Means, text: str) -> None:
    complaining(talk).says(text, "nlu_fallback")
    assert reasons(means) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "thats right, confirm. and email it to x@y.cn"),
        ("zh", "对的 开吧 发到我邮箱x@y.cn"),
    ],
)
def test_an_invoice_is_asked_for_with_the_address(
    talk: Talk, means: Means, language: str, text: str
) -> None:
    chat = talk(ANNA, language)
    chat.says("开发票 个人抬头", "invoice", named("order_no", PAID))
    chat.says(text, "invoice")
    with means.database.reading() as tx:
        done = last_done(tx, ANNA, chat.conversation_id)
    assert done is not None and str(done.arguments["email"]).endswith("@y.cn")


def test_another_title_beside_the_yes_is_shown_first(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("开发票 个人抬头", "invoice", named("order_no", PAID))
    chat.says("对 抬头写王芳 发到x@y.cn", "invoice")
    with means.database.reading() as tx:
        assert last_done(tx, ANNA, chat.conversation_id) is None
