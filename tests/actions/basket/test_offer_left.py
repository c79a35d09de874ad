"""Another version offered beside the one in the basket is no longer offered once that is edited;
and the words of an invoice's title choose no version."""

from datetime import datetime

import pytest

from actions.business.title_colors import _title
from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, at
from tests.shop.making import product as put

SHOE = {"entity": "product", "value": "耐克 Pegasus 41", "extra": {"product_id": "S1"}}
HUES = {"b": "黑色", "w": "白色", "l": "蓝色"}


@pytest.fixture(autouse=True)
def shoes(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        put(tx, "S1", now, name="耐克 Pegasus 41", brand="耐克", category="跑步鞋",
            categories=["跑步鞋"], short_names=["Pegasus"],
            variants=[(f"S1-{hue}{size}", label, size, 75_900, 9)
                      for hue, label in HUES.items() for size in ("42", "43")])  # fmt: skip


def with_black(talk: Talk) -> Chat:
    chat, text = talk(ANNA), "pegasus 41 43码黑色加购物车"
    chat.says(text, "purchase", SHOE, at(text, "43", "size", "43"),
              at(text, "黑色", "color", "黑色"))  # fmt: skip
    text = "黑的没有就拿白的"
    chat.says(text, "deny", at(text, "黑的", "color", "黑色"), at(text, "白的", "color", "白色"))
    return chat


@pytest.mark.parametrize("order", ["下单吧 微信付", "下单", "结算 支付宝"])
def test_a_refused_version_is_not_ordered(talk: Talk, means: Means, order: str) -> None:
    chat, text = with_black(talk), "不对我要42.5的"
    said = chat.says(text, "deny", at(text, "42.5", "size", "42.5码"))
    assert "没有42.5" in said and "42、43" in said  # each size once
    chat.says(order, "nlu_fallback")
    assert held(means) == {"S1-b43": 1}


def test_what_is_still_offered_is_taken_by_a_yes(talk: Talk, means: Means) -> None:
    chat = with_black(talk)
    chat.says("好 加上", "affirm")
    assert held(means) == {"S1-b43": 1, "S1-w43": 1}


def test_a_title_chooses_no_version(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA, "en"), "put the pegasus in my basket, 42"
    chat.says(text, "purchase", SHOE, at(text, "42", "size", "42"))
    text = "check out, invoice to Blue Ridge Ltd"
    chat.says(text, "invoice", at(text, "Blue", "color", "蓝色"))
    assert held(means) == {}
    chat.says("the blue one", "inform", at("the blue one", "blue", "color", "蓝色"))
    assert held(means) == {"S1-l42": 1}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("check out, invoice to Blue Ridge Ltd", "Blue Ridge Ltd"),
        ("i need an invoice for red star trading", "red star trading"),
        ("要发票 抬头红星商贸有限公司", "红星商贸有限公司"),
        ("invoice for the blue one please", ""),
        ("can i get an invoice for my red shoes", ""),
        ("红色的要一件 要发票", ""),
    ],
)
def test_where_a_title_stands(text: str, title: str) -> None:
    assert text[slice(*_title(text))] == title
