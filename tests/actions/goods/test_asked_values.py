"""哪个是IH的, 滋润吗: values of the data that a question or a wish says."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop import messages
from shop.tables import ProductRow
from tests.actions.conftest import Talk
from tests.actions.stocking import SHIRT
from tests.actions.talking import Chat, at, named
from tests.shop import making

CABLED, CABLED_TOO, BARE = "小米 充电宝 33W", "倍思 小电池 20W", "绿联 磁吸充电宝"


@pytest.fixture(autouse=True)
def stocked(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for number, (name, heating) in enumerate(
            [("苏泊尔 球釜", "IH加热"), ("美的 小煲", "底盘加热"), ("松下 方煲", "底盘加热")]
        ):
            making.product(tx, f"R{number}", now, name=name, brand=name.split()[0],
                           category="电饭煲", categories=["家电", "电饭煲"],
                           attributes={"加热方式": heating, "内胆": "厚釜"},
                           variants=[(f"R{number}-1", "黑色", "", 29_900, 5)])  # fmt: skip
        for number, (name, cable) in enumerate(
            [(BARE, "无"), (CABLED_TOO, "自带USB-C线"), (CABLED, "自带USB-C线")]
        ):
            making.product(tx, f"B{number}", now, name=name, brand=name.split()[0],
                           category="充电宝", categories=["数码", "充电宝"],
                           attributes={"自带线": cable, "可上飞机": "可以", "重量": "200g"},
                           variants=[(f"B{number}-1", "白色", "", 12_900, 5)])  # fmt: skip
        for number, (name, texture) in enumerate(
            [("花西子 同心锁口红", "滋润"), ("3CE 云朵唇釉", "丝绒"), ("MAC 子弹头", "哑光")]
        ):
            making.product(tx, f"L{number}", now, name=name, brand=name.split()[0],
                           category="口红", categories=["美妆", "口红"],
                           attributes={"质地": texture},
                           variants=[(f"L{number}-1", "粉色", "", 16_900, 5)])  # fmt: skip


def _listed(talk: Talk, kind: str, language: str = "zh") -> Chat:
    chat = talk(None, language)
    said = {"zh": f"看看{kind}", "en": f"show me {kind}"}[language]
    chat.says(said, "purchase", at(said, kind, "category", kind))
    return chat


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("带线的是哪几个", "product_info"),
        ("哪个自己有线", "compare"),
        ("就是不想另外带线 哪个自己有线", "nlu_fallback"),
    ],
)
def test_which_of_the_list_is_judged_over_all_of_it(talk: Talk, text: str, intent: str) -> None:
    said = _listed(talk, "充电宝").says(text, intent)
    first = said.splitlines()[0]
    assert CABLED in first and CABLED_TOO in first and BARE not in first
    assert f"{BARE}：自带线 无" in said and "哪一款" not in said


def test_two_such_questions_are_each_answered(talk: Talk) -> None:
    said = _listed(talk, "充电宝").says("带线的是哪几个 都能过安检不", "product_info")
    assert "自带线" in said and "「可上飞机」这一项，这几款都符合" in said


def test_it_is_judged_in_english_too(talk: Talk) -> None:
    said = _listed(talk, "充电宝", "en").says("which of these has its own cable?", "product_info")
    assert CABLED in said.splitlines()[0] and BARE not in said.splitlines()[0]


def test_of_one_of_them_it_is_said_first(talk: Talk) -> None:
    chat = _listed(talk, "充电宝")
    said = chat.says("小米那款呢 有没有线", "product_info", named("brand", "小米"))
    assert said.startswith("是的") and "没有写明" not in said


@pytest.mark.parametrize("intent", ["product_info", "compare", "nlu_fallback"])
def test_a_word_of_a_value_asks_for_its_attribute(talk: Talk, intent: str) -> None:
    said = _listed(talk, "电饭煲").says("这里头哪个是ih的", intent)
    assert "苏泊尔 球釜" in said.splitlines()[0] and "美的 小煲：加热方式 底盘加热" in said
    assert "小煲" not in said.splitlines()[0]


def test_a_word_of_a_value_is_a_wish(talk: Talk) -> None:
    chat = _listed(talk, "电饭煲")
    said = chat.says("300以内的吧 最好是IH的", "refine_recommendation", named("price", 300))
    assert "球釜" in said and "小煲" not in said


def test_a_value_asked_for_by_another_name_is_told(talk: Talk) -> None:
    text = "花西子那只滋润吗"
    chat = _listed(talk, "口红")
    said = chat.says(text, "product_info", at(text, "花西子", "brand", "花西子"),
                     at(text, "滋润", "attribute", "滋润度"))  # fmt: skip
    assert said.startswith("是的") and "质地" in said and "没有" not in said


def test_what_has_another_value_is_told_by_it(talk: Talk) -> None:
    text = "3CE那只滋润吗"
    chat = _listed(talk, "口红")
    said = chat.says(text, "product_info", at(text, "3CE", "brand", "3CE"),
                     at(text, "滋润", "attribute", "滋润度"))  # fmt: skip
    assert "丝绒" in said and "是的" not in said


def test_what_is_asked_of_all_but_judges_none_is_told_of_each(talk: Talk) -> None:
    said = _listed(talk, "充电宝").says("这几款多重", "product_info")
    assert "符合" not in said and said.count("200g") == 3


@pytest.mark.parametrize("intent", ["inform", "purchase", "nlu_fallback"])
def test_put_right_the_question_is_asked_of_the_other(
    talk: Talk, means: Means, now: datetime, intent: str
) -> None:
    chat = _listed(talk, "充电宝")
    asked = "小米那款带线吗"
    chat.says(asked, "product_info", named("brand", "小米"))
    with means.database.transaction() as tx:
        got = messages.receive(tx, chat.conversation_id, "1", text=asked, digest="d", now=now)
        messages.answer(tx, got.message.message_id, chat.replies, {}, now)
    text = "我问的是绿联那款"
    said = chat.says(text, intent, at(text, "绿联", "brand", "绿联"))
    assert BARE in said and "自带线" in said and "现货" not in said


def test_goods_named_after_no_question_are_shown(talk: Talk) -> None:
    chat = _listed(talk, "充电宝")
    text = "我说的是绿联那款"
    said = chat.says(text, "inform", at(text, "绿联", "brand", "绿联"))
    assert BARE in said and "自带线" not in said


def test_what_is_judged_is_not_said_to_be_missing(
    talk: Talk, means: Means, now: datetime
) -> None:  # fmt: skip
    with means.database.transaction() as tx:
        making.product(tx, "T2", now, name="李宁 速干T恤", brand="李宁", category="T恤",
                       categories=["服饰", "T恤"], attributes={"材质": "聚酯纤维100%"},
                       variants=[("T2-1", "黑色", "M", 9_900, 5)])  # fmt: skip
    text = "这里面哪件是纯棉的"
    said = _listed(talk, "T恤").says(text, "product_info", at(text, "纯棉", "attribute", "纯棉"))
    assert "优衣库 纯棉T恤" in said.splitlines()[0] and "李宁" not in said.splitlines()[0]
    assert "没有写" not in said


@pytest.mark.parametrize("text", ["厚釜能换吗", "厚釜会掉涂层吗", "厚釜可以单独买吗"])
def test_what_is_done_to_the_value_is_not_affirmed(talk: Talk, text: str) -> None:
    chat = talk(None)
    chat.says("苏泊尔球釜", "purchase", named("product", "苏泊尔 球釜", extra={"product_id": "R0"}))
    assert "是的" not in chat.says(text, "product_info")


def test_the_value_itself_is_affirmed(talk: Talk) -> None:
    chat = talk(None)
    chat.says("苏泊尔球釜", "purchase", named("product", "苏泊尔 球釜", extra={"product_id": "R0"}))
    assert "是的" in chat.says("是厚釜的吗", "product_info")


def test_what_another_fact_tells_is_not_said_to_be_missing(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        row = tx.get_one(ProductRow, SHIRT)
        row.attributes = {**row.attributes, "免烫": "是"}
    text = "T恤起皱吗"
    shirt = {"entity": "product", "value": "优衣库 纯棉T恤", "extra": {"product_id": SHIRT}}
    said = talk(None).says(text, "product_info", shirt, at(text, "起皱", "attribute", "起皱"))
    assert "免烫" in said and "没有" not in said
