"""Returned and bought cheaper; another model is no exchange; a fault of one's own is filed."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop import messages
from shop.after_sales import open_case
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA
from tests.actions.talking import Chat, at, named
from tests.shop.making import order, product

SETS_ORDER, DRYER_ORDER = "DD20261119000021", "DD20261119000022"
SETS = {"S1": ("水星 四件套", 29_900, 33_900), "S2": ("严选 四件套", 25_900, 27_900),
        "S3": ("罗莱 四件套", 79_900, 85_900)}  # fmt: skip
DRYERS = {"D1": ("徕芬 SE", "约60dB", 35_900), "D2": ("徕芬 LF03", "约59dB", 54_900),
          "D3": ("飞科 FH", "约75dB", 8_900), "D4": ("追觅 Pocket", "约62dB", 39_900)}  # fmt: skip


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for one, (name, small, large) in SETS.items():
            product(tx, one, now, name=name, brand=name.split()[0], category="四件套",
                    categories=["家居", "四件套"],
                    variants=[(f"{one}-15", "灰色", "1.5米床", small, 9),
                              (f"{one}-18", "灰色", "1.8米床", large, 9)])  # fmt: skip
        for one, (name, noise, price) in DRYERS.items():
            product(tx, one, now, name=name, brand=name.split()[0], category="吹风机",
                    categories=["家电", "吹风机"], attributes={"噪音": noise},
                    variants=[(f"{one}-1", "粉色", "", price, 9)])  # fmt: skip
        order(tx, SETS_ORDER, "signed", now, lines=(("S1", "S1-15", 1, 29_900),), days_ago=3)
        order(tx, DRYER_ORDER, "signed", now, lines=(("D1", "D1-1", 1, 35_900),), days_ago=3)
    return talk(ANNA)


def _shown(chat: Chat) -> list[str]:
    return [one["product_id"] for one in chat.cards]


@pytest.mark.parametrize(
    "text",
    ["那我退了重新买个便宜的1.8的有吗", "退掉另外买一套便宜点的1.8米床的呢",
     "what if i return it and buy a cheaper 1.8 one, is there any?",
     "could i send it back and then get a cheaper 1.8 m one"],
)  # fmt: skip
def test_cheaper_ones_in_the_size_wanted(chat: Chat, text: str) -> None:
    chat.says(f"订单{SETS_ORDER}的四件套换1.8米床的 尺寸不对", "exchange",
              named("order_no", SETS_ORDER), named("size", "1.8米床"))  # fmt: skip
    proposal = chat.slots["proposal_id"]
    chat.says(text, "promotion")
    assert _shown(chat) == ["S2"] and chat.cards[0]["price"]["amount"] == 27_900
    assert chat.slots["proposal_id"] == proposal and chat.slots["task"]["name"] == "exchange"


@pytest.mark.parametrize("text", ["有便宜的吗", "我退了再说吧", "退货能退多少钱"])
def test_no_wish_to_buy_another(chat: Chat, text: str) -> None:
    chat.says(f"订单{SETS_ORDER}的四件套换1.8米床的 尺寸不对", "exchange",
              named("order_no", SETS_ORDER), named("size", "1.8米床"))  # fmt: skip
    assert "退了再另外买" not in chat.says(text, "return_policy")


@pytest.mark.parametrize("text", ["换一台静音点的行不行", "能不能换个更安静的", "换台轻一点的吧"])
def test_another_model_is_no_exchange(chat: Chat, text: str) -> None:
    chat.says("退吹风机", "return_refund", named("order_no", DRYER_ORDER))
    said = chat.says(text, "exchange")
    assert ("另外下单" in said) is ("轻" not in text)


def test_quiet_ones_without_what_goes_back(chat: Chat, means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        open_case(tx, ANNA, DRYER_ORDER, "return", "不想要了", now)
    text = "推荐个静音的吹风机 四百以内"
    chat.says(
        text, "recommend", at(text, "吹风机", "category", "吹风机"), named("price", 400, role="max")
    )
    assert "D1" not in _shown(chat) and _shown(chat)[0] == "D4"
    assert chat.cards[0]["reason"] == "噪音 约62dB"


def _repair_told(chat: Chat, means: Means, now: datetime, intent: str = "repair_warranty") -> None:
    """The warranty of the air conditioner was told, and nothing was begun."""
    with means.database.transaction() as tx:
        got = messages.receive(tx, chat.conversation_id, "1", text="空调还在保修期吗", digest="d",
                               now=now)  # fmt: skip
        messages.answer(tx, got.message.message_id, [{"text": "在"}], {"intent": intent}, now)
    chat.slots["order_no"] = AIRCON_ORDER


@pytest.mark.parametrize(
    ("text", "intent"),
    [("那报一下吧,就说噪音大", "nlu_fallback"), ("现在有异响 给登记一下", "product_info"),
     ("噪音越来越大", "product_info"), ("ok log it then, it's so loud", "out_of_scope")],
)  # fmt: skip
def test_a_fault_after_repair_was_spoken_of(
    chat: Chat, means: Means, now: datetime, text: str, intent: str
) -> None:
    _repair_told(chat, means, now)
    chat.says(text, intent, named("attribute", "噪音"))
    assert chat.slots["task"]["name"] == "repair"


@pytest.mark.parametrize("text", ["它噪音多少分贝", "噪音大吗", "谢谢知道了"])
def test_a_question_of_noise_is_no_fault(
    chat: Chat, means: Means, now: datetime, text: str
) -> None:
    _repair_told(chat, means, now)
    chat.says(text, "product_info", named("attribute", "噪音"))
    assert not chat.slots.get("task") or chat.slots["task"]["name"] != "repair"


def test_without_a_repair_in_talk_it_is_as_before(chat: Chat, means: Means, now: datetime) -> None:
    _repair_told(chat, means, now, "order_status")
    chat.says("噪音大", "product_info", named("attribute", "噪音"))
    assert not chat.slots.get("task") or chat.slots["task"]["name"] != "repair"
