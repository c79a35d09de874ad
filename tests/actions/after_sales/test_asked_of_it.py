"""All that is asked of the business in progress or of the case in talk; then it goes on."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, PODS_ORDER, SHIRT
from tests.actions.talking import Chat, at, named


@pytest.fixture
def exchanging(talk: Talk) -> Chat:
    chat = talk(ANNA)
    text = "T恤买小了，换成XL的"
    chat.says(text, "exchange", named("category", "T恤"), at(text, "XL", "size", "XL"))
    assert chat.slots["proposal_id"]
    return chat


@pytest.fixture
def repairing(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("空调不制冷，报修", "repair_warranty", named("category", "空调"))
    assert chat.slots["proposal_id"]
    return chat


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("洗过一次能换吗", ("不影响二次销售",)),
        ("换货运费要我出吗", ("规则里没有单独写",)),
        ("穿过的也给换? 邮费谁出", ("不影响二次销售", "规则里没有单独写")),
        ("什么时候来取", ("没有资料",)),
        ("怎么寄给你们啊", ("没有资料",)),
        ("要带发票不", ("没有资料",)),
    ],
)
def test_all_that_is_asked_of_an_exchange_is_answered(
    exchanging: Chat, text: str, told: tuple[str, ...]
) -> None:
    said = exchanging.says(text, "return_policy")
    assert all(one in said for one in told) and "确认" in exchanging.titles
    assert exchanging.slots["task"]["variant_id"] == f"{SHIRT}-XL"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("在保修里就不收钱的吧", ("免费修",)),
        ("修要多久 要不要钱啊", ("免费修", "修好要几天")),
        ("是上门修还是寄过去", ("售后会联系您商定",)),
    ],
)
def test_all_that_is_asked_of_a_repair_is_answered(
    repairing: Chat, text: str, told: tuple[str, ...]
) -> None:
    said = repairing.says(text, "repair_warranty")
    assert all(one in said for one in told) and "确认" in repairing.titles


def test_a_piece_beside_the_question_is_heard(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("T恤想换一件", "exchange", named("category", "T恤"))
    text = "就XL的呀，运费要我出吗"
    said = chat.says(text, "return_policy", at(text, "XL", "size", "XL"))
    assert "规则里没有单独写" in said and chat.slots["task"]["variant_id"] == f"{SHIRT}-XL"


def test_of_a_case_that_was_filed(exchanging: Chat) -> None:
    exchanging.says("好的", "affirm")
    said = exchanging.says("换货那件T恤什么时候来取", "exchange", named("category", "T恤"))
    assert "没有资料" in said and not exchanging.slots.get("task")


@pytest.mark.parametrize("text", ["我的订单到哪了", "有什么优惠券", "手机保修多久"])
def test_other_matters_are_left(exchanging: Chat, text: str) -> None:
    said = exchanging.says(text, "order_status")
    assert "二次销售" not in said and "规则里没有单独写" not in said


def test_a_fitter_s_visit_is_prepared_for(talk: Talk) -> None:
    said = talk(ANNA).says("师傅来装空调我要准备啥", "installation", named("category", "空调"))
    assert "没有资料" in said


@pytest.mark.parametrize(
    "text", ["T恤有点小 能换XL吗 顺便问下运费谁出", "T恤小了换XL 另外邮费要我出吗"]
)
def test_what_is_asked_beside_the_wish_that_opens_it_is_answered_too(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "exchange", at(text, "T恤", "category", "T恤"),
                     at(text, "XL", "size", "XL"))  # fmt: skip
    assert "规则里没有单独写" in said and chat.slots["proposal_id"]


def test_asked_with_the_wish_for_the_order_in_talk(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"订单{AIRCON_ORDER}到哪了", "order_status", named("order_no", AIRCON_ORDER))
    said = chat.says("那申请维修吧 顺便问下免费修要多久", "repair_warranty")
    assert "多久" in said or "几天" in said or "时间" in said
    assert chat.slots["task"]["name"] == "repair"


@pytest.mark.parametrize(
    "text",
    ["最后哪天能换啊", "还剩几天可以换", "换货最晚是什么时候"],
)
def test_the_last_day_for_an_exchange_is_told(exchanging: Chat, text: str) -> None:
    said = exchanging.says(text, "refund_progress")
    assert "12月3日" in said and "确认" in exchanging.titles


@pytest.mark.parametrize(
    "text",
    [
        "how many days do i have left to decide",
        "when is the last day i can return them?",
        "what date does my return window close",
    ],
)
def test_the_last_day_for_a_return_is_told(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says(f"return order {PODS_ORDER}, too loud", "return_refund",
              named("order_no", PODS_ORDER))  # fmt: skip
    said = chat.says(text, "return_policy")
    assert "26 Nov" in said and "Confirm" in chat.titles


@pytest.mark.parametrize("text", ["钱最晚什么时候退到支付宝", "退款最晚几天到"])
def test_the_last_day_of_the_money_is_another_question(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(f"退货 订单{PODS_ORDER} 太吵", "return_refund", named("order_no", PODS_ORDER))
    assert "提交" not in chat.says(text, "refund_progress").replace("确认提交", "")


@pytest.mark.parametrize(
    ("text", "entities"),
    [("怕M又小了，尺码偏小吗", ("M",)), ("尺码准吗 我平时穿M", ("M",)), ("会不会偏小啊", ())],
)
def test_a_doubt_of_the_size_chooses_no_other(
    exchanging: Chat, text: str, entities: tuple[str, ...]
) -> None:
    said = exchanging.says(text, "exchange", *(at(text, one, "size", one) for one in entities))
    assert "偏大还是偏小" in said
    assert exchanging.slots["task"]["variant_id"] == f"{SHIRT}-XL"
    exchanging.says("那换M吧", "inform", at("那换M吧", "M", "size", "M"))
    assert exchanging.slots["task"]["variant_id"] == f"{SHIRT}-M"
