"""The reason of a return: what is wrong, and nothing of what is said around it."""

import pytest

from actions.desk import Means
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import Chat, at, named

FITTER = "行 退 对了空调师傅改成后天下午来"
FITTER_EN = "yes please, also change the fitter of the 空调 to tomorrow"


def returning(talk: Talk, text: str) -> Chat:
    chat = talk(ANNA)
    text = f"跑步鞋退货 {text}".strip()
    shoes = at(text, "跑步鞋", "category", "跑步鞋")
    chat.says(text, "return_refund", named("order_no", SHOES_ORDER), shoes)
    return chat


@pytest.mark.parametrize("understood", ["nlu_fallback", "repair_warranty", "complaint"])
@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("选质量问题吧", "质量问题"),
        ("选择尺码不合适", "尺码不合适"),
        ("不是说了压碎了嘛", "压碎了"),
        ("不是跟你说过了鞋底开胶了嘛", "鞋底开胶了"),
        ("就说鞋底断了", "鞋底断了"),
        ("知道了，鞋底开胶了", "鞋底开胶了"),
        ("选的颜色不好看", "选的颜色不好看"),
        ("说了没用 鞋底开胶", "鞋底开胶"),
    ],
)  # fmt: skip
def test_the_words_around_a_reason(talk: Talk, words: str, reason: str, understood: str) -> None:
    chat = returning(talk, "")
    chat.says(words, understood)
    assert str(chat.slots["task"]["reason"]).endswith(reason)
    assert words == reason or chat.slots["task"]["reason"] != words


def test_a_reason_put_right_with_a_yes_behind_it(talk: Talk, means: Means) -> None:
    chat = returning(talk, "不想要了")
    chat.says("原因不是这个 是质量问题 少轮子 确认退", "affirm")
    assert "质量问题，少轮子" in chat.text and "确认退" not in chat.text
    assert chat.slots["proposal_id"]
    with means.database.reading() as tx:
        assert not cases(tx, ANNA)


@pytest.mark.parametrize("words", ["改成后天下午来", "不对 改到周六上午吧", "换成8号来"])
def test_a_day_is_no_reason(talk: Talk, words: str) -> None:
    chat = returning(talk, "不想要了")
    chat.says(words, "inform")
    assert chat.slots["task"]["reason"] == "不想要了"


def test_a_reason_put_right_with_a_day_in_it(talk: Talk) -> None:
    chat = returning(talk, "不想要了")
    chat.says("原因改成后天就要穿了等不及", "inform")
    assert "后天就要穿了等不及" in chat.text


@pytest.mark.parametrize("words", [FITTER, FITTER_EN])
@pytest.mark.parametrize("understood", ["return_refund", "installation", "affirm"])
def test_a_fitter_beside_the_yes(talk: Talk, means: Means, words: str, understood: str) -> None:
    chat = returning(talk, "不想要了")
    chat.says(words, understood, at(words, "空调", "category", "空调"))
    with means.database.reading() as tx:
        filed = [(one.kind, one.order_no, one.reason) for one in cases(tx, ANNA)]
    assert filed == [("return", SHOES_ORDER, "不想要了")]
    assert chat.slots["task"]["name"] == "installation"


@pytest.mark.parametrize("understood", ["return_refund", "installation", "affirm"])
def test_a_fitter_before_the_reason_is_told(talk: Talk, understood: str) -> None:
    chat = returning(talk, "")
    chat.says(FITTER, understood, at(FITTER, "空调", "category", "空调"))
    task = chat.slots["task"]
    assert task["order_no"] == SHOES_ORDER and task["step"] == "reason" and "reason" not in task
    assert "后天下午来」" in chat.text


def test_other_goods_after_a_yes_are_still_put_right(talk: Talk) -> None:
    chat = returning(talk, "不想要了")
    words = "行 退 不对 改成退空调"
    chat.says(words, "return_refund", at(words, "空调", "category", "空调"))
    assert chat.slots["task"]["order_no"] != SHOES_ORDER
