"""Requests told apart by what each clause would mean alone, where no word names them."""

from datetime import UTC, datetime

import pytest

from actions.business.requests import divided
from actions.memory import Memory, Task
from actions.turn import Clause, Entity, Turn


def heard(
    text: str, intent: str, *parts: tuple[str, str, float], sure: float = 0.9, busy: bool = False
) -> Turn:
    clauses, at = [], 0
    for said, alone, confidence in parts:
        at = text.index(said, at)
        clauses.append(Clause(at, at + len(said), alone, confidence))
    memory = Memory(task=Task("invoice", "title")) if busy else Memory()
    now = datetime(2026, 11, 28, tzinfo=UTC)
    return Turn(None, "c", "m", "zh", text, intent, now, sure, (), (), memory, tuple(clauses))


@pytest.mark.parametrize(
    ("text", "whole", "parts", "wishes"),
    [
        ("那来一个 送到武侯区要几天", "shipping_info",
         [("那来一个", "purchase", 0.9), ("送到武侯区要几天", "shipping_info", 0.99)],
         ["purchase", "shipping_info"]),
        ("衣服扎不扎人，手机掉水里还有救不", "repair_warranty",
         [("衣服扎不扎人", "return_policy", 0.9), ("手机掉水里还有救不", "membership", 0.9)],
         ["return_policy", "membership"]),
    ],
)  # fmt: skip
def test_clauses_of_different_matters_are_two_wishes(
    text: str, whole: str, parts: list[tuple[str, str, float]], wishes: list[str]
) -> None:
    said, others = divided(heard(text, whole, *parts))
    assert [said.intent, *(each.intent for each in others)] == wishes


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("我买五袋 给个优惠呗", "promotion",
         [("我买五袋", "purchase", 0.9), ("给个优惠呗", "promotion", 0.9)]),
        ("收到就碎了，怎么退", "return_refund",
         [("收到就碎了", "repair_warranty", 0.9), ("怎么退", "return_refund", 0.9)]),
        ("我要投诉空调那单的快递 不送上楼", "complaint",
         [("我要投诉空调那单的快递", "complaint", 0.9), ("不送上楼", "shipping_info", 0.9)]),
        ("在吗 包邮吗", "shipping_info",
         [("在吗", "greet", 0.99), ("包邮吗", "shipping_info", 0.99)]),
        ("这个那个 包邮吗", "shipping_info",
         [("这个那个", "membership", 0.5), ("包邮吗", "shipping_info", 0.99)]),
    ],
)  # fmt: skip
def test_what_leads_to_a_wish_is_no_wish_of_its_own(
    text: str, whole: str, parts: list[tuple[str, str, float]]
) -> None:
    before = heard(text, whole, *parts)
    assert divided(before) == (before, [])


def test_placing_an_order_and_how_to_pay_are_one() -> None:
    before = heard("cash on delivery please, place the order", "payment",
                   ("cash on delivery please", "payment", 0.9),
                   ("place the order", "change_address", 0.8))  # fmt: skip
    assert divided(before) == (before, [])


def test_in_the_middle_of_business_only_words_divide() -> None:
    before = heard("云上科技 什么时候到", "order_status", ("云上科技", "membership", 0.9),
                   ("什么时候到", "order_status", 0.9), busy=True)  # fmt: skip
    assert divided(before) == (before, [])


def test_a_no_to_what_was_shown_leaves_what_is_looked_for() -> None:
    said = heard("先不要了 我想看看电饭煲", "cancel_order", ("先不要了", "deny", 0.89),
                 ("我想看看电饭煲", "inform", 0.5), sure=0.47)  # fmt: skip
    kind = Entity("category", "电饭煲", start=9, end=12)
    found, others = divided(Turn(**{**vars(said), "entities": (kind,)}))
    assert (found.intent, found.entities, others) == ("purchase", (kind,), [])


def test_a_no_that_corrects_is_kept() -> None:
    said = heard(
        "啊不对 要XL的", "inform", ("啊不对", "deny", 0.9), ("要XL的", "stock", 0.5), sure=0.4
    )
    assert divided(said) == (said, [])
