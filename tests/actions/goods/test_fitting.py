"""Which size fits is told from the data alone; a doubt about an offer is no yes to it."""

import pytest

from actions.desk import Means
from actions.hearing.wording import asks, consents, says
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHIRT, SHOES
from tests.actions.talking import Chat, at, named, product

ADD = "add_to_basket"


@pytest.fixture
def offered(talk: Talk) -> Chat:
    """The shirt was told of and is offered to be put into the basket."""
    chat = talk(ANNA)
    chat.says("优衣库 纯棉T恤怎么样", "product_info", product("优衣库 纯棉T恤", SHIRT))
    assert chat.slots["task"]["name"] == ADD
    return chat


def in_basket(means: Means) -> int:
    with means.database.reading() as tx:
        return len(baskets.lines(tx, ANNA))


@pytest.mark.parametrize(
    "text",
    ["对放进去吧", "对对放", "是啊你倒是放呀", "加吧", "嗯嗯加进去", "放购物车里吧",
     "yes put it in"],
)  # fmt: skip
def test_a_yes_in_the_words_of_the_offer_is_one(text: str) -> None:
    assert consents(text, ADD) and not asks(text)


@pytest.mark.parametrize("text", ["M会不会小", "L会不会太大", "粉色会不会脏", "放得下吗", "先别放"])
def test_a_doubt_is_none(text: str) -> None:
    assert not consents(text, ADD)


def test_the_goods_go_in_after_such_a_yes(offered: Chat, means: Means) -> None:
    offered.says("M码的", "inform", named("size", "M"))
    assert in_basket(means) == 1 or offered.says("对放进去吧", "affirm")
    assert in_basket(means) == 1


@pytest.mark.parametrize("text", ["M会不会小", "L会不会太大"])
def test_a_doubt_about_a_size_writes_nothing(offered: Chat, means: Means, text: str) -> None:
    said = offered.says(text, "affirm", named("size", text[0]))
    assert in_basket(means) == 0 and "没有按身高体重" in said
    assert offered.slots["task"]["name"] == ADD


def test_another_doubt_is_answered_from_the_data(offered: Chat, means: Means) -> None:
    said = offered.says("黑色会不会容易脏", "inform", named("color", "黑色"))
    assert in_basket(means) == 0 and said and offered.slots["task"]["name"] == ADD


def test_a_list_is_asked_about_first(talk: Talk) -> None:
    chat = talk(None)
    chat.says("看看T恤和鞋", "purchase", named("category", "服饰"), named("category", "跑步鞋"))
    chat.slots["shown"], chat.slots["product_id"] = [SHIRT, SHOES], None
    chat.says("这件多少码合适 我163 58kg", "product_info", named("size", "58kg"))
    assert not chat.cards


def test_the_usual_size_is_looked_for(offered: Chat) -> None:
    said = offered.says("这件多少码合适 我163 58kg 平时穿M", "product_info", named("size", "58kg"))
    assert "M 码现在有货" in said and not offered.cards


@pytest.mark.parametrize("text", ["178 75公斤 穿啥码", "M还是L", "what size should i take"])
def test_no_advice_is_invented(offered: Chat, text: str) -> None:
    said = offered.says(text, "stock", named("size", "L"))
    assert "没有按身高体重" in said or "no advice" in said
    assert "no such" not in said


@pytest.mark.parametrize("text", ["几号到货", "优惠码怎么用", "有M码吗", "12月2号"])
def test_other_questions_are_none_about_the_fit(text: str) -> None:
    assert not says("size_asked", text)


@pytest.mark.parametrize(
    "text",
    [
        "这个是什么材质的 我一米八 150斤穿XL合适吧",
        "T恤穿XL会不会大，是什么材质",
        "材质是纯棉吗？我穿L合适吗",
    ],
)
def test_what_else_is_asked_of_the_goods_is_told_before_the_size(offered: Chat, text: str) -> None:
    size = "XL" if "XL" in text else "L"
    said = offered.says(text, "product_info", at(text, size, "size", size))
    assert "棉100%" in said and "不替您猜" in said and said.count("T恤") >= 2
    assert sum("吗？" in str(one["text"]) for one in offered.replies) == 1
    assert offered.slots["task"]["name"] == ADD and offered.slots["task"]["soft"]


@pytest.mark.parametrize("text", ["我一米八能穿吗 多少码合适", "XL有货吗 穿XL合适吗"])
def test_a_size_alone_is_told_alone(offered: Chat, text: str) -> None:
    assert "棉100%" not in offered.says(text, "product_info") and len(offered.replies) == 1
