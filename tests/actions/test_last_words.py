"""A rating given with the goodbye, an outburst with a question, a word that is none."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import named


@pytest.mark.parametrize(("text", "intent"), [("拜拜 给你五星", "thank"),
                                              ("bye, 5 stars", "goodbye")])  # fmt: skip
def test_a_score_with_the_goodbye_is_heard(talk: Talk, text: str, intent: str) -> None:
    said = talk(ANNA).says(text, intent)
    assert "打分" in said or "评价" in said or "rating" in said


def test_a_number_alone_is_no_score(talk: Talk) -> None:
    assert "打分" not in talk(ANNA).says("好的 5个", "inform")


def test_a_question_behind_an_insult_is_answered(talk: Talk) -> None:
    said = talk(None).says("你是傻子吗 我问你运费多少", "shipping_info")
    assert "抱歉" in said and "包邮" in said


def test_an_insult_alone_brings_a_person(talk: Talk) -> None:
    assert "转" in talk(None).says("你真是太笨了", "complaint")


@pytest.mark.parametrize("text", ["😂😂", "..."])
def test_no_word_at_all_is_no_business(talk: Talk, text: str) -> None:
    assert "业务范围" not in talk(ANNA).says(text, "out_of_scope")


def test_a_machine_that_is_looked_for_is_not_the_assistant(talk: Talk) -> None:
    said = talk(None, "en").says("air conditioner", "bot_challenge", named("category", "空调"))
    assert "格力" in said


def test_the_specs_of_one_on_the_screen(talk: Talk) -> None:
    chat = talk(None, "en")
    chat.says("phones", "purchase", named("category", "手机"))
    assert "screen size" in chat.says("specs of the first one", "stock")
