"""A yes with a second request in it: what is confirmed is done, and the second is offered."""

import pytest

from actions.desk import Means
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import (
    AIRCON_ORDER,
    ANNA,
    PAID,
    PODS_ORDER,
    SHIPPED,
    SHOES_ORDER,
    order_of,
)
from tests.actions.talking import Chat, at, named

POINTS, INVOICE, PARCEL = ("membership", "积分"), ("invoice", "发票"), ("order_status", "物流")


def waiting(talk: Talk, language: str = "zh") -> Chat:
    """A return of Anna's that waits for her yes."""
    chat = talk(ANNA, language)
    text = "退货 T恤 不想要了" if language == "zh" else "return the T恤, don't like it"
    chat.says(text, "return_refund", at(text, "T恤", "category", "T恤"))
    assert chat.slots["proposal_id"]
    return chat


def filed(means: Means) -> int:
    with means.database.reading() as tx:
        return len(cases(tx, ANNA))


@pytest.mark.parametrize("understood", ["own", "affirm", "nlu_fallback"])
@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("行 登记吧 另外帮我看看积分", POINTS),
        ("好的提交 顺便问下发票", INVOICE),
        ("提交吧我还想看看物流", PARCEL),
        ("办吧 再帮我查下积分", POINTS),
        ("嗯嗯可以，还有发票怎么开", INVOICE),
        ("确认。积分怎么用", POINTS),
        ("1. 确认 2. 看看积分", POINTS),
        ("1、确认退货 2、查下物流", PARCEL),
        ("好的退吧然后帮我看下积分", POINTS),
        ("没问题 提交 对了发票能开吗", INVOICE),
        ("好 帮我查下物流", PARCEL),
    ],
)
def test_both_are_heard(
    talk: Talk, means: Means, text: str, second: tuple[str, str], understood: str
) -> None:
    chat = waiting(talk)
    chat.says(text, second[0] if understood == "own" else understood)
    assert filed(means) == 1, chat.text
    offered = any(second[1] in title for title in chat.titles)
    assert offered or len(chat.replies) > 1, chat.text  # offered, or told at once


@pytest.mark.parametrize(
    ("text", "understood", "title"),
    [
        ("yes do it, and also where is my parcel", "affirm", "Track"),
        ("ok submit it and check my points", "membership", "points"),
        ("sure go ahead. can I get an invoice too?", "invoice", "Invoice"),
        ("yes please do. also how do points work", "affirm", "points"),
    ],
)
def test_both_are_heard_in_english(
    talk: Talk, means: Means, text: str, understood: str, title: str
) -> None:
    chat = waiting(talk, "en")
    chat.says(text, understood)
    assert filed(means) == 1, chat.text
    offered = any(title in each for each in chat.titles)
    assert offered or len(chat.replies) > 1, chat.text


def test_a_yes_with_the_same_for_other_goods(talk: Talk, means: Means) -> None:
    chat = waiting(talk)
    text = "好的，还有耳机也退了"
    chat.says(text, "return_refund", at(text, "耳机", "category", "耳机"))
    assert filed(means) == 1
    with means.database.reading() as tx:
        assert cases(tx, ANNA)[0].order_no == SHOES_ORDER
    chat.says("好的", "affirm")
    assert chat.slots["task"]["order_no"] == PODS_ORDER


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("可以帮我查下物流吗", "order_status"),
        ("好的，运费谁出", "shipping_info"),
        ("可以，但是积分要退给我", "membership"),
        ("如果能开发票就办吧", "invoice"),
        ("行李箱到哪了", "order_status"),
        ("办了发票吗", "invoice"),
        ("ok but where is my parcel", "order_status"),
        ("yes if the postage is free", "affirm"),
        ("好，不过先看看物流", "order_status"),
    ],
)
def test_what_is_no_yes_files_nothing(talk: Talk, means: Means, text: str, understood: str) -> None:
    chat = waiting(talk, "zh" if text > "~" else "en")
    chat.says(text, understood)
    assert filed(means) == 0, chat.text


def test_a_yes_with_a_change_is_shown_anew(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    text = "T恤换成XL的，小了"
    chat.says(text, "exchange", at(text, "T恤", "category", "T恤"), named("size", "XL"))
    chat.says("好的 另外还是换成M的吧", "exchange", named("size", "M"))
    assert "M" in chat.text and filed(means) == 0 and chat.slots["proposal_id"]


def repairing(talk: Talk, language: str = "zh") -> Chat:
    """A repair of Anna's that waits for her yes."""
    chat = talk(ANNA, language)
    chat.says("空调不制冷 报修" if language == "zh" else "the AC doesn't cool", "repair_warranty",
              named("order_no", AIRCON_ORDER))  # fmt: skip
    assert chat.slots["proposal_id"]
    return chat


@pytest.mark.parametrize("understood", ["installation", "affirm", "repair_warranty"])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("确认。师傅啥时候能来", "不能乱说"),
        ("好的，几时有人来修", "不能乱说"),
        ("对的 还有上门要收费吗", "保修"),
    ],
)
def test_a_yes_with_a_question_of_the_repair(
    talk: Talk, means: Means, text: str, told: str, understood: str
) -> None:
    chat = repairing(talk)
    said = chat.says(text, understood)
    assert filed(means) == 1 and told in said and "预约安装" not in said


