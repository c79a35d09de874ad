"""A registered exchange of another version: withdrawn after a yes, then begun anew."""

import pytest

from actions.desk import Means
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import Chat, at, named


@pytest.fixture
def exchanged(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("T恤小了换XL", "exchange", named("category", "T恤"), named("size", "XL"))
    chat.says("确认", "affirm")
    return chat


def _variants(means: Means) -> list[tuple[str, str]]:
    with means.database.reading() as tx:
        return [(one.status, str(one.details["variant_id"])) for one in cases(tx, ANNA)]


@pytest.mark.parametrize("intent", ["exchange", "purchase", "inform", "refine_recommendation"])
@pytest.mark.parametrize(
    "text",
    ["那这个换货先撤了 重新弄个M的", "不是买 是刚才那个换货单 改成M", "算了怕大 还是M的 能改吗",
     "换货单{}不要XL了 换成M", "嗯撤销 然后换成M", "change the exchange to M instead"],
)  # fmt: skip
def test_another_version_is_proposed_as_withdrawal_first(
    exchanged: Chat, means: Means, text: str, intent: str
) -> None:
    with means.database.reading() as tx:
        text = text.format(cases(tx, ANNA)[0].id)
    said = exchanged.says(text, intent, at(text, "M", "size", "M"))
    assert "M" in said and exchanged.slots["task"]["name"] == "withdraw_case"
    assert _variants(means) == [("open", "P6-XL")]


def test_after_its_yes_the_new_exchange_is_proposed_with_what_is_known(
    exchanged: Chat, means: Means
) -> None:
    exchanged.says("换货单改成M", "exchange", named("size", "M"))
    said = exchanged.says("确认", "affirm")
    assert "M" in said and "尺码" in said and exchanged.slots["proposal_id"]
    assert exchanged.slots["task"]["order_no"] == SHOES_ORDER
    exchanged.says("确认", "affirm")
    assert _variants(means) == [("open", "P6-M"), ("withdrawn", "P6-XL")]


@pytest.mark.parametrize("intent", ["exchange", "product_info", "deny"])
@pytest.mark.parametrize("text", ["算了M怕小 还是L的", "算了M怕显大 还是L的", "不 改成L 不要M"])
def test_a_version_put_right_before_the_yes_is_the_one_begun(
    exchanged: Chat, text: str, intent: str
) -> None:
    exchanged.says("换货单改成M", "exchange", named("size", "M"))
    exchanged.says(text, intent, at(text, "M", "size", "M"), at(text, "L", "size", "L"))
    assert "L" in exchanged.says("确认", "affirm") and exchanged.slots["proposal_id"]


@pytest.mark.parametrize("text", ["不撤销", "算了先不改了", "不用了"])
def test_after_a_no_nothing_is_begun_anew(exchanged: Chat, means: Means, text: str) -> None:
    exchanged.says("换货单改成M", "exchange", named("size", "M"))
    exchanged.says(text, "deny")
    assert not exchanged.slots.get("proposal_id") and not exchanged.slots.get("task")
    assert _variants(means) == [("open", "P6-XL")]


def test_a_version_that_is_not_there_leaves_the_exchange_as_it_is(
    exchanged: Chat, means: Means
) -> None:
    said = exchanged.says("换货单改成绿色", "exchange", named("color", "绿色"))
    assert "保持不变" in said and "M" in said and not exchanged.slots.get("proposal_id")
    assert _variants(means) == [("open", "P6-XL")]


def test_the_wish_to_buy_another_changes_no_exchange(exchanged: Chat) -> None:
    exchanged.says("再买一件M的", "purchase", named("size", "M"), named("category", "T恤"))
    assert (exchanged.slots.get("task") or {}).get("name") != "withdraw_case"


@pytest.mark.parametrize(
    ("text", "size"),
    [("等等 你登记成XL的了！我要M的", "M"), ("怎么写成XL了，我要的是M", "M"),
     ("you put it down as XL, i want M", "M")],
)  # fmt: skip
def test_what_was_put_down_is_not_what_is_wanted(exchanged: Chat, text: str, size: str) -> None:
    said = exchanged.says(
        text, "exchange", at(text, "XL", "size", "XL"), at(text, size, "size", size)
    )
    assert exchanged.slots["task"]["name"] == "withdraw_case", said
    assert "M" in said


@pytest.mark.parametrize("text", ["你登记成L的了！我要XL", "you put it down as L, i want XL"])
def test_what_is_wanted_and_registered_is_said_to_be_so(
    exchanged: Chat, means: Means, text: str
) -> None:
    other = {"entity": "size", "value": "L", "start": text.index("L"), "end": text.index("L") + 1}
    said = exchanged.says(text, "exchange", other, at(text, "XL", "size", "XL"))
    assert "XL" in said and not exchanged.slots.get("task"), said
    assert _variants(means) == [("open", "P6-XL")]


@pytest.mark.parametrize(
    "text", ["T恤那个换货单先帮我撤掉吧", "把换货申请撤了吧", "换货撤了", "undo the swap"]
)
def test_a_filed_exchange_is_withdrawn_after_a_yes(
    exchanged: Chat, means: Means, text: str
) -> None:
    entities = (at(text, "T恤", "category", "T恤"),) if "T恤" in text else ()
    exchanged.says(text, "exchange", *entities)
    assert exchanged.slots["task"]["name"] == "withdraw_case", exchanged.text
    exchanged.says("确认", "affirm")
    assert [status for status, _ in _variants(means)] == ["withdrawn"]
