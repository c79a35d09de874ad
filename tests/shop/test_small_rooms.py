"""Sealing, policies, cursors, interactions, customers, stock and the lexicon."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop import customers, interactions, inventory, lexicon
from shop.database import Database
from shop.errors import Conflict, Invalid, NotFound, Unavailable
from shop.pages import cursor, paged, position
from shop.permissions import months_later
from shop.policies import policies
from shop.sealing import Sealing
from tests.shop import making
from tests.shop.making import ANNA, BERT, BLACK, GONE, NUTS, PHONE


@given(st.text(max_size=300))
def test_what_is_sealed_opens_with_the_same_key_alone(text: str) -> None:
    sealing, other = Sealing("a key"), Sealing("another key")
    sealed = sealing.seal(text)
    assert sealing.unseal(sealed) == text
    assert len(text) < 4 or text.encode() not in sealed
    with pytest.raises(Unavailable):
        other.unseal(sealed)
    assert sealing.digest(text) == sealing.digest(text) != other.digest(text)


@given(st.integers(), st.text())
def test_a_cursor_names_its_position(number: int, text: str) -> None:
    assert position(cursor(number, text), int, str) == [number, text]
    with pytest.raises(Invalid):
        position(cursor(text, number), int, str)


@given(st.text(max_size=40))
def test_a_foreign_cursor_is_refused(text: str) -> None:
    with pytest.raises(Invalid):
        position(text + "!", int)


def test_the_last_page_has_no_next() -> None:
    assert paged([1, 2], 2, lambda one: (one,)).next is None
    assert paged([1, 2, 3], 2, lambda one: (one,)).data == [1, 2]
    assert paged([], 2, lambda one: (one,)).data == []


def test_the_policies_know_regions_levels_and_hours() -> None:
    rules = policies()
    region = rules.region("新疆维吾尔自治区乌鲁木齐市上海路1号")
    assert region is not None and region.id == "remote"
    assert rules.region("火星") is None
    assert (rules.level("gold").id, rules.level("?").id) == ("gold", "regular")
    assert rules.open_at(datetime(2026, 11, 23, 2, 0, tzinfo=UTC))
    assert not rules.open_at(datetime(2026, 11, 23, 15, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("新疆乌鲁木齐市天山区人民路3号", "remote"),
        ("乌鲁木齐市沙依巴克区友好北路200号", "remote"),
        ("拉萨市城关区北京中路8号", "remote"),
        ("兰州市城关区上海路1号", "remote"),
        ("呼和浩特市新城区海拉尔大街5号", "remote"),
        ("喀什地区莎车县幸福巷2号", "remote"),
        ("和田市北京西路6号", "remote"),
        ("12 Youhao Road, Urumqi, Xinjiang", "remote"),
        ("上海市徐汇区乌鲁木齐中路12号", "east"),
        ("上海西藏北路18号", "east"),
        ("香港九龙弥敦道1号", "islands"),
    ],
)
def test_a_city_of_a_region_tells_it(address: str, where: str) -> None:
    region = policies().region(address)
    assert region is not None and region.id == where


@pytest.mark.parametrize(
    "address",
    [
        "徐汇区乌鲁木齐中路12号", "青岛市宁夏路308号", "黄浦区西藏中路268号", "海淀区新疆大厦3层",
        "120 Xizang Road, Huangpu", "阿里巴巴园区1号楼", "哈密瓜和白银项链", "阿克苏苹果",
    ],
)  # fmt: skip
def test_what_is_called_after_a_remote_place_lies_elsewhere(address: str) -> None:
    assert policies().region(address) is None


@pytest.mark.parametrize("text", ["到新疆路上要几天", "从新疆路过"])
def test_the_way_to_a_region_is_no_street(text: str) -> None:
    region = policies().region(text)
    assert region is not None and region.id == "remote"


def test_days_are_counted_on_the_shops_calendar() -> None:
    rules = policies()
    signed = datetime(2026, 11, 1, 15, 59, tzinfo=UTC)  # 23:59 in Shanghai
    assert rules.within(signed, 7, datetime(2026, 11, 8, 15, 59, tzinfo=UTC))
    assert not rules.within(signed, 7, datetime(2026, 11, 8, 16, 0, tzinfo=UTC))


@given(st.dates(datetime(1990, 1, 1).date(), datetime(2100, 1, 1).date()), st.integers(0, 120))
def test_months_later_is_in_the_month_meant(day: datetime, months: int) -> None:
    found = months_later(day, months)
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
    assert found.day <= day.day


def test_interactions_are_kept_in_order(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        assert interactions.columns(tx).customer_ids == []
        for place, (customer, product) in enumerate(((ANNA, PHONE), (BERT, NUTS), (ANNA, NUTS))):
            interactions.record(tx, customer, product, "view", now + timedelta(minutes=place))
        assert [one.product_id for one in interactions.history(tx, ANNA)] == [NUTS, PHONE]
        assert len(interactions.since(tx, now + timedelta(minutes=1))) == 2
        assert interactions.columns(tx).product_ids == [PHONE, NUTS, NUTS]
        with pytest.raises(Invalid):
            interactions.record(tx, ANNA, PHONE, "rating", now, 6)
        with pytest.raises(Invalid):
            interactions.record(tx, ANNA, PHONE, "stare", now)  # type: ignore[arg-type]


def test_a_customers_phone_is_masked_and_suggestions_can_be_refused(stocked: Database) -> None:
    with stocked.transaction() as tx:
        assert customers.customer(tx, ANNA).phone == "138****5678"
        assert not customers.set_personalised(tx, ANNA, False).personalised
        customers.add_points(tx, ANNA, 50)
        customers.add_points(tx, ANNA, -80)
        assert customers.customer(tx, ANNA).points == 50
        assert customers.demo_customers(tx) == []
        for deed in (customers.customer, lambda tx, one: customers.set_personalised(tx, one, True)):
            with pytest.raises(NotFound):
                deed(tx, "nobody")


def test_stock_is_taken_whole_or_not_at_all(stocked: Database) -> None:
    with stocked.transaction() as tx:
        with pytest.raises(Conflict) as refused:
            inventory.reserve(tx, BLACK, 6)
        assert refused.value.code == "sold_out"
        inventory.reserve(tx, BLACK, 5)
        inventory.release(tx, BLACK, 2)
        assert making.stock(tx, BLACK) == 2
        with pytest.raises(Invalid):
            inventory.reserve(tx, BLACK, 0)
        with pytest.raises(Conflict):
            inventory.reserve(tx, "none", 1)


def test_the_lexicon_has_the_catalogues_words_and_their_aliases(
    stocked: Database, tmp_path: Path
) -> None:
    path = tmp_path / "var" / "lexicon.json"
    with stocked.reading() as tx:
        lexicon.write(tx, path)
    words = json.loads(path.read_text(encoding="utf-8"))
    assert words["products"][0] == {
        "product_id": PHONE, "name": "华为 Mate 60", "names": ["华为 Mate 60", "Mate60"]
    }  # fmt: skip
    assert words["products"][-1]["product_id"] == GONE
    assert "huawei" in words["brands"]["华为"]
    assert "phone" in words["categories"]["手机"]
    assert set(words["colors"]) == {"黑色", "白色", "红色", "灰色"}
    assert "256GB" in words["sizes"] and "内存" in words["attributes"]
    assert "冰箱" not in words["categories"]
    written = path.stat().st_mtime_ns
    with stocked.reading() as tx:
        lexicon.write(tx, path)
    assert path.stat().st_mtime_ns == written
