"""A suggestion or praise is noted for the staff after a yes, and is never called a complaint."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import named


def filed(means: Means) -> list[tuple[str, str]]:
    with means.database.reading() as tx:
        return [(case.reason, str(case.details.get("feedback"))) for case in cases(tx, ANNA)]


@pytest.mark.parametrize("intent", ["complaint", "nlu_fallback", "recommend"])
def test_a_suggestion_is_asked_for_said_back_and_noted(
    talk: Talk, means: Means, intent: str
) -> None:
    chat = talk(ANNA)
    assert "建议" in chat.says("我要给你们提个意见", intent)
    assert "“能不能加个深色模式”" in chat.says("能不能加个深色模式", "product_info")
    assert filed(means) == []
    said = chat.says("好的", "affirm")
    assert "编号" in said and "投诉" not in said
    assert filed(means) == [("建议：能不能加个深色模式", "suggestion")]


def test_no_complaint_but_a_suggestion(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    said = chat.says("不是投诉 就是建议 你们app字太小了 老人看不清", "complaint")
    assert "“你们app字太小了，老人看不清”" in said and "投诉" not in said
    chat.says("能不能帮我记一下", "help")
    assert len(filed(means)) == 1


def test_praise_is_praise_however_it_was_taken(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    assert "“快递小哥人特别好”" in chat.says("快递小哥人特别好 想表扬一下", "complaint")
    assert "不能保证" in chat.says("能把表扬转达给他吗", "nlu_fallback")
    assert "“快递小哥人特别好”" in chat.says("什么投诉呀 我是表扬！", "complaint")
    chat.says("确认", "affirm")
    assert filed(means) == [("表扬：快递小哥人特别好", "praise")]


def test_in_english(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, "en")
    said = chat.says("suggestion for you guys: add dark mode to the app", "recommend")
    assert "“add dark mode to the app”" in said
    chat.says("yes", "affirm")
    assert filed(means) == [("suggestion: add dark mode to the app", "suggestion")]


def test_a_no_notes_nothing(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("建议你们多开几家仓库", "complaint")
    chat.says("不用了", "deny")
    assert filed(means) == [] and not chat.slots.get("task")


def test_a_guest_is_thanked_and_told_how(talk: Talk) -> None:
    chat = talk(None)
    said = chat.says("我要提个建议", "complaint")
    assert "谢谢" in said and "登录" in said and chat.titles == ["转人工"]


def test_letters_too_small_are_noted_but_not_those_of_goods(talk: Talk) -> None:
    said = talk(ANNA).says("字体能调大吗", "product_info")
    assert "调不了" in said and "建议" in said
    other = talk(ANNA).says("手机字体能调大吗", "product_info", named("category", "手机"))
    assert "建议" not in other


def test_a_wrong_done_stays_a_complaint(talk: Talk) -> None:
    said = talk(ANNA).says("快递员态度差 给你们提个意见", "complaint")
    assert "投诉" in said


@pytest.mark.parametrize(
    "text",
    [
        "给我提点建议",
        "有什么建议吗",
        "建议零售价多少",
        "有没有好的建议",
        "any suggestions for a gift",
    ],
)
def test_advice_that_is_wanted_is_no_suggestion(text: str) -> None:
    assert not says("suggests", text) and not says("praises", text)


def test_its_number_promises_no_call(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("建议你们多开几家仓库", "complaint")
    chat.says("好的", "affirm")
    with means.database.reading() as tx:
        number = cases(tx, ANNA)[0].id
    said = chat.says(f"编号{number:04d}多久有人联系我", "order_status")
    assert str(means.policies.complaint_hours) not in said


@pytest.mark.parametrize(
    "text",
    ["就是反馈 你们客服态度真好 给个好评", "just feedback for you: the courier was very kind"],
)
def test_kind_words_are_praise(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en" if "just" in text else "zh")
    said = chat.says(text, "thank")
    assert "表扬" in said or "praise" in said
