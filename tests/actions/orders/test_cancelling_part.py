"""An order is cancelled whole: a wish for a part is told so, and proposes nothing."""

import pytest

from actions.desk import Means
from shop import orders
from shop.tables import OrderRow, ProductRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, SHIRT, SHOES, SHOES_ORDER, UNPAID, order_of
from tests.actions.talking import Chat, at, named

KIND = {"T恤": "T恤", "鞋": "跑步鞋", "shirt": "T恤", "shoes": "跑步鞋"}


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """Anna, whose order of shoes and a shirt is paid and not sent yet."""
    with means.database.transaction() as tx:
        row = tx.get_one(OrderRow, SHOES_ORDER)
        row.status, row.signed_at = "packed", None
    return talk(ANNA)


def entities(text: str) -> list[dict[str, object]]:
    return [at(text, word, "category", kind) for word, kind in KIND.items() if word in text]


PARTS = [
    "前天那单的T恤不想要了 鞋还要",
    "只取消T恤，鞋照发",
    "把T恤取消了吧，其他的还要",
    "T恤能单独取消吗",
    "我订单里的T恤不要了",
    "can I cancel just the shirt",
    "cancel the shirt but keep the shoes",
]


def test_a_part_said_in_an_order_question_is_heard(chat: Chat) -> None:
    text = "那单里的T恤不想要了，另一件还要"
    said = chat.says(text, "order_status", *entities(text))
    assert "整单" in said and SHOES_ORDER in said


@pytest.mark.parametrize("text", PARTS)
@pytest.mark.parametrize("intent", ["cancel_order", "return_refund"])
def test_a_part_is_no_whole_order(chat: Chat, text: str, intent: str) -> None:
    said = chat.says(text, intent, *entities(text))
    assert SHOES_ORDER in said and "纯棉T恤" in said
    assert "整单" in said or "whole" in said or "together" in said
    assert chat.slots.get("proposal_id") is None and len(chat.titles) == 2


@pytest.mark.parametrize(
    "text", ["不是整单取消，就T恤那个", "不要整单！只取消T恤", "not the whole order"]
)
def test_the_whole_that_was_proposed_is_let_go(chat: Chat, text: str) -> None:
    chat.says("取消订单", "cancel_order", named("order_no", SHOES_ORDER))
    assert "先不取消" in chat.titles
    chat.says(text, "cancel_order", *entities(text))
    assert chat.slots.get("proposal_id") is None and chat.slots.get("task") is None


def test_the_whole_order_is_cancelled_by_its_button(chat: Chat, means: Means) -> None:
    chat.says("只取消T恤", "cancel_order", *entities("只取消T恤"))
    chat.clicks("整单取消")
    chat.clicks("确认取消")
    with means.database.reading() as tx:
        assert orders.one(tx, ANNA, SHOES_ORDER).status == "cancelled"


@pytest.mark.parametrize(
    "text", ["T恤那单取消吧", "T恤和鞋都取消", "整单取消", "cancel my shirt order"]
)
def test_an_order_named_by_its_goods_is_meant_whole(chat: Chat, text: str) -> None:
    chat.says("查订单", "order_status", named("order_no", SHOES_ORDER))
    chat.says(text, "cancel_order", *entities(text))
    assert chat.slots.get("proposal_id") and SHIRT and SHOES


def test_an_order_of_one_thing_is_cancelled(chat: Chat) -> None:
    chat.says("手机不想要了帮我取消", "cancel_order", named("category", "手机"))
    assert chat.slots.get("proposal_id") and PAID in chat.text


def test_sending_back_later_is_not_answered_so_again(chat: Chat) -> None:
    chat.says("只取消T恤", "cancel_order", *entities("只取消T恤"))
    text = "好吧 那收到后再退T恤 运费要我出吗"
    assert "运费" in chat.says(text, "return_policy", *entities(text))


@pytest.mark.parametrize(
    "text", ["那我收到之后退T恤行吗", "can I return the shirt once it arrives?"]
)
def test_what_can_be_sent_back_once_it_has_come(chat: Chat, text: str) -> None:
    chat.says("查订单", "order_status", named("order_no", SHOES_ORDER))
    said = chat.says(text, "return_refund", *entities(text))
    assert "纯棉T恤" in said and "7" in said and chat.slots.get("proposal_id") is None


@pytest.mark.parametrize("text", ["不要T恤", "T恤不要了", "T恤我不喜欢，鞋还要看看"])
def test_goods_that_are_looked_at_are_no_order(chat: Chat, text: str) -> None:
    chat.says(text, "refine_recommendation", *entities(text))
    assert SHOES_ORDER not in chat.text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_buttons_of_a_cancellation_say_which_is_which(talk: Talk, language: str) -> None:
    chat = talk(ANNA, language)
    said = "取消" if language == "zh" else "cancel this order"
    chat.says(said, "cancel_order", named("order_no", UNPAID))
    titles = {"zh": ["确认取消", "先不取消"], "en": ["Confirm cancellation", "Keep the order"]}
    assert chat.titles == titles[language]
    chat.says("取消" if language == "zh" else "cancel", "deny")
    assert chat.titles == titles[language] and chat.slots.get("proposal_id")
    chat.says(titles[language][1], "deny")
    assert chat.slots.get("proposal_id") is None


