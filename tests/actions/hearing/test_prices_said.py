"""A sum of money as an English message means it."""

import pytest

from actions.hearing.prices_said import price_said


@pytest.mark.parametrize(
    ("text", "value", "meant"),
    [
        ("show me phones around 3000 w good camera", 30_000_000, 3_000),
        ("laptop under 5000 w a big screen", 50_000_000, 5_000),
        ("a car under 3w please", 30_000, 30_000),
        ("手机3 w 以内", 30_000, 30_000),
    ],
)
def test_a_w_before_another_word_is_with(text: str, value: int, meant: int) -> None:
    start = next(at for at, one in enumerate(text) if one.isdigit())
    found = {"value": value, "start": start, "end": start + 6}
    assert price_said(text, found) == meant
