"""Talk itself: two wishes at once, repeating, anger, a rating, languages, waiting, coming back."""

from dataclasses import replace

import pytest

from actions.business.repeating import gist
from actions.business.requests import divided
from actions.desk import Means
from actions.hearing.wording import language_of, says
from actions.memory import Memory, Task
from actions.talk.rating import score_in
from actions.turn import Entity, Turn, spoken
from shop import conversations, messages
from shop.conversations import Conversation
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, SHOES_ORDER
from tests.actions.talking import Chat, named


def turn(text: str, intent: str) -> Turn:
    return Turn(None, "c", "m", "zh", text, intent, None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "understood", "first", "other"),
    [
        ("查下物流，另外我要开发票", "order_status", "order_status", "invoice"),
        ("查下物流，另外我要开发票", "invoice", "order_status", "invoice"),
        ("取消这个订单，还有上次的退款怎么还没到账", "cancel_order", "cancel_order",
         "refund_progress"),
        ("优惠券怎么领 然后我的空调啥时候来装", "installation", "promotion", "installation"),
        ("包邮吗？会员有什么权益？", "membership", "shipping_info", "membership"),
        ("积分怎么用，保修多久", "repair_warranty", "membership", "repair_warranty"),
        ("这款防水吗？另外我的手机到哪了", "order_status", "product_info", "order_status"),
        ("我的手机到哪了，另外这款防水吗", "product_info", "order_status", "product_info"),
        ("积分怎么用，还有耳机坏了，帮我把它退了", "return_refund", "membership", "return_refund"),
        ("what coupons are there? also I want to return my shoes", "return_refund", "promotion",
         "return_refund"),
        ("do you have free shipping? and can i pay on delivery", "payment", "shipping_info",
         "payment"),
    ],
)  # fmt: skip
def test_the_first_said_comes_first(text: str, understood: str, first: str, other: str) -> None:
    said, (found,) = divided(turn(text, understood))
    assert said.intent == first and text.startswith(said.text)
    assert found.intent == other and text.endswith(found.text)


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("我还想看看别的手机", "refine_recommendation"),
        ("包邮吗？多久能到？", "shipping_info"),
        ("还没发货，帮我取消订单", "cancel_order"),
        ("质量有问题，我要退货，能退款吗", "return_refund"),
        ("另外能开发票吗", "invoice"),
        ("你好，另外查下物流", "order_status"),
        ("手机屏幕碎了怎么办，还有我要投诉", "complaint"),
    ],
)
def test_one_wish_in_several_words_is_one(text: str, understood: str) -> None:
    before = turn(text, understood)
    assert divided(before) == (before, [])


def test_when_goods_arrive_is_a_question_about_an_order() -> None:
    asked = turn("会员有什么用，另外手机什么时候到", "membership")
    _, (other,) = divided(replace(asked, entities=(Entity("category", "手机", start=9, end=11),)))
    assert other.intent == "order_status" and other.text == "手机什么时候到"


def test_what_was_asked_for_is_heard_before_another_request() -> None:
    busy = replace(turn("抬头是云上科技，另外查下物流", "order_status"),
                   memory=Memory(task=Task("invoice", "title")))  # fmt: skip
    said, (other,) = divided(busy)
    assert (said.intent, said.text, other.intent) == ("inform", "抬头是云上科技", "order_status")


