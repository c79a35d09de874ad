"""A visit that is not what was asked for is dropped, and what is asked instead is done."""

import pytest

from actions.desk import Means
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA
from tests.actions.talking import Chat, at, named
from tests.shop import making

WASHER, WASHING = "P91", "洗衣机"


def washing(talk: Talk, means: Means, language: str = "zh") -> Chat:
    """A washing machine is sold, and none was bought."""
    chat = talk(ANNA, language)
    with means.database.transaction() as tx:
        making.product(tx, WASHER, chat.now, name="海尔 纤诺", brand="海尔", category=WASHING,
                       categories=["家电", WASHING], installable=True, warranty_months=36,
                       variants=[("P91-1", "灰色", None, 279_900, 5)])  # fmt: skip
    return chat


def asked_for_day(talk: Talk, means: Means, language: str = "zh") -> Chat:
    chat = washing(talk, means, language)
    text = "帮我约空调安装" if language == "zh" else "book the fitter for my ac"
    chat.says(text, "installation", named("order_no", AIRCON_ORDER))
    assert chat.slots["task"]["step"] == "wanted_at"
    return chat


@pytest.mark.parametrize("text", ["送货上门管安装吗", "你们负责上门安装吗", "包安装不"])
def test_the_machine_in_talk_is_asked_about(talk: Talk, means: Means, text: str) -> None:
    chat = washing(talk, means)
    chat.says("海尔 纤诺 怎么样", "product_info",
              at("海尔 纤诺 怎么样", "海尔 纤诺", "product", "海尔 纤诺",
                 extra={"product_id": WASHER}))  # fmt: skip
    said = chat.says(text, "installation")
    assert "纤诺" in said and "基础安装免费" in said and not chat.slots.get("task")


def test_a_visit_is_still_booked_for_what_was_bought(talk: Talk, means: Means) -> None:
    chat = washing(talk, means)
    said = chat.says("空调啥时候上门安装", "installation", named("category", "空调"))
    assert "格力" in said and chat.slots["task"]["step"] == "wanted_at"


def test_that_a_fitter_comes_is_said_before_the_day(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    text = "the ac is here, do i need to find someone myself to install it"
    said = chat.says(text, "installation", named("category", "空调"))
    assert "a fitter comes" in said and "which day" in said.lower()


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("不是空调 我问的洗衣机 买了包安装不", "买了包安装不"),
        ("我没说空调，我说的洗衣机包安装吗", ""),
    ],
)
def test_goods_that_were_not_meant_end_it(talk: Talk, means: Means, text: str, clause: str) -> None:
    chat = asked_for_day(talk, means)
    said = chat.says(
        text, "installation", at(text, "空调", "category", "空调"),
        at(text, WASHING, "category", WASHING), clauses={clause: "installation"} if clause else {},
    )  # fmt: skip
    assert "基础安装免费" in said and not chat.slots.get("task")


@pytest.mark.parametrize("step", ["wanted_at", "confirm"])
@pytest.mark.parametrize(
    ("text", "buys"),
    [
        ("先不约 看看洗衣机", "看看洗衣机"),
        ("空调不用约 看看洗衣机", "看看洗衣机"),
        ("空调先不装了，看看洗衣机", "看看洗衣机"),
    ],
)
def test_no_visit_and_something_to_buy(
    talk: Talk, means: Means, text: str, buys: str, step: str
) -> None:
    chat = asked_for_day(talk, means)
    if step == "confirm":
        chat.clicks(chat.titles[1])
    own = [at(text, "空调", "category", "空调")] if "空调" in text else []
    said = chat.says(
        text, "purchase", *own, at(text, WASHING, "category", WASHING), clauses={buys: "purchase"}
    )
    assert "纤诺" in said and "格力" not in said
    assert chat.slots.get("proposal_id") is None
    with means.database.reading() as tx:
        assert not list(cases(tx, ANNA))


def test_the_first_of_other_goods_is_no_day(talk: Talk, means: Means) -> None:
    chat = asked_for_day(talk, means)
    text = "第一个10公斤的买一台"
    chat.says(text, "purchase", at(text, "10公斤", "size", "10kg"), at(text, "一台", "quantity", 1))
    assert chat.slots.get("proposal_id") is None


def test_the_first_of_the_days_is_one(talk: Talk, means: Means) -> None:
    chat = asked_for_day(talk, means)
    chat.says("第一个吧", "inform")
    assert chat.slots["proposal_id"]
