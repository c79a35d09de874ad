"""A named coupon asked about, one claimed if there is any, and one claimed beside other wishes."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop.tables import OfferRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at
from tests.shop.making import offer

OFFERS = (
    ("all", "全场满199减20券", "20 yuan coupon from 199", 19_900, 2_000, []),
    ("phones", "手机满2000减150券", "150 yuan coupon on phones", 200_000, 15_000, ["手机"]),
    ("gold", "金卡会员95折", "5% off for gold members", 100, 5_000, []),
)  # fmt: skip


@pytest.fixture
def with_offers(talk: Talk, means: Means, now: datetime) -> Talk:
    with means.database.transaction() as tx:
        for name, zh, en, least, off, kinds in OFFERS:
            offer(tx, name, now)
            row = tx.get_one(OfferRow, name)
            row.title, row.terms = {"zh": zh, "en": en}, {"zh": f"{zh}的条件", "en": f"{en} rule"}
            row.condition = {"kind": "basket_at_least", "amount": least}
            if kinds:
                row.condition = {"kind": "category_at_least", "amount": least, "category": "手机"}
            row.benefit = {"kind": "amount_off", "amount": off}
    return talk


def with_phone(chat: Chat) -> Chat:
    """With a black Mate 60 in the basket."""
    said = "华为 Mate 60 黑色 加购物车"
    phone = at(said, "华为 Mate 60", "product", "华为 Mate 60", extra={"product_id": "P1"})
    chat.says(said, "purchase", phone, at(said, "黑色", "color", "黑色"))
    return chat


def claimed(chat: Chat) -> str | None:
    task = chat.slots.get("task") or {}
    return task.get("offer_id") if task.get("name") == "claim_coupon" else None


@pytest.mark.parametrize(
    "text",
    [
        "我没登录 能领手机那张满2000减150的券不",
        "手机满2000减150的券我还没登录，可以领吗",
        "满2000减150那张能领不能领",
    ],
)
def test_a_guest_hears_of_that_one(with_offers: Talk, text: str) -> None:
    chat = with_offers(None)
    told = chat.says(text, "promotion")
    assert "手机满2000减150券" in told and "登录后" in told
    assert "全场满199" not in told and len(chat.replies) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我是金卡会员，不是还有个95折的券吗，用那个是不是更划算"),
        ("zh", "那个金卡95折的券是不是更划算"),
        ("zh", "还有个95折的吧，用了会不会便宜些"),
        ("en", "isn't there a 5% gold coupon, would that be cheaper?"),
    ],
)
def test_the_one_named_is_tried_on_the_basket(with_offers: Talk, language: str, text: str) -> None:
    chat = with_phone(with_offers(ANNA, language))
    told = chat.says(text, "membership")
    title = "金卡会员95折" if language == "zh" else "5% off for gold members"
    assert title in told
    assert any(title in each["title"] for each in chat.buttons)


@pytest.mark.parametrize("text", ["我是金卡会员，有什么权益", "金卡会员要花多少", "金卡几倍积分"])
def test_levels_alone_are_no_coupon(with_offers: Talk, text: str) -> None:
    chat = with_offers(ANNA)
    chat.says(text, "membership")
    assert claimed(chat) is None and not any("领取" in each for each in chat.titles)


@pytest.mark.parametrize(
    "text", ["满减券啥的还能叠加不，我是金卡来着", "这些券能叠加吗 金卡的", "优惠券可以一起用吗"]
)
def test_what_is_unclaimed_is_told_with_how_they_combine(with_offers: Talk, text: str) -> None:
    chat = with_phone(with_offers(ANNA))
    assert "金卡会员95折" in chat.says(text, "promotion")
    assert "没领" in chat.text


def test_reckoned_on_all_of_the_basket(with_offers: Talk) -> None:
    chat = with_phone(with_offers(ANNA))
    text = "手机那个满2000减150能用上不"
    told = chat.says(text, "promotion", at(text, "手机", "category", "手机"))
    assert "购物车" in told


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("嗯嗯知道了。手机有券能领吗，有就帮我领了", "手机"),
        ("手机有券的话就给我领上", "手机"),
        ("手机能领券吗，能领就领", "手机"),
    ],
)
def test_claimed_if_there_is_any(with_offers: Talk, text: str, word: str) -> None:
    chat = with_offers(ANNA)
    chat.says(text, "promotion", at(text, word, "category", "手机"))
    assert claimed(chat) == "phones" and chat.slots["proposal_id"]
    assert "全场满199减20券" in chat.text


@pytest.mark.parametrize("text", ["手机有什么券", "手机有没有券", "有手机吗"])
def test_nothing_is_claimed_that_is_only_asked_for(with_offers: Talk, text: str) -> None:
    chat = with_offers(ANNA)
    chat.says(text, "promotion", at(text, "手机", "category", "手机"))
    assert not chat.slots.get("proposal_id")


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("zh", "领一张。还有购物车里的换成绿的", "绿色"),
        ("zh", "手机换成绿色，券也领上", "绿色"),
        ("zh", "那领一张用上，先不下单哈", "购物车"),
        ("en", "grab that coupon, and change it to green", "green"),
    ],
)
def test_a_claim_beside_something_else(
    with_offers: Talk, language: str, text: str, told: str
) -> None:
    chat = with_phone(with_offers(ANNA, language))
    asked = "手机满2000减150那张券能用吗" if language == "zh" else "can i use the phones coupon?"
    chat.says(asked, "promotion")
    colors = [at(text, each, "color", value) for each, value in (("绿", "绿色"), ("green", "绿色"))
              if each in text]  # fmt: skip
    assert told in chat.says(text, "promotion", *colors)
    assert claimed(chat) == "phones" and chat.slots["proposal_id"]


@pytest.mark.parametrize("text", ["那下单吧 货到付款", "先下单吧，微信付", "下单 支付宝"])
def test_an_order_over_an_open_claim(with_offers: Talk, text: str) -> None:
    chat = with_phone(with_offers(ANNA))
    chat.says("领手机那张券", "promotion")
    assert claimed(chat) == "phones"
    told = chat.says(text, "purchase")
    assert "手机满2000减150券」还没领" in told


def test_one_that_is_declined_is_not_told_of_again(with_offers: Talk) -> None:
    chat = with_phone(with_offers(ANNA))
    chat.says("领手机那张券", "promotion")
    assert "还没领，下面" not in chat.says("不领了 直接下单 微信", "purchase")
