"""要转人工吗: a yes in any words brings a person; what is asked before it is answered first."""

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from actions.road.person_offered import agrees_to_person
from shop import hand_over
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHIPPED
from tests.actions.talking import Chat, named


def refused(talk: Talk, language: str = "zh") -> Chat:
    """An address that can no longer be changed, and a person offered."""
    chat = talk(ANNA, language)
    said = chat.says("这单改个地址" if language == "zh" else "change the address of that order",
                     "change_address", named("order_no", SHIPPED))  # fmt: skip
    assert "要转人工" in said or "bring in a person" in said
    return chat


def waiting(means: Means) -> int:
    with means.database.transaction() as tx:
        return hand_over.waiting(tx)


@pytest.mark.parametrize("understood", ["recommend", "nlu_fallback", "return_refund"])
@pytest.mark.parametrize(
    ("text", "language"),
    [("嗯 转吧", "zh"), ("那你转吧", "zh"), ("好的帮我转一下", "zh"), ("行吧 那麻烦您了", "zh"),
     ("转吧 我重新只退鞋", "zh"), ("yeah transfer me", "en"), ("ok put me through then", "en")],
)  # fmt: skip
def test_a_yes_in_any_words_hands_over(
    talk: Talk, means: Means, text: str, language: str, understood: str
) -> None:
    refused(talk, language).says(text, understood)
    assert waiting(means) == 1


@pytest.mark.parametrize(
    "text",
    ["先不转", "不用转了", "不麻烦了", "好的 那积分会扣吗", "我要退货", "not now"],
)
def test_other_words_are_no_yes(text: str) -> None:
    assert not agrees_to_person(text)


@pytest.mark.parametrize(
    ("text", "intent"), [("那转人工前先问下，你们几天发货", "human_agent"),
                         ("先别转人工 我先问一下 你们几天发货", "human_agent")]
)  # fmt: skip
def test_what_is_asked_first_is_answered_first(
    talk: Talk, means: Means, text: str, intent: str
) -> None:
    chat = refused(talk)
    said = chat.says(text, intent, clauses={"你们几天发货": "shipping_info"})
    assert waiting(means) == 0 and "48" in said and "人工" in chat.replies[-1]["text"]
    chat.says("嗯 转吧", "recommend")
    assert waiting(means) == 1


def test_in_english_too(talk: Talk, means: Means) -> None:
    chat = refused(talk, "en")
    rest = "how soon do you ship"
    said = chat.says(f"before you transfer me, {rest}", "human_agent",
                     clauses={rest: "shipping_info"})  # fmt: skip
    assert waiting(means) == 0 and "48" in said and "person" in chat.replies[-1]["text"]


@pytest.mark.parametrize("text", ["转人工", "before i order, is it washable", "转人工要等多久"])
def test_other_sentences_put_nobody_off(text: str) -> None:
    assert not says("person_after", text)


@pytest.mark.parametrize(
    "text",
    ["before you put it in, how big is the screen?", "before we talk about that, how soon?",
     "before you go, do you ship abroad?", "先转人工吧 我想问下退款", "先找人工 我问一下退款"],
)  # fmt: skip
def test_no_person_is_put_off_where_none_is_spoken_of(text: str) -> None:
    assert not says("person_after", text)


@pytest.mark.parametrize(
    "text",
    ["before you transfer me, how soon do you ship", "先别转人工 我先问一下几天发货",
     "等会儿再转人工 我先问一下几天发货", "before i speak to a person, do you ship abroad?"],
)  # fmt: skip
def test_a_person_put_off(text: str) -> None:
    assert says("person_after", text)


def test_a_person_plainly_called_for_comes(talk: Talk, means: Means) -> None:
    talk(ANNA).says("先转人工吧 我想问下退款", "human_agent")
    assert waiting(means) == 1


@pytest.mark.parametrize("text", ["太麻烦了吧", "真麻烦"])
def test_a_complaint_about_the_bother_is_no_yes(text: str) -> None:
    assert not agrees_to_person(text)


def test_please_do_is_one() -> None:
    assert agrees_to_person("那麻烦了")


@pytest.mark.parametrize("understood", ["affirm", "thank", "deny"])
@pytest.mark.parametrize(
    ("text", "language"),
    [("没问题了", "zh"), ("好的我知道了", "zh"), ("好的谢谢", "zh"), ("ok thanks", "en"),
     ("ok i see, thanks", "en")],
)  # fmt: skip
def test_who_is_content_needs_nobody(
    talk: Talk, means: Means, text: str, language: str, understood: str
) -> None:
    refused(talk, language).says(text, understood)
    assert waiting(means) == 0


@pytest.mark.parametrize(
    ("text", "language"), [("好的谢谢 转吧", "zh"), ("好的", "zh"), ("yes thanks", "en")]
)
def test_a_yes_with_thanks_is_one(talk: Talk, means: Means, text: str, language: str) -> None:
    refused(talk, language).says(text, "affirm")
    assert waiting(means) == 1
