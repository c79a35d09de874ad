"""Which offers are spoken of: by their figures (满300减40, 15% off), their kind, or 'this'."""

import re
from collections.abc import Sequence

from actions.costs.claiming import CLAIM, SHORTEST_NAME, meant, titled
from actions.desk import Desk
from actions.hearing.wording import says, simplified
from shop.coupons import coupons
from shop.offer_trials import KnownOffer

_FIGURES = re.compile(
    r"满\s*(\d+(?:\.\d+)?)\s*(?:元|块)?\s*(?:立?减|-|省)\s*(\d+(?:\.\d+)?)"
    r"|(?:立?减|省)\s*(\d+)(?=\s*(?:元|块)?(?:的)?(?:那张|这张)?(?:优惠)?[券劵])"
    r"|(\d+(?:\.\d+)?)\s*折"
    r"|(\d+)\s*(?:元|块)(?:的)?(?:优惠)?[券劵]|(\d+)\s*(?:元|块)?(?:的)?(?=[那这]张)"
    r"|\b(\d+)\s*(?:%|percent|yuan|rmb)\s*(?:off|coupon|voucher|discount)|\b(\d+) off\b",
    re.IGNORECASE,
)
_OF_COUPON = re.compile(  # words that point at a coupon
    r"那[个张](?=[^，,。?？]{0,8}(?:满|减|券|折))|[那这]张|(?:用|领|拿)(?:上|了)?(?:那|这)?个(?![\u4e00-\u9fff]{0,3}券)"
    r"|\b(?:that|this) (?:coupon|voucher|offer|one|\d)|\b(?:use|claim|with) (?:it|that)\b"
    r"|\b(?:is|was|would|will|does|can|could) (?:it|that)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_TENTHS = re.compile(r"([一二三四五六七八九])([一二三四五六七八九])?(?=折)")
_SPELLED = re.compile(r"(?<=[满减])[一二两三四五六七八九十百千]+")
_DIGITS = "零一二三四五六七八九"
_UNITS = {"十": 10, "百": 100, "千": 1000}


def figures_said(desk: Desk) -> tuple[frozenset[str], str]:
    """The figures of the offer spoken of, and the words they stand in; none when none are said."""
    text = _without_goods(desk)
    text = _TENTHS.sub(lambda one: "".join(str(_DIGITS.index(each)) for each in one.group()), text)
    text = _SPELLED.sub(lambda one: str(_number(one.group())), text)
    match = _FIGURES.search(text)
    if match is None:
        return frozenset(), ""
    return frozenset(one for one in match.groups() if one), match.group(0).strip()


def _number(spelled: str) -> int:
    """300 of 三百, 1500 of 一千五百."""
    total, digit = 0, 0
    for each in spelled.replace("两", "二"):
        if each in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[each], 0
        else:
            digit = _DIGITS.index(each)
    return total + digit


def offers_named(desk: Desk, offers: Sequence[KnownOffer]) -> list[KnownOffer]:
    """The offers that are meant; none when the message names none of them."""
    said, _ = figures_said(desk)
    if said:
        exact = [one for one in offers if said <= _figures_of(desk, one)]
        worded = [one for one in exact if _kind_said(desk, one)]
        return worded or exact
    if by_kind := [one for one in offers if _kind_said(desk, one)]:
        return by_kind
    if says("coupon", desk.turn.text) and (of_title := titled(_without_goods(desk), offers)):
        return of_title
    return _this_one(desk, offers)


def points_at_goods(text: str) -> bool:
    """这双能用那张券吗: whether goods are pointed at; 那个 beside a coupon's name is the coupon."""
    left = _OF_COUPON.sub(" ", simplified(text))
    return any(says(name, left) for name in ("this", "counted_off", "of_the_list"))


def _figures_of(desk: Desk, offer: KnownOffer) -> frozenset[str]:
    """Of its title in the shopper's language: 85折 there is 15% here."""
    return frozenset(_NUMBER.findall(str(offer.title[desk.language])))


def without_titles(text: str, offers: Sequence[KnownOffer]) -> str:
    """The text without the titles of offers, whose numbers count no goods: 图书3本8折."""
    for title in (str(each) for one in offers for each in one.title.values()):
        text = text.replace(title, " " * len(title))
    return text


def _kind_said(desk: Desk, offer: KnownOffer) -> bool:
    """手机券, 美妆的活动: what the offer is for, said just before the word for it."""
    kind = re.split(r"[\d满减立免专]|会员", str(offer.title.get("zh", "")), maxsplit=1)[0]
    kind = kind.removesuffix("券")[:SHORTEST_NAME]
    if len(kind) < SHORTEST_NAME:
        return False
    before = re.compile(rf"{re.escape(kind)}[^，,。能可用]{{0,6}}?(?:[券劵]|活动|优惠|满减)")
    return bool(before.search(simplified(desk.turn.text)))


def _this_one(desk: Desk, offers: Sequence[KnownOffer]) -> list[KnownOffer]:
    """这张券: the one being claimed or counted off, else the one claimed last."""
    task = desk.memory.task
    if task is not None and task.name == CLAIM.name:
        return meant(desk, [one for one in offers if one.to_claim and one.running])
    who = desk.turn.customer_id
    if who is None or not says("this_coupon", desk.turn.text):
        return []
    last = next((one for one in coupons(desk.tx, who, desk.now) if one.state == "claimed"), None)
    return [one for one in offers if last is not None and one.offer_id == last.offer_id]


def _without_goods(desk: Desk) -> str:
    """The message without the names of its goods, whose numbers are not an offer's."""
    letters = list(desk.turn.text)
    for each in desk.turn.all("product"):
        if each.start is not None and each.end is not None:
            letters[each.start : each.end] = " " * (each.end - each.start)
    return simplified("".join(letters))
