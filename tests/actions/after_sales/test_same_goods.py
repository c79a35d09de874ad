"""An exchange is for the same goods: other brands are ordered anew, no reason is taken of it."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES, SHOES_ORDER
from tests.actions.talking import Chat, at, named, product


@pytest.fixture
def waiting(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says(f"订单{SHOES_ORDER}的鞋换42码 小了", "exchange", named("order_no", SHOES_ORDER),
              product("李宁 赤兔 8", SHOES), named("size", "42"))  # fmt: skip
    assert chat.slots.get("proposal_id")
    return chat


@pytest.mark.parametrize(
    "text", ["能不能改成直接换耐克的 加钱也行", "我说换成耐克的行不行", "换个耐克"]
)
def test_another_brand_is_told_and_the_reason_stays(waiting: Chat, text: str) -> None:
    reason, proposal = waiting.slots["task"]["reason"], waiting.slots["proposal_id"]
    said = waiting.says(text, "exchange", at(text, "耐克", "brand", "耐克"))
    assert "另外下单" in said and "确认" in waiting.titles
    assert waiting.slots["task"]["reason"] == reason
    assert waiting.slots["proposal_id"] == proposal


def test_whether_other_brands_are_possible_is_answered(waiting: Chat) -> None:
    assert "同" in (said := waiting.says("意思是不能换别的牌子是吧", "product_info"))
    assert "另外下单" in said or "另外下单买" in said


def test_of_an_exchange_on_file(waiting: Chat) -> None:
    waiting.says("确认", "affirm")
    text = "换货那个 能不能直接换成耐克的"
    assert "另外下单" in waiting.says(text, "exchange", at(text, "耐克", "brand", "耐克"))


def test_its_own_brand_is_no_other(waiting: Chat) -> None:
    text = "换成李宁的41码"
    said = waiting.says(text, "exchange", at(text, "李宁", "brand", "李宁"), named("size", "41"))
    assert "另外下单" not in said


@pytest.mark.parametrize("text", ["换成耐克的看看", "换个牌子"])
def test_without_anything_bought_in_talk_goods_are_looked_for(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("推荐双跑步鞋", "recommend", named("category", "跑步鞋"))
    brands = [at(text, "耐克", "brand", "耐克")] if "耐克" in text else []
    said = chat.says(text, "refine_recommendation", *brands)
    assert "换货" not in said and "其他规格" not in said


@pytest.mark.parametrize(
    ("words", "same"),
    [("那就换一罐 你给我办了吧", True), ("换一包新的", True), ("给我换台一样的吧", True),
     ("换一袋 小袋的", False), ("换一盒大的", False), ("换一罐2段的", False)],
)  # fmt: skip
def test_another_piece_of_the_same_is_heard(words: str, same: bool) -> None:
    assert says("same_version", words) == same
