"""What is merely asked beside another request is answered along with it."""

import pytest

from actions.answer import Answer
from actions.desk import Means
from actions.memory import Memory
from actions.replies import button, text
from actions.road.one_prompt import said_once
from actions.road.questions_beside import _said_already
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, PAID, SHOES, order_of
from tests.actions.talking import Chat, at, named, product

PRESS = button("开发票", "invoice")


def test_a_question_after_a_search_is_answered_at_once(talk: Talk) -> None:
    chat = talk(ANNA)
    said = "推荐个手机，能开发票吗"
    chat.says(said, "purchase", at(said, "手机", "category", "手机"),
              clauses={"推荐个手机": "purchase", "能开发票吗": "invoice"})  # fmt: skip
    assert "普票" in chat.text and "要接着办吗" not in chat.text


def test_a_question_beside_business_stands_before_what_the_business_asks(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    said = f"取消订单{PAID}，能开发票吗"
    chat.says(said, "cancel_order", at(said, PAID, "order_no", PAID),
              clauses={f"取消订单{PAID}": "cancel_order", "能开发票吗": "invoice"})  # fmt: skip
    assert "普票" in chat.text and chat.titles[-2:] == ["确认取消", "先不取消"]
    assert "开发票" not in chat.titles
    chat.says("确认", "affirm")
    assert order_of(means, PAID).status == "cancelled"


def test_a_second_wish_that_begins_business_is_still_offered_or_begun(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    said = "推荐个手机，能帮我取消坚果那单吗"
    chat.says(said, "purchase", at(said, "手机", "category", "手机"),
              at(said, "坚果", "category", "坚果"),
              clauses={"推荐个手机": "purchase",
                       "能帮我取消坚果那单吗": "cancel_order"})  # fmt: skip
    assert "取消" in " ".join(chat.titles) or "取消" in chat.text


@pytest.mark.parametrize("twice", ["运费由我们承担。"])
def test_nothing_is_said_or_shown_twice_in_one_answer(twice: str) -> None:
    once = said_once(Answer((text(twice, [PRESS]), text("别的。"), text(twice, [PRESS])), Memory()))
    assert [one["text"] for one in once.replies] == ["别的。", twice]
    assert [len(one.get("buttons", ())) for one in once.replies] == [0, 1]


def test_questions_of_the_shop_beside_a_version_are_answered_in_their_order(talk: Talk) -> None:
    chat = talk(ANNA)
    said = "黑的还有吗，能货到付款吗，能开发票吗"
    chat.says("Mate60", "product_info", product("华为 Mate 60", MATE))
    chat.says(said, "stock", at(said, "黑", "color", "黑色"),
              clauses={"黑的还有吗": "stock", "能货到付款吗": "payment",
                       "能开发票吗": "invoice"})  # fmt: skip
    assert "黑色" in chat.text and -1 < chat.text.find("货到付款") < chat.text.find("普票")


def _paying(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("来一双赤兔 黑色42的", "purchase", product("李宁 赤兔 8", SHOES),
              named("color", "黑色"), named("size", "42"))  # fmt: skip
    chat.says("下单", "purchase")
    assert chat.slots["asked"] == "choice"
    return chat


@pytest.mark.parametrize("intent", ["stock", "payment"])
def test_the_way_to_pay_is_taken_beside_a_question_of_goods(talk: Talk, intent: str) -> None:
    chat, text = _paying(talk), "货到付款 不过等等 白色的有吗"
    said = chat.says(text, intent, at(text, "白色", "color", "白色"),
                     clauses={"货到付款": "payment", "白色的有吗": "stock"})  # fmt: skip
    assert "白色" in said and "货到付款" in chat.replies[-1]["text"] and chat.slots["proposal_id"]


def test_a_way_to_pay_that_is_asked_about_is_not_taken(talk: Talk) -> None:
    chat, text = _paying(talk), "货到付款行吗 白色的有吗"
    chat.says(text, "payment", at(text, "白色", "color", "白色"),
              clauses={"货到付款行吗": "payment", "白色的有吗": "stock"})  # fmt: skip
    assert not chat.slots.get("proposal_id")


def test_how_it_is_paid_is_asked_once_in_one_answer(talk: Talk) -> None:
    chat, text = _paying(talk), "那跑鞋改成两双 现在下单"
    chat.says(text, "nlu_fallback", at(text, "跑鞋", "category", "跑步鞋"),
              at(text, "两双", "quantity", 2))  # fmt: skip
    assert chat.text.count("请问用哪种方式付款") == 1 and "转人工" not in chat.titles
    assert "支付宝" in chat.titles and "2 件" in chat.text
    chat.says("嗯哼啊", "nlu_fallback")
    assert "转人工" not in chat.titles


def test_a_question_that_breaks_leaves_the_rest_of_the_answer(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = talk(ANNA)
    invoice = next(each for each in chat.actions.values() if each.intent == "invoice")

    def broken(_desk: object) -> Answer:
        raise ValueError("broken")

    monkeypatch.setattr(invoice, "answer", broken)
    said = "推荐个手机，能开发票吗"
    chat.says(said, "purchase", at(said, "手机", "category", "手机"),
              clauses={"推荐个手机": "purchase", "能开发票吗": "invoice"})  # fmt: skip
    assert chat.cards


@pytest.mark.parametrize(
    ("told", "longer"),
    [
        ("您买的是 ¥399，42 码要补 ¥40。", "您买的是 ¥399，42 码要补 ¥40。请核对换货，确认吗？"),
        ("无理由退货运费由您承担。", "退款 ¥359。无理由退货运费由您承担。确认提交吗？"),
        ("You pay the postage back.", "You return the shoes. You pay the postage back. Submit it?"),
    ],
)
def test_a_paragraph_that_stands_in_another_reply_is_told_once(told: str, longer: str) -> None:
    prompt = text(longer, [PRESS])
    assert said_once(Answer((text(told), prompt), Memory())).replies == (prompt,)
    assert said_once(Answer((prompt, text(told)), Memory())).replies == (prompt,)
    more = said_once(Answer((text(f"{told}\n还有别的要说。"), prompt), Memory())).replies
    assert [one["text"] for one in more] == ["还有别的要说。", longer]


@pytest.mark.parametrize("short", ["好的。", "可以。", "Sure."])
def test_a_short_word_is_no_paragraph(short: str) -> None:
    both = (text(short), text(f"{short} 还有别的要说。"))
    assert said_once(Answer(both, Memory())).replies == both


def test_what_offers_buttons_of_its_own_stays() -> None:
    asked = text("需要我帮您登记退货吗？", [PRESS])
    both = (asked, text("运费另算。需要我帮您登记退货吗？请回复。"))
    assert said_once(Answer(both, Memory())).replies == both


@pytest.mark.parametrize(("short", "long"), [("¥10", "运费 ¥100。"), ("可以", "这款可以退。")])
def test_a_short_answer_within_a_longer_one_is_not_said_already(short: str, long: str) -> None:
    there = Answer((text(long),), Memory())
    assert not _said_already(text(short), there)


@pytest.mark.parametrize("said", ["可以。", "运费 ¥10。", "可以。运费 ¥10。"])
def test_sentences_that_stand_there_are_said_already(said: str) -> None:
    assert _said_already(text(said), Answer((text("好的，可以。运费 ¥10。"),), Memory()))
