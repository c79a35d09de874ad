"""The stations of a parcel in English: 杭州转运中心 is the Hangzhou sorting centre."""

from actions.hearing.cities import cities, city_named
from actions.hearing.words import known

_STATIONS = {"转运中心": "sorting centre", "营业部": "local depot", "仓": "warehouse"}


def place_told(place: str, language: str) -> str:
    """Where a parcel is; in English by its city, and what kind of place it is there."""
    if told := known(place, language):
        return told
    city = city_named(place)
    if not city:
        return ""
    kind = next((name for end, name in _STATIONS.items() if place.endswith(end)), "")
    return f"{cities()[city]['en']} {kind}".strip()
