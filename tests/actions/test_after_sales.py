"""Returns, exchanges, repairs, installation, price protection, complaints, invoices."""

from datetime import datetime

from actions.desk import Means
from shop import orders
from shop.after_sales import cases
from shop.cases import Case
from shop.catalogue import set_price
from tests.actions.conftest import Talk
from tests.actions.stocking import (
    AIRCON_ORDER,
    ANNA,
    BERT,
    OLD,
    PAID,
    PODS_ORDER,
    SHIPPED,
    SHOES_ORDER,
)
from tests.actions.talking import at, named, product


def opened(means: Means, customer_id: str = ANNA) -> list[Case]:
    with means.database.reading() as tx:
        return cases(tx, customer_id)


def test_a_return_asks_for_line_and_reason_and_is_opened_after_a_yes(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund", named("order_no", SHOES_ORDER))
    assert chat.slots["asked"] == "choice"
    chat.clicks("赤兔")
    assert chat.slots["asked"] == "reason"
    said = chat.says("穿着磨脚", "product_info")
    assert "磨脚" in said and "¥399" in said and opened(means) == []
    said = chat.says("确认", "affirm")
    (case,) = opened(means)
    assert (case.kind, case.order_no, case.reason) == ("return", SHOES_ORDER, "穿着磨脚")
    assert str(case.id) in said


def test_everything_in_one_sentence_needs_only_the_yes(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    said = chat.says(
        "赤兔那双跑鞋尺码小了，我要退货", "return_refund", product("李宁 赤兔 8", "P5")
    )
    assert chat.titles == ["确认", "取消"] and "尺码不合适" in said
    chat.clicks("确认")
    assert [case.kind for case in opened(means)] == ["return"]


def test_a_return_given_up_in_the_middle_leaves_nothing(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund", named("order_no", SHOES_ORDER))
    said = chat.says("算了不退了", "deny")
    assert "没有" in said and "改动" in said
    assert chat.slots.get("task") is None and opened(means) == []


def test_a_digression_in_a_return_goes_on_where_it_was(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund", named("order_no", SHOES_ORDER))
    said = chat.says("退货运费谁出", "return_policy")
    assert "运费" in said and "退货申请" in said
    chat.says("第二个", "inform")
    assert chat.slots["task"]["line_id"] is not None
    assert chat.slots["asked"] == "reason"


def test_an_order_not_shipped_is_cancelled_instead_of_returned(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("这单我要退款", "return_refund", named("order_no", PAID))
    assert "取消" in said and chat.titles == ["确认取消", "先不取消"]


def test_why_a_return_is_not_possible(talk: Talk) -> None:
    chat = talk(ANNA)
    assert "7 天" in chat.says("退货", "return_refund", named("order_no", OLD))
    assert "签收后" in chat.says("退货", "return_refund", named("order_no", SHIPPED))


def test_an_exchange_one_size_up_is_found_by_itself(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    said = chat.says("赤兔小了想换大一号", "exchange", product("李宁 赤兔 8", "P5"))
    assert "黑色 42" in said and chat.titles == ["确认", "取消"]
    chat.says("可以", "affirm")
    (case,) = opened(means)
    assert case.kind == "exchange" and case.details["variant_id"] == "P5-42"


def test_a_variant_is_corrected_before_the_yes(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("T恤想换一件", "exchange", named("category", "T恤"))
    assert chat.slots["asked"] == "variant"
    chat.says("M码", "inform", named("size", "M"))
    chat.says("不喜欢", "deny")
    assert chat.titles == ["确认", "取消"]
    said = chat.says("改成XL吧", "inform", named("size", "XL"))
    assert "XL" in said
    chat.clicks("确认")
    assert opened(means)[0].details["variant_id"] == "P6-XL"


def test_a_variant_sold_out_is_said_and_others_offered(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("赤兔换个颜色", "exchange", product("李宁 赤兔 8", "P5"))
    said = chat.says("白色42码", "inform", named("color", "白色"), named("size", "42"))
    assert "货" in said and chat.slots["asked"] == "variant"


def test_a_repair_with_its_fault(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("耳机坏了要维修", "repair_warranty", named("category", "耳机"))
    chat.clicks("确认")
    assert opened(means)[0].kind == "repair" and opened(means)[0].order_no == PODS_ORDER


def test_the_warranty_is_told_without_opening_anything(talk: Talk, means: Means) -> None:
    chat = talk(None)
    said = chat.says("格力云佳保修多久", "repair_warranty", product("格力 云佳 1.5匹", "P7"))
    assert "72 个月" in said and opened(means) == []


def test_a_fitter_is_booked_for_a_day(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("空调什么时候来装", "installation", named("category", "空调"))
    assert len(chat.titles) == 4
    chat.says("后天", "inform")
    chat.says("好", "affirm")
    (case,) = opened(means)
    assert (case.order_no, case.details["wanted_at"]) == (AIRCON_ORDER, "2026-11-25")


def test_price_protection_is_reckoned_from_the_price_history(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    said = chat.says("刚买就降价了", "price_protection")
    assert "¥1,999" in said and "¥1,799" in said and "¥200" in said
    chat.says("是的", "affirm")
    with means.database.reading() as tx:
        assert orders.one(tx, ANNA, PODS_ORDER).refunds[0].amount == 20_000


def test_no_price_drop_is_said_and_nothing_opened(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    said = chat.says("能退差价吗", "price_protection", named("order_no", SHOES_ORDER))
    assert "没有" in said and opened(means) == []
    assert "没有降价" in talk(BERT).says("退差价", "price_protection")


def test_what_fell_after_the_days_of_protection_is_told_with_the_day(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        set_price(tx, "P3-b", 199_900, now)
    text = "买的时候2499，现在1999了，退差价"
    said = talk(ANNA).says(text, "price_protection", at(text, "2499", "price", 2499),
                           at(text, "1999", "price", 1999))  # fmt: skip
    assert "¥2,499" in said and "¥1,999" in said and "已经过了" in said
    assert "¥1,799" in talk(ANNA).says("退差价", "price_protection")  # what may be paid back


def test_a_complaint_becomes_a_ticket_with_masked_words(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉", "complaint")
    said = chat.says("快递员态度很差，打13812345678没人接", "complaint")
    assert "13812345678" not in said
    assert "24 小时" in chat.says("确认", "affirm")
    (case,) = opened(means)
    assert case.kind == "complaint" and "态度很差" in case.reason
    assert "转人工" in chat.titles


def test_an_invoice_with_a_company_and_its_tax_number(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("帮我开专票", "invoice", named("order_no", SHOES_ORDER))
    said = chat.says(
        "公司名称是上海测试有限公司，税号91310000MA1FL5E91X",
        "inform",
        named("order_no", "91310000MA1FL5E91X"),
    )
    assert "上海测试有限公司" in said and "91310000MA1FL5E91X" in said
    assert "工作日" in chat.says("确认", "affirm")


def test_where_a_refund_stands(talk: Talk) -> None:
    chat = talk(ANNA)
    assert "没有查到退款" in chat.says("退款到哪了", "refund_progress")
    chat.says("取消", "cancel_order", named("order_no", PAID))
    chat.clicks("确认")
    said = chat.says("退款怎么还没到", "refund_progress")
    assert "¥999" in said and "支付宝" in said


def test_business_for_customers_asks_a_guest_to_sign_in(talk: Talk) -> None:
    chat = talk(None)
    for intent in ("return_refund", "exchange", "refund_progress", "order_status"):
        assert "登录" in chat.says("麻烦办一下", intent)


def test_own_goods_that_came_with_a_fault_are_no_search(talk: Talk) -> None:
    chat, text = talk(ANNA, "en"), "my earphones came with a loose cable, what can you do"
    chat.says(text, "nlu_fallback", at(text, "earphones", "category", "耳机"))
    assert {"Return it", "Exchange it"} <= set(chat.titles)
