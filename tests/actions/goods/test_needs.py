"""What goods are to be good for, where no kind of goods is named."""

import pytest

from actions.goods.needs import needs
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at, named


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("想给爸妈买个按摩的东西，预算一千上下", ["按摩"]),
        ("有没有按摩的或者量血压的那种", ["按摩", "量血压"]),
        ("想买个除螨的机器", ["除螨"]),
        ("推荐几款助眠的产品", ["助眠"]),
        ("something for back pain please", ["back pain"]),
        ("我想买手机", []),
        ("有没有便宜点的", []),
    ],
)
def test_a_need_is_heard_in_its_own_words(text: str, said: list[str]) -> None:
    assert needs(text) == said


def test_a_need_that_nothing_serves_is_said_to_be_missing(talk: Talk) -> None:
    said = talk(ANNA).says("想买个按摩的东西", "recommend")
    assert "按摩" in said and ("没有" in said or "没找到" in said)


def test_a_need_that_goods_are_described_with_finds_them(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("想买个网布的东西", "purchase")
    assert chat.cards and "没有" not in said


def test_words_that_say_nothing_of_use_are_no_need(talk: Talk) -> None:
    said = talk(ANNA).says("想买个实用的东西 300以内", "recommend", named("price", 300, role="max"))
    assert "实用" not in said


@pytest.mark.parametrize(("said", "need"), [
    ("肩膀疼 你推荐哪个", "肩膀疼"), ("打呼噜，哪个更好", "打呼噜"),
])  # fmt: skip
def test_the_first_is_not_called_best_for_what_is_untold(talk: Talk, said: str, need: str) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", at("手机", "手机", "category", "手机"))
    told = chat.says(said, "recommend")
    assert f"没有写哪款更适合「{need}」" in told and "最合适" not in told


@pytest.mark.parametrize("said", ["你推荐哪个", "谢谢 你推荐哪个", "帮我看看，哪个更好"])
def test_a_bare_question_is_answered_with_the_first(talk: Talk, said: str) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", at("手机", "手机", "category", "手机"))
    assert "最合适" in chat.says(said, "recommend")
