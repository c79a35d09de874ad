"""What was filed is not wanted any more, or nothing is on file that could be called off."""

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.after_sales import cases
from shop.tables import AfterSalesRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import Chat, named

KEPT = ["要不算了 不退了", "不想退了 还来得及吗", "算了，不退货了", "那我还是不退了吧"]


@pytest.fixture
def returned(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("耳机不想要了 退货", "return_refund", named("category", "耳机"))
    chat.says("确认", "affirm")
    return chat


def _approved(means: Means) -> None:
    with means.database.transaction() as tx:
        tx.execute(update(AfterSalesRow).values(status="approved"))


@pytest.mark.parametrize("intent", ["deny", "nlu_fallback", "return_refund"])
@pytest.mark.parametrize("text", KEPT)
def test_a_return_not_wanted_any_more_is_to_be_withdrawn(
    returned: Chat, means: Means, text: str, intent: str
) -> None:
    said = returned.says(text, intent)
    assert "撤销" in said and returned.slots["task"]["name"] == "withdraw_case"
    with means.database.reading() as tx:
        assert [one.status for one in cases(tx, ANNA)] == ["open"]


@pytest.mark.parametrize("text", KEPT)
def test_once_it_is_worked_on_a_person_withdraws_it(
    returned: Chat, means: Means, text: str
) -> None:
    _approved(means)
    said = returned.says(text, "deny")
    assert "人工" in said and "已通过" in said and "转人工" in returned.titles


@pytest.mark.parametrize(
    "text",
    ["i changed my mind, want to keep the earphones", "actually I'll keep them",
     "never mind, i'd rather keep it"],
)  # fmt: skip
def test_it_is_so_in_english(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says("return the earphones, not wanted any more", "return_refund",
              named("category", "耳机"))  # fmt: skip
    if not chat.slots.get("proposal_id"):
        chat.says("no longer wanted", "inform")
    chat.says("yes", "affirm")
    chat.says(text, "nlu_fallback", named("category", "耳机"))
    assert chat.slots["task"]["name"] == "withdraw_case"


@pytest.mark.parametrize("text", ["不换了", "不退了吗你们", "能不退了再买吗", "怎么还不退"])
def test_other_words_withdraw_nothing(returned: Chat, text: str) -> None:
    returned.says(text, "deny")
    assert (returned.slots.get("task") or {}).get("name") != "withdraw_case"


@pytest.mark.parametrize("intent", ["repair_warranty", "cancel_order"])
def test_no_repair_is_begun_by_calling_one_off(talk: Talk, means: Means, intent: str) -> None:
    said = talk(ANNA).says("帮我取消报修", intent)
    assert "没有查到" in said and "维修" in said
    chat = talk(ANNA, "en")
    assert "nothing to cancel" in chat.says("it works again, cancel the repair", intent)
    assert not chat.slots.get("task")
    with means.database.reading() as tx:
        assert not cases(tx, ANNA)


@pytest.mark.parametrize("text", ["算了，撤诉", "投诉撤了吧 你们退钱就行"])
def test_a_complaint_on_file_is_withdrawn_by_a_person(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(f"{PODS_ORDER} 客服态度太差 我要投诉", "complaint", named("order_no", PODS_ORDER))
    chat.says("确认", "affirm")
    said = chat.says(text, "deny")
    assert "投诉（编号" in said and "人工" in said
