"""The shop's rules: periods, fees, couriers, levels. Read from `data/shop/policies.yml`.

Amounts are minor units, periods are days in the shop's own zone; what people read stands as
`Words`, zh and en side by side.
"""

import re
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml
from pydantic import BaseModel, ConfigDict

POLICIES = Path(__file__).parents[1] / "data" / "shop" / "policies.yml"
# what a street or a house is called after lies elsewhere: 青岛市宁夏路, 新疆大厦, Urumqi Road
_NAMESAKE = re.compile(
    r"[东南西北中一二三四五]{0,2}(?:路(?![上过程途费远线段])|大?街|大道|巷|弄|胡同|[大饭]店|大厦|宾馆|酒店"
    r"|小区|花园|公寓|新村|苑|拉面|牛肉面|[拖凉皮]?鞋)"
    r"|\s+(?:(?:East|West|North|South|Middle|[EWNSM]\.?)\s+)?(?:Road|Rd|Street|St|Ave|Hotel)\b",
    re.IGNORECASE,
)

# a city stands at the beginning of a word: 车库车位 is no 库车, 宜昌都市花园 no 昌都
_TORN = re.compile(r"[\u4e00-\u9fff](?<![省区州市到往去发寄送给在从住是国家成址我为人对和换改个])$")


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Words(Part):
    """One thing in both languages."""

    zh: str
    en: str

    def in_language(self, language: str) -> str:
        return self.en if language == "en" else self.zh


class Courier(Words):
    id: str
    prefix: str = ""
    digits: int = 12


class Region(Words):
    id: str
    days_min: int
    days_max: int
    surcharge: int = 0
    delivers: bool = True
    provinces: tuple[str, ...] = ()
    places: tuple[str, ...] = ()  # cities, and English names, that tell the region as well

    def named_at(self, text: str) -> int | None:
        """Where the text first names a place of the region; None when it names none.

        A street or a house that is called after one is none.
        """
        found = (
            one.start()
            for one in _named(self).finditer(text)
            if not _NAMESAKE.match(text, one.end())
            and (one.group() in self.provinces or not _TORN.search(text[: one.start()]))
        )
        return next(found, None)


@lru_cache
def _named(region: Region) -> re.Pattern[str]:
    """The names of a region; none of the empty ones, and an English one as whole words."""
    names = (f"(?<![A-Za-z]){re.escape(one)}(?![A-Za-z])" if one.isascii() else re.escape(one)
             for one in (*region.provinces, *region.places))  # fmt: skip
    return re.compile("|".join(names) or r"(?!)", re.IGNORECASE)


class PaymentMethod(Words):
    id: str
    min_amount: int = 0
    max_amount: int | None = None


class InvoiceKind(Words):
    id: str
    needs_tax_no: bool = False


class Level(Words):
    id: str
    from_spent: int
    points_rate: float = 1.0
    free_shipping_from: int = 0
    benefits: Words


class Policies(Part):
    """All rules of the shop."""

    currency: str = "CNY"
    time_zone: str = "Asia/Shanghai"
    return_days: int
    exchange_days: int
    price_protection_days: int
    repair_warranty_months: int
    return_freight: Words
    return_freight_faulty: Words | None = None  # of wrong or faulty goods
    exchange_difference: Words | None = None  # when the other version costs more or less
    return_condition: Words
    warranty: Words
    price_protection: Words
    refund_days: dict[str, int]
    shipping_fee: int
    free_shipping_from: int
    ships_within_hours: int
    couriers: tuple[Courier, ...]
    regions: tuple[Region, ...]
    payment_minutes: int
    payment_methods: tuple[PaymentMethod, ...]
    instalment_periods: tuple[int, ...]
    instalments: Words
    payment_failed: Words
    invoice_days: int
    invoice_kinds: tuple[InvoiceKind, ...]
    invoice: Words
    points_per_yuan: int
    points_for_one_yuan: int
    points_months: int
    levels: tuple[Level, ...]
    installation_days: int
    installation: Words
    opens: str
    closes: str
    working_hours: Words
    complaint_hours: int

    def level(self, level_id: str) -> Level:
        """The membership level with this id; the lowest when there is none."""
        return next((level for level in self.levels if level.id == level_id), self.levels[0])

    def region(self, text: str) -> Region | None:
        """The delivery region of an address, a province or a city; None when none is named."""
        spoken = ((region.named_at(text), region) for region in self.regions)
        found = [(place, region) for place, region in spoken if place is not None]
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def day(self, moment: datetime) -> date:
        """The calendar day of a moment in the shop's zone."""
        return moment.astimezone(ZoneInfo(self.time_zone)).date()

    def within(self, start: datetime, days: int, now: datetime) -> bool:
        """Whether `now` is at most `days` calendar days after `start`, which is day 0."""
        return (self.day(now) - self.day(start)).days <= days

    def open_at(self, now: datetime) -> bool:
        """Whether people work at this moment."""
        clock = now.astimezone(ZoneInfo(self.time_zone)).strftime("%H:%M")
        return self.opens <= clock < self.closes


def read(path: Path) -> Policies:
    """The rules in a file; raises pydantic's ValidationError when something is missing."""
    return Policies.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


@lru_cache
def policies() -> Policies:
    """The shop's rules, read once."""
    return read(POLICIES)
