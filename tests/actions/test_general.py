"""Greeting, help, a person, not understood; languages; who speaks; when something breaks."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasa_sdk import Tracker

from actions.desk import Means
from actions.registry import TOPICS, actions
from actions.replies import KINDS
from shop import conversations
from shop.customers import customer
from shop.database import Database
from shop.tokens import issue
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, PAID, SHOES_ORDER
from tests.actions.talking import Chat, named, product

CHINESE = re.compile(r"[\u3400-\u9fff]")
NAMES = ("华为 Mate 60", "三星 Galaxy A55", "李宁 赤兔 8", "优衣库 纯棉T恤", "格力 云佳 1.5匹",
         "每日坚果", "小米平板 6", "上海市浦东新区世纪大道1号", "安娜")  # fmt: skip
INTENTS = sorted(topic.intent for topic in TOPICS if topic.intent != "clarify")


def test_there_is_one_action_for_each_intent() -> None:
    assert len(INTENTS) == len(set(INTENTS)) == 32


def test_a_person_is_asked_for_with_a_summary(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund", named("order_no", SHOES_ORDER))
    chat.says("转人工", "human_agent")
    with means.database.reading() as tx:
        found = conversations.one(tx, chat.conversation_id)
    assert found.state == "waiting" and found.summary is not None
    assert found.summary["wanted"] == "return_refund"
    assert found.summary["order_no"] == SHOES_ORDER


def test_out_of_hours_a_note_is_left_and_said(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    night = chat.now.replace(hour=18)  # 2 o'clock in the morning in the shop
    shut = Chat(replace(means, demo=False), night, ANNA, "zh", chat.conversation_id)
    assert "9:00" in shut.says("转人工", "human_agent")


def test_not_understood_twice_offers_a_person(talk: Talk) -> None:
    chat = talk(None)
    first = chat.says("咕噜", "nlu_fallback", ranking=["stock", "compare", "promotion", "payment"])
    assert len(chat.titles) == 3 and "转人工" not in chat.titles
    second = chat.says("咕噜", "nlu_fallback", ranking=["stock", "compare"])
    assert "转人工" in chat.titles and len(chat.titles) <= 3 and first != second
    assert not any("_" in title for title in chat.titles)


def test_a_typed_choice_after_a_clarification_counts(talk: Talk) -> None:
    chat = talk(None)
    chat.says("咕噜", "nlu_fallback", ranking=["shipping_info", "payment"])
    assert "包邮" in chat.says("第一个", "inform")


def test_a_clarification_in_the_middle_keeps_the_business(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消", "cancel_order", named("order_no", PAID))
    chat.says("嘟嘟嘟哒哒", "nlu_fallback", ranking=["stock"])
    assert chat.slots["task"]["order_no"] == PAID and "确认取消" in chat.titles


def test_the_same_question_gets_no_identical_sentence_twice_running(talk: Talk) -> None:
    chat = talk(ANNA)
    for intent, text in (("shipping_info", "包邮吗"), ("greet", "你好"), ("membership", "积分")):
        said = [chat.says(text, intent) for _ in range(4)]
        assert all(one != other for one, other in zip(said, said[1:], strict=False)), said


def test_a_message_answered_again_is_answered_in_the_same_words(talk: Talk) -> None:
    one, other = talk(None), talk(None)
    assert one.says("你好", "greet", message_id="m") == other.says("你好", "greet", message_id="m")


def test_no_personal_suggestions_takes_effect_at_once(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("有什么推荐", "recommend")
    assert "记录" in chat.says("为什么推荐这个", "product_info")
    chat.says("不要个性化推荐", "deny")
    with means.database.reading() as tx:
        assert not customer(tx, ANNA).personalised


def test_two_requests_in_one_message(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("什么时候发货？另外能开发票吗", "order_status", named("order_no", PAID))
    assert PAID in said and "普票" in said and "开发票" in chat.titles


def test_blame_for_the_assistant_brings_a_person(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    assert "抱歉" in chat.says("你这机器人真垃圾，答非所问", "complaint")
    with means.database.reading() as tx:
        assert conversations.one(tx, chat.conversation_id).state == "waiting"


def tracker(means: Means, token: str) -> Tracker:
    message: dict[str, Any] = {"text": "取消订单", "intent": {"name": "cancel_order"},
                               "entities": [], "metadata": {"turn": token}}  # fmt: skip
    return Tracker("conversation-1", {"customer_id": ANNA}, message, [], False, None, {}, None)


def test_without_a_good_token_nothing_is_done(means: Means, small_shop: Database, now: Any) -> None:
    action = next(each for each in actions(means) if each.intent == "cancel_order")
    claims = {"customer_id": ANNA, "language": "zh", "message_id": "m"}
    stale = issue(means.secret, "turn", "conversation-1", now - timedelta(hours=1), **claims)
    forged = issue(
        "another secret, also long enough for it", "turn", "conversation-1", now, **claims
    )
    foreign = issue(means.secret, "turn", "conversation-2", now, **claims)
    wrong = issue(means.secret, "identity", "conversation-1", now, **claims)
    for token in ("", "x.y.z", stale, forged, foreign, wrong):
        replies, slots = action.handle(tracker(means, token), now)
        assert "身份" in replies[0]["text"] and slots == {}


def test_a_failure_is_an_honest_sentence_without_personal_data(
    talk: Talk, means: Means, caplog: pytest.LogCaptureFixture
) -> None:
    chat = talk(ANNA)
    means.database.engine.dispose()
    broken = replace(means, policies=None)
    chat = Chat(broken, chat.now, ANNA, "zh", chat.conversation_id)  # type: ignore[arg-type]
    said = chat.says("我住幸福路1号，积分多少", "membership")
    assert "抱歉" in said and "转人工" in chat.titles
    assert "幸福路" not in caplog.text


ENGLISH = (
    ("where is my order", "order_status", ()),
    ("cancel my order", "cancel_order", (named("order_no", PAID),)),
    ("return my shoes, too small", "return_refund", (product("李宁 赤兔 8", "P5"),)),
    ("tell me about the Mate 60", "product_info", (product("华为 Mate 60", MATE),)),
    (
        "is the white one in stock?",
        "stock",
        (product("华为 Mate 60", MATE), named("color", "白色")),
    ),
    (
        "phones under 3000",
        "purchase",
        (named("category", "手机"), named("price", 3000, role="max")),
    ),
    ("yes", "affirm", ()),
    ("no", "deny", ()),
    ("the first one", "inform", ()),
    ("blub", "nlu_fallback", ()),
)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(said=st.lists(st.sampled_from(INTENTS), min_size=1, max_size=4), signed_in=st.booleans())
def test_every_answer_has_words_and_a_known_kind_in_english(
    talk: Talk, said: list[str], signed_in: bool
) -> None:
    chat = talk(ANNA if signed_in else None, "en")
    for intent in said:
        chat.says("please help me with this", intent)
        check(chat)


def test_english_answers_hold_no_chinese_but_names(talk: Talk) -> None:
    for signed_in in (ANNA, None):
        chat = talk(signed_in, "en")
        for text, intent, entities in (*ENGLISH, *ENGLISH):
            chat.says(text, intent, *entities)
            check(chat)


def check(chat: Chat) -> None:
    assert chat.replies
    for reply in chat.replies:
        assert reply["text"].strip() and reply["kind"] in KINDS
    words = chat.text + " ".join(chat.titles)
    words += " ".join(card["reason"] for card in chat.cards)
    for name in NAMES:
        words = words.replace(name, "N")
    assert not CHINESE.search(words), words
    assert "{" not in words and "  " not in words.replace("\n", ""), words
