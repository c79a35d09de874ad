"""A yes to goods that were offered, in any words; what is none; and what is said beside it."""

import pytest

from actions.desk import Means
from actions.hearing.answering import Reading, read
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, PAID, SHOES, UNPAID, held, order_of
from tests.actions.talking import Chat, at, product

NUTS_LINE = {"P8-1": 1}


def offered(talk: Talk, language: str = "zh", who: str | None = ANNA) -> Chat:
    chat = talk(who, language)
    chat.says("每日坚果有货吗", "stock", product("每日坚果", NUTS))
    assert chat.slots["task"]["name"] == "add_to_basket"
    return chat


def drafted(talk: Talk) -> Chat:
    """Nuts and black shoes wait for one yes."""
    chat = talk(ANNA)
    text = "每日坚果和李宁赤兔黑色42各来一份"
    chat.says(text, "purchase",
              at(text, "每日坚果", "product", "每日坚果", extra={"product_id": NUTS}),
              at(text, "李宁赤兔", "product", "李宁 赤兔 8", extra={"product_id": SHOES}),
              at(text, "黑色", "color", "黑色"), at(text, "42", "size", "42"))  # fmt: skip
    assert chat.slots["task"]["step"] == "agreed"
    return chat


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [("en", "yes ty", "thank"), ("en", "yes thanks so much", "thank"),
     ("en", "yep please, cheers mate", "thank"), ("zh", "嗯嗯 谢谢啦", "thank"),
     ("zh", "要的要的 麻烦你了", "thank"), ("zh", "对 帮我放进去吧 谢谢", "purchase")],
)  # fmt: skip
def test_a_yes_with_thanks_is_a_yes(
    talk: Talk, means: Means, language: str, text: str, intent: str
) -> None:
    offered(talk, language).says(text, intent)
    assert held(means) == NUTS_LINE


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [("en", "thanks so much", "thank"), ("en", "ok ty", "thank"), ("zh", "谢谢啦", "thank"),
     ("zh", "对了 公司要报销能开发票吗", "invoice"), ("zh", "哦对了，运费怎么算", "shipping_info"),
     ("zh", "對了 你們幾點下班", "human_agent"), ("en", "ok and the coupon?", "promotion")],
)  # fmt: skip
def test_thanks_and_by_the_way_are_none(
    talk: Talk, means: Means, language: str, text: str, intent: str
) -> None:
    offered(talk, language).says(text, intent)
    assert held(means) == {}


@pytest.mark.parametrize(
    "text", ["嗯 一起加，总共打完折多少", "对 都加上吧，运费要多少", "好 都放进去 一共多少钱"]
)
def test_goods_are_added_and_the_question_is_answered(talk: Talk, means: Means, text: str) -> None:
    said = drafted(talk).says(text, "promotion")
    assert held(means) == {"P8-1": 1, "P5-42": 1}
    assert "¥" in said


@pytest.mark.parametrize("text", ["看呀，两样都要", "嗯嗯 都放进去", "这两个我都要了"])
def test_the_two_that_were_put_together(talk: Talk, means: Means, text: str) -> None:
    drafted(talk).says(text, "affirm", {"entity": "quantity", "value": 2})
    assert held(means) == {"P8-1": 1, "P5-42": 1}


@pytest.mark.parametrize("text", ["对了 能开发票吗", "哦对了 什么时候发货"])
def test_by_the_way_leaves_the_draft_waiting(talk: Talk, means: Means, text: str) -> None:
    drafted(talk).says(text, "invoice")
    assert held(means) == {}


@pytest.mark.parametrize(
    "text", ["嗯。我那个手机不想要了，取消掉吧", "对的 加吧，另外手机那单帮我取消"]
)
def test_business_of_other_goods_goes_on_after_the_yes(talk: Talk, means: Means, text: str) -> None:
    chat = offered(talk)
    said = chat.says(text, "cancel_order", at(text, "手机", "category", "手机"),
                     clauses={text[-3:]: "cancel_order"})  # fmt: skip
    assert held(means) == NUTS_LINE
    assert "取消" in said and order_of(means, PAID).status == "paid"


@pytest.mark.parametrize(
    ("text", "first"),
    [("对了 能开发票吗", Reading.FILLER), ("哦对了 多久到", Reading.FILLER),
     ("对了", Reading.YES), ("对，能开发票吗", Reading.YES)],
)  # fmt: skip
def test_by_the_way_agrees_only_alone(text: str, first: Reading) -> None:
    assert read(text, "place_order")[0].reading is first


@pytest.mark.parametrize("text", ["对 就寄这", "可以 送这里吧", "嗯 就寄到这儿"])
def test_sent_there_is_a_yes(text: str) -> None:
    assert {one.reading for one in read(text, "place_order")} <= {Reading.YES, Reading.FILLER}


def cancelling(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says(f"取消{UNPAID}", "cancel_order", {"entity": "order_no", "value": UNPAID})
    assert chat.slots["proposal_id"]
    return chat


@pytest.mark.parametrize("text", ["取消。然后手机加购没有啊", "取消！另外手机在购物车里了吗"])
def test_the_word_on_the_button_before_another_matter(talk: Talk, means: Means, text: str) -> None:
    chat = cancelling(talk)
    said = chat.says(text, "cancel_order", at(text, "手机", "category", "手机"))
    assert order_of(means, UNPAID).status == "cancelled"
    assert "没有" in said


@pytest.mark.parametrize("text", ["取消", "取消。不，先不取消", "取消。等下 我想想"])
def test_that_word_alone_or_with_a_no_is_asked_about(talk: Talk, means: Means, text: str) -> None:
    cancelling(talk).says(text, "cancel_order")
    assert order_of(means, UNPAID).status == "unpaid"


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "no, cancel that"), ("en", "actually no, scrap that"), ("zh", "不了 取消吧"),
     ("en", "nope, cancel it please")],
)  # fmt: skip
def test_cancel_that_means_what_was_proposed(
    talk: Talk, means: Means, language: str, text: str
) -> None:
    chat = talk(ANNA, language)
    chat.says("改地址", "change_address", {"entity": "order_no", "value": PAID})
    chat.says("浙江省杭州市西湖区文三路90号", "inform")
    assert chat.slots["proposal_id"]
    said = chat.says(text, "cancel_order")
    assert order_of(means, PAID).status == "paid" and not chat.slots["proposal_id"]
    assert PAID not in said
