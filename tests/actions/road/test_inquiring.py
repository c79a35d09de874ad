"""What is only asked is answered and opens nothing; a form said not to be wanted is left."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop import messages, orders
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, PAID, UNPAID
from tests.actions.talking import Chat, at, named

WARRANTY = [
    "我部冷氣保幾耐", "我買的格力空调保修到什么时候", "空调质保多久", "还在保修期吗", "保固到幾時",
    "枕头保修不保修直接说", "枕头有没有保修？", "等等 那个枕头保修吗",
    "how long is the warranty", "when does the warranty end", "i mean the rice cooker's warranty",
]  # fmt: skip
UNPAID_ASKED = [
    "那个扫地机我还没付款 会自动取消吗", "我是问不付款会怎样", "我什么时候之前付款都行吗",
    "多久不付就取消了", "付款期限是多久", "will it be cancelled automatically",
    "what happens if i don't pay", "when do i have to pay",
]  # fmt: skip


def pending(chat: Chat) -> object:
    return chat.slots.get("task")


@pytest.mark.parametrize("text", WARRANTY)
def test_a_question_about_the_warranty_is_known(text: str) -> None:
    assert says("warranty_asked", text)


@pytest.mark.parametrize("text", ["空调坏了要报修", "保修", "怎么申请保修", "my fridge is broken"])
def test_a_wish_for_a_repair_is_none(text: str) -> None:
    assert not says("warranty_asked", text)


@pytest.mark.parametrize("text", UNPAID_ASKED)
def test_a_question_about_an_unpaid_order_is_known(text: str) -> None:
    assert says("unpaid_asked", text)


@pytest.mark.parametrize(
    "text", ["取消没付款的那单", "怎么付款", "那单还没付款 帮我取消", "cancel it"]
)
def test_a_wish_to_cancel_or_to_pay_is_none(text: str) -> None:
    assert not says("unpaid_asked", text)


def test_the_warranty_of_what_was_bought_is_told_to_the_day(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    said = chat.says("我部冷氣保幾耐", "repair_warranty", named("category", "空调"))
    assert "72 個月" in said and "保修到 20" in said and not pending(chat)


def test_the_warranty_of_other_goods_is_told_in_months(talk: Talk) -> None:
    chat = talk(None)
    chat.says("看看空调", "purchase", named("category", "空调"))
    assert "72 个月" in chat.says("第一个保修多久", "product_info")


def test_a_denied_repair_is_left_and_the_question_answered(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("空调报修，不制冷", "repair_warranty", named("category", "空调"))
    assert pending(chat)
    said = chat.says("吓 唔係報修呀 我問保養期幾耐", "repair_warranty")
    assert "保修到" in said and not pending(chat) and not chat.slots.get("proposal_id")
    with means.database.reading() as tx:
        assert not [case for case in cases(tx, ANNA) if case.kind == "repair"]


@pytest.mark.parametrize("text", ["不是报修", "唔使報修喇", "STOP. forget repair."])
def test_a_bare_denial_leaves_the_form(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("空调报修，不制冷", "repair_warranty", named("category", "空调"))
    chat.says(text, "repair_warranty")
    assert not pending(chat) and not chat.slots.get("proposal_id")


def test_what_becomes_of_an_unpaid_order_is_told_without_cancelling(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    said = chat.says("坚果还没付款 会自动取消吗", "cancel_order", named("category", "坚果"))
    assert UNPAID in said and "没有写" in said and not pending(chat)


def test_a_cancellation_in_progress_is_left_by_a_mere_question(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("取消坚果那单", "cancel_order", named("category", "坚果"))
    said = chat.says("不是不是 别取消！我是问不付款会怎样", "cancel_order")
    assert "没有取消" in said and not pending(chat) and not chat.slots.get("proposal_id")
    with means.database.reading() as tx:
        assert orders.one(tx, ANNA, UNPAID).status == "unpaid"


def test_whether_it_can_be_cancelled_later_is_told(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("cancel my Redmi order", "cancel_order", named("order_no", PAID))
    said = chat.says("dont cancel it, just asking if i can cancel it later", "cancel_order")
    assert "until it is shipped" in said and not pending(chat)
    assert AIRCON_ORDER not in said


def test_a_denial_with_a_question_is_answered(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉，坚果送太慢", "complaint", named("category", "坚果"))
    said = chat.says("不是投诉 我问什么时候到", "complaint")
    assert not pending(chat) and ("DD2026" in said or "订单" in said)


@pytest.mark.parametrize("text", ["i don't want a repair", "not a repair"])
def test_a_denial_begins_no_form(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says(text, "repair_warranty")
    assert not pending(chat)


def test_what_is_wanted_instead_is_begun(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("查订单", "order_status", named("order_no", AIRCON_ORDER))
    chat.says("不是退货 我要换", "return_refund")
    assert chat.slots["task"]["name"] == "exchange"


def test_the_same_is_told_of_other_goods(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        messages.say(tx, chat.conversation_id, "customer", "空调保修多久", chat.now)
    chat.says("空调保修多久", "repair_warranty", named("category", "空调"))
    said = chat.says("手机呢", "order_status", named("category", "手机"))
    assert "保修" in said


def test_a_fault_told_with_the_question_is_kept(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("空调坏了 还在保修期吗", "repair_warranty", named("category", "空调"))
    assert "空调坏了" in chat.clicks("申请维修")


def test_an_order_is_kept_when_it_is_asked_which(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消订单", "cancel_order")
    assert pending(chat)
    chat.says("不了 留着吧", "deny")
    assert not pending(chat)


def test_the_order_asked_about_stays_the_one_spoken_of(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("只是问问以后还能不能取消", "cancel_order", named("order_no", PAID))
    assert PAID in chat.says("那取消吧", "cancel_order")


def test_of_two_goods_only_the_one_asked_of_is_told(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机坏了要报修", "repair_warranty", named("category", "耳机"))
    text = "耳机先不修了 空调保修不保修直接说"
    said = chat.says(text, "repair_warranty", at(text, "耳机", "category", "耳机"),
                     at(text, "空调", "category", "空调"))  # fmt: skip
    assert "格力" in said and "AirPods" not in said and not pending(chat)


def test_a_repair_of_goods_by_name_is_refused(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机坏了要报修", "repair_warranty", named("category", "耳机"))
    text = "我不修耳机！！"
    chat.says(text, "repair_warranty", at(text, "耳机", "category", "耳机"))
    assert not pending(chat)


@pytest.mark.parametrize("text", ["你们怎么不修空调", "修不修空调", "不修空调能退吗"])
def test_such_words_refuse_no_repair(text: str) -> None:
    assert not says("denies_repair", text)
