"""Whether personal suggestions are on, and how it is known what somebody likes."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("个性化推荐关了没", "zh"),
        ("我问设置 推荐关掉没有啊 不是要看东西", "zh"),
        ("are personal suggestions off now?", "en"),
    ],
)
def test_the_state_is_told_and_nothing_is_shown(talk: Talk, text: str, language: str) -> None:
    chat = talk(ANNA, language)
    before = chat.says(text, "recommend")
    assert not chat.cards and ("开着" in before or "are on" in before)
    chat.says("不要个性化推荐", "inform")
    after = chat.says(text, "recommend")
    assert not chat.cards and ("已经关了" in after or "are off" in after)


@pytest.mark.parametrize("text", ["怎么知道我养猫的", "how do you know i like tea"])
def test_what_it_is_known_by(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    said = chat.says(text, "recommend")
    assert not chat.cards and ("买过" in said or "bought" in said)


@pytest.mark.parametrize(
    ("off", "on"),
    [
        ("stop suggesting stuff based on my history", "ok you can use my history again"),
        ("please don't use my purchases for suggestions", "can I have my suggestions back"),
        ("quit tracking what I buy", "bring back my personal recommendations"),
    ],
)
def test_they_are_switched_in_other_words(talk: Talk, off: str, on: str) -> None:
    chat = talk(ANNA, "en")
    chat.says(off, "recommend")
    asked = "are personal suggestions off now?"
    assert not chat.cards and "are off" in chat.says(asked, "recommend")
    chat.says(on, "help")
    assert "are on" in chat.says(asked, "recommend")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("do you share it with third parties?", "vouch"),
        ("will my info be given to anyone else, do you pass it to other companies", "vouch"),
        ("and who sees it", "Staff who look after you"),
    ],
)
def test_who_gets_what_is_kept(talk: Talk, text: str, words: str) -> None:
    chat = talk(ANNA, "en")
    chat.says("what data do you store about me", "out_of_scope")
    assert words in chat.says(text, "bot_challenge")


@pytest.mark.parametrize("text", ["what do you know about me", "can I see what's stored"])
def test_what_is_kept_is_told(talk: Talk, text: str) -> None:
    assert "We keep your orders" in talk(ANNA, "en").says(text, "out_of_scope")


@pytest.mark.parametrize(
    "text",
    ["你们是不是拿我买过的东西给我推东西啊", "are you using what i bought to recommend stuff?"],
)
def test_whether_purchases_are_used(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    said = chat.says(text, "complaint")
    assert ("买过" in said or "bought" in said) and not chat.slots.get("shown")


def test_suggestions_by_purchases_are_given_when_asked_for(talk: Talk) -> None:
    said = talk(ANNA).says("根据我买过的给我推几款手机", "recommend", named("category", "手机"))
    assert "参考的是" not in said


@pytest.mark.parametrize(
    "text", ["那以后别给我推荐东西", "今后都不要推荐东西了", "stop recommending me things",
             "from now on don't recommend me anything"]
)  # fmt: skip
def test_no_more_from_now_on(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says(text, "recommend")
    assert not chat.cards
    asked = "are personal suggestions off now?" if text.isascii() else "个性化推荐关了没"
    assert any(one in chat.says(asked, "recommend") for one in ("已经关了", "are off"))


@pytest.mark.parametrize("text", ["别给我推荐苹果的", "不用推荐了", "别推荐这么贵的",
                                  "don't recommend me expensive ones"])  # fmt: skip
def test_these_goods_alone_are_not_wanted(text: str) -> None:
    assert not says("impersonal", text)
