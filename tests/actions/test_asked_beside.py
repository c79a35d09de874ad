"""Questions beside a return or about an invoice to come, and a parcel that is to be refused."""

import pytest

from actions.desk import Means
from shop import messages
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, OLD, PAID, SHIPPED, SHOES_ORDER
from tests.actions.talking import Chat, at, named


def _returning(chat: Chat) -> None:
    chat.says("退耳机", "return_refund", named("category", "耳机"))
    chat.says("不想要了", "inform")


@pytest.mark.parametrize(
    ("text", "intent", "told"),
    [
        ("退货的钱啥时候到", "refund_progress", "收到退货并验收后"),
        ("运费谁出", "shipping_info", "买家承担"),
        ("要不要原包装", "return_policy", "配件和吊牌齐全"),
        ("拆过封的能退吗", "return_policy", "配件和吊牌齐全"),
    ],
)
def test_a_return_goes_on_after_a_question(talk: Talk, text: str, intent: str, told: str) -> None:
    chat = talk(ANNA)
    _returning(chat)
    waiting = chat.slots["proposal_id"]
    assert told in chat.says(text, intent)
    assert chat.slots["proposal_id"] == waiting and "申请退货" not in chat.titles


@pytest.mark.parametrize("text", ["电子的就行", "要电子的", "electronic is fine", "e-invoice"])
def test_an_electronic_invoice_is_the_ordinary_one(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "zh" if text > "~" else "en")
    chat.says("开发票", "invoice", named("order_no", SHOES_ORDER))
    chat.says(text, "inform")
    assert (
        chat.slots["task"]["invoice_kind"] == "ordinary" and chat.slots["task"]["step"] == "title"
    )


def test_an_electronic_special_one_is_special(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("开发票", "invoice", named("order_no", SHOES_ORDER))
    chat.says("电子专票的", "inform")
    assert chat.slots["task"]["invoice_kind"] == "special"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("can i get a company invoice if i buy later", "en"),
        ("我以后买的话能开公司发票吗", "zh"),
        ("下单之前问一下 能要专票吗", "zh"),
    ],
)
def test_an_invoice_of_what_is_not_bought_is_told_of(talk: Talk, text: str, language: str) -> None:
    chat = talk(ANNA, language)
    said = chat.says(text, "invoice")
    assert not chat.slots.get("task") and ("付款后" in said or "placed and paid" in said)


@pytest.mark.parametrize(
    "text", ["到了我直接拒收行吗", "i'll just refuse the parcel", "can i refuse the delivery"]
)
def test_a_parcel_refused_begins_nothing(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "zh" if text > "~" else "en")
    chat.says("到哪了", "order_status", named("order_no", SHIPPED))
    said = chat.says(text, "return_refund")
    assert not chat.slots.get("task") and ("不能乱说" in said or "won't guess" in said)


