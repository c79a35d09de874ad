"""What was used up is offered once more, as it was bought."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import at


@pytest.mark.parametrize("text", ["坚果吃完了", "坚果又没了", "家里坚果快见底了"])
def test_the_version_bought_last_is_offered(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "nlu_fallback", at(text, "坚果", "category", "坚果"))
    assert "上次买的" in said and not held(means)
    chat.says("好", "affirm")
    assert held(means) == {"P8-1": 1}


def test_in_english_with_the_number_beside_the_yes(talk: Talk, means: Means) -> None:
    text = "we ran out of nuts"
    chat = talk(ANNA, "en")
    assert "Last time you bought" in chat.says(
        text, "out_of_scope", at(text, "nuts", "category", "坚果")
    )
    chat.says("yes 2 please", "affirm")
    assert held(means) == {"P8-1": 2}


@pytest.mark.parametrize(
    "text", ["坚果吃完了 想换个牌子", "坚果吃完了吗", "坚果吃完了 推荐点别的", "坚果没吃完 想退"]
)
def test_not_when_another_is_wished_or_it_is_asked(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "recommend", at(text, "坚果", "category", "坚果"))
    assert "上次买的" not in said


def test_not_for_a_guest_or_what_was_never_bought(talk: Talk) -> None:
    text = "坚果吃完了"
    assert "上次买的" not in talk().says(text, "purchase", at(text, "坚果", "category", "坚果"))
    text = "牛奶喝完了"
    assert "上次买的" not in talk(ANNA).says(text, "purchase", at(text, "牛奶", "category", "牛奶"))