def test_a_yes_before_another_request_is_a_yes(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消订单", "cancel_order", named("order_no", PAID))
    said = chat.says("确认取消，另外我要开发票", "invoice")
    assert PAID in said and "已" in said and "发票" in said
    assert not chat.slots["proposal_id"]


def test_business_plainly_asked_for_beside_a_question_begins_at_once(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("包邮吗，另外我要开发票", "shipping_info")
    assert "包邮" in said and chat.slots["task"]["name"] == "invoice"


def test_the_second_wish_waits_while_the_first_is_being_done(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要退货，顺便领张优惠券", "return_refund", named("order_no", SHOES_ORDER))
    assert chat.slots["task"]["name"] == "return_refund"
    assert "优惠" in chat.says("算了不退了", "deny")
    assert "券" in chat.says("好", "affirm") and "退货" not in chat.text


def test_what_only_wants_telling_is_told_beside_the_business(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要退货，顺便问下积分怎么用", "return_refund", named("order_no", SHOES_ORDER))
    assert "积分" in chat.text and "商品" in str(chat.replies[-1]["text"])
    assert chat.slots["task"]["name"] == "return_refund"


def test_a_refused_second_wish_is_not_offered_again(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("包邮吗，另外帮我领张优惠券", "shipping_info")
    assert "优惠" in chat.text
    assert "优惠" not in chat.says("不用了", "deny")
    assert not chat.slots["task"]


def test_a_second_question_is_answered_and_not_offered(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("包邮吗，另外能开发票吗", "shipping_info")
    assert "运费" in chat.text and "普票" in chat.text and not chat.slots.get("task")


def test_what_is_dropped_gives_way_to_what_the_same_words_ask(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund", named("order_no", SHOES_ORDER))
    said = chat.says("算了，包邮吗", "shipping_info")
    assert "改动" in said and "运费" in said and not chat.slots["task"]


def test_a_long_answer_is_pointed_at_the_second_time(talk: Talk) -> None:
    chat = talk(None)
    said = [chat.says("包邮吗", "shipping_info") for _ in range(4)]
    assert len(set(said[:3])) == 3 and all(len(one) < len(said[0]) for one in said[1:])
    assert all(one != other for one, other in zip(said, said[1:], strict=False))


def test_a_confirmation_is_never_shortened(talk: Talk) -> None:
    chat = talk(ANNA)
    first = chat.says("取消订单", "cancel_order", named("order_no", PAID))
    again = chat.says("取消订单", "cancel_order", named("order_no", PAID))
    assert PAID in first and PAID in again and first != again


def test_the_gist_is_the_sentence_that_was_asked_for() -> None:
    rules = "满 ¥99 包邮；运费由买家承担；其余收费。"
    assert gist(rules, "运费谁出", False) == "运费由买家承担。"
    assert gist(rules, "咋样", True) == "满 ¥99 包邮。" and gist(rules, "咋样", False) is None
    assert (
        gist("Free over ¥99.50. Couriers are ours.", "which courier", False) == "Couriers are ours."
    )


def state(means: Means, chat: Chat) -> Conversation:
    with means.database.reading() as tx:
        return conversations.one(tx, chat.conversation_id)


def test_anger_alone_brings_a_person(talk: Talk, means: Means) -> None:
    chat = talk(None)
    assert "抱歉" in chat.says("你们这群骗子", "complaint")
    found = state(means, chat)
    assert found.state == "waiting" and found.summary is not None
    assert ["转接原因", "顾客情绪激动"] in found.summary["told"]["zh"]


def test_anger_with_a_question_gets_an_apology_and_the_answer(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    said = chat.says("气死我了，怎么还不发货", "order_status", named("order_no", PAID))
    assert "抱歉" in said and PAID in said and "转人工" in chat.titles
    assert state(means, chat).state == "bot"


@pytest.mark.parametrize("text", ["我想买滚筒洗衣机", "有垃圾桶吗", "垃圾袋多少钱"])
def test_goods_are_no_anger(talk: Talk, means: Means, text: str) -> None:
    chat = talk(None)
    chat.says(text, "purchase")
    assert "抱歉，让您" not in chat.text and state(means, chat).state == "bot"


@pytest.mark.parametrize(
    ("text", "score"),
    [("5分", 5), ("四星", 4), ("3", 3), ("给你5分", 5), ("2 stars", 2), ("非常满意", 5),
     ("不满意", 1), ("5分钟到吗", None), ("6分", None), ("我要 3 台", None)],
)  # fmt: skip
def test_a_score_in_words(text: str, score: int | None) -> None:
    assert score_in(text) == score


def test_a_rating_is_asked_once_and_a_typed_one_is_kept(talk: Talk, means: Means) -> None:
    chat = talk(None)
    chat.says("再见", "goodbye")
    assert "rating" in chat.kinds
    chat.says("拜拜", "goodbye")
    assert "rating" not in chat.kinds
    chat.says("4分", "inform")
    assert state(means, chat).score == 4


def test_a_rating_asked_earlier_in_the_conversation_is_not_asked_again(
    talk: Talk, means: Means
) -> None:
    chat = talk(None)
    with means.database.transaction() as tx:
        messages.say(tx, chat.conversation_id, "assistant", "请打分", chat.now, kind="rating")
    chat.says("再见", "goodbye")
    assert "rating" not in chat.kinds


def test_the_language_asked_for_is_the_one_answered_in(talk: Talk) -> None:
    chat = talk(None)
    assert "English" in chat.says("可以转英文吗", "out_of_scope")
    assert "中文" in chat.says("说中文吧", "inform")
    assert language_of("有英文版的小说吗") == "zh" and spoken("XL", "en", "zh:1") == "en"


def test_a_pause_keeps_the_business(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消", "cancel_order", named("order_no", PAID))
    assert "取消订单" in chat.says("等一下，我接个电话", "out_of_scope")
    chat.says("我回来了", "greet")
    assert "确认取消" in chat.titles and chat.slots["task"]["order_no"] == PAID


def test_no_help_offers_a_person_and_a_yes_brings_one(talk: Talk, means: Means) -> None:
    chat = talk(None)
    chat.says("没解决我的问题", "deny")
    assert "转人工" in chat.titles
    chat.says("好的", "affirm")
    assert state(means, chat).state == "waiting"


def test_a_yes_after_two_misses_brings_a_person(talk: Talk, means: Means) -> None:
    chat = talk(None)
    for _ in range(2):
        chat.says("咕噜", "nlu_fallback", ranking=["stock", "compare"])
    chat.says("好", "affirm")
    found = state(means, chat)
    assert found.state == "waiting" and found.summary is not None
    assert ["没听懂", "2 次"] in found.summary["told"]["zh"]


def test_a_third_miss_running_brings_a_person(talk: Talk, means: Means) -> None:
    chat = talk(None)
    for _ in range(3):
        chat.says("咕噜", "nlu_fallback", ranking=["stock"])
    assert state(means, chat).state == "waiting"


def test_the_summary_is_in_words_of_both_languages(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("我要退货，电话13812345678", "return_refund", named("order_no", SHOES_ORDER))
    chat.says("转人工", "human_agent")
    summary = state(means, chat).summary
    assert summary is not None
    assert ["想办", "申请退货退款"] in summary["told"]["zh"]
    assert ["Order", SHOES_ORDER] in summary["told"]["en"]
    assert "_" not in str(summary["told"]) and "13812345678" not in str(summary)


@pytest.mark.parametrize(
    ("text", "angry"),
    [("再不退款我打12315", True), ("12315见", True), ("DD2026112315127002 到哪了", False)],
)
def test_the_hotline_is_heard_but_not_inside_an_order_number(text: str, angry: bool) -> None:
    assert says("angry", text) is angry
