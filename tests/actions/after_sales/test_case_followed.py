"""After a case is filed: when one is called, how long its inspection takes, when money comes."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, PODS_ORDER, SHIPPED, SHOES_ORDER, order_of
from tests.actions.talking import Chat, named


@pytest.fixture
def returned(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("退鞋子", "return_refund", named("order_no", SHOES_ORDER),
              named("category", "跑步鞋"))  # fmt: skip
    chat.says("尺码小了", "inform")
    chat.says("对", "affirm")
    return chat


@pytest.fixture
def repaired(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("AirPods左边没声音了 报修", "repair_warranty", named("order_no", PODS_ORDER))
    chat.says("确认", "affirm")
    return chat


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("验收要多久啊", "return_policy"),
        ("你们验货一般得几天", "refund_progress"),
        ("几天能验收完", "refund_progress"),
        ("how long does the inspection take", "refund_progress"),
    ],
)
def test_how_long_the_inspection_takes_is_not_known(returned: Chat, text: str, intent: str) -> None:
    returned.language = "en" if text.isascii() else "zh"
    said = returned.says(text, intent)
    assert "验收要几天" in said or "inspection takes" in said
    assert "运费" not in said and "先别自行寄出" not in said


@pytest.mark.parametrize(
    "text", ["验收要多久啊 我鞋都寄出去两天了", "验收要几天，东西昨天就寄走了"]
)
def test_what_left_already_is_asked_its_number(returned: Chat, text: str) -> None:
    said = returned.says(text, "refund_progress")
    assert "验收要几天" in said and "快递单号" in said and "先别自行寄出" not in said


@pytest.mark.parametrize("text", ["验收完多久退款", "验收通过了吗", "检查一下订单要多少钱"])
def test_the_money_after_the_inspection_is_another_question(text: str) -> None:
    assert not says("asks_check", text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("你们页面让我寄的呀 顺丰寄的 查不到签收吗", "zh"),
        ("我用京东寄回的 看不到签收没", "zh"),
        ("i sent it with sf, does it show as delivered", "en"),
    ],
)
def test_a_parcel_sent_back_stays_with_its_return(returned: Chat, text: str, language: str) -> None:
    returned.language = language
    said = returned.says(text, "shipping_info")
    assert "看不到物流" in said or "cannot see" in said


def test_a_parcel_that_comes_is_no_return(talk: Talk) -> None:
    said = talk(ANNA).says("手机查不到签收", "order_status", named("category", "手机"))
    assert SHIPPED in said


@pytest.mark.parametrize(
    ("text", "language"),
    [("多久会联系我", "zh"), ("售后什么时候给我打电话", "zh"), ("when will you call me", "en")],
)
def test_when_one_is_called_is_no_span_of_the_repair(
    repaired: Chat, text: str, language: str
) -> None:
    repaired.language = language
    said = repaired.says(text, "repair_warranty")
    assert "什么时候联系" in said or "don't know exactly when" in said
    assert "修好要几天" not in said and "number of days" not in said


@pytest.mark.parametrize("text", ["修好要多久", "几天能修好"])
def test_the_span_of_a_repair_is_told_still(text: str) -> None:
    assert not says("asks_contact", text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("多久会联系我 我白天上班接不了电话", "zh"),
        ("能不能备注晚上七点以后打给我", "zh"),
        ("上午开会别打电话", "zh"),
        ("please call me after 7pm", "en"),
    ],
)
def test_when_to_call_is_noted_for_after_sales(
    repaired: Chat, means: Means, text: str, language: str
) -> None:
    repaired.language = language
    said = repaired.says(text, "inform")
    assert "师傅" not in said and "fitter" not in said and repaired.slots["proposal_id"]
    repaired.says("好的" if language == "zh" else "yes", "affirm")
    (case,) = order_of(means, PODS_ORDER).after_sales
    assert any(one in case.reason for one in ("接不了电话", "七点以后", "别打电话", "7pm"))


@pytest.mark.parametrize("text", ["昨天晚上打电话给我了吗", "白天没人联系我", "几点打给我"])
def test_a_call_asked_about_is_no_note(text: str) -> None:
    assert not says("call_times", text)


def test_a_word_for_the_fitter_is_still_for_the_fitter(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"{AIRCON_ORDER} 预约安装", "installation", named("order_no", AIRCON_ORDER))
    chat.clicks("月")
    chat.clicks("确认")
    assert "师傅" in chat.says("晚上七点以后打给我", "inform")


@pytest.mark.parametrize(
    ("text", "language"), [("编号{}的钱啥时候到", "zh"), ("when do i get the money of {}", "en")]
)
def test_the_money_of_a_case_by_its_number(
    talk: Talk, means: Means, text: str, language: str
) -> None:
    chat = talk(ANNA)
    chat.says("AirPods降价了 申请价保", "price_protection", named("order_no", PODS_ORDER))
    chat.says("确认", "affirm")
    (case,) = order_of(means, PODS_ORDER).after_sales
    chat.language = language
    said = chat.says(text.format(case.id), "refund_progress")
    assert "到账" in said or "usually within" in said
    assert "已登记" not in said and "is filed" not in said