def test_a_yes_with_a_question_in_english(talk: Talk, means: Means) -> None:
    chat = repairing(talk, "en")
    said = chat.says("yes. when will they come", "affirm")
    assert filed(means) == 1 and "don't know exactly when" in said


def test_the_hurry_beside_a_yes_is_noted(talk: Talk, means: Means) -> None:
    chat = repairing(talk)
    said = chat.says("对的 麻烦尽快哈 还有上门要收费吗", "installation")
    with means.database.reading() as tx:
        assert "尽快" in str(cases(tx, ANNA)[0].reason)
    assert "保修" in said


def test_a_fee_asked_before_the_yes_files_nothing(talk: Talk, means: Means) -> None:
    chat = repairing(talk)
    chat.says("好的，要是收费就算了", "affirm")
    assert filed(means) == 0


@pytest.mark.parametrize("text", ["yes and please hurry", "yes please, it is urgent"])
def test_a_hurry_alone_beside_a_yes(talk: Talk, means: Means, text: str) -> None:
    repairing(talk, "en").says(text, "affirm")
    with means.database.reading() as tx:
        assert "as soon as possible" in str(cases(tx, ANNA)[0].reason)


def test_a_day_beside_a_yes_is_noted_and_not_promised(talk: Talk, means: Means) -> None:
    said = repairing(talk).says("确认 急 明天能来吗", "order_status")
    with means.database.reading() as tx:
        assert "希望时间" in str(cases(tx, ANNA)[0].reason)
    assert "不能乱说" in said


def test_a_hurry_with_a_condition_files_nothing(talk: Talk, means: Means) -> None:
    repairing(talk, "en").says("yes but only if you hurry", "affirm")
    assert filed(means) == 0


@pytest.mark.parametrize(
    "text",
    ["file the return", "thats in a week right? anyway yes file the return", "ok file my return"],
)
def test_a_yes_in_the_words_of_filing_is_one(talk: Talk, means: Means, text: str) -> None:
    chat = waiting(talk, "en")
    chat.says(text, "return_policy")
    assert filed(means) == 1


@pytest.mark.parametrize("text", ["when do you file the return", "anyway how long does it take"])
def test_a_question_about_filing_is_no_yes(talk: Talk, means: Means, text: str) -> None:
    chat = waiting(talk, "en")
    chat.says(text, "return_policy")
    assert filed(means) == 0


@pytest.mark.parametrize(
    ("text", "gone"),
    [("ok cancel", True), ("yeah cancel please", True), ("cancel", False),
     ("ok dont cancel", False)],
)  # fmt: skip
def test_ok_cancel_to_a_cancellation_is_a_yes(
    talk: Talk, means: Means, text: str, gone: bool
) -> None:
    chat = talk(ANNA, "en")
    chat.says(f"cancel {PAID}", "cancel_order", named("order_no", PAID))
    chat.says(text, "cancel_order")
    assert (order_of(means, PAID).status == "cancelled") is gone, chat.text


def test_another_parcel_asked_for_is_not_what_the_yes_files(talk: Talk, means: Means) -> None:
    chat, text = waiting(talk), "确认 还有啊 我那台手机到哪了"
    said = chat.says(text, "order_status", at(text, "手机", "category", "手机"),
                     clauses={"确认": "affirm", "我那台手机到哪了": "order_status"})  # fmt: skip
    assert filed(means) == 1 and SHIPPED in said and "刚刚提交" not in said


def test_how_far_the_case_is_is_of_what_the_yes_files(talk: Talk, means: Means) -> None:
    said = waiting(talk).says("确认 那现在到哪一步了", "order_status")
    assert filed(means) == 1 and "刚刚提交" in said


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "办吧，退到哪里啊"),
        ("zh", "好的办理吧 钱退到哪个账户"),
        ("zh", "确认，差价退回到哪儿"),
        ("zh", "可以 办 是原路退吗"),
        ("en", "yes please, where does the money go"),
    ],
)
def test_the_way_of_the_money_is_that_of_what_was_granted(
    talk: Talk, means: Means, language: str, text: str
) -> None:
    chat = talk(ANNA, language)
    asked = "刚买就降价了" if language == "zh" else "the price of my earphones dropped"
    chat.says(asked, "price_protection", named("order_no", PODS_ORDER))
    assert chat.slots["proposal_id"], chat.text
    said = chat.says(text, "affirm")
    assert filed(means) == 1, said
    assert not any(one in said for one in ("待处理", "to be handled", "pending")), said
    assert ("审核通过" if language == "zh" else "approved") in said, said
    refund = order_of(means, PODS_ORDER).refunds[-1]
    assert refund.status == "approved"
