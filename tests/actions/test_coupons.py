"""Coupons by name, questions about them, and a purchase that waits while one is claimed."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop.offering import coupons
from shop.tables import OfferRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE
from tests.actions.talking import Chat, named, product
from tests.shop.making import offer


@pytest.fixture
def with_offers(talk: Talk, means: Means, now: datetime) -> Talk:
    """Besides the coupon for everything, one for phones and one for beauty."""
    with means.database.transaction() as tx:
        for name, title, kind in (
            ("phones", "手机满2000减150券", "手机"),
            ("beauty", "美妆85折券", "美妆"),
        ):
            offer(tx, name, now)
            row = tx.get_one(OfferRow, name)
            row.title = {"zh": title, "en": f"{name} coupon"}
            row.condition = {"kind": "category_at_least", "category": kind, "amount": 9_900}
    return talk


def mine(means: Means, chat: Chat) -> list[str]:
    with means.database.reading() as tx:
        return [each.offer_id for each in coupons(tx, ANNA, chat.now)]


@pytest.mark.parametrize(
    ("words", "intent", "kind"),
    [
        ("领手机券", "promotion", "手机"),
        ("那帮我领手机的", "inform", "手机"),
        ("把那个手机券给我领了", "promotion", "手机"),
        ("这手机的给我领一张", "product_info", "手机"),
        ("claim the phones one", "nlu_fallback", "手机"),
    ],
)
def test_a_coupon_is_claimed_by_its_name(
    with_offers: Talk, means: Means, words: str, intent: str, kind: str
) -> None:
    chat = with_offers(ANNA)
    chat.says(words, intent, named("category", kind))
    assert chat.slots["task"]["offer_id"] == "phones" and mine(means, chat) == []
    chat.clicks("确认" if "claim" not in words else "Confirm")
    assert mine(means, chat) == ["phones"]


def test_why_this_coupon_is_answered_for_the_one_being_claimed(with_offers: Talk) -> None:
    chat = with_offers(ANNA)
    chat.says("领手机券", "promotion", named("category", "手机"))
    said = chat.says("为啥给我这张", "help")
    assert "手机满2000减150券" in said and "美妆" not in said
    assert chat.titles[-2:] == ["确认", "取消"]


def test_how_a_coupon_is_used_is_told_after_it_was_claimed(with_offers: Talk) -> None:
    chat = with_offers(ANNA)
    chat.says("领手机券", "promotion", named("category", "手机"))
    assert "自动" in chat.says("怎么用啊", "product_info")
    chat.clicks("确认")
    assert "手机满2000减150券" in chat.says("这张券怎么用", "promotion")


def test_what_a_coupon_is_good_for(with_offers: Talk) -> None:
    chat = with_offers(ANNA)
    said = chat.says("手机能用哪张券", "promotion", named("category", "手机"))
    assert "手机满2000减150券" in said and "美妆" not in said
    said = chat.says("美妆券手机能用吗", "promotion", named("category", "手机"))
    assert "没有" in said or "美妆" not in said


def test_a_purchase_waits_while_a_coupon_is_claimed(with_offers: Talk, means: Means) -> None:
    chat = with_offers(ANNA)
    mate = product("华为 Mate 60", MATE)
    chat.says("Mate60加购物车 要两台", "purchase", mate, named("quantity", 2))
    assert chat.slots["asked"] == "variant"
    chat.says("领手机券", "promotion", named("category", "手机"))
    said = chat.clicks("确认")
    assert "Mate 60" in said and chat.slots["task"]["quantity"] == 2
    assert "2" in chat.says("黑色的", "inform", named("color", "黑色"))


def test_a_refused_coupon_leaves_the_purchase_as_well(with_offers: Talk) -> None:
    chat = with_offers(ANNA)
    chat.says("Mate60加购物车", "purchase", product("华为 Mate 60", MATE))
    chat.says("领手机券", "promotion", named("category", "手机"))
    chat.says("不领了", "deny")
    assert chat.slots["task"]["name"] == "add_to_basket"


def test_a_question_about_coupons_in_a_purchase_is_answered_once_and_it_goes_on(
    with_offers: Talk,
) -> None:
    chat = with_offers(ANNA)
    chat.says("Mate60加购物车", "purchase", product("华为 Mate 60", MATE))
    said = chat.says("我有券能用吗", "promotion")
    assert "手机满2000减150券" in said and "美妆" not in said and len(chat.replies) == 2
    assert chat.slots["task"]["name"] == "add_to_basket"


def test_how_points_are_used_is_no_question_about_the_coupon_just_claimed(
    with_offers: Talk,
) -> None:
    chat = with_offers(ANNA)
    chat.says("领手机券", "promotion", named("category", "手机"))
    chat.clicks("确认")
    assert "积分" in chat.says("积分怎么用", "membership")


OFFERED = "您有什么优惠券"


@pytest.mark.parametrize(
    ("words", "intent", "count"),
    [
        ("都领了吧", "promotion", 3),
        ("全部領了", "promotion", 3),
        ("帮我都领了", "inform", 3),
        ("claim all of them", "affirm", 3),
        ("那两张都领了", "promotion", 0),
        ("claim both", "affirm", 0),
    ],
)
def test_all_that_were_offered_are_claimed_after_one_yes(
    with_offers: Talk, means: Means, words: str, intent: str, count: int
) -> None:
    chat = with_offers(ANNA)
    chat.says(OFFERED, "promotion")
    chat.says(words, intent)
    assert mine(means, chat) == []
    chat.says("确认", "affirm")
    assert len(mine(means, chat)) == count  # two of three: it is asked which


@pytest.mark.parametrize("words", ["券领到了没？", "券領到了沒", "did I get it?", "领到了吗"])
def test_whether_it_was_claimed_is_told_from_the_data(
    with_offers: Talk, means: Means, words: str
) -> None:
    chat = with_offers(ANNA)
    chat.says(OFFERED, "promotion")
    before = chat.says(words, "promotion")
    assert "券码" not in before and "code" not in before
    chat.says("领手机券", "promotion", named("category", "手机"))
    chat.says("确认", "affirm")
    after = chat.says(words, "promotion")
    assert any(word in after for word in ("券码", "券碼", "code"))
    assert "美妆" not in after and "beauty" not in after


@pytest.mark.parametrize(
    "words",
    ["满2000减150的券刚才怎么没列出来 帮我领", "帮我领满2000减150的券", "滿2000減150的券幫我領"],
)
def test_a_coupon_is_found_by_its_figures(with_offers: Talk, means: Means, words: str) -> None:
    chat = with_offers(ANNA)
    chat.says(words, "promotion")
    assert mine(means, chat) == []
    chat.says("确认", "affirm")
    assert mine(means, chat) == ["phones"]
    assert any(word in chat.says(words, "promotion") for word in ("券码", "券碼"))


def test_what_comes_off_by_itself_needs_no_claiming(
    with_offers: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        offer(tx, "off-30", now)
        row = tx.get_one(OfferRow, "off-30")
        row.title, row.claimable = {"zh": "满300减30", "en": "30 off 300"}, False
    chat = with_offers(ANNA)
    said = chat.says("满300减30的券帮我领", "promotion")
    assert "不用领" in said and mine(means, chat) == []
    assert "满300减30" in chat.says(OFFERED, "promotion")


def test_his_own_coupons_come_first(with_offers: Talk) -> None:
    chat = with_offers(ANNA)
    chat.says("领手机券", "promotion", named("category", "手机"))
    chat.says("确认", "affirm")
    chat.says("我有什么优惠券能用", "promotion")
    assert "已有「手机满2000减150券」" in chat.replies[0]["text"]


def test_points_with_coupons_are_said_to_be_unknown(talk: Talk) -> None:
    said = talk(ANNA).says("积分能和券一起用吗", "membership")
    assert "没有资料" in said
    assert "not in my data" in talk(ANNA, "en").says(
        "can points be used together with a coupon", "membership"
    )


@pytest.mark.parametrize("words", ["要是买两台呢", "買兩台的話呢", "what about two of them?"])
def test_the_price_of_more_of_it(with_offers: Talk, words: str) -> None:
    chat = with_offers(ANNA)
    chat.says("Mate60券后多少钱", "promotion", product("华为 Mate 60", MATE))
    said = chat.says(words, "purchase", named("quantity", 2))
    assert "×2" in said and "9,998" in said


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("送到乌鲁木齐一共多少钱", "乌鲁木齐"),
        ("连运费寄到新疆总共多少", "新疆"),
        ("total delivered to Urumqi?", "Urumqi"),
    ],
)
def test_goods_offers_and_shipping_are_one_number(
    with_offers: Talk, words: str, place: str
) -> None:
    chat = with_offers(ANNA)
    chat.says("Mate60怎么样", "product_info", product("华为 Mate 60", MATE))
    said = chat.says(words, "promotion")
    assert place in said and "5,009" in said


@pytest.mark.parametrize("words", ["有啥券能领不", "有什么券可以领吗", "这张券现在能领了吗"])
def test_what_can_be_claimed_is_no_question_of_what_was(with_offers: Talk, words: str) -> None:
    chat = with_offers(ANNA)
    chat.says(words, "promotion")
    assert "offer" in chat.kinds or "领取" in "".join(chat.titles)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("有没有美妆的券 有的话帮我领了", "美妆85折券"),
        ("能领什么券 手机的那个给我领上", "手机满2000减150券"),
        ("2000减150那张券我能不能领", "手机满2000减150券"),
        ("有85折的吧 给我领一张", "美妆85折券"),
    ],
)
def test_a_question_beside_a_claim_takes_nothing_back(
    with_offers: Talk, means: Means, words: str, title: str
) -> None:
    chat = with_offers(ANNA)
    said = chat.says(words, "promotion")
    assert title in said and "确认" in chat.titles and mine(means, chat) == []
    chat.says("好", "affirm")
    assert len(mine(means, chat)) == 1


def test_a_claim_beside_other_wishes_does_not_swallow_them(with_offers: Talk, means: Means) -> None:
    chat = with_offers(ANNA)
    chat.says("Mate60怎么样", "product_info", product("华为 Mate 60", MATE))
    said = chat.says("黑色的加一台购物车 手机券帮我领了", "purchase")
    assert "已" in said and "手机满2000减150券" in said
