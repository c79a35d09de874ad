"""The other half of a sentence: no, but; a yes with its verb; a person offered and wanted."""

import pytest

from actions.desk import Means
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import (
    AIRCON_ORDER,
    ANNA,
    NUTS,
    PAID,
    PODS_ORDER,
    SHIPPED,
    SHOES_ORDER,
    UNPAID,
)  # fmt: skip
from tests.actions.talking import Chat, named


def returning(talk: Talk) -> Chat:
    chat = talk(ANNA)
    entities = (named("order_no", SHOES_ORDER), named("category", "T恤"))
    chat.says(f"退货 {SHOES_ORDER} 的T恤，不想要了", "return_refund", *entities)
    assert "确认" in chat.titles
    return chat


@pytest.mark.parametrize("intent", ["exchange", "deny"])
@pytest.mark.parametrize("words", ["不退了 还是换个XL的", "算了 不退了 还是换个XL的吧"])
def test_a_return_given_up_for_an_exchange(
    talk: Talk, means: Means, words: str, intent: str
) -> None:
    chat = returning(talk)
    said = chat.says(words, intent, named("size", "XL"))
    assert chat.slots["task"]["name"] == "exchange" and "XL" in str(chat.slots["task"]) + said
    with means.database.reading() as tx:
        assert not cases(tx, ANNA)


def test_no_and_then_something_else_drops_what_waits(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says(f"cancel {PAID}", "cancel_order", named("order_no", PAID))
    said = chat.says(
        "no nvm. do you have any nuts under 100?", "purchase", named("category", "坚果"),
        named("price", 100, role="max"),
    )  # fmt: skip
    assert NUTS in chat.slots["shown"] and "still" not in said
    assert not chat.slots.get("proposal_id")


def test_a_no_that_corrects_keeps_the_business(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"取消 {PAID}", "cancel_order", named("order_no", PAID))
    chat.says("不对，是坚果那单", "deny", named("category", "坚果"))
    assert chat.slots["task"]["order_no"] == UNPAID


def test_yes_cancel_it_then_is_a_yes(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says(f"cancel {PAID}", "cancel_order", named("order_no", PAID))
    assert "cancelled" in chat.says("yes cancel it then", "cancel_order")


def test_a_yes_to_an_offered_person_hands_over(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"{SHIPPED} 改地址", "change_address", named("order_no", SHIPPED))
    assert "人工" in chat.text
    said = chat.says("是的", "affirm")
    assert "转接" in said or "转人工" in said
    assert "9:00" in said or "工作时间" in said or "09:00" in said


def test_the_half_of_the_day_is_kept_with_a_booking(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says(f"{AIRCON_ORDER} 约安装", "installation", named("order_no", AIRCON_ORDER))
    chat.says("后天下午", "inform")
    assert "下午" in chat.text
    chat.says("改成大后天上午", "installation")
    assert "上午" in chat.text and "下午" not in chat.text
    chat.says("确认", "affirm")
    with means.database.reading() as tx:
        (case,) = cases(tx, ANNA)
    assert case.kind == "installation" and "上午" in case.reason


def test_a_refusal_with_nothing_in_progress_is_no_obstacle(talk: Talk) -> None:
    chat = talk(ANNA)
    assert PODS_ORDER in chat.says(
        "不用了，查下耳机到哪了", "order_status", named("category", "耳机")
    )


def test_given_up_for_a_look_at_other_goods(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"取消 {PAID}", "cancel_order", named("order_no", PAID))
    said = chat.says("算了 帮我看看坚果吧", "deny", named("category", "坚果"))
    assert "没有" in said and NUTS in chat.slots["shown"]


@pytest.mark.parametrize("words", ["取消，不用登记了，转人工", "算了 转人工吧", "不对！给我转人工"])
@pytest.mark.parametrize("intent", ["cancel_order", "complaint", "deny"])
def test_a_person_asked_for_wins_over_what_is_in_progress(
    talk: Talk, words: str, intent: str
) -> None:
    chat = returning(talk)
    said = chat.says(words, intent)
    assert "人工" in said and "取消订单" not in said


def test_waiting_before_a_return_and_asking_for_an_exchange_is_answered(talk: Talk) -> None:
    chat = returning(talk)
    said = chat.says(
        "No wait, don't submit yet. Can I exchange it for XL instead?", "exchange",
        named("size", "XL"),
    )  # fmt: skip
    assert "failed" not in said and "没能" not in said
    assert chat.slots["task"]["name"] == "exchange"


@pytest.mark.parametrize("words", ["对，退吧", "嗯，退", "对的，退货"])
def test_a_yes_in_the_words_of_the_business_is_a_yes(talk: Talk, means: Means, words: str) -> None:
    returning(talk).says(words, "return_refund")
    with means.database.reading() as tx:
        assert [case.kind for case in cases(tx, ANNA)] == ["return"]


def test_words_about_coupons_are_no_reason(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"退货 {SHOES_ORDER} 的T恤", "return_refund", named("order_no", SHOES_ORDER),
              named("category", "T恤"))  # fmt: skip
    chat.says("都领了吧", "promotion")
    assert "都领了" not in str(chat.slots.get("task"))
