"""One of the goods of a registered return is to stay with the shopper."""

from datetime import datetime

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.after_sales import cases, open_case
from shop.tables import AfterSalesRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import Entity, at, named

SHIRT = ("T恤", "category", "T恤")
KEEPS = ["T恤不想退了 就退鞋 行不", "从退货里把T恤去掉 只退鞋", "哎 那个T恤我留下了", "T恤别退了"]


@pytest.fixture
def both_go_back(means: Means, now: datetime) -> None:
    """Shoes and shirt are registered in one return, which nobody has worked on yet."""
    with means.database.transaction() as tx:
        open_case(tx, ANNA, SHOES_ORDER, "return", "不想要了", now)


def in_hand(means: Means) -> None:
    with means.database.transaction() as tx:
        tx.execute(update(AfterSalesRow).values(status="approved"))


def said_of(text: str) -> list[Entity]:
    shoes = [at(text, "鞋", "category", "跑步鞋")] if "鞋" in text else []
    return [at(text, *SHIRT), *shoes]


@pytest.mark.usefixtures("both_go_back")
@pytest.mark.parametrize("text", KEEPS)
def test_once_it_is_worked_on_a_person_takes_it_out(talk: Talk, means: Means, text: str) -> None:
    in_hand(means)
    said = talk(ANNA).says(text, "return_refund", *said_of(text))
    assert "T恤" in said and "转人工" in said and "购物车" not in said and "赤兔" not in said


@pytest.mark.usefixtures("both_go_back")
@pytest.mark.parametrize("text", KEEPS)
def test_before_that_it_is_withdrawn_and_the_rest_registered(
    talk: Talk, means: Means, text: str
) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "return_refund", *said_of(text))
    assert chat.slots["task"]["name"] == "withdraw_case" and "留下" in said
    said = chat.says("确认", "affirm")
    assert "赤兔" in said and chat.slots["task"]["name"] == "return_refund"
    chat.says("确认", "affirm")
    with means.database.reading() as tx:
        filed = [(one.status, len(one.details["lines"])) for one in cases(tx, ANNA)]
    assert filed == [("open", 1), ("withdrawn", 2)]


@pytest.mark.usefixtures("both_go_back")
def test_in_english(talk: Talk, means: Means) -> None:
    in_hand(means)
    text = "i want to keep the shirt, only return the shoes"
    said = talk(ANNA, "en").says(text, "return_refund", at(text, "shirt", "category", "T恤"),
                                 at(text, "shoes", "category", "跑步鞋"))  # fmt: skip
    assert "Shall I bring one in" in said


@pytest.mark.usefixtures("both_go_back")
@pytest.mark.parametrize(
    ("text", "intent"),
    [("T恤退款到哪了", "refund_progress"), ("T恤和鞋都不退了", "return_refund"),
     ("T恤也一起退了吗", "return_refund"), ("鞋能只退差价吗", "price_protection")],
)  # fmt: skip
def test_other_words_leave_it_whole(talk: Talk, text: str, intent: str) -> None:
    said = talk(ANNA).says(text, intent, named("order_no", SHOES_ORDER))
    assert "去掉" not in said and "留下" not in said


@pytest.mark.usefixtures("both_go_back")
@pytest.mark.parametrize(
    "text",
    ["T恤的钱怎么还不退啊", "鞋子的盒子要留着吗 T恤呢", "为什么T恤还不退",
     "鞋的运费不退吗", "我只想退T恤的运费", "T恤吊牌去掉了 还能退吗", "T恤能不退差价吗",
     "T恤就退60吗 太少了吧", "T恤就退60"],
)  # fmt: skip
@pytest.mark.parametrize("intent", ["return_refund", "refund_progress"])
def test_a_question_withdraws_nothing(talk: Talk, text: str, intent: str) -> None:
    named_so = [at(text, *SHIRT)] if "T恤" in text else []
    shoes = [at(text, "鞋", "category", "跑步鞋")] if "鞋" in text else []
    chat = talk(ANNA)
    chat.says(text, intent, *named_so, *shoes)
    assert (chat.slots.get("task") or {}).get("name") != "withdraw_case"


@pytest.mark.usefixtures("both_go_back")
@pytest.mark.parametrize(
    "text",
    ["能不能T恤不退了 只退鞋", "T恤不退了，鞋什么时候来取", "T恤我留着 就退鞋", "只退鞋，T恤不退"],
)
def test_a_wish_beside_a_question_is_one(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "return_refund", *said_of(text))
    assert (chat.slots.get("task") or {}).get("name") == "withdraw_case"
