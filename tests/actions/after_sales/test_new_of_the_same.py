"""A new one for what is faulty is of the same version; a taste told is a reason."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, PODS_ORDER, SHOES_ORDER
from tests.actions.talking import at


@pytest.mark.parametrize("text", ["空调扇叶响 能换新的吗", "空调风扇老响，能不能给换台新的"])
def test_a_new_one_is_the_same(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "exchange", at(text, "空调", "category", "空调"))
    assert AIRCON_ORDER in said and chat.slots["proposal_id"]


@pytest.mark.parametrize("intent", ["repair_warranty", "purchase", "nlu_fallback"])
def test_it_is_no_search(talk: Talk, intent: str) -> None:
    chat, text = talk(ANNA, "en"), "the air conditioner rattles, can i get a new one?"
    chat.sure = 0.34
    said = chat.says(text, intent, at(text, "air conditioner", "category", "空调"))
    assert AIRCON_ORDER in said and not chat.cards


def test_one_to_buy_is(talk: Talk) -> None:
    chat, text = talk(ANNA, "en"), "looking for headphones, my old ones rattle"
    chat.says(text, "purchase", at(text, "headphones", "category", "耳机"))
    assert "order_no" not in (chat.slots.get("task") or {}).get("known", {})


@pytest.mark.parametrize("why", ["黑色的不太喜欢", "颜色不好看"])
def test_a_taste_is_the_reason(talk: Talk, why: str) -> None:
    chat, text = talk(ANNA), f"跑步鞋{why}，想换42码的"
    said = chat.says(
        text, "exchange", at(text, "跑步鞋", "category", "跑步鞋"), at(text, "42", "size", "42")
    )
    assert why in said and SHOES_ORDER in said and chat.slots["proposal_id"]


@pytest.mark.parametrize("text", ["充电盒合不上，不想要了", "充电仓坏了，退了吧"])
def test_a_piece_calls_what_it_came_with(talk: Talk, text: str) -> None:
    chat, piece = talk(ANNA), text[:3]
    chat.sure = 0.76
    said = chat.says(text, "return_refund", at(text, piece, "category", piece))
    assert PODS_ORDER in said


def test_how_it_goes_back_begins_no_return(talk: Talk) -> None:
    chat, text = talk(ANNA), "跑步鞋颜色不好看，想换42码的"
    chat.says(
        text, "exchange", at(text, "跑步鞋", "category", "跑步鞋"), at(text, "42", "size", "42")
    )
    chat.says("那我怎么寄回去，有地址吗", "return_refund")
    assert chat.slots["task"]["name"] == "exchange"
