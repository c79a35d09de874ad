"""A message cut into its clauses: what stands between them, and what is not cut."""

import pytest
from bot.components.clauses import clauses, understood


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("先不要了 我想看看电饭煲", ["先不要了", "我想看看电饭煲"]),
        ("积分怎么用？包邮吗", ["积分怎么用？", "包邮吗"]),
        ("这个加购物车，再看看有没有券。", ["这个加购物车", "再看看有没有券"]),
        ("发票怎么开另外包邮吗", ["发票怎么开", "另外包邮吗"]),
        ("add it to my cart and tell me when it ships",
         ["add it to my cart", "and tell me when it ships"]),
        ("My order is late. Where is it?", ["My order is late", "Where is it?"]),
    ],
)  # fmt: skip
def test_a_message_is_cut_between_its_clauses(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in clauses(text)] == parts


@pytest.mark.parametrize(
    "text", ["", "包邮吗？", "iPhone 15 Pro 有货吗", "小米 Buds 5", "嗯，好", "？？"]
)
def test_a_single_clause_is_not_cut(text: str) -> None:
    assert clauses(text) == []


def test_a_speech_of_many_clauses_is_left_whole() -> None:
    assert clauses("，".join(["东西坏了"] * 20)) == []


def test_each_clause_is_understood_alone() -> None:
    def told(text: str) -> dict[str, float]:
        return {"shipping_info": 0.9, "membership": 0.1} if "邮" in text else {"membership": 1.0}

    assert understood("积分怎么用 包邮吗", told) == [
        {"start": 0, "end": 5, "intent": "membership", "confidence": 1.0},
        {"start": 6, "end": 9, "intent": "shipping_info", "confidence": 0.9},
    ]


def test_a_name_with_a_blank_in_it_is_not_cut() -> None:
    text = "上次买的洁客 膨润土猫砂想退了，有券吗"
    parts = ["上次买的洁客 膨润土猫砂想退了", "有券吗"]
    assert [text[start:end] for start, end in clauses(text, [(4, 12)])] == parts
