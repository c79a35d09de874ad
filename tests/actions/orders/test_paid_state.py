"""Whether an order of one's own is paid, and which parcel a courier brings."""

from datetime import datetime

import pytest
from sqlalchemy import update

from actions.desk import Means
from actions.hearing.wording import says
from shop import baskets
from shop.tables import OrderLineRow, OrderRow, PaymentRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, MATE60, PAID, SHIPPED, UNPAID, held
from tests.actions.talking import at, named


def test_the_order_with_the_goods_is_told_to_be_paid(talk: Talk) -> None:
    text = "另外我那个红米手机付款了没"
    said = talk(ANNA).says(text, "product_info", at(text, "手机", "category", "手机"))
    assert "已经付款" in said and "参数" not in said


def test_of_the_unpaid_one_where_it_is_paid(talk: Talk) -> None:
    text = "坚果那单钱付了吗"
    said = talk(ANNA).says(text, "payment", at(text, "坚果", "category", "坚果"))
    assert UNPAID in said and "还没有付款" in said


def test_a_guest_is_told_where_to_sign_in(talk: Talk) -> None:
    assert "页面" in talk(None).says("我那单付款了没", "order_status")


def test_how_to_pay_is_another_question() -> None:
    assert not says("paid_yet", "怎么付款") and not says("paid_yet", "货到付款可以吗")
    assert not says("paid_yet", "will i be paid back in cash or what")


def test_instalments_of_the_unpaid_order_in_amounts(talk: Talk) -> None:
    text = "坚果那单能用花呗分期不"
    said = talk(ANNA).says(text, "payment", at(text, "坚果", "category", "坚果"))
    assert UNPAID in said and "12 期" in said


def test_no_refund_is_said_before_the_days(talk: Talk) -> None:
    assert "没有在办的退款" in talk(ANNA).says("多久能退钱啊", "refund_progress")
    assert "没有在办" not in talk(None).says("多久能退钱啊", "refund_progress")


def test_an_invoice_with_its_title_is_begun_at_once(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "红米手机那单地址改到上海市静安区南京西路100号5楼"
    chat.says(text, "change_address", at(text, "手机", "category", "手机"))
    said = chat.says("对 发票也帮我开一下 抬头个人", "affirm")
    assert "南京西路" in said
    assert "抬头：个人" in said and PAID in said and chat.slots["proposal_id"]


def test_where_it_goes_brings_no_shipping_rules(talk: Talk) -> None:
    said = talk(ANNA).says("哦 这单地址我想改一下 寄到公司", "change_address")
    assert "合作快递" not in said


def test_the_parcel_of_the_courier_that_is_named(talk: Talk) -> None:
    said = talk(ANNA).says("那个圆通的件到了能放驿站吗", "product_info")
    assert "驿站" in said


def test_what_is_dropped_first_hides_no_parcel(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("华为到哪了", "order_status")
    assert "驿站" in chat.says("算了不凑了。那个圆通的件到了能放驿站吗", "order_status")


@pytest.mark.parametrize("text", ["能货到付款吗", "可以微信付款吗", "货到付款吗"])
def test_whether_a_way_to_pay_is_there_asks_of_no_order(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "payment")
    assert UNPAID not in chat.text and "待付款" not in chat.text


@pytest.fixture
def reduced(means: Means) -> None:
    """¥30 came off the phone on its way, and ¥10 were paid for its way."""
    with means.database.transaction() as tx:
        tx.execute(
            update(OrderRow)
            .where(OrderRow.order_no == SHIPPED)
            .values(discount=3_000, shipping_fee=1_000, total=497_900)
        )
        tx.execute(
            update(OrderLineRow).where(OrderLineRow.order_no == SHIPPED).values(discount=3_000)
        )


@pytest.mark.usefixtures("reduced")
@pytest.mark.parametrize(
    "words",
    ["我那个手机这单 减了30没有", "手机那单付的多少钱 满减减了没", "查一下订单 手机那单的金额",
     "你就说我手机那单实付多少", "手机那单用的30块优惠还在不在"],
)  # fmt: skip
@pytest.mark.parametrize("intent", ["promotion", "payment", "order_status", "invoice"])
def test_what_an_order_cost_and_what_came_off(talk: Talk, words: str, intent: str) -> None:
    phone = at(words, "手机", "product", "华为", extra={"product_id": MATE})
    said = talk(ANNA).says(words, intent, phone)
    assert SHIPPED in said and "¥4,999" in said and "¥30" in said and "¥10" in said


@pytest.mark.usefixtures("reduced")
def test_the_bill_of_the_order_told_just_now(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("路上那单到哪了", "order_status")
    assert "减了 ¥30" in chat.says("金额啊 实付多少钱", "invoice")
    assert "¥30" in chat.says("我哪用什么优惠了", "promotion")


def test_the_bill_in_english(talk: Talk) -> None:
    said = talk(ANNA, "en").says("how did i pay for the mate 60 order again?", "payment", MATE60)
    assert SHIPPED in said and "Alipay" in said
    said = talk(ANNA, "en").says(f"was the discount applied to order {PAID}?", "promotion",
                                 named("order_no", PAID))  # fmt: skip
    assert PAID in said and "nothing taken off" in said


@pytest.mark.parametrize(
    "words", ["路上那单我当时选的啥付款方式来着", "付款方式 路上那单是不是货到付款"]
)
def test_which_way_an_order_is_paid(talk: Talk, means: Means, words: str) -> None:
    with means.database.transaction() as tx:
        changed = {"method": "cash_on_delivery", "status": "pending"}
        tx.execute(update(PaymentRow).where(PaymentRow.order_no == SHIPPED).values(**changed))
    said = talk(ANNA).says(words, "payment")
    assert SHIPPED in said and "收货时付" in said and not held(means)


@pytest.mark.parametrize("words", ["这个实付多少", "能用什么优惠", "减了多少", "满减能减多少"])
def test_what_is_to_be_bought_has_no_bill(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    chat.says("华为手机怎么样", "product_info", MATE60)
    chat.says(words, "promotion")
    assert "DD2026" not in chat.text


@pytest.mark.parametrize(
    "words",
    ["手机那单能不能也改成货到付款啊", "等下 先不急下单 手机那单能不能也改成货到付款啊"],
)
@pytest.mark.parametrize("intent", ["nlu_fallback", "payment", "purchase"])
def test_a_question_of_an_order_puts_nothing_into_the_basket(
    talk: Talk, means: Means, now: datetime, words: str, intent: str
) -> None:
    with means.database.transaction() as tx:
        baskets.add(tx, ANNA, "P6-M", 1, now)
    chat = talk(ANNA)
    chat.says("下单", "purchase")
    chat.says("支付宝", "payment")
    proposal = chat.slots["proposal_id"]
    phone = at(words, "手机", "product", "华为", extra={"product_id": MATE})
    said = chat.says(words, intent, phone)
    assert SHIPPED in said and "改不了" in said and held(means) == {"P6-M": 1}
    assert chat.slots["proposal_id"] == proposal


def test_the_draft_itself_is_still_paid_in_another_way(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        baskets.add(tx, ANNA, "P6-M", 1, now)
    chat = talk(ANNA)
    chat.says("下单", "purchase")
    chat.says("支付宝", "payment")
    assert "货到付款" in chat.says("改成货到付款", "payment") and SHIPPED not in chat.text
