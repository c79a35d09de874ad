"""An ordinal beside a kind counts goods of that kind, whatever was shown since."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at


@pytest.mark.parametrize("text", ["手机第一个", "手机的第一个", "第一个手机"])
def test_of_the_goods_told_before(talk: Talk, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(
        "actions.reference.counted_kind.products_told", lambda _: ["P6", "P2", "P1"]
    )
    chat = talk(ANNA)
    chat.slots["shown"] = ["P6", "P5"]
    said = chat.says(text, "purchase", at(text, "手机", "category", "手机"))
    assert "Redmi Note 14" in said and "T恤" not in said


@pytest.mark.parametrize("text", ["第一个 能配耳机吗", "第一件T恤"])
def test_of_the_screen_when_it_is_so_or_the_kind_stands_apart(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.slots["shown"] = ["P6", "P5"]
    kind = "T恤" if "T恤" in text else "耳机"
    said = chat.says(text, "product_info", at(text, kind, "category", kind))
    assert "T恤" in said
