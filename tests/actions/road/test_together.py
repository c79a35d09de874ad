"""Two goods to be sent back in one message: each is filed after its own yes, none is lost."""

import pytest

from actions.desk import Means
from shop.cases import Case, cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER, SHOES_ORDER
from tests.actions.talking import Chat, at


def said(talk: Talk, text: str, intent: str, *goods: tuple[str, str], language: str = "zh") -> Chat:
    """A message of Anna's, with what it names at its places: (word, kind)."""
    chat = talk(ANNA, language)
    chat.says(text, intent, *(at(text, word, "category", kind) for word, kind in goods))
    return chat


def filed(means: Means) -> list[Case]:
    with means.database.reading() as tx:
        return sorted(cases(tx, ANNA), key=lambda case: case.id)


EARPHONES, SHIRT, SHOES = ("耳机", "耳机"), ("T恤", "T恤"), ("跑步鞋", "跑步鞋")


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("耳机和T恤都退了 不想要了", (EARPHONES, SHIRT)),
        ("耳机还有T恤帮我退了吧，不喜欢", (EARPHONES, SHIRT)),
        ("耳机退货，T恤也退，都不想要了", (EARPHONES, SHIRT)),
        ("不想要了，耳机、T恤一起退掉", (EARPHONES, SHIRT)),
        ("T恤跟耳机我都要退款 不喜欢", (SHIRT, EARPHONES)),
        ("跑步鞋和T恤都退了，不想要了", (SHOES, SHIRT)),
    ],
)
def test_both_are_filed_each_after_its_yes(
    talk: Talk, means: Means, text: str, goods: tuple[tuple[str, str], ...]
) -> None:
    chat = said(talk, text, "return_refund", *goods)
    assert "确认" in chat.titles and "接着再办" in chat.text
    chat.says("确认", "affirm")
    assert len(filed(means)) == 1 and "确认" in chat.titles
    chat.says("好的", "affirm")
    first, second = filed(means)
    assert {first.kind, second.kind} == {"return"} and first.reason == second.reason
    assert (first.order_no, first.line_id) != (second.order_no, second.line_id)
    orders = {PODS_ORDER, SHOES_ORDER} if EARPHONES in goods else {SHOES_ORDER}
    assert {first.order_no, second.order_no} == orders
    assert not chat.slots.get("task")


@pytest.mark.parametrize(
    "text",
    [
        "I want to return both the earphones and the T-shirt, don't want them",
        "please return my earphones and also the T-shirt, I don't like them",
    ],
)
def test_both_in_english(talk: Talk, means: Means, text: str) -> None:
    goods = (("earphones", "耳机"), ("T-shirt", "T恤"))
    chat = said(talk, text, "return_refund", *goods, language="en")
    assert "Confirm" in chat.titles and "then" in chat.text
    chat.says("yes", "affirm")
    chat.says("yes", "affirm")
    assert {case.order_no for case in filed(means)} == {PODS_ORDER, SHOES_ORDER}


def test_the_reason_is_asked_once_for_both(talk: Talk, means: Means) -> None:
    chat = said(talk, "耳机和T恤都退了", "return_refund", EARPHONES, SHIRT)
    assert "接着再办" in chat.text
    chat.says("质量问题", "inform")
    chat.says("包邮吗", "shipping_info")
    chat.says("确认", "affirm")
    assert "质量" in chat.text
    chat.says("确认", "affirm")
    assert len(filed(means)) == 2


def test_what_cannot_be_returned_is_said_at_once(talk: Talk, means: Means) -> None:
    chat = said(talk, "耳机和坚果都退了 不想要了", "return_refund", EARPHONES, ("坚果", "坚果"))
    assert "还没有签收" in chat.text and "每日坚果" in chat.text and "确认" in chat.titles
    chat.says("确认", "affirm")
    assert [case.order_no for case in filed(means)] == [PODS_ORDER]


def test_a_no_to_the_first_offers_the_second(talk: Talk, means: Means) -> None:
    chat = said(talk, "耳机和T恤都退了 不想要了", "return_refund", EARPHONES, SHIRT)
    chat.clicks("取消")
    assert "T恤" in chat.text and not filed(means)
    chat.says("好的", "affirm")
    chat.says("不想要了", "inform")
    chat.says("确认", "affirm")
    assert [case.order_no for case in filed(means)] == [SHOES_ORDER]


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("T恤退了，耳机留着 不想要了", (SHIRT, EARPHONES)),
        ("T恤要退不想要了，跑步鞋合适", (SHIRT, SHOES)),
        ("买了跑步鞋和T恤，T恤不喜欢要退", (SHOES, SHIRT, SHIRT)),
        ("不想要了 T恤退掉，耳机不退", (SHIRT, EARPHONES)),
    ],
)
def test_what_stays_is_not_sent_back(
    talk: Talk, text: str, goods: tuple[tuple[str, str], ...]
) -> None:
    chat = talk(ANNA)
    named = [at(text, word, "category", kind) for word, kind in goods[:2]]
    if len(goods) > 2:
        start = text.rindex("T恤")
        named.append({"entity": "category", "value": "T恤", "start": start, "end": start + 2})
    chat.says(text, "return_refund", *named)
    assert "接着再办" not in chat.text


@pytest.mark.parametrize("words", ["两件都退", "都退了", "全部", "两个"])
def test_all_of_an_order_at_the_question_which(talk: Talk, means: Means, words: str) -> None:
    chat = talk(ANNA)
    chat.says(f"退货 {SHOES_ORDER} 不想要了", "return_refund",
              {"entity": "order_no", "value": SHOES_ORDER, "start": 3, "end": 19})  # fmt: skip
    chat.says(words, "inform")
    chat.says("确认", "affirm")
    chat.says("确认", "affirm")
    assert len({case.line_id for case in filed(means)}) == 2


def test_two_to_exchange_ask_for_each_version(talk: Talk, means: Means) -> None:
    chat = said(talk, "跑步鞋和T恤都换大一号，小了", "exchange", SHOES, SHIRT)
    chat.says("确认", "affirm")
    assert "T恤" in chat.text and len(filed(means)) == 1
