"""Some pieces of a line go back, the others stay."""

import pytest
from sqlalchemy import update

from actions.desk import Means
from actions.hearing.pieces_said import (
    all_pieces_said,
    pieces_pointed,
    pieces_said,
    pieces_supposed,
    pieces_together,
)
from shop.tables import OrderLineRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER, order_of
from tests.actions.talking import Chat, named


@pytest.fixture(autouse=True)
def two_pairs(means: Means) -> None:
    with means.database.transaction() as tx:
        tx.execute(
            update(OrderLineRow)
            .where(OrderLineRow.order_no == PODS_ORDER)
            .values(quantity=2, price=99_950)
        )


def returning(talk: Talk, text: str, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says(text, "return_refund", named("order_no", PODS_ORDER))
    return chat


@pytest.mark.parametrize(
    "words",
    ["只退没开的那一副", "退一副 不是两副", "只退1个", "不想要了 只退没开的那副",
     "只退没拆的那个 不想要了"],
)  # fmt: skip
def test_one_of_two_goes_back(talk: Talk, means: Means, words: str) -> None:
    chat = returning(talk, words)
    if not chat.slots.get("proposal_id"):
        chat.says("不想要了", "inform")
    assert "×1" in chat.text and "¥999.50" in chat.text and "一副" not in chat.text
    chat.clicks("确认")
    case = order_of(means, PODS_ORDER).after_sales[-1]
    assert case.details["lines"][0]["quantity"] == 1 and case.details["amount"] == 99_950


def test_the_number_is_put_right_before_the_yes(talk: Talk) -> None:
    chat = returning(talk, "这单不想要了 退货")
    assert "×2" in chat.text and "¥1,999" in chat.text
    assert "×1" in chat.says("只退1个 数量改成1", "nlu_fallback")
    assert "×2" in chat.says("还是退两个吧", "return_refund")


def test_one_of_them_in_english(talk: Talk) -> None:
    chat = returning(talk, "i want to return only one of them, i changed my mind", "en")
    assert "×1" in (chat.text if "×" in chat.text else chat.says("not wanted any more", "inform"))


@pytest.mark.parametrize(
    "words", ["退一下 不想要了", "退货 有一个地方坏了", "退5个 不想要了", "不是退一个 不想要了"]
)
def test_other_words_return_all_of_them(talk: Talk, words: str) -> None:
    chat = returning(talk, words)
    if not chat.slots.get("proposal_id"):
        chat.says("不想要了", "inform")
    assert "×2" in chat.text


@pytest.mark.parametrize("understood", ["inform", "return_refund", "nlu_fallback"])
@pytest.mark.parametrize(
    "words",
    ["it must say x1", "ONE pair only, quantity 1", "hmm return one pair then",
     "go on for the one pair then", "it's 1 of the 2 pairs"],
)  # fmt: skip
def test_one_pair_in_english_before_the_yes(talk: Talk, words: str, understood: str) -> None:
    chat = returning(talk, "the sound is broken, please return it", "en")
    if not chat.slots.get("proposal_id"):
        chat.says("the sound is broken", "inform")
    assert "×2" in chat.text
    assert "×1" in chat.says(words, understood)
    assert chat.slots["proposal_id"] and chat.slots["task"]["reason"] == "faulty or damaged"


@pytest.mark.parametrize(
    "words",
    ["return it, i bought one for my wife too, not wanted", "is it 1 or 2 pairs",
     "return both pairs, not wanted", "return it, one side is quiet"],
)  # fmt: skip
def test_other_numbers_in_english_leave_all_of_them(talk: Talk, words: str) -> None:
    chat = returning(talk, "return it, not wanted any more", "en")
    chat.says(words, "return_refund")
    assert not (chat.slots.get("task") or {}).get("pieces")


@pytest.mark.parametrize(
    "text",
    ["我要退一个月前买的奶粉", "想退两个多星期前买的", "退四件套", "顺便退回2张券", "退2瓶装的那个",
     "不要退一瓶 全退"],
)  # fmt: skip
def test_times_sets_and_refusals_are_no_pieces(text: str) -> None:
    assert pieces_said(text) is None


@pytest.mark.parametrize(("text", "count"), [("退2瓶", 2), ("退一瓶 不是两瓶", 1)])
def test_pieces_are(text: str, count: int) -> None:
    assert pieces_said(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [("换一支新的", 1), ("我就换拆开那一支", 1), ("是只换一支 不是三支啊", 1),
     ("那支拆了的换一下", 1), ("拆了一支 剩下两支退了吧", 2), ("有一瓶漏了 换货", 1),
     ("只要换坏的那两瓶", 2), ("两件就行", 2),
     ("换一个颜色", None), ("换一件大一码的", None), ("防晒买了三支拆了一支", None),
     ("不是换一支 三支都换", None), ("就是一个问题", None), ("换成一件黑色的", None)],
)  # fmt: skip
def test_pieces_are_pointed_at_or_wished_for(text: str, count: int | None) -> None:
    assert pieces_said(text) == count


def exchanging(talk: Talk, *texts: str) -> Chat:
    chat = talk(ANNA)
    for text in texts:
        chat.says(text, "exchange", named("order_no", PODS_ORDER))
    if not chat.slots.get("proposal_id"):
        chat.clicks("质量")
    return chat


@pytest.mark.parametrize(
    "texts",
    [("拆开那副有杂音 能换吗",), ("这单能换货吗", "那就申请吧 换一副新的"), ("换货 只换坏的那副",)],
)
def test_one_of_two_is_exchanged(talk: Talk, means: Means, texts: tuple[str, ...]) -> None:
    chat = exchanging(talk, *texts)
    assert "×1" in chat.text and "一件" not in chat.text
    chat.clicks("确认")
    assert order_of(means, PODS_ORDER).after_sales[-1].details["lines"][0]["quantity"] == 1


def test_all_are_exchanged_when_no_number_is_said_and_it_is_shown(talk: Talk, means: Means) -> None:
    chat = exchanging(talk, "这单有杂音 我要换货")
    assert "×2" in chat.text and "共 2 件" in chat.text
    assert "×1" in chat.says("就一副", "inform") and "共 2 件" not in chat.text


@pytest.mark.parametrize(
    ("text", "intent"),
    [("等下 退款退哪里去啊", "refund_progress"), ("能退多少钱", "refund_progress"),
     ("退款几天能到账", "refund_progress")],
)  # fmt: skip
def test_the_money_asked_about_is_of_the_pieces_that_go_back(
    talk: Talk, text: str, intent: str
) -> None:
    chat = returning(talk, "只退1个 不想要了")
    said = chat.says(text, intent)
    assert "999.50" in said and "1,999" not in said


def test_days_of_the_money_are_no_days_of_a_parcel(talk: Talk) -> None:
    chat = returning(talk, "只退1个 不想要了")
    parts = {"退款退哪里去啊": "refund_progress", "几天能到": "shipping_info"}
    said = chat.says("等下 退款退哪里去啊 几天能到", "refund_progress", clauses=parts)
    assert "999.50" in said and "发货" not in said and "包邮" not in said


@pytest.mark.parametrize(
    ("words", "count"),
    [("算了 就一包吧", 1), ("不对 退一包", 1), ("i ordered 2 bags, want to return 1", 1),
     ("买了两包 拆了一包 另一包能退吗", 1), ("那两包都退呢", None),
     ("return one, keep the other", 1)],
)  # fmt: skip
def test_a_number_after_another_one(words: str, count: int | None) -> None:
    assert (pieces_said(words) or pieces_pointed(words)) == count


def test_another_number_is_supposed_or_all_of_them() -> None:
    assert pieces_supposed("那退3包呢") == 3 and pieces_supposed("退3天呢") is None
    assert all_pieces_said("那两包都退呢") and not all_pieces_said("两包都不退了")


@pytest.mark.parametrize(("text", "count"), [("两双都退吧", 2), ("3双都退", 3), ("都退吧", None)])
def test_so_many_together_are_no_more(text: str, count: int | None) -> None:
    assert pieces_together(text) == count


def test_two_of_three_together_are_two(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.execute(update(OrderLineRow).where(OrderLineRow.order_no == PODS_ORDER)
                   .values(quantity=3, price=66_600))  # fmt: skip
    chat = returning(talk, "AirPods 退1副")
    chat.says("不喜欢", "inform")
    said = chat.says("两副都退吧", "affirm")
    assert "×3" not in said and "×2" in said


@pytest.mark.parametrize(
    ("text", "count"),
    [("十二双都退", 12), ("二十双都退", 20), ("十双都换", 10), ("两瓶都退了吧", 2),
     ("return both", 2), ("send them both back", None), ("return all", None),
     ("都退", None), ("return both the orders", None)],
)  # fmt: skip
def test_so_many_together(text: str, count: int | None) -> None:
    assert pieces_together(text) == count


@pytest.mark.parametrize(
    ("text", "language"),
    [("耳机两副都退了吧 不想要了", "zh"), ("两个都退吧 不想要了", "zh"),
     ("return both, i changed my mind", "en"), ("这两副都退 不喜欢", "zh")],
)  # fmt: skip
def test_two_of_three_told_at_once(talk: Talk, means: Means, text: str, language: str) -> None:
    with means.database.transaction() as tx:
        tx.execute(update(OrderLineRow).where(OrderLineRow.order_no == PODS_ORDER)
                   .values(quantity=3))  # fmt: skip
    chat = returning(talk, text, language)
    assert "×2" in chat.text and "×3" not in chat.text, chat.text


@pytest.mark.parametrize("text", ["都退了吧 不想要了", "不想要了 退货", "全都退 不喜欢"])
def test_all_three_without_a_number(talk: Talk, means: Means, text: str) -> None:
    with means.database.transaction() as tx:
        tx.execute(update(OrderLineRow).where(OrderLineRow.order_no == PODS_ORDER)
                   .values(quantity=3))  # fmt: skip
    assert "×3" in returning(talk, text).text


@pytest.mark.parametrize("text", ["return both", "return both please", "两副都退"])
def test_both_after_one(talk: Talk, means: Means, text: str) -> None:
    with means.database.transaction() as tx:
        tx.execute(update(OrderLineRow).where(OrderLineRow.order_no == PODS_ORDER)
                   .values(quantity=3))  # fmt: skip
    chat = returning(talk, "return just one of them", "en")
    assert chat.slots["task"]["pieces"][1] == 1
    chat.says(text, "return_refund")
    assert chat.slots["task"]["pieces"][1] == 2
