"""Personal numbers are hidden in every spelling; order and tracking numbers stay."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop.masking import (
    CHECKS,
    WEIGHTS,
    is_card,
    is_identity,
    mask,
    mask_all,
    masked_phone,
)

WIDE = str.maketrans("0123456789+", "０１２３４５６７８９＋")
phones = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)
gaps = st.sampled_from(["", " ", "-", "－", "　"])
prefixes = st.sampled_from(["", "+86", "+86 ", "+86-", "0086", "0086 ", "86 ", "（+86）"])
around = st.sampled_from(["", "电话", "我的号码是", "call ", "：", "，", "(", "“"])


@given(phones, gaps, prefixes, around, st.booleans())
def test_a_phone_is_hidden_however_it_is_written(
    phone: str, gap: str, prefix: str, before: str, wide: bool
) -> None:
    written = prefix + gap.join((phone[:3], phone[3:7], phone[7:]))
    written = written.translate(WIDE) if wide else written
    shown = mask(f"{before}{written}，谢谢")
    plain = "".join(
        letter for letter in shown.translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    )
    assert phone not in plain.replace(gap, "") if gap else phone not in plain
    assert shown.count("*") == 4
    assert len(shown) == len(f"{before}{written}，谢谢")


@pytest.mark.parametrize("text", [
    "一三八一二三四五六七八", "幺三八幺二三四五六七八", "1 3 8 1 2 3 4 5 6 7 8", "138  1234  5678",
    "第一13812345678", "138.1234.5678", "tel:13812345678", "8613812345678",
])  # fmt: skip
def test_a_phone_in_an_odd_spelling_is_hidden(text: str) -> None:
    assert mask(text).count("*") == 4


@given(st.text(max_size=200))
def test_masking_keeps_the_length_and_is_done_once(text: str) -> None:
    shown = mask(text)
    assert len(shown) == len(text)
    assert mask(shown) == shown


@given(st.from_regex(r"DD20[0-9]{10,16}", fullmatch=True), around)
def test_an_order_number_stays(order_no: str, before: str) -> None:
    before = before if not before.isascii() or not before.strip() else ""
    assert mask(f"{before}{order_no}，到哪了") == f"{before}{order_no}，到哪了"


@given(st.from_regex(r"20[0-9]{11}", fullmatch=True))
def test_an_order_number_of_digits_alone_stays(order_no: str) -> None:
    assert mask(f"查{order_no}") == f"查{order_no}"


@pytest.mark.parametrize("text", [
    "DD2026112300017", "2026112300017", "SF1381234567890", "JDX138123456789", "内存12GB 价格4999",
    "订单号2026112300017到哪了", "20261123000171234", "2000到3000元", "P1001-13812345678X",
    "12345678901", "满300减40 2026-11-23 12:00",
])  # fmt: skip
def test_what_is_not_personal_stays(text: str) -> None:
    assert mask(text) == text


def identity(seed: int) -> str:
    draw = random.Random(seed)
    body = draw.choice(["110101", "310115", "440305", "510104", "650102"])
    body += f"{draw.randint(1940, 2015)}{draw.randint(1, 12):02d}{draw.randint(1, 28):02d}"
    body += f"{draw.randint(0, 999):03d}"
    total = sum(int(digit) * weight for digit, weight in zip(body, WEIGHTS, strict=True))
    return body + CHECKS[total % 11]


def card(seed: int, length: int) -> str:
    draw = random.Random(seed)
    body = "62" + "".join(str(draw.randint(0, 9)) for _ in range(length - 3))
    return next(body + str(last) for last in range(10) if is_card(body + str(last)))


@given(st.integers(0, 10**6), gaps, st.booleans())
def test_an_identity_card_is_hidden_and_one_with_a_wrong_digit_is_none(
    seed: int, gap: str, small: bool
) -> None:
    number = identity(seed)
    assert is_identity(number)
    number = number.lower() if small else number
    written = gap.join((number[:6], number[6:14], number[14:]))
    shown = mask(f"身份证{written}。")
    assert shown.count("*") == 14
    assert shown.startswith("身份证*")
    wrong = number[:17] + ("0" if number[17] != "0" else "1")
    assert not is_identity(wrong)


@given(st.integers(0, 10**6), st.integers(16, 19), gaps)
def test_a_bank_card_is_hidden(seed: int, length: int, gap: str) -> None:
    number = card(seed, length)
    written = gap.join(number[start : start + 4] for start in range(0, length, 4))
    shown = mask(f"卡号 {written} 。")
    assert shown.count("*") == length - 4
    assert number[-4:] == "".join(letter for letter in shown if letter.isdigit())


@given(st.from_regex(r"[a-z][a-z0-9._]{2,12}@[a-z0-9]{2,8}\.(com|cn|com\.cn)", fullmatch=True))
def test_an_e_mail_address_is_hidden(mail: str) -> None:
    shown = mask(f"邮箱{mail}，发我")
    assert mail.split("@")[0] not in shown.split("@")[0]
    assert shown.endswith("，发我")


@given(phones)
def test_a_phone_of_the_books_shows_its_ends_alone(phone: str) -> None:
    assert masked_phone(phone) == f"{phone[:3]}****{phone[-4:]}"
    assert masked_phone(f"+86 {phone}") == masked_phone(phone)
    assert masked_phone(masked_phone(phone)) == masked_phone(phone)
    assert masked_phone("110") == "***"


def test_whatever_is_nested_is_masked_too() -> None:
    understood = {"entities": [{"entity": "phone", "value": "13812345678", "start": 3}]}
    assert mask_all(understood) == {
        "entities": [{"entity": "phone", "value": mask("13812345678"), "start": 3}]
    }
    assert "13812345678" not in str(mask_all(understood))


@pytest.mark.parametrize("mail", ["a@qq.com", "a..@00.com"])
def test_a_name_of_one_letter_is_hidden_whole(mail: str) -> None:
    assert mask(mail).startswith("*")
