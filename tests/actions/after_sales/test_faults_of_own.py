"""A fault of goods that came, told as if goods were looked for: the own goods, and their ways."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER, SHOES_ORDER
from tests.actions.talking import Chat, at, named


@pytest.mark.parametrize(
    ("text", "kind", "word", "intent"),
    [
        ("前几天到的耳机,一戴上左边卡卡的 气死了", "耳机", "耳机", "recommend"),
        ("刚收到的耳机 盒盖松松垮垮的", "耳机", "耳机", "refine_recommendation"),
        ("我买的耳机用两天就没声了，无语", "耳机", "耳机", "recommend"),
        ("到手的耳机老是断断续续的", "耳机", "耳机", "product_info"),
        ("the 耳机 that came last week keep crackling", "耳机", "耳机", "recommend"),
    ],
)
def test_a_fault_of_own_goods(talk: Talk, text: str, kind: str, word: str, intent: str) -> None:
    chat = talk(ANNA, "en" if text.startswith("the") else "zh")
    chat.says(text, intent, at(text, word, "category", kind))
    assert chat.slots["order_no"] == PODS_ORDER and not chat.cards
    assert chat.slots["task"]["name"] in ("faulty", "repair")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("想买个不卡的耳机", "purchase"),
        ("昨天到的耳机不错 再推荐个跑步鞋", "recommend"),
        ("有没有不容易坏的耳机", "recommend"),
    ],
)
def test_goods_to_buy(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA)
    word = "跑步鞋" if "跑步鞋" in text else "耳机"
    chat.says(text, intent, at(text, word, "category", word))
    assert (chat.slots.get("task") or {}).get("name") not in ("faulty", "repair")


@pytest.fixture
def jammed(talk: Talk) -> Chat:
    chat = talk(ANNA)
    text = "前几天到的跑步鞋,一走鞋带扣卡卡的 气死了"
    chat.says(text, "recommend", at(text, "跑步鞋", "category", "跑步鞋"))
    return chat


@pytest.mark.parametrize("text", ["不要想了,退了吧", "算了退掉", "给我退了", "退货吧别折腾了"])
def test_its_goods_and_fault_are_kept(jammed: Chat, text: str) -> None:
    clauses = {"不要想了": "deny", "退了吧": "return_refund"} if text.startswith("不要") else None
    said = jammed.says(text, "return_refund", clauses=clauses)
    assert SHOES_ORDER in said and "卡卡的" in said and jammed.slots.get("proposal_id")


@pytest.mark.parametrize("text", ["那这种运费算谁的", "邮费归谁呀", "运费谁出"])
@pytest.mark.parametrize("intent", ["return_policy", "shipping_info"])
def test_the_postage_of_a_fault(jammed: Chat, text: str, intent: str) -> None:
    jammed.says("退了吧", "return_refund")
    said = jammed.says(text, intent)
    assert "由我们承担" in said and "买家承担" not in said


def test_the_postage_without_a_fault(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "跑步鞋穿着太小了 退了吧"
    chat.says(text, "return_refund", at(text, "跑步鞋", "category", "跑步鞋"))
    assert "买家承担" in chat.says("那这种运费算谁的", "return_policy")


@pytest.mark.parametrize("text", ["给我换台新的吧", "换双新的给我", "换新吧", "那换货吧"])
def test_the_same_version_for_a_fault(jammed: Chat, text: str) -> None:
    jammed.says(text, "exchange")
    same = jammed.slots["task"].get("variant_id") == "P5-41"
    assert same or "41" in jammed.titles[0]


def test_another_version_when_it_is_said(jammed: Chat) -> None:
    jammed.says("换42码的吧", "exchange", named("size", "42"))
    assert jammed.slots["task"]["variant_id"] == "P5-42"


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [("en", "headphones under 300 with good quality", "headphones"),
     ("en", "high quality headphones please", "headphones"),
     ("zh", "300以内质量好的耳机", "耳机"), ("zh", "耳机质量要好 别太贵", "耳机")],
)  # fmt: skip
@pytest.mark.parametrize("intent", ["recommend", "purchase"])
def test_good_quality_is_wished_for(
    talk: Talk, language: str, text: str, word: str, intent: str
) -> None:
    chat = talk(ANNA, language)
    chat.says(text, intent, at(text, word, "category", "耳机"))
    assert (chat.slots.get("task") or {}).get("name") not in ("faulty", "repair")


@pytest.mark.parametrize(
    "text", ["poor quality", "quality", "it's a quality problem", "not good quality", "质量太差",
             "质量好差", "质量问题", "质量不好"]
)  # fmt: skip
def test_poor_quality_is_a_reason(text: str) -> None:
    assert says("reason_quality", text)
