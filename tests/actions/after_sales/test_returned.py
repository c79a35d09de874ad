"""Coming back, taking a removal back, and what the shop does not make up."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, PAID
from tests.actions.talking import named, product

BACK = "在吗 刚有事走开了 说到哪了"


def test_what_is_pending_is_asked_again(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消这单", "cancel_order", named("order_no", PAID))
    chat.says(BACK, "order_status")
    assert "确认取消" in chat.titles and chat.slots.get("proposal_id")


def test_the_goods_shown_last_are_told(talk: Talk) -> None:
    chat = talk(None)
    chat.says("看看手机", "purchase", named("category", "手机"))
    assert "Mate 60" in chat.says(BACK, "order_status")


def test_the_order_told_last_is_told(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("查订单", "order_status", named("order_no", PAID))
    assert PAID in chat.says(BACK, "greet")


def test_a_removal_is_taken_back(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    mate = product("华为 Mate 60", MATE)
    chat.says("华为 Mate 60 黑色加购物车两台", "purchase", mate, named("color", "黑色"),
              named("quantity", 2))  # fmt: skip
    chat.says("不要了 删掉", "deny")
    chat.says("哎还是留着吧", "deny")
    with means.database.reading() as tx:
        assert [line.quantity for line in baskets.lines(tx, ANNA)] == [2]


@pytest.mark.parametrize("text", ["留着吧", "好的"])
def test_nothing_is_put_back_unasked(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("看看手机", "purchase", named("category", "手机"))
    chat.says(text, "affirm")
    with means.database.reading() as tx:
        assert not baskets.lines(tx, ANNA)


@pytest.mark.parametrize(
    "text",
    ["write me a poem about rice", "tell me a joke about phones", "sing a song", "写首关于大米的诗",
     "给我讲个手机的笑话", "编个故事"],
)  # fmt: skip
def test_what_is_made_up_is_out_of_scope(talk: Talk, text: str) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.says(text, "purchase", named("category", "手机"))
    assert not chat.cards


@pytest.mark.parametrize(
    "text", ["来本故事书", "story books", "make a return", "有诗集吗", "讲到哪了"]
)
def test_goods_and_business_are_not_made_up(text: str) -> None:
    assert not says("makes_up", text)
