"""浙江杭州的, after an address without a city: the city that was asked for, put in front of it."""

import re

from actions.hearing.addressing import Parts, names_city
from actions.hearing.wording import as_typed, asks, simplified
from shop.policies import Policies

_PLACE = re.compile(
    r"^[\W]*(?:(?:城市|地址|那边|这边|我们?)?(?:是|在|就是|就在|属于))*"
    r"(?P<zh>[\u4e00-\u9fff]{2,10}?)(?:那边|这边|那里)?[的吧啊哈呀哦呢了]*\W*$"
)
_PLACE_EN = re.compile(
    r"^\W*(?P<led>(?:it|that|the city|city|this)(?:['’]?s| is)?[ :]+)?(?:in )?"
    r"(?P<en>[A-Za-z]+(?: (?:city|province))?(?:[ ,]+[A-Za-z]+(?: (?:city|province))?)?)\W*$",
    re.IGNORECASE,
)


def city_given(text: str, known: Parts, rules: Policies) -> Parts:
    """The known parts with the city in front; empty when the place has one, or none is told."""
    place = known.get("text", "")
    if not place or names_city(place) or rules.region(place) is not None or asks(text):
        return {}
    match = _PLACE.match(simplified(text))
    if match is not None and _is_city(match["zh"], rules):
        city = as_typed(match["zh"], text)
        city += "" if names_city(city) or rules.region(city) is not None else "市"
        return {**known, "text": f"{city}{place}"}
    match = _PLACE_EN.match(text.strip())
    told = match["en"].strip() if match else ""
    if match is not None and match["led"] and told.istitle():
        return {**known, "text": f"{place}, {told}"}
    regions = {word.lower() for one in rules.regions for word in re.findall("[A-Za-z]+", one.en)}
    if any(word.lower() in regions for word in re.findall("[A-Za-z]+", told)):
        return {**known, "text": f"{place}, {told}"}
    return {}


def _is_city(told: str, rules: Policies) -> bool:
    return told.endswith(("市", "州")) or rules.region(told) is not None
