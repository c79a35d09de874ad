"""What the last review met: a yes with a condition, a politeness, a reason, and what waits."""

import pytest

from actions.answer import Answer
from actions.desk import Means
from actions.hearing.ordinals import each_said
from actions.hearing.wording import says
from actions.memory import Memory
from actions.replies import text as reply
from actions.road.one_prompt import said_once
from shop import baskets
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NOTE, NUTS, PODS_ORDER
from tests.actions.talking import named, product

REDMI = named("product", "Redmi Note 14", extra={"product_id": NOTE})


@pytest.mark.parametrize("text", ["确认，但要退到银行卡", "可以，如果退到微信的话"])
def test_a_yes_with_a_condition_carries_nothing_out(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("耳机降价了补差价", "price_protection", named("order_no", PODS_ORDER))
    assert chat.slots["proposal_id"]
    chat.says(text, "affirm")
    with means.database.reading() as tx:
        assert not cases(tx, ANNA)


@pytest.mark.parametrize("text", ["没问题 谢谢", "no problem, thanks", "嗯嗯 知道了 谢谢"])
def test_a_politeness_takes_nothing(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says("每日坚果 有货吗", "stock", product("每日坚果", NUTS))
    chat.says(text, "thank")
    with means.database.reading() as tx:
        assert not baskets.lines(tx, ANNA)


@pytest.mark.parametrize(
    ("text", "later"),
    [("等收到了再说", True), ("到货之后开箱就是坏的", False), ("昨天到了再开机就黑屏", False),
     ("收到货以后再申请吧", True)],
)  # fmt: skip
def test_what_is_wrong_puts_nothing_off(text: str, later: bool) -> None:
    assert says("till_later", text) == later


def test_a_cancellation_refused_brings_back_what_waited_of_the_same_order(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("红米那单开发票", "invoice", REDMI)
    assert chat.slots["task"]["name"] == "invoice"
    chat.says("对了红米那单取消吧", "cancel_order", REDMI)
    assert chat.slots["task"]["name"] == "cancel_order"
    chat.says("先不取消", "deny")
    assert chat.slots["task"]["name"] == "invoice"


@pytest.mark.parametrize(
    ("text", "count"), [("都要2袋", 2), ("都要1.8米的", None), ("都要2.5kg的", None), ("都要2.", 2)]
)
def test_a_size_is_no_number_of_each(text: str, count: int | None) -> None:
    assert each_said(text) == count


def test_a_sum_is_not_told_by_a_greater_one() -> None:
    told = ("这一单共 1 件，合计 ¥39", "这一单共 1 件，合计 ¥399，含运费")
    two = Answer(tuple(map(reply, told)), Memory())
    assert len(said_once(two).replies) == 2
