"""Offers that rest on personal data, and why a product was shown."""

import pytest

from actions.desk import Means
from shop import messages
from shop.customers import customer
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, in_segment, offer_changed
from tests.actions.talking import Chat

ASKED = "我关了个性化推荐还有优惠券吗"


def test_offers_of_everybody_stay(talk: Talk) -> None:
    said = talk(ANNA).says(ASKED, "promotion")
    assert "照样有" in said or "不影响" in said


def test_only_what_rests_on_the_segment_is_said_to_end(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    offer_changed(
        means, chat.now, "loyal", title={"zh": "老客券", "en": "loyal"}, segments=["loyal"]
    )
    in_segment(means, chat.now)
    said = chat.says(ASKED, "promotion")
    assert "老客券" in said
    with means.database.reading() as tx:
        assert customer(tx, ANNA).personalised  # a question changes nothing


def test_a_guest_hears_that_nothing_personal_is_used(talk: Talk) -> None:
    assert "没有登录" in talk(None).says(ASKED, "promotion")


def test_the_reason_of_the_one_counted_off(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("推荐点东西", "recommend")
    with means.database.transaction() as tx:
        got = messages.receive(tx, chat.conversation_id, "1", text="推荐", digest="d", now=chat.now)
        messages.answer(tx, got.message.message_id, chat.replies, {}, chat.now)
    name, reason = chat.cards[1]["name"], chat.cards[1]["reason"]
    said = chat.says("第二个为什么推荐给我", "recommend")
    assert name in said and reason in said


def test_the_reasons_are_told_in_words_when_asked_for(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("最近有啥推荐给我的 为啥推这些", "recommend")
    assert chat.cards and chat.cards[0]["reason"] in chat.replies[-1]["text"]


def loyal(talk: Talk, means: Means) -> Chat:
    chat = talk(ANNA)
    offer_changed(means, chat.now, "loyal", title={"zh": "老客专享92折", "en": "8% off for loyal"},
            segments=["loyal"])  # fmt: skip
    in_segment(means, chat.now)
    return chat


def test_what_ended_is_told_the_same_before_and_after(talk: Talk, means: Means) -> None:
    chat = loyal(talk, means)
    assert "老客专享92折" in chat.says("以后别给我个性化推荐了", "recommend")
    assert "老客专享92折" in chat.says("那关了推荐 我生日券那些还有吗", "promotion")


@pytest.mark.parametrize("intent", ["order_status", "promotion", "complaint"])
def test_why_an_offer_is_gone(talk: Talk, means: Means, intent: str) -> None:
    chat = loyal(talk, means)
    chat.says("不要个性化推荐", "recommend")
    said = chat.says("刚刚不是说老客92折吗 怎么又没了", intent)
    assert "老客专享92折" in said and "恢复个性化推荐" in said


def test_an_offer_that_did_not_end_is_not_said_to_have(talk: Talk, means: Means) -> None:
    chat = loyal(talk, means)
    assert "停了" not in chat.says("老客92折没了吗", "promotion")


def test_refusal_and_erasure_are_both_heard(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("以后别给我个性化推荐了 还有聊天记录也帮我删了吧", "recommend")
    assert "删除聊天记录" in chat.text and chat.titles == ["确认", "先不删除"]
    with means.database.reading() as tx:
        assert not customer(tx, ANNA).personalised
    said = chat.says("先别删 我再想想。对了 积分啥时候过期啊", "nlu_fallback")
    assert "24 个月" in said and not chat.titles


def test_an_offer_that_is_back_is_said_to_be_there(talk: Talk, means: Means) -> None:
    chat = loyal(talk, means)
    chat.says("不要个性化推荐", "recommend")
    assert "停" in chat.says("老客92折还有吗", "promotion")
    chat.says("恢复个性化推荐", "recommend")
    said = chat.says("老客92折还有吗", "promotion")
    assert "这是「老客专享92折」" in said
