"""What names another day, version or order than is shown is never a yes to what is shown."""

import pytest

from actions.desk import Means
from shop import baskets
from shop.cases import Case, cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, order_of
from tests.actions.talking import Chat, at, named


def visit_shown(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("帮我预约空调安装" if language == "zh" else "install my ac", "installation",
              named("category", "空调"))  # fmt: skip
    chat.clicks(chat.titles[1])
    assert chat.slots["proposal_id"]
    return chat


def booked(means: Means) -> list[Case]:
    with means.database.reading() as tx:
        return [one for one in cases(tx, ANNA) if one.kind == "installation"]


@pytest.mark.parametrize("intent", ["affirm", "installation", "inform", "nlu_fallback"])
@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "26 nov please", "26 Nov"),
        ("en", "ok 26 nov", "26 Nov"),
        ("en", "make that the 26th, im working on wednesday", "26 Nov"),
        ("en", "yes the 26th. thanks", "26 Nov"),
        ("zh", "好 26号", "11月26日"),
        ("zh", "26号吧 麻烦了", "11月26日"),
        ("zh", "可以 26号 谢谢", "11月26日"),
        ("zh", "算了26号 还是约吧", "11月26日"),
    ],
)
def test_another_day_is_shown_and_not_booked(
    talk: Talk, means: Means, language: str, text: str, day: str, intent: str
) -> None:
    chat = visit_shown(talk, language)
    said = chat.says(text, intent)
    assert not booked(means)
    assert day in said and chat.slots["proposal_id"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "yes wednesday is fine"),
        ("en", "ok that day works"),
        ("en", "25 nov please"),
        ("zh", "好的 就这天"),
        ("zh", "可以 麻烦安排"),
    ],
)
def test_the_day_that_is_shown_is_a_yes(talk: Talk, means: Means, language: str, text: str) -> None:
    chat = visit_shown(talk, language)
    chat.says(text, "affirm")
    assert [one.details["wanted_at"] for one in booked(means)] == ["2026-11-25"]


@pytest.mark.parametrize(
    ("text", "other"),
    [("好的 26号吧 顺便查下我的积分", "积分"), ("可以 26号 再帮我看看积分", "积分")],
)
def test_the_other_day_is_heard_beside_something_else(
    talk: Talk, means: Means, text: str, other: str
) -> None:
    chat = visit_shown(talk)
    clause = text.partition(" ")[2].partition(" ")[2]
    said = chat.says(text, "membership", clauses={clause: "membership"})
    assert not booked(means)
    assert "11月26日" in said and other in said and chat.slots["proposal_id"]


@pytest.mark.parametrize("text", ["ok the small one please", "yes please the other order"])
def test_something_unknown_beside_a_politeness_agrees_to_nothing(
    talk: Talk, means: Means, text: str
) -> None:
    chat = talk(ANNA, "en")
    chat.says("return my t-shirt, changed my mind", "return_refund", named("category", "T恤"))
    assert chat.slots["proposal_id"]
    chat.says(text, "affirm")
    with means.database.reading() as tx:
        assert not list(cases(tx, ANNA))


@pytest.mark.parametrize(
    ("opens", "intent", "own", "text", "other"),
    [
        ("T恤不想要了 想退", "return_refund", "T恤", "好 退跑鞋吧", "跑步鞋"),
        ("耳机充不进电了 报修", "repair_warranty", "耳机", "好 修空调吧", "空调"),
    ],
)
@pytest.mark.parametrize("understood", ["own", "affirm"])
def test_other_goods_for_the_same_are_meant_instead(
    talk: Talk, means: Means, opens: str, intent: str, own: str, text: str, other: str,
    understood: str,
) -> None:  # fmt: skip
    chat = talk(ANNA)
    chat.says(opens, intent, at(opens, own, "category", own))
    assert chat.slots["proposal_id"]
    word = text[3:-1]
    chat.says(
        text, intent if understood == "own" else understood, at(text, word, "category", other)
    )
    with means.database.reading() as tx:
        assert not list(cases(tx, ANNA))


def test_another_order_to_cancel_is_meant_instead(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("取消这单", "cancel_order", named("order_no", PAID))
    assert chat.slots["proposal_id"]
    text = "好 取消坚果那单吧"
    chat.says(text, "cancel_order", at(text, "坚果", "category", "坚果"))
    assert order_of(means, PAID).status == "paid"


def test_another_number_is_shown_and_not_ordered(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.add(tx, ANNA, "P8-1", 2, chat.now)
    chat.says("下单 支付宝", "purchase")
    assert chat.slots["proposal_id"]
    said = chat.says("对 3包", "affirm", at("对 3包", "3包", "quantity", 3))
    assert "×3" in said and "确认下单" in said


def test_the_version_that_is_shown_said_once_more_is_the_yes(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    text = "T恤换一件XL的 尺码小了"
    chat.says(text, "exchange", at(text, "T恤", "category", "T恤"), at(text, "XL", "size", "XL"))
    assert "XL" in chat.text and chat.slots.get("proposal_id")
    chat.says("行 就换XL的", "affirm", at("行 就换XL的", "XL", "size", "XL"))
    assert not chat.slots.get("proposal_id") and "编号" in chat.text


def test_another_version_than_is_shown_is_none(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    text = "T恤换一件XL的 尺码小了"
    chat.says(text, "exchange", at(text, "T恤", "category", "T恤"), at(text, "XL", "size", "XL"))
    said = chat.says("行 就换M的", "affirm", at("行 就换M的", "M", "size", "M"))
    assert chat.slots.get("proposal_id") and "已登记" not in said
