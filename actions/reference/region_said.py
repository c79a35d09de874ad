"""送到乌鲁木齐, 寄台灣, shipping to Tibet: the region of delivery that a message names."""

from actions.desk import Desk
from actions.hearing.cities import cities, city_named
from actions.hearing.wording import simplified
from shop.policies import Region


def region_said(desk: Desk, text: str) -> Region | None:
    """The region the text names: by a province, by its English name or by a city in it."""
    low, plain = text.lower(), simplified(text)
    in_english = (one for one in desk.policies.regions if _english(one, low))
    found = desk.policies.region(plain) or next(in_english, None)
    if found is None and (city := city_named(text)):
        return desk.policies.region(cities()[city]["province"])
    return found


def place_said(desk: Desk, region: Region, text: str) -> str:
    """The part of the region that the text names, else all of it: 新疆."""
    if city := city_named(text):
        return cities()[city]["en"] if desk.language == "en" else city
    if desk.language == "en":
        return _english(region, text.lower()) or region.en
    plain = simplified(text)
    return next((name for name in region.provinces if name in plain), region.zh)


def _english(region: Region, low: str) -> str:
    names = (name.strip() for name in region.en.replace(" and ", ",").split(","))
    return next((name for name in names if name and name.lower() in low), "")
