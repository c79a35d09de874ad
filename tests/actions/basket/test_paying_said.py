"""How the order is to be paid, said along with a yes or a wish to order."""

import pytest

from actions.basket.paying_said import pays_after_yes
from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, held
from tests.actions.talking import Chat, product


def offered(talk: Talk, who: str | None, language: str = "zh") -> Chat:
    chat = talk(who, language)
    name = "每日坚果有货吗" if language == "zh" else "is 每日坚果 in stock"
    chat.says(name, "stock", product("每日坚果", NUTS))
    assert chat.slots["task"]["name"] == "add_to_basket"
    return chat


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "嗯 我货到付款吧"),
        ("zh", "好的，货到付款"),
        ("en", "yep. I'd rather pay cash on delivery"),
        ("en", "take it, cash on delivery"),
    ],
)
@pytest.mark.parametrize("intent", ["payment", "affirm", "nlu_fallback"])
def test_a_yes_and_the_way_to_pay_go_on_to_the_order(
    talk: Talk, means: Means, language: str, text: str, intent: str
) -> None:
    chat = offered(talk, ANNA, language)
    said = chat.says(text, intent)
    assert held(means) == {"P8-1": 1} and chat.slots["proposal_id"]
    assert ("货到付款" if language == "zh" else "cash on delivery") in said


@pytest.mark.parametrize(
    "text", ["嗯 能货到付款吗", "货到付款", "好的 不要货到付款", "yes, can I pay by card?", "好的"]
)
def test_what_is_no_yes_with_a_way_to_pay(text: str) -> None:
    assert not pays_after_yes(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "直接下单 货到付款行不行"), ("en", "checkout, cash on delivery ok?")],
)
def test_a_guest_who_orders_hears_both(talk: Talk, means: Means, language: str, text: str) -> None:
    chat = offered(talk, None, language)
    said = chat.says(text, "payment")
    assert held(means, chat.conversation_id) == {"P8-1": 1}
    assert ("登录" if language == "zh" else "sign in") in said.lower()
    assert "5,000" in said


def test_a_customer_sees_the_way_wished_in_the_order(talk: Talk) -> None:
    chat = offered(talk, ANNA)
    said = chat.says("直接下单 货到付款行不行", "payment")
    assert "货到付款" in said and chat.slots["proposal_id"]


def test_put_off_in_the_midst_of_a_version_leaves_it_and_answers(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("T恤加购物车", "purchase", product("纯棉T恤", "P6"))
    said = chat.says("先不了 等会再说。我积分多少", "membership")
    assert "1230" in said.replace(",", "") and not chat.slots.get("task")
    chat.says("接着下单", "purchase")
    assert chat.slots["task"]["product_id"] == "P6" and held(means) == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "付款吧 怎么付"), ("zh", "付款吧"), ("en", "let's pay, how does it work?")],
)
@pytest.mark.parametrize("who", [ANNA, None])
def test_paying_with_goods_in_the_basket_begins_the_order(
    talk: Talk, language: str, text: str, who: str | None
) -> None:
    chat = offered(talk, who, language)
    chat.says("好的 加购物车" if language == "zh" else "yes add it", "affirm")
    said = chat.says(text, "payment")
    if who is None:
        assert ("登录" if language == "zh" else "sign in") in said.lower()
    else:
        assert chat.slots["task"]["name"] == "place_order" and len(chat.titles) > 3


@pytest.mark.parametrize("text", ["怎么付款", "can i pay when it arrives"])
def test_how_to_pay_is_only_told(talk: Talk, text: str) -> None:
    chat = offered(talk, ANNA)
    chat.says("好的 加购物车", "affirm")
    assert "货到付款" in chat.says(text, "payment") or "on delivery" in chat.text
    assert not chat.titles


@pytest.mark.parametrize("text", ["ok id like to order both then", "i want to order them all now"])
def test_both_of_a_full_basket_are_checked_out(talk: Talk, text: str) -> None:
    chat = offered(talk, ANNA, "en")
    chat.says("yes add it", "affirm")
    chat.says(text, "purchase")
    assert chat.slots["task"]["name"] == "place_order" and len(chat.titles) > 3


@pytest.mark.parametrize(
    "text",
    [
        "ok ill ask my wife. order the nuts now, pay with alipay",
        "go ahead and order them, pay by alipay",
        "order my nuts please, alipay",
        "ok, order the nuts and pay with alipay",
    ],
)
def test_goods_that_lie_in_the_basket_are_ordered_with_the_way_to_pay(
    talk: Talk, text: str
) -> None:
    chat = offered(talk, ANNA, "en")
    chat.says("yes please", "affirm")
    said = chat.says(text, "payment")
    assert chat.slots["proposal_id"] and "Alipay" in said


@pytest.mark.parametrize(
    "text", ["can i order the nuts and pay with alipay?", "i didn't order the nuts with alipay"]
)
def test_a_question_how_to_pay_orders_nothing(talk: Talk, text: str) -> None:
    chat = offered(talk, ANNA, "en")
    chat.says("yes please", "affirm")
    chat.says(text, "payment")
    assert not chat.slots.get("proposal_id")