def test_the_erasure_can_be_refused(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("删除我的聊天记录", "human_agent")
    assert chat.titles == ["确认", "先不删除"]
    chat.clicks("先不删除")
    assert "kind" not in chat.text and chat.replies[0]["kind"] == "text"


def test_the_pieces_are_counted_not_the_lines(chat: Chat, means: Means) -> None:
    with means.database.transaction() as tx:
        row = tx.get_one(OrderRow, SHOES_ORDER)
        row.lines[0].quantity = 2
    text = "T恤不想要了 鞋还要 那单能取消一部分吗"
    said = chat.says(text, "cancel_order", *entities(text))
    assert "3 件" in said


@pytest.mark.parametrize(
    ("text", "language"), [("can I cancel part of my order", "en"), ("能只取消一部分吗", "zh")]
)
def test_a_part_of_the_one_order_with_several(
    talk: Talk, means: Means, text: str, language: str
) -> None:
    said = talk(ANNA, language).says(text, "cancel_order")
    assert UNPAID in said and ("whole" in said or "整单" in said)
    assert order_of(means, UNPAID).status == "unpaid"


@pytest.fixture
def rice(chat: Chat, means: Means) -> Chat:
    """The shirt of that order is rice, which nobody may send back without a reason."""
    with means.database.transaction() as tx:
        tx.get_one(ProductRow, SHIRT).category = "大米"
        line = next(one for one in tx.get_one(OrderRow, SHOES_ORDER).lines
                    if one.product_id == SHIRT)  # fmt: skip
        line.returnable = False
        number = tx.get_one(OrderRow, UNPAID)
        number.status = "cancelled"
        tx.get_one(OrderRow, PAID).status = "cancelled"
    return chat


@pytest.mark.parametrize(
    ("text", "intent"),
    [("前天那个订单里的米不想要了 只退米行吗", "cancel_order"), ("单独退米可以吗", "return_refund"),
     ("这单只取消米行不", "cancel_order")],
)  # fmt: skip
def test_goods_called_by_one_letter_are_a_part(rice: Chat, text: str, intent: str) -> None:
    said = rice.says(text, intent)
    assert "整单" in said and "纯棉T恤" in said and not rice.slots.get("proposal_id")
    text = "所以不能单独退米是吗 那手机我还要的呀"
    said = rice.says(text, "order_status", at(text, "手机", "category", "手机"))
    assert "整单" in said and not rice.slots.get("proposal_id")


@pytest.mark.parametrize(
    ("text", "intent"),
    [("那米收到了能退吗 食品不是不给退的吗", "return_policy"),
     ("米到了不喜欢能退不", "return_policy"),
     ("我没说要取消啊 我就问米签收以后能不能退", "deny"), ("米签收后可以退吗", "return_refund")],
)  # fmt: skip
@pytest.mark.parametrize("waits", [True, False])
def test_what_may_go_back_once_received_is_told_by_its_rule(
    rice: Chat, text: str, intent: str, waits: bool
) -> None:
    rice.says("这单取消", "cancel_order", named("order_no", SHOES_ORDER))
    if not waits:
        rice.clicks("先不取消")
    said = rice.says(text, intent)
    assert "不支持无理由退货" in said and not rice.slots.get("proposal_id")


@pytest.mark.parametrize(
    "text", ["算了都留着吧 那啥时候发货", "两样都留着 什么时候发货", "全留着吧，几时发货"]
)
def test_an_order_that_is_kept_is_told_when_it_ships(rice: Chat, text: str) -> None:
    rice.says("这单取消", "cancel_order", named("order_no", SHOES_ORDER))
    said = rice.says(text, "order_status")
    assert "确认" not in said and "到账" not in said and not rice.slots.get("proposal_id")


@pytest.mark.parametrize("text", ["帮我把这单取消", "取消这单 米要重新买"])
def test_the_whole_order_is_still_proposed(rice: Chat, text: str) -> None:
    rice.says(text, "cancel_order", named("order_no", SHOES_ORDER))
    assert rice.slots.get("proposal_id")


@pytest.mark.parametrize(
    "text",
    [
        "能把T恤退掉只留鞋吗",
        "T恤取消吧 就要鞋",
        "T恤不要了只发鞋",
        "return the shirt and only keep the shoes",
    ],
)
def test_what_alone_is_kept_is_not_left_out(chat: Chat, text: str) -> None:
    said = chat.says(text, "return_refund", *entities(text))
    assert "纯棉T恤" in said and "赤兔" not in said
    assert chat.slots.get("proposal_id") is None and len(chat.titles) == 2


@pytest.mark.parametrize(
    "text", ["can you just cancel it then", "just cancel the order", "just cancel it please",
             "just cancel the whole thing"]
)  # fmt: skip
def test_just_cancel_is_the_whole(chat: Chat, text: str) -> None:
    chat.says(f"{SHOES_ORDER}到哪了", "order_status", named("order_no", SHOES_ORDER))
    chat.says(text, "cancel_order")
    assert chat.slots.get("proposal_id") is not None