@pytest.mark.parametrize("text", ["my card was refused", "you do not accept my card"])
def test_a_card_refused_is_no_parcel(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    assert "refused" not in chat.says(text, "payment")


@pytest.mark.parametrize("text", ["东西到了不要了 想退", "货到了不收费吧"])
def test_what_has_come_is_no_parcel_to_refuse(talk: Talk, text: str) -> None:
    assert "拒收" not in talk(ANNA).says(text, "return_refund")


def test_what_will_not_charge_asks_for_no_fee(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("my AirPods won't charge, i want a repair", "repair_warranty",
              named("category", "耳机"))  # fmt: skip
    assert chat.slots["task"]["name"] == "repair" and chat.slots["proposal_id"]


@pytest.mark.parametrize("text", ["能赔点吗", "会有补偿吗", "can you compensate me"])
def test_no_compensation_is_promised(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "zh" if text > "~" else "en")
    chat.says("到哪了", "order_status", named("order_no", SHIPPED))
    said = chat.says(text, "nlu_fallback")
    assert not chat.slots.get("task") and ("不能先答应" in said or "can't promise" in said)


def test_compensation_asked_beside_a_complaint(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("快递员态度太差了 我要投诉", "complaint")
    said = chat.says("能赔我运费吗", "return_refund")
    assert "不能先答应" in said and chat.slots["task"]["name"] == "complaint"


def test_one_false_ten_back_is_no_compensation(talk: Talk) -> None:
    assert "不能先答应" not in talk(ANNA).says("是正品吗 假一赔十吗", "product_info")


def test_a_complaint_of_the_courier_is_no_question_where_he_is(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("到哪了", "order_status", named("order_no", SHIPPED))
    said = chat.says("快递员态度很差 我要投诉 赔我运费", "complaint")
    assert "态度很差" in said and chat.slots["task"]["name"] == "complaint"


@pytest.mark.parametrize("text", ["对", "好的", "退吧"])
def test_nothing_is_offered_for_what_nothing_can_be_done(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    said = chat.says("坚果碎了 退款就行", "return_refund", named("order_no", OLD))
    assert "超过" in said
    assert "故障" not in chat.says(text, "affirm")


def test_a_floor_put_right_in_english(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("change the address", "change_address", named("order_no", PAID))
    said = chat.says("floor 12, 100 Qingnian Street, Shenyang", "inform")
    assert "floor 12, 100 Qingnian Street" in said
    said = chat.says("no sorry floor 21", "deny")
    assert "floor 21, 100 Qingnian Street" in said and chat.slots["proposal_id"]


def test_a_visit_of_goods_that_are_named_is_moved(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("book the fitter for tomorrow", "installation", named("order_no", AIRCON_ORDER))
    chat.says("yes", "affirm")
    chat.says("i want to move my aircon installation to in two weeks", "installation")
    assert chat.slots["task"]["name"] == "move_visit", chat.text


def test_what_is_not_there_yet_is_no_search(talk: Talk) -> None:
    text = "手机买错了 还没到 能退吗"
    chat = talk(ANNA)
    said = chat.says(text, "return_policy", at(text, "手机", "category", "手机"))
    assert not chat.cards and ("取消" in said or "签收" in said)


@pytest.mark.parametrize("text", ["i never got my phone", "i haven't received my phone"])
def test_a_parcel_that_never_came_is_looked_up(talk: Talk, text: str) -> None:
    said = talk(ANNA, "en").says(text, "deny", at(text, "phone", "category", "手机"))
    assert SHIPPED in said


def test_money_that_never_came_is_no_parcel(talk: Talk) -> None:
    assert SHIPPED not in talk(ANNA, "en").says("i never got my refund", "refund_progress")


@pytest.mark.parametrize(
    ("text", "language"), [("i got the wrong color AirPods", "en"), ("耳机颜色不对", "zh")]
)
def test_the_wrong_goods_are_a_matter_of_the_order(talk: Talk, text: str, language: str) -> None:
    word = "AirPods" if language == "en" else "耳机"
    chat = talk(ANNA, language)
    chat.says(text, "stock", at(text, word, "category", "耳机"))
    assert not chat.cards and len(chat.titles) > 1


def test_nobody_home_for_a_booked_visit(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("book the fitter for tomorrow", "installation", named("order_no", AIRCON_ORDER))
    chat.says("yes", "affirm")
    assert "booked" in chat.says("what if nobody is home when they come", "nlu_fallback")


def test_the_number_of_a_parcel_sent_back_is_no_order(talk: Talk) -> None:
    chat = talk(ANNA)
    _returning(chat)
    chat.says("确认", "affirm")
    text = "退货快递单号 SF1234567890123"
    said = chat.says(text, "inform", at(text, "SF1234567890123", "order_no", "SF1234567890123"))
    assert "没有查到" not in said and "SF1234567890123" in said and chat.slots["proposal_id"]


def test_a_question_whether_it_can_go_back_is_no_reason(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("退空调", "return_refund", named("order_no", AIRCON_ORDER))
    assert "装好了还" not in chat.says("装好了还能退吗", "return_policy")


def test_the_kind_named_after_a_question_begins_the_invoice(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        asked = messages.receive(tx, chat.conversation_id, "before", text="能开发票吗",
                                 digest="before", now=chat.now).message  # fmt: skip
        messages.answer(tx, asked.message_id, [], {"intent": "invoice"}, chat.now)
    chat.says("要电子的 个人", "human_agent")
    assert chat.slots["task"]["name"] == "invoice"
    assert chat.slots["task"]["invoice_kind"] == "ordinary"


def test_electronics_are_no_invoice(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("要电子的", "purchase")
    assert (chat.slots.get("task") or {}).get("name") != "invoice"


def test_a_short_english_piece_before_the_yes_is_heard(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("the phone is 13900001111", "change_address", named("order_no", PAID))
    assert "Wang Fang" in chat.says("and name to Wang Fang", "complaint")
