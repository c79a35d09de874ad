"""Of levels and points only what was asked; what the rules do not tell is not made up."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHIPPED
from tests.actions.talking import named

TABLE = "银卡会员（累计"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("我是什么等级", "金卡会员"),
        ("积分怎么赚", "消费 1 元得 1 积分"),
        ("会员能免运费吗", "金卡会员"),
        ("会员收费吗", "没有写会员要交费"),
        ("积分什么时候到账", "没有写"),
        ("会员日是哪天", "没有写"),
        ("买500块有多少积分", "750 积分"),
    ],
)
def test_only_what_is_asked_is_told(talk: Talk, text: str, told: str) -> None:
    said = talk(ANNA).says(text, "membership")
    assert told in said and TABLE not in said


@pytest.mark.parametrize("text", ["会员等级有哪些", "会员有什么好处"])
def test_all_the_levels_are_told_when_they_are_asked_for(talk: Talk, text: str) -> None:
    assert TABLE in talk(ANNA).says(text, "membership")


def test_two_questions_of_points_are_both_answered(talk: Talk) -> None:
    said = talk(ANNA, "en").says("how many points do i have and when do they expire", "membership")
    assert "1230" in said and "24 months" in said
    both = talk(ANNA).says("我积分多少，顺便问下生日有什么福利", "membership")
    assert "1230" in both and "生日" in both


@pytest.mark.parametrize(("text", "intent"), [("退货会扣积分吗", "return_policy"),
                                              ("积分能送人吗", "promotion")])  # fmt: skip
def test_points_are_answered_whatever_it_was_taken_for(talk: Talk, text: str, intent: str) -> None:
    assert "规则里没有写" in talk(ANNA).says(text, intent)


def test_a_birthday_is_asked_of_the_shop_or_of_goods(talk: Talk) -> None:
    assert "关于生日" in talk(None).says("生日有优惠吗", "promotion")
    assert "关于生日" not in talk(None).says("送妈妈生日礼物有什么推荐", "recommend")


def test_the_level_and_the_points_of_one_message_are_both_told(talk: Talk) -> None:
    said = talk(ANNA).says("我现在多少积分呀 啥会员", "membership")
    assert "金卡" in said and "1230" in said.replace(",", "")


def test_the_next_level_and_when_points_end_are_both_told(talk: Talk) -> None:
    said = talk(ANNA).says("离下一级还差多少 积分啥时候过期", "membership")
    assert "会员" in said and "24 个月" in said


def test_why_something_is_pushed_before_anything_was_shown(talk: Talk) -> None:
    said = talk(ANNA).says("为啥老给我推这个", "nlu_fallback")
    assert "推荐" in said and "不太确定" not in said


@pytest.mark.parametrize(
    "text", ["我账户积分多少 能当运费不", "积分能抵运费吗", "can my points pay for shipping?"]
)
def test_whether_points_pay_the_postage_is_told_by_the_rules(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "membership")
    assert "100" in said and "包邮" not in said and "free shipping" not in said


def test_both_questions_of_points_are_answered(talk: Talk) -> None:
    said = talk(ANNA).says("退了的话之前给的积分会扣吗 我现在有多少分", "membership")
    assert "1230" in said.replace(",", "") and "没有写" in said


@pytest.mark.parametrize("lead", ["", "好吧那就等着。"])
def test_what_points_are_worth_asks_for_no_offers(talk: Talk, lead: str) -> None:
    text = f"{lead}我现在有几个积分 能抵多少钱"
    parts = {"我现在有几个积分": "membership", "能抵多少钱": "promotion"}
    chat = talk(ANNA)
    chat.says("到哪了", "order_status", named("order_no", SHIPPED))
    said = chat.says(text, "membership", clauses=parts)
    assert "1230" in said and "领取" not in chat.titles and "优惠" not in said


@pytest.mark.parametrize(
    "text",
    ["do i lose points if i return it", "are points deducted when i cancel",
     "if i send it back are my points gone", "退货会扣积分吗", "积分退货了要扣回吗",
     "the points I earned, do you take them back when I return it"],
)  # fmt: skip
def test_points_of_what_goes_back(talk: Talk, text: str) -> None:
    said = talk(ANNA, "en" if text.isascii() else "zh").says(text, "membership")
    assert "规则里没有写" in said or "What becomes of" in said


@pytest.mark.parametrize(
    "text",
    ["my points are gone, why", "are my points gone if they expire", "did i lose my points",
     "my points were deducted twice, why", "我的积分还有多少，退了空调还会扣运费吗"],
)  # fmt: skip
def test_of_no_return_nothing_is_told_of_one(talk: Talk, text: str) -> None:
    said = talk(ANNA, "en" if text.isascii() else "zh").says(text, "membership")
    assert "规则里没有写" not in said and "What becomes of" not in said
