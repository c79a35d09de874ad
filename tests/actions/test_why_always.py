"""Why the same kind is suggested again and again, and how it is refused."""

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at


def test_a_kind_shown_again_and_again_is_explained_and_not_searched(talk: Talk) -> None:
    text = "那怎么老给我推坚果 我又不是女的"
    chat = talk(ANNA)
    chat.says(text, "recommend", at(text, "坚果", "category", "坚果"))
    assert not chat.cards and "不要坚果" in chat.text and "性别" in chat.text
