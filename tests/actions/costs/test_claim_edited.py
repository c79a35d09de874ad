"""Several coupons named in one claim, and a claim put right before its yes."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop.tables import OfferRow
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat
from tests.shop.making import offer

TITLES = (
    ("all", "全场满199减20券", "20 yuan coupon from 199"),
    ("baby", "母婴满299减40券", "40 yuan coupon on baby goods from 299"),
    ("gold", "金卡会员95折", "5% off for gold members"),
)


@pytest.fixture
def with_offers(talk: Talk, means: Means, now: datetime) -> Talk:
    with means.database.transaction() as tx:
        for name, zh, en in TITLES:
            offer(tx, name, now)
            tx.get_one(OfferRow, name).title = {"zh": zh, "en": en}
    return talk


def claimed(chat: Chat) -> set[str]:
    task = chat.slots.get("task") or {}
    return set(task.get("offer_ids") or [one for one in [task.get("offer_id")] if one])


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("母婴那个和95折的都给我领上", {"baby", "gold"}),
        ("把金卡那张跟199减20的领了", {"gold", "all"}),
        ("领母婴的，还有金卡95折那个也要", {"baby", "gold"}),
        ("母婴和95折的领了，满199的不要", {"baby", "gold"}),
        ("claim the baby one and the gold one please", {"baby", "gold"}),
        ("claim the 5% and the 20 yuan one", {"gold", "all"}),
        ("领母婴那张", {"baby"}),
        ("claim the gold one", {"gold"}),
    ],
)
def test_each_that_is_named(with_offers: Talk, text: str, offers: set[str]) -> None:
    chat = with_offers(ANNA, "en" if text[0] == "c" else "zh")
    chat.says(text, "promotion")
    assert claimed(chat) == offers
    assert chat.slots["proposal_id"]


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("满199的不要，就我说的那两张", {"baby", "gold"}),
        ("199那张不领，其他照领", {"baby", "gold"}),
        ("只要母婴和金卡的", {"baby", "gold"}),
        ("不是，就要95折那张", {"gold"}),
        ("除了满199那张都要", {"baby", "gold"}),
        ("not the 199 one, just the two i named", {"baby", "gold"}),
        ("no, only the gold one", {"gold"}),
    ],
)
def test_the_claim_is_put_right(with_offers: Talk, text: str, offers: set[str]) -> None:
    chat = with_offers(ANNA, "en" if text[0] == "n" else "zh")
    chat.says("母婴、95折和满199的都领了", "promotion")
    assert claimed(chat) == {"baby", "gold", "all"}
    chat.says(text, "refine_recommendation")
    assert claimed(chat) == offers
    assert chat.slots["proposal_id"]


def test_one_more_beside_it(with_offers: Talk) -> None:
    chat = with_offers(ANNA)
    chat.says("领母婴那张", "promotion")
    chat.says("95折的也要", "inform")
    assert claimed(chat) == {"baby", "gold"}


def test_the_last_one_refused_ends_it(with_offers: Talk) -> None:
    chat = with_offers(ANNA)
    chat.says("领母婴那张", "promotion")
    chat.says("母婴那张不要了", "deny")
    assert "task" not in chat.slots or chat.slots["task"] is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("199以内的耳机有吗", "purchase"),
        ("95折那张划算吗", "promotion"),
        ("有满199减20的鞋吗", "purchase"),
    ],
)
def test_what_says_something_else_leaves_it(with_offers: Talk, text: str, intent: str) -> None:
    chat = with_offers(ANNA)
    chat.says("领满199减20那张", "promotion")
    chat.says(text, intent)
    assert claimed(chat) in ({"all"}, set())


@pytest.mark.parametrize(("words", "language"), [
    ("母婴那个也要", "zh"), ("the baby one too please", "en"), ("母婴那张我也要一张", "zh"),
])  # fmt: skip
def test_one_more_after_a_claim_is_claimed(with_offers: Talk, words: str, language: str) -> None:
    chat = with_offers(ANNA, language)
    chat.says("领金卡那张" if language == "zh" else "claim the gold one", "promotion")
    says_and_keeps(chat, "好" if language == "zh" else "yes", "affirm")
    assert claimed(chat) == set()
    chat.says(words, "purchase")
    assert claimed(chat) == {"baby"}


@pytest.mark.parametrize("words", ["奶粉也要", "母婴那个怎么样", "母婴的推车也要看看"])
def test_goods_wanted_after_a_claim_are_no_coupon(with_offers: Talk, words: str) -> None:
    chat = with_offers(ANNA)
    chat.says("领金卡那张", "promotion")
    says_and_keeps(chat, "好", "affirm")
    chat.says(words, "purchase")
    assert claimed(chat) == set()


def test_before_any_claim_the_same_words_claim_nothing(with_offers: Talk) -> None:
    chat = with_offers(ANNA)
    chat.says("母婴那个也要", "purchase")
    assert claimed(chat) == set()
