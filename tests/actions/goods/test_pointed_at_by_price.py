"""便宜的那个 of those on the screen, whatever was spoken of last; and two of them asked about."""

import pytest

from actions.desk import Means
from shop.tables import ProductRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, NOTE
from tests.actions.talking import Chat, at, named


def phones(chat: Chat) -> None:
    chat.says("手机", "purchase", named("category", "手机"))


@pytest.mark.parametrize(
    ("text", "meant"),
    [("那要便宜的那个 有货吗", NOTE), ("贵的那个有货吗", MATE),
     ("is the cheaper one in stock", NOTE),
     ("is the more expensive one in stock", MATE)],
)  # fmt: skip
def test_the_one_called_by_its_price_is_meant(talk: Talk, text: str, meant: str) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    phones(chat)
    chat.says("第二个内存多大", "product_info", named("attribute", "内存"))
    chat.says(text, "stock")
    assert [card["product_id"] for card in chat.cards] == [meant]


@pytest.mark.parametrize("text", ["do the first two have nfc", "第一个和第二个有nfc吗"])
def test_what_is_asked_of_two_is_told_of_both(talk: Talk, text: str) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    phones(chat)
    said = chat.says(text, "product_info", named("attribute", "NFC"))
    assert "these" in said or "这几款" in said


def test_goods_that_are_looked_at_are_asked_when_they_would_come(talk: Talk) -> None:
    chat = talk(ANNA)
    phones(chat)
    said = chat.says("第一个内存多大 几天能到", "product_info", named("attribute", "内存"))
    assert "内存" in said and "天" in said and "订单号" not in said


def test_a_number_that_is_a_size_counts_no_pieces(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("running shoes", "purchase", named("category", "跑步鞋"))
    said = chat.says("how about 42", "stock", named("size", "42"))
    assert "42" in said and "8%" not in said and "makes" not in said


def test_a_size_of_the_names_after_the_kind_narrows_the_search(talk: Talk) -> None:
    text = "空调1.5匹的"
    chat = talk(None)
    chat.says(text, "inform", at(text, "空调", "category", "空调"),
              at(text, "1.5匹", "attribute", "匹数"))  # fmt: skip
    assert "1.5匹" in chat.slots["wishes"]["text"]


@pytest.mark.parametrize("text", ["a fan or an air conditioner", "not a fan, an air conditioner"])
def test_an_unsold_kind_is_called_as_it_was_typed_and_a_refused_one_not_at_all(
    talk: Talk, text: str
) -> None:
    said = talk(None, "en").says(
        text, "purchase", at(text, "fan", "category", "电风扇"),
        at(text, "air conditioner", "category", "空调"),
    )  # fmt: skip
    assert "电风扇" not in said and ("“fan”" in said) == (" or " in text)


def test_the_question_before_is_asked_of_the_next_one(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = talk(None)
    phones(chat)
    monkeypatch.setattr("actions.product_facts.said_before", lambda _: "第一个内存多大")
    said = chat.says("那第二个呢", "product_info")
    assert "8GB" in said and "没有写明" not in said and "屏幕" not in said


@pytest.mark.parametrize("text", ["difference between 1 and 3", "1和3差在哪"])
def test_two_are_compared_by_their_bare_numbers(talk: Talk, text: str) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    phones(chat)
    first, _, third = chat.slots["shown"]
    chat.says(text, "compare")
    assert [card["product_id"] for card in chat.cards] == [first, third]


@pytest.mark.parametrize(
    ("text", "there"), [("how about 42", True), ("41呢", True), ("and 43?", False)]
)
def test_a_bare_size_is_asked_of_the_goods_in_talk(talk: Talk, text: str, there: bool) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.says("running shoes", "purchase", named("category", "跑步鞋"))
    chat.says("第一个多重", "product_info", named("attribute", "重量"))
    said = chat.says(text, "inform")
    assert ("41" in said or "42" in said) and ("does not come" not in said) == there


def test_the_price_is_told_beside_the_installing(talk: Talk) -> None:
    chat = talk(None)
    chat.says("空调", "purchase", named("category", "空调"))
    said = chat.says("这个多少钱 包安装吗", "installation")
    assert "¥3,000" in said and "上门安装" in said
    assert "¥3,000" not in chat.says("安装多少钱", "installation")


def test_the_price_of_the_one_in_a_colour_is_told(talk: Talk) -> None:
    chat = talk(None)
    chat.says("空调", "purchase", named("category", "空调"))
    assert "¥3,000" in chat.says("那个白的多少钱", "product_info", named("color", "白色"))


@pytest.mark.parametrize("text", ["is that for men or women", "男款还是女款"])
def test_whom_goods_are_for_is_no_question_to_the_assistant(talk: Talk, text: str) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.says("耳机", "purchase", named("category", "耳机"))
    said = chat.says(text, "bot_challenge")
    assert "AirPods" in said and "assistant" not in said


def test_silver_is_a_colour_of_what_is_shown(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    phones(chat)
    assert "member" not in chat.says("does it come in silver?", "membership")


def test_the_battery_is_told_by_the_battery_life(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        for one, hours in ((MATE, "20小时"), (NOTE, "30小时")):
            tx.get_one(ProductRow, one).attributes = {"续航": hours}
    chat = talk(None, "en")
    phones(chat)
    said = chat.says("which has the best battery", "recommend", named("attribute", "电池容量"))
    assert "Redmi Note 14" in said and "30" in said


def test_when_the_one_counted_off_would_come_is_told_beside_its_price(talk: Talk) -> None:
    chat = talk(ANNA)
    phones(chat)
    said = chat.says("那就第一个吧 多少钱 啥时候到深圳", "product_info")
    assert "¥" in said and "深圳" in said and "2-4" in said and "没有写明" not in said


def test_when_it_would_come_and_whether_it_is_there_is_asked_of_no_order(talk: Talk) -> None:
    chat = talk(ANNA)
    phones(chat)
    said = chat.says("第二个啥时候能到北京 有货没", "order_status")
    assert "有货" in said and "订单" not in said


def test_a_comparison_hardly_understood_is_one_by_its_words(talk: Talk) -> None:
    chat = talk(None, "en")
    chat.says("phones please", "purchase", named("category", "手机"))
    assert "Price:" in chat.says("difference between 1 and 3", "nlu_fallback")
