"""What the gateway may send, and what Rasa is given."""

from __future__ import annotations

import pytest
from bot.masking import mask
from bot.messages import BadMessage, incoming, neutral

GOOD = {"conversation_id": "c", "message_id": "m"}


@pytest.mark.parametrize(
    "text", ["/restart", " /greet", "／back", "//x", '/inform{"order_no": "1"}', "∕a",
     "EXTERNAL: x",
             "external:greet", "  EXTERNAL : y"]
)  # fmt: skip
def test_typed_text_is_never_a_command(text: str) -> None:
    safe = neutral(text)
    assert len(safe) == len(text)
    assert not safe.strip().startswith("/") and "external:" not in safe.lower()


@pytest.mark.parametrize("text", ["1/2可以吗", "你好", "and/or", "是 external: 吗"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert neutral(text) == text


@pytest.mark.parametrize(
    "body",
    [
        None, [], {}, {**GOOD}, {**GOOD, "text": "a", "payload": "/greet"}, {**GOOD, "text": ""},
        {**GOOD, "text": "   "}, {**GOOD, "text": 5}, {**GOOD, "payload": "greet"},
        {**GOOD, "payload": "/restart"}, {**GOOD, "payload": "/greet{bad}"},
        {**GOOD, "text": "x" * 5000}, {"text": "x", "message_id": "m"}, {**GOOD, "payload": "/a b"},
    ],
)  # fmt: skip
def test_a_wrong_request_is_refused(body: object) -> None:
    with pytest.raises(BadMessage):
        incoming(body)


def test_a_payload_passes_and_blanks_before_text_are_counted() -> None:
    assert incoming({**GOOD, "payload": '/purchase{"product_id": "P1"}'}).text.startswith(
        "/purchase"
    )
    message = incoming({**GOOD, "text": "  你好 "})
    assert (message.text, message.shift, message.language) == ("你好", 2, "zh")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("打13812345678找我", "打138****5678找我"),
        ("138 1234 5678", "138****5678"),
        ("１３８１２３４５６７８", "138****5678"),
        ("身份证110101199001011234", "身份证110101********"),
        ("卡号4111111111111111", "卡号4111****1111"),
        ("写信abc@example.com", "写信***@example.com"),
        ("订单DD2026112300017", "订单DD2026112300017"),
        ("2026112300017", "2026112300017"),
    ],
)
def test_personal_numbers_are_masked_and_order_numbers_stay(text: str, masked: str) -> None:
    assert mask(text) == masked
