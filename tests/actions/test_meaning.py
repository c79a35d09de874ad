"""What shoppers mean: not to cancel, a reason, brands refused, an offer by its name."""

from typing import get_args

import pytest

from actions import texts
from actions.desk import Means
from actions.goods.showing import personal
from actions.hearing.wording import keeps, without
from shop import catalogue, orders
from shop.recommending import Reason, Suggestion
from shop.suggestions import ReasonKind
from shop.tables import OfferRow, OrderRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, NOTE, NUTS, PAID, SHOES_ORDER
from tests.actions.talking import Chat, named, product
from tests.shop.making import offer


def cancelling(chat: Chat, number: str = PAID) -> Chat:
    chat.says(f"取消订单{number}", "cancel_order", named("order_no", number))
    return chat


@pytest.mark.parametrize(("language", "words"), [("zh", "等 2 件"), ("en", "(2 items)")])
def test_a_cancellation_names_how_many_things(
    talk: Talk, means: Means, language: str, words: str
) -> None:
    with means.database.transaction() as tx:
        tx.get_one(OrderRow, SHOES_ORDER).status = "paid"
    said = "取消订单" if language == "zh" else "please cancel my order"
    number = named("order_no", SHOES_ORDER)
    assert words in talk(ANNA, language).says(f"{said} {SHOES_ORDER}", "cancel_order", number)


@pytest.mark.parametrize("words", ["不，别取消", "不取消", "别取消了", "算了，不取消了",
                                   "don't cancel", "please do not cancel it"])  # fmt: skip
def test_not_to_cancel_refuses_and_begins_nothing(talk: Talk, means: Means, words: str) -> None:
    chat = cancelling(talk(ANNA))
    chat.says(words, "cancel_order")
    assert chat.slots["task"] is None and chat.slots["proposal_id"] is None
    chat.says(words, "cancel_order")
    assert chat.slots["task"] is None
    with means.database.reading() as tx:
        assert orders.one(tx, ANNA, PAID).status == "paid"


@pytest.mark.parametrize("words", ["要不取消吧", "为什么不取消", "能不能取消", "取消订单",
                                   "别取消这单，取消另一单", "cancel it"])  # fmt: skip
def test_a_cancellation_is_not_taken_for_its_opposite(words: str) -> None:
    assert not keeps(words)


def test_a_fault_is_the_reason_of_the_return_in_progress(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund")
    chat.says("有异响，质量问题", "repair_warranty")
    assert chat.slots["task"]["name"] == "return_refund"
    assert chat.slots["task"]["reason"] == "质量问题"
    chat.says("那我要报修", "repair_warranty")
    assert chat.slots["task"]["name"] == "repair"


def test_a_list_of_refused_brands_and_a_refused_kind(talk: Talk) -> None:
    assert without("不要小米和红米", "红米") and without("no Apple or Samsung", "samsung")
    assert not without("不要小米，要华为和苹果", "苹果")
    assert not without("不要小米要华为和苹果", "苹果")
    chat = talk(None)
    brands = named("brand", "三星", start=2, end=4), named("brand", "小米", start=5, end=7)
    chat.says("不要三星和小米", "purchase", named("category", "手机"), *brands)
    assert [card["product_id"] for card in chat.cards] == [MATE]
    chat = talk(None)
    chat.says("不要手机", "purchase", named("category", "手机"))
    assert not chat.cards and chat.slots["asked"] == "product"


def test_only_personal_reasons_are_called_personal(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("有什么推荐", "recommend")
    assert chat.cards and "根据您" not in said and "喜好" not in said
    assert "没有用到" in chat.says("为什么推荐这个", "product_info")
    with chat.means.database.reading() as tx:
        note = catalogue.product(tx, NOTE)
    assert personal([Suggestion(note, Reason("because_bought", ("x",)), 1.0)])
    assert personal([Suggestion(note, Reason("popular_in_segment"), 1.0)])


@pytest.mark.parametrize("kind", get_args(ReasonKind))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_reason_has_words_in_both_languages(kind: str, language: str) -> None:
    assert texts.say(f"reason.{kind}", language, "seed", names="A")


def test_an_offer_is_claimed_by_its_title(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        offer(tx, "beauty", chat.now)
        tx.get_one(OfferRow, "beauty").title = {"zh": "美妆85折券", "en": "15% off beauty"}
    chat.says("有优惠券吗", "promotion")
    assert {"领取 新人券", "领取 美妆85折券"} <= set(chat.titles)
    chat.says("领", "promotion")
    assert chat.kinds == ["buttons"] and len(chat.titles) == 2
    assert "美妆85折券" in chat.says("85折", "inform") and chat.titles == ["确认", "取消"]


@pytest.mark.parametrize("words", ["购物车里有什么", "what's in my basket?"])
def test_the_basket_is_shown_whatever_the_intent(talk: Talk, words: str) -> None:
    chat = talk(None)
    chat.says("坚果加购", "purchase", product("每日坚果", NUTS))
    assert "每日坚果" in chat.says(words, "order_status")


def test_english_numbers_and_budgets_read_naturally(talk: Talk) -> None:
    assert texts.fill("{days} {days:day|days}", days=1) == "1 day"
    assert texts.fill("{days} {days:day|days}", days=3) == "3 days"
    price = named("price", 3000, role="max")
    said = talk(None, "en").says(
        "show me phones under 3000", "purchase", named("category", "手机"), price
    )
    assert said.startswith("Phones up to ¥3,000")
