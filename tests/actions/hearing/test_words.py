"""Reading sentences: yes and no, places in a list, days, addresses; and the texts themselves."""

import csv
import string
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions import texts
from actions.hearing import words
from actions.hearing.addressing import parts_of
from actions.hearing.days import day_of
from actions.hearing.ordinals import position
from actions.hearing.wishes import cheaper, from_slot, to_slot
from actions.hearing.wording import agrees, gives_up, language_of, refuses, without
from actions.memory import Memory, Task, changes, read
from shop.catalogue import Product, Wishes

ROOT = Path(__file__).parents[3]
MONDAY = date(2026, 11, 23)


YES = (
    "是的",
    "好的",
    "嗯嗯",
    "可以",
    "确认",
    "没问题",
    "对",
    "yes",
    "Yes please",
    "ok",
    "go ahead",
)
NO = ("不", "不用了", "算了", "不要", "取消", "no", "No thanks", "never mind")
MORE = ("是的但是换个地址", "好的那退货呢", "可以货到付款吗", "不要苹果的", "确认一下地址")


@pytest.mark.parametrize("text", YES)
def test_a_bare_yes(text: str) -> None:
    assert agrees(text) and not refuses(text)


@pytest.mark.parametrize("text", NO)
def test_a_bare_no(text: str) -> None:
    assert refuses(text) and not agrees(text)


@pytest.mark.parametrize("text", MORE)
def test_more_than_a_yes_or_no_is_neither(text: str) -> None:
    assert not agrees(text) and not refuses(text)


def test_giving_up_is_short() -> None:
    assert gives_up("算了不退了") and gives_up("never mind")
    assert not gives_up("算了，你还是帮我看看有没有别的颜色的同款商品可以换吧，最好是今天")


@pytest.mark.parametrize(
    ("text", "place"),
    [("第二个", 1), ("最后一个", 3), ("the third one", 2), ("2", 1), ("选三", 2), ("last one", 3),
     ("第九个", None), ("苹果", None), ("iPhone 15", None), ("option 4", 3)],
)  # fmt: skip
def test_places_in_a_list_of_four(text: str, place: int | None) -> None:
    assert position(text, 4) == place


@given(text=st.text(max_size=30), count=st.integers(0, 9))
def test_a_place_is_always_in_the_list(text: str, count: int) -> None:
    found = position(text, count)
    assert found is None or 0 <= found < count


@pytest.mark.parametrize(
    ("text", "day"),
    [("明天", 24), ("后天上午", 25), ("周六吧", 28), ("下周一", 30), ("25号", 25), ("11月28日", 28),
     ("tomorrow", 24), ("next Monday", 30), ("on the 25th of November", 25), ("Nov 27", 27)],
)  # fmt: skip
def test_days(text: str, day: int) -> None:
    assert day_of(text, MONDAY) == date(2026, 11, day)


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    day_of(text, MONDAY)
    parts_of(text, asked=True)
    language_of(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("张三 13812345678 上海市浦东新区世纪大道100号",
         {"receiver": "张三", "phone": "13812345678", "text": "上海市浦东新区世纪大道100号"}),
        ("地址改成北京市朝阳区建国路8号院", {"text": "北京市朝阳区建国路8号院"}),
        ("收件人改成李四", {"receiver": "李四"}),
        ("电话换成139 0000 1111", {"phone": "13900001111"}),
        ("change the address to 12 Nanjing Road, Shanghai", {"text": "12 Nanjing Road, Shanghai"}),
        ("地址填错了", {}),
        ("能改收货人吗", {}),
    ],
)  # fmt: skip
def test_addresses(text: str, parts: dict[str, str]) -> None:
    assert parts_of(text) == parts


def test_a_brand_left_out() -> None:
    assert without("不要苹果的", "苹果") and without("anything but Apple", "apple")
    assert not without("要苹果的", "苹果")


def test_the_language_of_a_message() -> None:
    assert language_of("我要退货") == "zh" and language_of("where is my order") == "en"
    assert language_of("my 慕思 乳胶独袋弹簧床垫 1.8米床 stopped working, can you fix it?") == "en"
    assert language_of("我想买 Apple iPhone 15 Pro Max 的 natural titanium 那款") == "zh"
    assert language_of("iPhone 15") is None and language_of("DD2026112300001") is None


def test_all_sentences_are_there_in_both_languages_with_the_same_values() -> None:
    for key, variants in texts.sentences().items():
        named = {
            name
            for each in variants.values()
            for text in each
            for _, name, _, _ in string.Formatter().parse(text)
            if name
        }
        for language in texts.LANGUAGES:
            assert variants[language], key
            for text in variants[language]:
                texts.fill(text, **dict.fromkeys(named, "x"))
        assert not any(words._CJK.search(text) for text in variants["en"]), key


def test_english_of_the_catalogue_never_holds_chinese() -> None:
    assert words.term("黑色 12GB+256GB", "en") == "black 12GB+256GB"
    assert words.known("上海转运中心", "en") == ""
    assert words.term("黑色", "zh") == "黑色"


def test_every_detail_of_the_goods_that_come_along_has_an_english() -> None:
    table = (ROOT / "data/shop/products.csv").read_text(encoding="utf-8").splitlines()
    told = [part.split("=", 1)[1] for row in csv.DictReader(table)
            for part in row["attributes"].split("|") if "=" in part]  # fmt: skip
    assert [value for value in told if not words.whole(value)] == []


@given(st.integers(0, 10**9))
def test_money_reads_back(amount: int) -> None:
    digits = words.money(amount).lstrip("¥").replace(",", "")
    assert round(float(digits) * 100) == amount


KNOWN = st.dictionaries(st.sampled_from(["order_no", "reason"]), st.text(min_size=1))
TASKS = st.builds(Task, st.sampled_from(["exchange", "repair"]), st.just("line_id"), KNOWN)
WISHES = st.builds(Wishes, max_price=st.integers(1, 9999), brands=st.just(("华为",)))
MEMORIES = st.builds(
    Memory,
    asked=st.sampled_from([None, "order", "confirm"]),
    task=st.none() | TASKS,
    wishes=st.none() | WISHES,
    shown=st.lists(st.sampled_from(["P1", "P2"])).map(tuple),
    misses=st.integers(0, 3),
)


@given(MEMORIES)
def test_a_memory_survives_its_slots(memory: Memory) -> None:
    slots = changes({}, memory)
    assert read(slots) == memory
    assert changes(slots, memory) == {}


@given(
    st.dictionaries(
        st.sampled_from(["asked", "task", "wishes", "shown", "misses"]),
        st.none() | st.integers() | st.text() | st.lists(st.integers()) | st.just({"name": 3}),
    )
)
def test_nonsense_in_slots_is_forgotten(slots: dict[str, object]) -> None:
    read(slots)


PRICES = st.lists(st.integers(100, 10**6), min_size=1, max_size=5)


@given(prices=PRICES, limit=st.none() | st.integers(100, 10**6))
def test_cheaper_never_raises_a_budget(prices: list[int], limit: int | None) -> None:
    seen = [
        Product(str(price), "n", "b", "c", (), price, price, "CNY", {}, (), (), 0, False, True)
        for price in prices
    ]
    narrowed = cheaper(Wishes(max_price=limit), seen).max_price
    assert narrowed is not None and narrowed < max(prices)
    assert limit is None or narrowed <= limit


@given(st.builds(Wishes, text=st.text(), max_price=st.none() | st.integers(0)))
def test_wishes_survive_their_slot(wishes: Wishes) -> None:
    assert (from_slot(to_slot(wishes)) or Wishes()) == wishes
