"""A clear yes with a second matter: it is carried out, and the second matter is answered."""

import pytest

from actions.desk import Means
from shop import invoices
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, PODS_ORDER, SHIPPED, order_of
from tests.actions.talking import Chat, named


def hurrying(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("催一下这单", "order_status", named("order_no", SHIPPED))
    assert chat.slots["proposal_id"]
    return chat


def cancelling(talk: Talk, language: str) -> Chat:
    chat = talk(ANNA, language)
    chat.says("取消这单" if language == "zh" else "cancel this order", "cancel_order",
              named("order_no", PAID))  # fmt: skip
    assert chat.slots["proposal_id"]
    return chat


def invoicing(talk: Talk, language: str) -> Chat:
    chat = talk(ANNA, language)
    chat.says("开发票" if language == "zh" else "invoice please", "invoice",
              named("order_no", PODS_ORDER))  # fmt: skip
    chat.says("普票 抬头个人" if language == "zh" else "ordinary, to me personally", "inform")
    assert chat.slots["proposal_id"], chat.text
    return chat


@pytest.mark.parametrize("text", ["行 你登记吧。要是不行我就不要了，能退吗",
                                  "登记吧。万一还是没到我就不要了，能退吗"])  # fmt: skip
def test_what_is_asked_if_it_fails_holds_nothing_up(talk: Talk, means: Means, text: str) -> None:
    chat = hurrying(talk)
    said = chat.says(text, "return_policy", clauses={"能退吗": "return_policy"})
    with means.database.reading() as tx:
        assert len(cases(tx, ANNA)) == 1
    assert "7 天" in said


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "ok great, yes cancel the note 14"),
        ("en", "yes cancel the redmi"),
        ("en", "ok cancel the redmi note 14 order please"),
        ("zh", "好的，那就把Redmi Note 14取消吧"),
        ("zh", "嗯 Redmi那单取消吧"),
    ],
)
@pytest.mark.parametrize("intent", ["affirm", "cancel_order"])
def test_a_yes_may_name_its_goods_again(
    talk: Talk, means: Means, language: str, text: str, intent: str
) -> None:
    cancelling(talk, language).says(text, intent)
    assert order_of(means, PAID).status == "cancelled"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "ok great, yes cancel the galaxy"),
        ("en", "no, don't cancel the redmi"),
        ("en", "is that the note 14?"),
        ("zh", "嗯 手机壳那单取消吧"),
        ("zh", "Redmi Note 14别取消"),
    ],
)
def test_other_goods_or_a_no_are_no_yes(talk: Talk, means: Means, language: str, text: str) -> None:
    cancelling(talk, language).says(text, "nlu_fallback")
    assert order_of(means, PAID).status == "paid"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "yes, do they email it?"),
        ("en", "yes that's the one. does it come by email?"),
        ("zh", "是的，发票会发到邮箱吗"),
        ("zh", "对的。发票怎么发给我"),
    ],
)
def test_a_question_beside_the_yes_to_an_invoice(
    talk: Talk, means: Means, language: str, text: str
) -> None:
    chat = invoicing(talk, language)
    chat.says(text, "nlu_fallback")
    with means.database.reading() as tx:
        assert invoices.of_order(tx, ANNA, PODS_ORDER) is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "是的是哪一单？"), ("en", "yes which order is it?"), ("en", "how do they send it?"),
     ("zh", "好的，如果能发邮箱的话")],
)  # fmt: skip
def test_what_the_yes_hangs_on_is_no_clear_yes(
    talk: Talk, means: Means, language: str, text: str
) -> None:
    chat = invoicing(talk, language)
    chat.says(text, "nlu_fallback")
    with means.database.reading() as tx:
        assert invoices.of_order(tx, ANNA, PODS_ORDER) is None
