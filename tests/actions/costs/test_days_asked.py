"""How soon goods would come that are not bought yet, to any place."""

import pytest

from actions.costs import freight
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE
from tests.actions.talking import product


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("今天下单几号能到北京", "zh", "2-4"),
        ("现在拍的话苏州几天能到", "zh", "1-2"),
        ("how long would shipping to Shenzhen take", "en", "2-4"),
        ("if i order today when does it get to shanghai", "en", "1-2"),
    ],
)
def test_the_days_to_the_place(talk: Talk, text: str, language: str, days: str) -> None:
    chat = talk(None, language)
    chat.says("Mate60有货吗", "stock", product("华为 Mate 60", MATE))
    assert days in chat.says(text, "shipping_info")


def test_without_a_place_where_the_own_orders_go(talk: Talk) -> None:
    said = talk(ANNA).says("今天下单几号能到", "order_status")
    assert "1-2" in said and "5-8" not in said


def test_a_place_alone_after_shipping_was_spoken_of(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freight, "last_matter", lambda _: "shipping_info")
    assert "苏州" in talk(None).says("那苏州呢", "inform")
    assert "5-8" in talk(None, "en").says("and to Urumqi?", "product_info")


def test_a_place_alone_is_no_question_of_shipping_by_itself(talk: Talk) -> None:
    assert "1-2" not in talk(None).says("那苏州呢", "inform")


@pytest.mark.parametrize(
    ("text", "told"),
    [("can it be here by friday?", ("by the rules",)), ("周日之前能到吗", ("一般能到", "说不准")),
     ("明天能到不", ("赶不上", "说不准"))],
)  # fmt: skip
def test_whether_it_comes_by_the_day_named_is_reckoned(
    talk: Talk, text: str, told: tuple[str, ...]
) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    said = chat.says(text, "shipping_info")
    assert any(one in said for one in told) and "EMS" not in said
