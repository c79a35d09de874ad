"""What was proposed and dropped is taken up again as it was settled, and waits for its own yes."""

import pytest

from actions.desk import Means
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON, AIRCON_ORDER, AIRPODS, ANNA
from tests.actions.talking import Chat, at, named, product


@pytest.fixture
def dropped(talk: Talk) -> Chat:
    chat = talk(ANNA)
    said = chat.says("T恤小了换XL", "exchange", named("category", "T恤"), named("size", "XL"))
    assert "XL" in said and chat.slots["proposal_id"]
    chat.says("那先不换了 我别折腾了", "deny")
    assert not chat.slots.get("proposal_id")
    return chat


def _filed(means: Means) -> list[str]:
    with means.database.reading() as tx:
        return [str(one.details.get("variant_id")) for one in cases(tx, ANNA)]


@pytest.mark.parametrize("understood", ["deny", "exchange", "nlu_fallback"])
@pytest.mark.parametrize(
    "text",
    ["嗯…算了还是换吧,反正没怎么用", "想了想还是给我换了吧", "刚才那个换货还是给我办了",
     "我是说要换，就刚才那个", "换货还是继续办吧", "ok lets do the swap after all",
     "actually, do it"],
)  # fmt: skip
def test_it_comes_back_with_its_version_and_reason(
    dropped: Chat, means: Means, text: str, understood: str
) -> None:
    said = dropped.says(text, understood)
    assert "XL" in said and dropped.slots["proposal_id"], said
    assert _filed(means) == []  # a yes of its own
    dropped.says("确认", "affirm")
    assert _filed(means) == ["P6-XL"]


def test_another_version_said_along_is_the_one_proposed(dropped: Chat, means: Means) -> None:
    text = "算了还是换吧，换M的"
    said = dropped.says(text, "exchange", at(text, "M", "size", "M"))
    assert "M" in said and dropped.slots["proposal_id"], said
    dropped.says("确认", "affirm")
    assert _filed(means) == ["P6-M"]


@pytest.mark.parametrize(
    "text",
    ["还是不换了", "算了还是别换了", "还是算了", "刚才那个换货要多久", "还能换吗",
     "never mind, do not do it after all"],
)  # fmt: skip
def test_what_denies_or_asks_takes_nothing_up(dropped: Chat, text: str) -> None:
    dropped.says(text, "deny")
    assert not dropped.slots.get("proposal_id"), dropped.text


def test_other_goods_are_not_what_was_dropped(dropped: Chat) -> None:
    text = "AirPods还是换吧"
    said = dropped.says(text, "exchange", at(text, "AirPods", "product", "AirPods Pro 2",
                                             extra={"product_id": AIRPODS}))  # fmt: skip
    assert "XL" not in said, said


def test_what_was_put_aside_for_a_return_is_taken_up_after_it(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("空调坏了 换一台同款", "exchange", product("空调", AIRCON))
    assert chat.slots["task"]["name"] == "exchange" and chat.slots["proposal_id"], chat.text
    chat.says("AirPods要退货 不想要了", "return_refund", product("AirPods", AIRPODS))
    assert chat.slots["task"]["name"] == "return_refund" and chat.slots["proposal_id"], chat.text
    text = "退吧。空调的换货也一起办了"
    clauses = {"退吧": "return_refund", "空调的换货也一起办了": "exchange"}
    goods = at(text, "空调", "category", "空调")
    said = chat.says(text, "return_refund", goods, clauses=clauses)
    assert AIRCON_ORDER in said and "同款" in said and chat.slots["proposal_id"], said
    chat.says("确认", "affirm")
    with means.database.reading() as tx:
        assert sorted(one.kind for one in cases(tx, ANNA)) == ["exchange", "return"]


@pytest.mark.parametrize("text", ["不是L 是XL那个", "我要的是XL", "XL那个"])
def test_what_is_chosen_already_stays_when_it_is_said_again(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("T恤小了换XL", "exchange", named("category", "T恤"), named("size", "XL"))
    said = chat.says(text, "inform", at(text, "XL", "size", "XL"))
    assert (
        "XL" in said and chat.slots["proposal_id"] and chat.slots["task"]["variant_id"] == "P6-XL"
    )


@pytest.mark.parametrize(
    "text",
    ["不要绿的,就换同样黑色的", "还是黑的，不要绿的", "i want the same black one, not the green"],
)
def test_the_own_colour_said_against_another_is_the_same_again(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("T恤领口开线了 想换", "exchange", named("category", "T恤"))
    word = "黑" if "黑" in text else "black"
    other = "绿" if "绿" in text else "green"
    chat.says(text, "exchange", at(text, word, "color", "黑色"), at(text, other, "color", "绿色"))
    assert chat.slots["proposal_id"] and chat.slots["task"]["variant_id"] == "P6-L", chat.text
