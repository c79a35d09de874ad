"""Offers that rest on personal data, and why a product was shown."""

from datetime import datetime

from actions.desk import Means
from shop import messages
from shop.customers import customer
from shop.tables import MembershipRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.test_after_coupon import changed

ASKED = "我关了个性化推荐还有优惠券吗"


def test_offers_of_everybody_stay(talk: Talk) -> None:
    said = talk(ANNA).says(ASKED, "promotion")
    assert "照样有" in said or "不影响" in said


def test_only_what_rests_on_the_segment_is_said_to_end(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    changed(means, chat.now, "loyal", title={"zh": "老客券", "en": "loyal"}, segments=["loyal"])
    in_segment(means, chat.now)
    said = chat.says(ASKED, "promotion")
    assert "老客券" in said
    with means.database.reading() as tx:
        assert customer(tx, ANNA).personalised  # a question changes nothing


def test_a_guest_hears_that_nothing_personal_is_used(talk: Talk) -> None:
    assert "没有登录" in talk(None).says(ASKED, "promotion")


def in_segment(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        tx.add(MembershipRow(customer_id=ANNA, segment="loyal", version_id=1, at=now))


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
