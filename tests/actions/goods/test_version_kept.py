"""What was said of a version holds for the next question: how many left, 多厚, 分期 of the 512."""

from datetime import datetime, timedelta

import pytest

from actions.desk import Means
from shop.tables import VariantRow
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at, product
from tests.shop import making

BED, PHONE = "喜临门 椰棕床垫", "小米 15"


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        making.product(tx, "B1", now, name=BED, brand="喜临门", category="床垫",
                       categories=["家居", "床垫"], attributes={"厚度": "20cm"},
                       variants=[("B1-1", "", "1.5米床", 149_900, 5),
                                 ("B1-2", "", "1.8米床", 169_900, 7)])  # fmt: skip
        making.product(tx, "M15", now, name=PHONE, brand="小米", category="手机",
                       categories=["数码", "手机"], attributes={"续航": "约1.6天"},
                       variants=[("M15-1", "紫色", "12GB+256GB", 419_900, 5),
                                 ("M15-2", "紫色", "16GB+512GB", 469_900, 0)])  # fmt: skip
    return talk(None)


def _of_18(chat: Chat) -> None:
    text = "1.8米床的有货吗"
    chat.says(text, "stock", product(BED, "B1"), at(text, "1.8米床", "size", "1.8米床"))


def test_the_card_is_that_of_the_version(chat: Chat) -> None:
    _of_18(chat)
    chat.says("多厚", "product_info", at("多厚", "厚", "attribute", "厚度"))
    assert "20cm" in chat.text and chat.cards[0]["price"]["amount"] == 169_900


@pytest.mark.parametrize("text", ["还有几个款式", "有哪些规格"])
def test_it_is_left_when_the_others_are_asked_for(chat: Chat, text: str) -> None:
    _of_18(chat)
    chat.says(text, "product_info")
    assert "1.5米床" in chat.text


def test_how_many_of_it_are_left_is_told(chat: Chat) -> None:
    _of_18(chat)
    assert "7" in chat.says("还剩几个", "stock")


@pytest.mark.parametrize("text", ["1.8米床有几张", "1.8米床的有几个"])
def test_how_many_there_are_of_a_version(chat: Chat, text: str) -> None:
    chat.says("椰棕床垫", "product_info", product(BED, "B1"))
    said = chat.says(text, "stock", at(text, "1.8米床", "size", "1.8米床"))
    assert ("7 件" in said) is text.endswith("个")


def test_parts_are_reckoned_of_the_version_said(chat: Chat) -> None:
    chat.says("小米15", "product_info", product(PHONE, "M15"))
    said = chat.says("16+512的分12期每期多少", "payment")
    assert "4,699" in said and "391.58" in said and "42.67" not in said


def test_parts_of_goods_named_are_reckoned_at_once(chat: Chat) -> None:
    said = chat.says("小米15分期多少钱一期", "payment", product(PHONE, "M15"))
    assert "4,199" in said and "349.92" in said


def test_parts_of_an_amount_are_reckoned_as_before(chat: Chat) -> None:
    assert "¥100" in chat.says("1200块分12期每期多少", "payment")


def test_when_it_comes_back_is_told_and_no_delivery(
    chat: Chat, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        tx.get_one(VariantRow, "M15-2").restock_at = now + timedelta(days=9)
    chat.says("小米15紫色512", "stock", product(PHONE, "M15"))
    said = chat.says("什么时候能到货", "stock")
    assert "16GB+512GB" in said and "包邮" not in said


def test_its_own_price_is_told_when_it_is_offered_again(chat: Chat) -> None:
    _of_18(chat)
    said = chat.says("划算不", "deny")
    assert "1,499" not in said and ("1,699" in said or "加" not in said)
