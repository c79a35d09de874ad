"""Goods said not to be meant, and kinds of own goods in plain English words."""

import pytest

from actions.desk import Means
from actions.hearing.addressing import parts_of
from actions.hearing.wording import says
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import at


def test_a_complaint_follows_the_order_that_is_meant_and_keeps_its_words(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("your courier was rude to me and yelled at me", "complaint")
    text = "no its about the shirt order not the phone"
    said = chat.says(text, "deny", at(text, "shirt", "category", "T恤"),
                     at(text, "phone", "category", "手机"))  # fmt: skip
    assert SHOES_ORDER in said and "yelled at me" in said


def test_a_complaint_told_anew_keeps_what_happened(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("your courier was rude to me and yelled at me", "complaint")
    chat.says("no", "deny")
    text = "file a complaint please, shirt order"
    said = chat.says(text, "complaint", at(text, "shirt", "category", "T恤"))
    assert SHOES_ORDER in said and "yelled at me" in said


@pytest.mark.parametrize("asked", ["那现在到哪一步了", "照片要不要发给你们"])
def test_a_yes_with_a_question_of_what_it_files_counts(
    talk: Talk, means: Means, asked: str
) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉快递员态度差", "complaint")
    chat.says(f"确认，{asked}", "complaint")
    with means.database.reading() as tx:
        assert len(cases(tx, ANNA)) == 1, chat.text


def test_a_question_alone_is_no_yes(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉快递员态度差", "complaint")
    chat.says("照片要不要发给你们", "complaint")
    with means.database.reading() as tx:
        assert cases(tx, ANNA) == []


@pytest.mark.parametrize("text", ["猫粮我买了两包就给我一包", "就要你们补发一包"])
def test_fewer_packs_than_bought_are_missing(text: str) -> None:
    assert says("goods_missing", text)


@pytest.mark.parametrize("text", ["买了两包就想退一包", "帮我补发一张发票", "买两件就给优惠吗"])
def test_what_was_bought_and_came_is_not_missing(text: str) -> None:
    assert not says("goods_missing", text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("收件人改成我老婆 王芳 13911112222", "王芳"), ("名字也要改啊 王芳", "王芳"),
        ("收货人是我妈妈李红梅", "李红梅"), ("名字也要改", None), ("收件人改成我老婆", None),
    ],
)  # fmt: skip
def test_a_relation_is_no_name(text: str, name: str | None) -> None:
    assert parts_of(text).get("receiver") == name


@pytest.mark.parametrize("text", ["拆旧空调收多少钱", "拆机费呢", "cost to remove my old AC?"])
def test_taking_down_an_old_appliance_is_not_in_the_rules(talk: Talk, text: str) -> None:
    language = "zh" if "拆" in text else "en"
    said = talk(None, language).says(text, "installation")
    assert "规则里没有" in said or "not in the rules" in said


@pytest.mark.parametrize("text", ["旧推车怎么退给你们？运费谁出", "寄哪去啊 运费你们出吗"])
def test_how_goods_go_back_is_asked(text: str) -> None:
    assert says("send_back_question", text)


def test_where_goods_are_delivered_is_not_asked_so() -> None:
    assert not says("send_back_question", "你们发什么快递，运费怎么算")
